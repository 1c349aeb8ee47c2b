package org.anergy.record;

import java.util.ArrayList;
import java.util.List;

/** A growing table of numbers over time; the first column is always the time in days. */
public final class Series {
  private final List<SeriesColumn> columns;
  private final List<double[]> rows = new ArrayList<>();

  /**
   * @param columns the columns after the time, in order
   */
  public Series(List<SeriesColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Returns the columns, without the time. */
  public List<SeriesColumn> columns() {
    return columns;
  }

  /** Returns the index of column {@code name} in a row (the time is index 0), or -1. */
  public int indexOf(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Appends a row: time in days, then one value a column; the array is kept. */
  public void add(double[] row) {
    if (row.length != columns.size() + 1) {
      throw new IllegalArgumentException(
          "row has " + row.length + " values, the table " + (columns.size() + 1) + " columns");
    }
    rows.add(row);
  }

  /** Returns the number of rows. */
  public int size() {
    return rows.size();
  }

  /** Returns row {@code index}; a view, do not modify. */
  public double[] row(int index) {
    return rows.get(index);
  }
}
