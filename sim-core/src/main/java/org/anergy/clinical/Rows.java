package org.anergy.clinical;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/** A growing table of numbers with a fixed number of columns, kept as one array. */
final class Rows implements Stateful {
  private static final int FIRST_ROWS = 16;
  private final String name;
  private final int width;
  private double[] data;
  private int size;

  /**
   * @param name under which the state is saved
   * @param width number of columns
   */
  Rows(String name, int width) {
    this.name = name;
    this.width = width;
    data = new double[FIRST_ROWS * width];
  }

  int size() {
    return size;
  }

  /** Appends a row of NaN and returns its index. */
  int add() {
    if ((size + 1) * width > data.length) {
      data = Arrays.copyOf(data, 2 * data.length);
    }
    Arrays.fill(data, size * width, (size + 1) * width, Double.NaN);
    return size++;
  }

  double get(int row, int column) {
    return data[row * width + column];
  }

  void set(int row, int column, double value) {
    data[row * width + column] = value;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles(name, data, size * width);
  }

  @Override
  public void load(StateSource source) {
    double[] stored = source.doubles(name);
    size = stored.length / width;
    data = Arrays.copyOf(stored, Math.max(stored.length, FIRST_ROWS * width));
  }
}
