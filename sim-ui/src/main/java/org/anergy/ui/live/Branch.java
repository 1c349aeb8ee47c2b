package org.anergy.ui.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.anergy.base.NumberText;
import org.anergy.base.RefusedException;
import org.anergy.base.StateSource;
import org.anergy.kernel.StateSnapshot;
import org.anergy.run.PatientRun;
import org.anergy.scenario.ParameterChange;
import org.anergy.scenario.Scenario;
import org.anergy.therapy.TherapyPlan;
import org.jspecify.annotations.Nullable;

/**
 * Branches a run: the same patient with the same past, something else from now on. A past without
 * treatment is taken over as it is; one with treatment is simulated again from the first day of the
 * treatment, because its state depends on the plan. Either way the body must be the same in the
 * end.
 */
final class Branch {
  private final LivePatient parent;
  private final Snapshots states;
  private final RunSetup changed;

  /**
   * @param parent the run, which stands where it is to branch
   * @param states its past
   * @param changed the same patient with another future
   */
  Branch(LivePatient parent, Snapshots states, RunSetup changed) {
    this.parent = parent;
    this.states = states;
    this.changed = changed;
  }

  /**
   * Returns the branch, as far as the parent is.
   *
   * @param own takes the past of the branch
   * @param progress hears the share that is done, 0–1
   * @param stop tells whether the user wants it no longer
   * @throws RefusedException if the past would be another one
   * @throws CancellationException if it was stopped
   */
  LivePatient make(Snapshots own, DoubleConsumer progress, BooleanSupplier stop) {
    requireSamePast();
    LivePatient patient = new LivePatient(changed);
    boolean done = false;
    try {
      repeat(patient, begin(patient, own), own, progress, stop);
      requireSameBody(patient);
      done = true;
      return patient;
    } finally {
      if (!done) {
        patient.close();
      }
    }
  }

  /** Brings the branch as far as its past can be taken over; returns the step. */
  private long begin(LivePatient patient, Snapshots own) {
    PatientRun old = parent.run();
    boolean same = parent.setup().scenario().therapies().equals(changed.scenario().therapies());
    StateTransfer.Plan plan = new StateTransfer.Plan(old.series().columns(), patient, same);
    Function<StateSource, StateSource> as = state -> new StateTransfer(state, plan);
    double until = same ? old.day() : Math.min(parent.freshUntil(), patient.freshUntil());
    if (until >= old.day()) {
      patient.run().load(as.apply(StateSnapshot.of(old)));
      own.inherit(states, old.step(), as);
      return old.step();
    }
    double back = Math.ceil((old.day() - until) * stepsPerDay(old));
    Map.@Nullable Entry<Long, StateSource> before =
        back > old.step() ? null : states.atOrBefore(old.step() - (long) back);
    if (before == null) {
      return 0;
    }
    patient.run().load(as.apply(before.getValue()));
    own.inherit(states, before.getKey(), as);
    return before.getKey();
  }

  private void repeat(
      LivePatient patient,
      long from,
      Snapshots own,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    long now = parent.run().step();
    PatientRun run = patient.run();
    while (run.step() < now) {
      if (stop.getAsBoolean()) {
        throw new CancellationException("the branch was not wanted any more");
      }
      if (own.isDue(run.step())) {
        own.put(run.step(), StateSnapshot.of(run));
      }
      run.advance();
      if (run.step() % 24 == 0) {
        progress.accept((double) (run.step() - from) / (now - from));
      }
    }
  }

  private void requireSameBody(LivePatient patient) {
    if (!patient.bodyDigest().equals(parent.bodyDigest())) {
      throw new RefusedException(
          "what was before day "
              + NumberText.of(parent.run().day())
              + " would have been different. Maybe let it begin later.");
    }
  }

  private static double stepsPerDay(PatientRun run) {
    return Math.rint(24 / run.simulation().stepHours());
  }

  private void requireSamePast() {
    Scenario before = parent.setup().scenario();
    Scenario after = changed.scenario();
    double day = parent.run().day();
    if (!stripped(before).equals(stripped(after))
        || !changesBefore(before, day).equals(changesBefore(after, day))) {
      throw new RefusedException(
          "a branch may differ in therapies and in parameters that change from now on, and in"
              + " nothing else.");
    }
  }

  private static List<ParameterChange> changesBefore(Scenario scenario, double day) {
    return scenario.changes().stream().filter(change -> change.day() < day).toList();
  }

  /** What must not change. */
  private static Scenario stripped(Scenario s) {
    return new Scenario(
        "",
        s.disease(),
        s.fidelity(),
        s.patient(),
        1,
        s.runInDays(),
        s.stepHours(),
        s.space(),
        s.epitopes(),
        s.fields(),
        s.outcome(),
        s.parameters(),
        s.rulesOff(),
        TherapyPlan.none(),
        List.of(),
        s.well());
  }
}
