package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.List;
import org.anergy.study.stats.KaplanMeier;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYDifferenceRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Kaplan–Meier curves of several arms in one plot. */
public final class ArmCurves {
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int BAND_ALPHA = 36;

  /** Bands of more arms would hide each other. */
  static final int MOST_BANDS = 3;

  private ArmCurves() {}

  /**
   * Returns the plot.
   *
   * @param names names of the arms
   * @param curves their curves, over days from {@code from} on
   * @param from day at which the curves begin
   * @param end day at which they end
   */
  public static XYPlot plot(
      List<String> names, List<KaplanMeier> curves, double from, double end, ReportTheme theme) {
    NumberAxis shares = new NumberAxis();
    shares.setRange(0, 1.02);
    NumberAxis time = CourseFigures.years(end / DAYS_PER_YEAR);
    time.setRange(from / DAYS_PER_YEAR, end / DAYS_PER_YEAR);
    XYPlot plot = new XYPlot(null, time, shares, null);
    LegendItemCollection legend = new LegendItemCollection();
    boolean bands = curves.size() <= MOST_BANDS;
    for (int arm = 0; arm < curves.size(); arm++) {
      Color color = theme.series(arm);
      Steps steps = new Steps(curves.get(arm), from, end);
      if (bands) {
        Color pale = new Color(color.getRed(), color.getGreen(), color.getBlue(), BAND_ALPHA);
        XYSeriesCollection limits = new XYSeriesCollection(steps.high);
        limits.addSeries(steps.low);
        XYDifferenceRenderer area = new XYDifferenceRenderer(pale, pale, false);
        for (int side = 0; side < 2; side++) {
          area.setSeriesPaint(side, pale);
          area.setSeriesStroke(side, new BasicStroke(0.3f));
        }
        plot.setDataset(arm, limits);
        plot.setRenderer(arm, area);
      }
      XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
      line.setDrawSeriesLineAsPath(true);
      line.setSeriesPaint(0, color);
      line.setSeriesStroke(0, stroke(arm));
      plot.setDataset(curves.size() + arm, new XYSeriesCollection(steps.share));
      plot.setRenderer(curves.size() + arm, line);
      Line2D swatch = new Line2D.Double(-14, 0, 14, 0);
      legend.add(new LegendItem(names.get(arm), null, null, null, swatch, stroke(arm), color));
    }
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setFixedLegendItems(legend);
    return plot;
  }

  /** Where curves lie on each other, the gaps of a later one show those below. */
  private static BasicStroke stroke(int arm) {
    if (arm == 0) {
      return new BasicStroke(2.2f);
    }
    float[] dashes = arm % 2 == 1 ? new float[] {9, 5} : new float[] {3, 4};
    return new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
  }

  /** A curve and its band as lines of steps, years. */
  private static final class Steps {
    final XYSeries share = new XYSeries("share", false, true);
    final XYSeries low = new XYSeries("low", false, true);
    final XYSeries high = new XYSeries("high", false, true);

    Steps(KaplanMeier curve, double from, double end) {
      List<KaplanMeier.Step> steps = curve.steps();
      for (int i = 0; i < steps.size(); i++) {
        KaplanMeier.Step step = steps.get(i);
        double next = i + 1 < steps.size() ? from + steps.get(i + 1).time() : end;
        for (double day : new double[] {from + step.time(), Math.min(next, end)}) {
          share.add(day / DAYS_PER_YEAR, step.share());
          low.add(day / DAYS_PER_YEAR, step.low());
          high.add(day / DAYS_PER_YEAR, step.high());
        }
      }
    }
  }
}
