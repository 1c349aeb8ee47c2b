package org.anergy.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;

/** A state in memory; a name that is given twice or missing is an error. */
public final class SavedState implements StateSink, StateSource {
  private final Map<String, Object> columns = new HashMap<>();

  private void put(String name, Object column) {
    if (columns.put(name, column) != null) {
      throw new IllegalStateException("two columns are named " + name);
    }
  }

  private <T> T get(String name, Class<T> type) {
    Object column = columns.get(name);
    if (column == null) {
      throw new IllegalStateException("no column is named " + name);
    }
    return type.cast(column);
  }

  @Override
  public void value(String name, long value) {
    put(name, value);
  }

  @Override
  public void longs(String name, long[] values, int length) {
    put(name, Arrays.copyOf(values, length));
  }

  @Override
  public void ints(String name, int[] values, int length) {
    put(name, Arrays.copyOf(values, length));
  }

  @Override
  public void bytes(String name, byte[] values, int length) {
    put(name, Arrays.copyOf(values, length));
  }

  @Override
  public void floats(String name, float[] values, int length) {
    put(name, Arrays.copyOf(values, length));
  }

  @Override
  public void doubles(String name, double[] values, int length) {
    put(name, Arrays.copyOf(values, length));
  }

  @Override
  public long value(String name) {
    return get(name, Long.class);
  }

  @Override
  public long[] longs(String name) {
    return get(name, long[].class).clone();
  }

  @Override
  public int[] ints(String name) {
    return get(name, int[].class).clone();
  }

  @Override
  public byte[] bytes(String name) {
    return get(name, byte[].class).clone();
  }

  @Override
  public float[] floats(String name) {
    return get(name, float[].class).clone();
  }

  @Override
  public double[] doubles(String name) {
    return get(name, double[].class).clone();
  }
}
