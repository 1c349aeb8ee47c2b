package org.anergy.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/** A copy of a whole state in memory: named, typed columns in the order in which they came. */
public final class StateSnapshot implements StateSink, StateSource {
  private final Map<String, StateColumn> columns = new LinkedHashMap<>();

  /** Returns a copy of the whole state of {@code stateful}. */
  public static StateSnapshot of(Stateful stateful) {
    StateSnapshot snapshot = new StateSnapshot();
    stateful.save(snapshot);
    return snapshot;
  }

  /** Returns the number of columns. */
  public int size() {
    return columns.size();
  }

  /** Tells whether there is a column {@code name}. */
  public boolean has(String name) {
    return columns.containsKey(name);
  }

  /** Gives every column to {@code sink}, in the order in which they came. */
  public void copyTo(StateSink sink) {
    columns.values().forEach(column -> column.copyTo(sink));
  }

  /** Returns the columns in the order in which they came; views, do not modify. */
  List<StateColumn> columns() {
    return new ArrayList<>(columns.values());
  }

  @Override
  public void value(String name, long value) {
    put(name, ColumnType.VALUE, new long[] {value});
  }

  @Override
  public void longs(String name, long[] values, int length) {
    put(name, ColumnType.LONGS, Arrays.copyOf(values, length));
  }

  @Override
  public void ints(String name, int[] values, int length) {
    put(name, ColumnType.INTS, Arrays.copyOf(values, length));
  }

  @Override
  public void bytes(String name, byte[] values, int length) {
    put(name, ColumnType.BYTES, Arrays.copyOf(values, length));
  }

  @Override
  public void floats(String name, float[] values, int length) {
    put(name, ColumnType.FLOATS, Arrays.copyOf(values, length));
  }

  @Override
  public void doubles(String name, double[] values, int length) {
    put(name, ColumnType.DOUBLES, Arrays.copyOf(values, length));
  }

  private void put(String name, ColumnType type, Object values) {
    if (columns.putIfAbsent(name, new StateColumn(name, type, values)) != null) {
      throw new IllegalStateException("two columns of the state are called " + name);
    }
  }

  @Override
  public long value(String name) {
    return ((long[]) get(name, ColumnType.VALUE))[0];
  }

  @Override
  public long[] longs(String name) {
    return ((long[]) get(name, ColumnType.LONGS)).clone();
  }

  @Override
  public int[] ints(String name) {
    return ((int[]) get(name, ColumnType.INTS)).clone();
  }

  @Override
  public byte[] bytes(String name) {
    return ((byte[]) get(name, ColumnType.BYTES)).clone();
  }

  @Override
  public float[] floats(String name) {
    return ((float[]) get(name, ColumnType.FLOATS)).clone();
  }

  @Override
  public double[] doubles(String name) {
    return ((double[]) get(name, ColumnType.DOUBLES)).clone();
  }

  private Object get(String name, ColumnType type) {
    StateColumn column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("the state has no column " + name);
    }
    if (column.type() != type) {
      throw new IllegalArgumentException(
          "column " + name + " of the state holds " + column.type() + ", not " + type);
    }
    return column.values();
  }
}
