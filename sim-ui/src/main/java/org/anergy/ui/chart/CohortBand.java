package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anergy.record.SeriesColumn;
import org.anergy.ui.live.History;

/**
 * What many patients have in common: day by day the median of every column, and the intervals that
 * hold the middle 50 % and 90 % of patients. Quantiles interpolate between order statistics.
 *
 * @param name what the legend calls it
 * @param days times, d, ascending
 * @param quantiles by column name: the 5, 25, 50, 75 and 95 % quantiles by day, NaN where nobody is
 *     observed
 */
public record CohortBand(String name, double[] days, Map<String, double[][]> quantiles) {
  private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};

  private static final double STEP = 30; // d, at which visits are looked at
  private static final int MOST_STEPS = 400;

  /** Index of the median. */
  static final int MEDIAN = 2;

  /**
   * Returns the band of {@code patients} whose runs have the same columns and days. Takes time for
   * many patients: not for the event dispatch thread.
   *
   * @param name what the legend calls it
   * @param patients their histories; shorter ones (deaths) count as long as they last
   */
  public static CohortBand of(String name, List<History> patients) {
    return of(
        name,
        patients.isEmpty() ? List.of() : patients.get(0).columns(),
        patients.stream().map(history -> history.rows(0)).toList());
  }

  /**
   * Returns the band of tables with the same columns and days.
   *
   * @param name what the legend calls it
   * @param columns columns after the time
   * @param patients rows of each patient: the time in days, then one value a column
   */
  public static CohortBand of(
      String name, List<SeriesColumn> columns, List<List<double[]>> patients) {
    List<double[]> longest = List.of();
    for (List<double[]> rows : patients) {
      longest = rows.size() > longest.size() ? rows : longest;
    }
    double[] days = longest.stream().mapToDouble(row -> row[0]).toArray();
    Map<String, double[][]> quantiles = new HashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      double[][] ofColumn = new double[SHARES.length][days.length];
      for (int day = 0; day < days.length; day++) {
        double[] sorted = valuesOf(patients, day, c + 1);
        for (int q = 0; q < SHARES.length; q++) {
          ofColumn[q][day] = quantile(sorted, SHARES[q]);
        }
      }
      quantiles.put(columns.get(c).name(), ofColumn);
    }
    return new CohortBand(name, days, Map.copyOf(quantiles));
  }

  /**
   * Returns the band of one column of which each patient has values on days of his own, as of
   * visits. Between two of them he is on the line between them; after the last he is not observed.
   *
   * @param name what the legend calls it
   * @param column name of the column
   * @param patients for each patient days, ascending, and values
   */
  public static CohortBand ofVisits(String name, String column, List<double[][]> patients) {
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    for (double[][] patient : patients) {
      double[] seen = patient[0];
      first = seen.length == 0 ? first : Math.min(first, seen[0]);
      last = seen.length == 0 ? last : Math.max(last, seen[seen.length - 1]);
    }
    int steps = first < last ? (int) Math.min(MOST_STEPS, Math.ceil((last - first) / STEP)) : 0;
    double[] days = new double[first <= last ? steps + 1 : 0];
    for (int k = 0; k < days.length; k++) {
      days[k] = steps == 0 ? first : first + (last - first) * k / steps;
    }
    List<List<double[]>> rows = new ArrayList<>();
    for (double[][] patient : patients) {
      rows.add(
          Arrays.stream(days).mapToObj(day -> new double[] {day, valueOn(patient, day)}).toList());
    }
    return of(name, List.of(new SeriesColumn(column, "", "", "")), rows);
  }

  private static double valueOn(double[][] patient, double day) {
    double[] days = patient[0];
    int found = Arrays.binarySearch(days, day);
    if (found >= 0) {
      return patient[1][found];
    }
    int after = -found - 1;
    if (after == 0 || after == days.length) {
      return Double.NaN;
    }
    double part = (day - days[after - 1]) / (days[after] - days[after - 1]);
    return patient[1][after - 1] + part * (patient[1][after] - patient[1][after - 1]);
  }

  private static double[] valuesOf(List<List<double[]>> patients, int row, int index) {
    double[] values = new double[patients.size()];
    int n = 0;
    for (List<double[]> rows : patients) {
      if (row < rows.size() && Double.isFinite(rows.get(row)[index])) {
        values[n++] = rows.get(row)[index];
      }
    }
    Arrays.sort(values, 0, n);
    return Arrays.copyOf(values, n);
  }

  static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Returns the median of {@code column} on {@code day}, NaN where nothing is known. */
  double medianAt(String column, double day) {
    double[][] known = quantiles.get(column);
    int found = Arrays.binarySearch(days, day);
    int row = found >= 0 ? found : -found - 2;
    boolean there = known != null && row >= 0 && day < days[days.length - 1] + 1;
    return there && known != null ? known[MEDIAN][row] : Double.NaN;
  }
}
