package org.anergy.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.jfree.data.xy.XYSeries;

/** A run's time series as charts need it: by group, thinned to what paper can show. */
public final class SeriesTable {
  /** Bins of a thinned curve; two points each, so about one a point of width. */
  private static final int BINS = 420;

  private static final List<String> SYMBOLS = List.of("apc", "b", "cd4", "cd8", "nk");

  private final Series series;

  /** Reads {@code series}, which may go on to grow. */
  public SeriesTable(Series series) {
    this.series = series;
  }

  /** Returns the first day, 0 if there is none. */
  double firstDay() {
    return series.size() == 0 ? 0 : series.row(0)[0];
  }

  /** Returns the last day, 0 if there is none. */
  double lastDay() {
    return series.size() == 0 ? 0 : series.row(series.size() - 1)[0];
  }

  /** Returns the columns of {@code group} in their order. */
  List<SeriesColumn> group(String group) {
    return series.columns().stream().filter(column -> column.group().equals(group)).toList();
  }

  /** Returns the names of all groups in order of first appearance. */
  List<String> groups() {
    return series.columns().stream().map(SeriesColumn::group).distinct().toList();
  }

  /** Tells whether any value of {@code column} is a number. */
  boolean hasValues(SeriesColumn column) {
    int index = series.indexOf(column.name());
    for (int i = 0; i < series.size(); i++) {
      if (Double.isFinite(series.row(i)[index])) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether {@code column} keeps its first value throughout. */
  boolean isConstant(SeriesColumn column) {
    int index = series.indexOf(column.name());
    for (int i = 1; i < series.size(); i++) {
      if (series.row(i)[index] != series.row(0)[index]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the first value of {@code column}, NaN if there is none. */
  double firstValue(SeriesColumn column) {
    return series.size() == 0 ? Double.NaN : series.row(0)[series.indexOf(column.name())];
  }

  /**
   * Returns {@code column} over {@code time}, at least {@code floor}; of each bin of time its
   * smallest and largest value, in order, so that no peak is lost.
   */
  XYSeries curve(SeriesColumn column, TimeAxis time, double floor) {
    return curve(column, label(column), time, floor);
  }

  /** Does the same, for a curve that the legend calls {@code label}. */
  XYSeries curve(SeriesColumn column, String label, TimeAxis time, double floor) {
    int index = series.indexOf(column.name());
    XYSeries curve = new XYSeries(label, false, true);
    List<double[]> bin = new ArrayList<>();
    long current = Long.MIN_VALUE;
    for (int i = 0; i < series.size(); i++) {
      double[] row = series.row(i);
      if (row[0] < time.fromDay() || row[0] > time.toDay()) {
        continue;
      }
      long number =
          (long) Math.floor((row[0] - time.fromDay()) / (time.toDay() - time.fromDay()) * BINS);
      if (number != current) {
        flush(bin, curve);
        current = number;
      }
      bin.add(new double[] {time.position(row[0]), Math.max(floor, row[index])});
    }
    double[] last = bin.isEmpty() ? new double[0] : bin.get(bin.size() - 1);
    flush(bin, curve);
    if (last.length > 0 && curve.getMaxX() < last[0]) {
      curve.add(last[0], last[1]); // so that all curves end together
    }
    return curve;
  }

  /** Returns the first day on which {@code column} is a number, NaN if there is none. */
  double firstDayOf(SeriesColumn column) {
    int index = series.indexOf(column.name());
    for (int i = 0; i < series.size(); i++) {
      if (Double.isFinite(series.row(i)[index])) {
        return series.row(i)[0];
      }
    }
    return Double.NaN;
  }

  /**
   * Returns moments of {@code time}, each its position and the values of {@code columns} then: of
   * each bin of time the last day on which all are numbers, so that values belong together.
   */
  List<double[]> moments(List<SeriesColumn> columns, TimeAxis time) {
    List<double[]> moments = new ArrayList<>();
    long current = Long.MIN_VALUE;
    for (int i = 0; i < series.size(); i++) {
      double[] row = series.row(i);
      double[] moment = new double[1 + columns.size()];
      moment[0] = time.position(row[0]);
      boolean whole = row[0] >= time.fromDay() && row[0] <= time.toDay();
      for (int c = 0; c < columns.size(); c++) {
        moment[1 + c] = row[series.indexOf(columns.get(c).name())];
        whole &= Double.isFinite(moment[1 + c]);
      }
      if (whole) {
        long bin =
            (long) Math.floor((row[0] - time.fromDay()) / (time.toDay() - time.fromDay()) * BINS);
        if (bin == current) {
          moments.remove(moments.size() - 1);
        }
        moments.add(moment);
        current = bin;
      }
    }
    return moments;
  }

  /** Returns the largest and smallest positive value of {@code columns}; 1 and 1 if none. */
  double[] positiveRange(List<SeriesColumn> columns) {
    double low = Double.MAX_VALUE;
    double high = 0;
    for (SeriesColumn column : columns) {
      int index = series.indexOf(column.name());
      for (int i = 0; i < series.size(); i++) {
        double value = series.row(i)[index];
        if (value > 0) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return high > 0 ? new double[] {low, high} : new double[] {1, 1};
  }

  /**
   * Returns the column's name as people write it: {@code apc_mature_node} is APC mature node, and
   * concentrations are those of gene symbols.
   */
  public static String label(SeriesColumn column) {
    String[] words = column.name().split("_", 2);
    boolean symbol = SYMBOLS.contains(words[0]) || column.unit().equals("pM");
    String first = symbol ? words[0].toUpperCase(Locale.ROOT) : words[0];
    return words.length == 1 ? first : first + " " + words[1].replace('_', ' ');
  }

  private static void flush(List<double[]> bin, XYSeries curve) {
    if (bin.size() <= 2) {
      bin.forEach(point -> curve.add(point[0], point[1]));
    } else {
      int low = 0;
      int high = 0;
      for (int i = 1; i < bin.size(); i++) {
        low = bin.get(i)[1] < bin.get(low)[1] ? i : low;
        high = bin.get(i)[1] > bin.get(high)[1] ? i : high;
      }
      double[] first = bin.get(Math.min(low, high));
      double[] second = bin.get(Math.max(low, high));
      curve.add(first[0], first[1]);
      if (low != high) {
        curve.add(second[0], second[1]);
      }
    }
    bin.clear();
  }
}
