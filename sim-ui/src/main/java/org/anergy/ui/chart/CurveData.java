package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.report.TimeAxis;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Thinned curves as JFreeChart reads them, without an object for each point. */
final class CurveData extends AbstractXYDataset {
  private static final long serialVersionUID = 1L;

  private final transient List<String> names = new ArrayList<>();
  private final transient List<double[]> positions = new ArrayList<>();
  private final transient List<double[]> values = new ArrayList<>();

  /**
   * Adds a curve.
   *
   * @param name what it is called
   * @param curve the curve; its arrays are kept and changed
   * @param time the axis, whose units times are converted to
   * @param floor value below which the pen does not go
   */
  void add(String name, Decimation.Curve curve, TimeAxis time, double floor) {
    double[] x = curve.days();
    double[] y = curve.values();
    for (int i = 0; i < x.length; i++) {
      x[i] = time.position(x[i]);
      y[i] = Math.max(floor, y[i]);
    }
    names.add(name);
    positions.add(x);
    values.add(y);
  }

  @Override
  public int getSeriesCount() {
    return names.size();
  }

  @Override
  public String getSeriesKey(int series) {
    return names.get(series);
  }

  @Override
  public int getItemCount(int series) {
    return positions.get(series).length;
  }

  @Override
  public DomainOrder getDomainOrder() {
    return DomainOrder.ASCENDING;
  }

  @Override
  public Number getX(int series, int item) {
    return getXValue(series, item);
  }

  @Override
  public Number getY(int series, int item) {
    return getYValue(series, item);
  }

  @Override
  public double getXValue(int series, int item) {
    return positions.get(series)[item];
  }

  @Override
  public double getYValue(int series, int item) {
    return values.get(series)[item];
  }
}
