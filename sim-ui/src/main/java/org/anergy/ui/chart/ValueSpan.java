package org.anergy.ui.chart;

import org.anergy.record.SeriesColumn;

/** The values that an axis has to hold, of all arms and bands over all their time. */
final class ValueSpan {
  private double low = Double.POSITIVE_INFINITY;
  private double positive = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  /** Returns the span of what {@code scene} draws. */
  static ValueSpan of(PanelScene scene) {
    ValueSpan span = new ValueSpan();
    for (SeriesColumn column : scene.spec().columns()) {
      if (scene.shows(column)) {
        scene.arms().forEach(arm -> span.add(arm.table(), column));
        scene.bands().forEach(band -> span.add(band, column));
      }
    }
    return span;
  }

  private void add(DailyTable table, SeriesColumn column) {
    int index = table.indexOf(column.name());
    if (index >= 0) {
      low = Math.min(low, table.low(index));
      positive = Math.min(positive, table.lowPositive(index));
      high = Math.max(high, table.high(index));
    }
  }

  private void add(CohortBand band, SeriesColumn column) {
    double[][] quantiles = band.quantiles().get(column.name());
    if (quantiles == null) {
      return;
    }
    for (double value : quantiles[0]) {
      low = value < low ? value : low;
      positive = value > 0 && value < positive ? value : positive;
    }
    for (double value : quantiles[quantiles.length - 1]) {
      high = value > high ? value : high;
    }
  }

  /** Tells whether there is no value at all. */
  boolean isEmpty() {
    return high < low;
  }

  /** Returns the smallest value; 0 if there is none. */
  double low() {
    return isEmpty() ? 0 : low;
  }

  /** Returns the smallest value above 0; 1 if there is none. */
  double lowPositive() {
    return Double.isInfinite(positive) ? 1 : positive;
  }

  /** Returns the largest value; 1 if there is none above 0. */
  double high() {
    return high > 0 ? high : 1;
  }
}
