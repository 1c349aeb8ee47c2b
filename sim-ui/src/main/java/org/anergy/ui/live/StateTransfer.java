package org.anergy.ui.live;

import java.util.List;
import java.util.Set;
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
  private final Plan plan;

  /**
   * @param from state of the first run; never changed
   * @param plan how it is seen
   */
  StateTransfer(StateSource from, Plan plan) {
    this.from = from;
    this.plan = plan;
  }

  /**
   * How the states of one run are seen as those of another; holds nothing of either but what it
   * needs.
   */
  static final class Plan {
    private final StateSnapshot treatment = new StateSnapshot();
    private final Set<String> names;
    private final int[] source; // by column of the new series: index in an old row, -1 for none
    private final int oldWidth;
    private final double[] first;

    /**
     * @param columns columns of the first run's series
     * @param fresh the second run as it was built: no step was done
     * @param all whether both have the same treatment, which is then taken over too
     */
    Plan(List<SeriesColumn> columns, LivePatient fresh, boolean all) {
      names = all ? Set.of() : fresh.treatmentNames();
      fresh.run().save(new NameFilter(treatment, names::contains));
      List<SeriesColumn> wanted = fresh.run().series().columns();
      oldWidth = columns.size() + 1;
      source = wanted.stream().mapToInt(c -> index(columns, c.name())).toArray();
      first = new double[wanted.size() + 1];
      int treated = fresh.run().simulation().columns().size();
      fresh.run().simulation().sample(first, first.length - treated);
    }
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
    return plan.names.contains(name) ? plan.treatment : from;
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
    int rows = old.length / plan.oldWidth;
    int width = plan.first.length;
    double[] all = new double[rows * width];
    for (int r = 0; r < rows; r++) {
      all[r * width] = old[r * plan.oldWidth];
      for (int c = 0; c < plan.source.length; c++) {
        all[r * width + c + 1] =
            plan.source[c] < 0 ? plan.first[c + 1] : old[r * plan.oldWidth + plan.source[c]];
      }
    }
    return all;
  }
}
