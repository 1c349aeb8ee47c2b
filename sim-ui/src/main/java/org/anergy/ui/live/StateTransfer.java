package org.anergy.ui.live;

import java.util.List;
import java.util.function.Predicate;
import org.anergy.base.StateSource;
import org.anergy.kernel.StateSnapshot;
import org.anergy.record.SeriesColumn;

/**
 * The state of a run seen as that of another with a treatment that has not begun in either: the
 * body of the first, the untouched treatment of the second.
 */
final class StateTransfer implements StateSource {
  private static final String SERIES = "recording.series";

  private final StateSource from;
  private final StateSnapshot fresh;
  private final Predicate<String> body;
  private final int[] source; // by column of the new series: index in an old row, -1 for none
  private final int oldWidth;
  private final double[] first;

  /**
   * @param from state of the first run; never changed
   * @param columns columns of its series
   * @param fresh the second run as it was built
   * @param freshState the state of the second run as it was built
   * @param all whether both have the same treatment, which is then taken over too
   */
  StateTransfer(
      StateSource from,
      List<SeriesColumn> columns,
      LivePatient fresh,
      StateSnapshot freshState,
      boolean all) {
    this.from = from;
    this.fresh = freshState;
    this.body = name -> all || fresh.isBody(name);
    List<SeriesColumn> wanted = fresh.run().series().columns();
    oldWidth = columns.size() + 1;
    source = wanted.stream().mapToInt(c -> index(columns, c.name())).toArray();
    first = new double[wanted.size() + 1];
    int treated = fresh.run().simulation().columns().size();
    fresh.run().simulation().sample(first, first.length - treated);
  }

  private static int index(List<SeriesColumn> columns, String name) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).name().equals(name)) {
        return c + 1;
      }
    }
    return -1;
  }

  private StateSource of(String name) {
    return body.test(name) ? from : fresh;
  }

  /** Changes of parameters are counted if the first run has any. */
  @Override
  public long value(String name) {
    if (name.equals("run.changes")) {
      return from instanceof StateSnapshot known && !known.has(name) ? 0 : from.value(name);
    }
    return of(name).value(name);
  }

  @Override
  public long[] longs(String name) {
    return of(name).longs(name);
  }

  @Override
  public int[] ints(String name) {
    return of(name).ints(name);
  }

  @Override
  public byte[] bytes(String name) {
    return of(name).bytes(name);
  }

  @Override
  public float[] floats(String name) {
    return of(name).floats(name);
  }

  /** What was not written down because it could not change has its first value throughout. */
  @Override
  public double[] doubles(String name) {
    if (!name.equals(SERIES)) {
      return of(name).doubles(name);
    }
    double[] old = from.doubles(SERIES);
    int rows = old.length / oldWidth;
    double[] all = new double[rows * first.length];
    for (int r = 0; r < rows; r++) {
      all[r * first.length] = old[r * oldWidth];
      for (int c = 0; c < source.length; c++) {
        all[r * first.length + c + 1] =
            source[c] < 0 ? first[c + 1] : old[r * oldWidth + source[c]];
      }
    }
    return all;
  }
}
