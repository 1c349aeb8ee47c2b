package org.anergy.ui.chart;

import java.util.Arrays;

/**
 * Thins a curve to what a screen can show: of each bin of time its smallest and its largest value,
 * in order, so that no peak is lost.
 */
final class Decimation {
  /**
   * A thinned curve.
   *
   * @param days times, d, not descending
   * @param values values; NaN lifts the pen
   */
  record Curve(double[] days, double[] values) {}

  private Decimation() {}

  /**
   * Returns the curve from {@code fromDay} to {@code toDay}, with one point more on either side so
   * that it reaches the edges.
   *
   * @param days times of all rows, d, ascending
   * @param values values of all rows
   * @param size number of rows
   * @param fromDay begin of the first bin, d
   * @param toDay end of the last bin, d
   * @param bins number of bins, at least 1
   */
  static Curve of(
      double[] days, double[] values, int size, double fromDay, double toDay, int bins) {
    int first = Math.max(0, firstAtOrAfter(days, size, fromDay) - 1);
    int end = Math.min(size, firstAtOrAfter(days, size, toDay) + 1);
    if (end - first <= 2 * bins) {
      return new Curve(
          Arrays.copyOfRange(days, first, Math.max(first, end)),
          Arrays.copyOfRange(values, first, Math.max(first, end)));
    }
    double[] x = new double[3 * bins + 6];
    double[] y = new double[3 * bins + 6];
    int n = 0;
    double perBin = (toDay - fromDay) / bins;
    int row = first;
    while (row < end) {
      // The outermost rows are kept whatever they are, so that all curves begin and end together.
      boolean outermost = row == first || row == end - 1;
      int last = outermost ? row + 1 : endOfBin(days, row, end - 1, fromDay, perBin);
      n = addExtremes(days, values, row, last, x, y, n);
      row = last;
    }
    return new Curve(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
  }

  private static int endOfBin(double[] days, int row, int end, double fromDay, double perBin) {
    double bin = Math.floor((days[row] - fromDay) / perBin);
    int last = row + 1;
    while (last < end && Math.floor((days[last] - fromDay) / perBin) == bin) {
      last++;
    }
    return last;
  }

  private static int addExtremes(
      double[] days, double[] values, int from, int to, double[] x, double[] y, int count) {
    int n = count;
    int low = -1;
    int high = -1;
    int gap = -1;
    for (int i = from; i < to; i++) {
      if (Double.isNaN(values[i])) {
        gap = i;
      } else {
        low = low < 0 || values[i] < values[low] ? i : low;
        high = high < 0 || values[i] > values[high] ? i : high;
      }
    }
    int[] kept = {low, high, gap};
    Arrays.sort(kept);
    for (int k = 0; k < kept.length; k++) {
      if (kept[k] >= 0 && (k == 0 || kept[k] != kept[k - 1])) {
        x[n] = days[kept[k]];
        y[n++] = values[kept[k]];
      }
    }
    return n;
  }

  private static int firstAtOrAfter(double[] days, int size, double day) {
    int found = Arrays.binarySearch(days, 0, size, day);
    return found >= 0 ? found : -found - 1;
  }
}
