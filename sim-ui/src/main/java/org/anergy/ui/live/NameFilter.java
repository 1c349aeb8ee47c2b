package org.anergy.ui.live;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.anergy.base.StateSink;

/** Hands on those columns of a state whose names it likes, in their order. */
final class NameFilter implements StateSink {
  private final StateSink sink;
  private final Predicate<String> wanted;

  NameFilter(StateSink sink, Predicate<String> wanted) {
    this.sink = sink;
    this.wanted = wanted;
  }

  /** Tells {@code names} of every column and hands on none. */
  NameFilter(Consumer<String> names) {
    this(
        new org.anergy.kernel.StateSnapshot(),
        name -> {
          names.accept(name);
          return false;
        });
  }

  @Override
  public void value(String name, long value) {
    if (wanted.test(name)) {
      sink.value(name, value);
    }
  }

  @Override
  public void longs(String name, long[] values, int length) {
    if (wanted.test(name)) {
      sink.longs(name, values, length);
    }
  }

  @Override
  public void ints(String name, int[] values, int length) {
    if (wanted.test(name)) {
      sink.ints(name, values, length);
    }
  }

  @Override
  public void bytes(String name, byte[] values, int length) {
    if (wanted.test(name)) {
      sink.bytes(name, values, length);
    }
  }

  @Override
  public void floats(String name, float[] values, int length) {
    if (wanted.test(name)) {
      sink.floats(name, values, length);
    }
  }

  @Override
  public void doubles(String name, double[] values, int length) {
    if (wanted.test(name)) {
      sink.doubles(name, values, length);
    }
  }
}
