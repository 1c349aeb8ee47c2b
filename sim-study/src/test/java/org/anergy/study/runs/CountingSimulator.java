package org.anergy.study.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import org.anergy.base.ParameterSet;
import org.anergy.random.Keyed;
import org.anergy.record.Endpoint;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.run.RunResult;
import org.anergy.run.StepDigest;
import org.anergy.scenario.OutcomeSpec;
import org.anergy.scenario.PatientTraits;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.Space;
import org.anergy.study.cohort.CohortPlan;

/** A stand-in for the model: numbers that depend on seed, patient and traits alone. */
public final class CountingSimulator implements PatientSimulator {
  private static final long STEPS = 50;

  /** The patients that were simulated to the end. */
  public final Set<Long> simulated = new ConcurrentSkipListSet<>();

  private final Set<Long> failing;

  /**
   * @param failing patients that fail half-way
   */
  public CountingSimulator(Long... failing) {
    this.failing = Set.of(failing);
  }

  static CohortPlan plan(long seed, int patients, int threads) {
    return new CohortPlan(
        "a scenario.yaml",
        "5ca1ab1e",
        "0ddba11",
        seed,
        patients,
        threads,
        patient -> scenario(seed, patient),
        "");
  }

  private static Scenario scenario(long seed, long patient) {
    PatientTraits typical = PatientTraits.typical();
    double function = Keyed.uniform(Keyed.patientKey(seed, patient), 0, 0);
    PatientTraits traits =
        new PatientTraits(
            30, 70, patient % 2 == 0, function, 1, 0.13, 1, 1, 1, 1, 1, 2, typical.frailty());
    return new Scenario(
        "test",
        "none",
        Scenario.Fidelity.MEAN_FIELD,
        traits,
        365,
        0,
        1,
        Space.standard(),
        1,
        List.of(),
        OutcomeSpec.standard(),
        ParameterSet.defaults(),
        Set.of());
  }

  /** Two visits, a relapse in the run-in, one on day 10 if there is any, and a side effect. */
  private static List<RunEvent> events(long key, double relapses) {
    List<RunEvent> events = new ArrayList<>();
    events.add(new RunEvent(-20, "relapse", "", 1, "points", ""));
    events.add(new RunEvent(-5, "visit", "", Keyed.toUnit(key) / 7, "points", ""));
    if (relapses > 0) {
      events.add(new RunEvent(10, "relapse", "", 1, "points", ""));
    }
    events.add(new RunEvent(40, "side-effect", "pain, slight", Double.NaN, "", "on a drug"));
    events.add(new RunEvent(85, "visit", "", Keyed.toUnit(key) / 3, "points", ""));
    return events;
  }

  @Override
  public RunResult simulate(
      Scenario scenario, long seed, long patient, int threads, RunWatch watch) {
    long key = Keyed.patientKey(seed, patient);
    for (long step = 0; step < STEPS; step++) {
      if (watch.stop()) {
        throw new CancellationException();
      }
      if (failing.contains(patient) && step == STEPS / 2) {
        throw new IllegalStateException(
            "patient " + patient + " lost\na \"cell\", at step " + step);
      }
      key = Keyed.mix(key);
      watch.progress((step + 1.0) / STEPS);
    }
    simulated.add(patient);
    double relapses = Math.floor(4 * Keyed.toUnit(key) * scenario.patient().regulatoryFunction());
    return new RunResult(
        scenario,
        seed,
        patient,
        new Series(List.of()),
        events(key, relapses),
        List.of(
            new Endpoint("relapses", relapses, "1", "relapses in the follow-up"),
            new Endpoint("score", Keyed.toUnit(key) / 3, "points", "score at the end"),
            new Endpoint("first_relapse", relapses > 0 ? 10 : Double.NaN, "d", "day of the first")),
        List.of(),
        List.of(new StepDigest(STEPS, String.format("%032x", key))),
        Map.of());
  }
}
