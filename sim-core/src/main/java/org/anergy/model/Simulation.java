package org.anergy.model;

import java.util.List;
import java.util.Map;
import org.anergy.base.Stateful;
import org.anergy.clinical.TissueView;
import org.anergy.record.LatticePicture;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;

/** A patient whose biology can be advanced step by step, whatever the fidelity. */
public interface Simulation extends Stateful, AutoCloseable {
  /**
   * Tells the patient's physicians what the clinic has found by the end of the step; they treat by
   * it from the next step on. Nobody treats, unless the scenario says so.
   *
   * @param found events in the order in which they were found
   */
  default void told(List<RunEvent> found) {
    // Nobody treats.
  }

  /** Returns the number of steps done since the start of the run-in. */
  long step();

  /** Returns the length of a step, h. */
  double stepHours();

  /** Returns the number of steps of run-in and follow-up together. */
  long totalSteps();

  /** Returns the time since the start of the follow-up, d; negative in the run-in. */
  double day();

  /**
   * Returns the day on which the patient died, d since the start of the follow-up; NaN while alive.
   */
  default double deathDay() {
    return Double.NaN;
  }

  /**
   * Tells whether the patient died: then the simulation is over before its last step, and what
   * further steps would compute means nothing.
   */
  default boolean ended() {
    return !Double.isNaN(deathDay());
  }

  /** Does one step of all phases. */
  void advance();

  /** Returns the target tissue as instruments see it. */
  TissueView tissue();

  /** Returns the columns that {@link #sample} fills, in order. */
  List<SeriesColumn> columns();

  /** Writes the current value of every column into {@code row}, starting at index {@code from}. */
  void sample(double[] row, int from);

  /** Returns biological events (infections, onset …) since the last call, in order of time. */
  List<RunEvent> drainEvents();

  /** Returns pictures of all lattices now; empty where the fidelity has none. */
  List<LatticePicture> pictures(String reason);

  /** Returns the nanoseconds spent in each phase so far, in phase order. */
  Map<String, Long> phaseNanos();

  /** Recomputes every derived structure from scratch and compares; throws if one differs. */
  void verifyInvariants();

  @Override
  void close();
}
