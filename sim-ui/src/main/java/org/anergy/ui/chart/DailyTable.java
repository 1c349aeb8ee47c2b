package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;

/**
 * A copy of a run's daily values, column by column, as charts read them; takes only what is new.
 * Confined to one thread.
 */
final class DailyTable {
  private static final int FIRST_ROWS = 512;

  private final List<SeriesColumn> columns;
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<RunEvent> events = new ArrayList<>();
  private final double[][] values; // by column, by row
  private final double[] lows; // by column, smallest value
  private final double[] positives; // by column, smallest value above 0
  private final double[] highs; // by column, largest value
  private double[] days = new double[FIRST_ROWS];
  private int size;

  DailyTable(List<SeriesColumn> columns) {
    this.columns = List.copyOf(columns);
    values = new double[columns.size()][FIRST_ROWS];
    lows = filled(columns.size(), Double.POSITIVE_INFINITY);
    positives = filled(columns.size(), Double.POSITIVE_INFINITY);
    highs = filled(columns.size(), Double.NEGATIVE_INFINITY);
    for (int c = 0; c < columns.size(); c++) {
      indices.put(columns.get(c).name(), c);
    }
  }

  private static double[] filled(int length, double value) {
    double[] array = new double[length];
    Arrays.fill(array, value);
    return array;
  }

  /** Copies what {@code feed} has beyond what is known; tells whether that was anything. */
  boolean take(Feed feed) {
    List<double[]> rows = feed.rows(size);
    List<RunEvent> found = feed.events(events.size());
    reserve(size + rows.size());
    for (double[] row : rows) {
      days[size] = row[0];
      for (int c = 0; c < values.length; c++) {
        put(c, row[c + 1]);
      }
      size++;
    }
    events.addAll(found);
    return !rows.isEmpty() || !found.isEmpty();
  }

  private void put(int column, double value) {
    values[column][size] = value;
    if (Double.isFinite(value)) {
      lows[column] = Math.min(lows[column], value);
      highs[column] = Math.max(highs[column], value);
      if (value > 0) {
        positives[column] = Math.min(positives[column], value);
      }
    }
  }

  private void reserve(int rows) {
    if (rows <= days.length) {
      return;
    }
    int length = Math.max(rows, 2 * days.length);
    days = Arrays.copyOf(days, length);
    for (int c = 0; c < values.length; c++) {
      values[c] = Arrays.copyOf(values[c], length);
    }
  }

  /** Returns the columns, without the time. */
  List<SeriesColumn> columns() {
    return columns;
  }

  /** Returns the events in the order in which they were found; a view that grows. */
  List<RunEvent> events() {
    return Collections.unmodifiableList(events);
  }

  /** Returns the number of rows. */
  int size() {
    return size;
  }

  /** Returns the index of column {@code name}, or -1. */
  int indexOf(String name) {
    return indices.getOrDefault(name, -1);
  }

  /** Returns the days of the rows, d; a view longer than {@link #size}, do not modify. */
  double[] days() {
    return days;
  }

  /** Returns the values of a column; a view longer than {@link #size}, do not modify. */
  double[] values(int column) {
    return values[column];
  }

  /** Returns the smallest value of a column, infinite if there is none. */
  double low(int column) {
    return lows[column];
  }

  /** Returns the smallest value above 0 of a column, infinite if there is none. */
  double lowPositive(int column) {
    return positives[column];
  }

  /** Returns the largest value of a column, negative infinite if there is none. */
  double high(int column) {
    return highs[column];
  }

  /** Tells whether a column of that name has any number. */
  boolean has(String name) {
    int column = indexOf(name);
    return column >= 0 && highs[column] >= lows[column];
  }

  /** Returns the first day, NaN if there is none. */
  double firstDay() {
    return size == 0 ? Double.NaN : days[0];
  }

  /** Returns the last day, NaN if there is none. */
  double lastDay() {
    return size == 0 ? Double.NaN : days[size - 1];
  }

  /** Returns the row of the last day not after {@code day}, -1 if there is none. */
  int rowAt(double day) {
    int found = Arrays.binarySearch(days, 0, size, day);
    return found >= 0 ? found : -found - 2;
  }

  /** Returns the value of column {@code name} on {@code day}, NaN where nothing is known. */
  double valueAt(String name, double day) {
    int row = rowAt(day);
    int column = indexOf(name);
    boolean known = row >= 0 && column >= 0 && day < lastDay() + 1;
    return known ? values[column][row] : Double.NaN;
  }
}
