package org.anergy.ui.live;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anergy.kernel.Digest128;
import org.anergy.kernel.StateSnapshot;
import org.anergy.model.BuiltIns;
import org.anergy.run.PatientRun;
import org.anergy.scenario.Scenario;
import org.anergy.therapy.Course;
import org.anergy.therapy.TherapyPlan;

/**
 * A patient's run that may be treated at any moment. Somebody untreated gets a treatment that never
 * begins: nothing of it is computed and nothing differs ({@link org.anergy.treatment.Treatment}),
 * but blood counts are written down from the start, and a therapy can begin without simulating the
 * past again.
 */
final class LivePatient implements AutoCloseable {
  /** A drug that is given when nobody lives any more. */
  private static final String NEVER =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      followUp: 43830 days
      therapies:
        never:
          course: {agent: natalizumab, dose: 300 mg, from: 43829 days, every: 28 days}
      """;

  private final RunSetup setup;
  private final PatientRun run;
  private final boolean untreated;
  private final Set<String> treatmentNames;

  LivePatient(RunSetup setup) {
    this.setup = setup;
    Scenario scenario = setup.scenario();
    untreated = isUntreated(scenario);
    run = run(untreated ? scenario.withTherapies(never()) : scenario);
    treatmentNames = treatmentNames(scenario);
  }

  private PatientRun run(Scenario scenario) {
    return new PatientRun(
        scenario, setup.loaded().output(), setup.seed(), setup.index(), setup.threads());
  }

  private static boolean isUntreated(Scenario scenario) {
    return scenario.therapies().isEmpty() && scenario.fidelity() == Scenario.Fidelity.AGENTS;
  }

  private static TherapyPlan never() {
    return BuiltIns.scenarioLoader()
        .load("never", NEVER.getBytes(StandardCharsets.UTF_8), List.of())
        .scenario()
        .therapies();
  }

  /** Names of what a treated run has more than an untreated one. */
  private Set<String> treatmentNames(Scenario scenario) {
    Set<String> names = new HashSet<>();
    StateSnapshot.of(run).copyTo(new NameFilter(names::add));
    try (PatientRun plain = run(scenario.withTherapies(TherapyPlan.none()))) {
      StateSnapshot.of(plain).copyTo(new NameFilter(names::remove));
    }
    return names;
  }

  RunSetup setup() {
    return setup;
  }

  PatientRun run() {
    return run;
  }

  /** Tells whether a column of the state is there with and without treatment. */
  boolean isBody(String name) {
    return !treatmentNames.contains(name);
  }

  /** Tells whether a column of the series belongs to the treatment that never begins. */
  boolean isShown(String column) {
    return !untreated || !column.contains("natalizumab") && !column.startsWith("effect_on_");
  }

  /** Returns the digest of the state, as a run without a window has it. */
  String digest() {
    return untreated ? bodyDigest() : run.digest();
  }

  /** Returns the digest of the body alone, whatever the treatment. */
  String bodyDigest() {
    Digest128 digest = new Digest128();
    run.simulation().save(new NameFilter(digest, this::isBody));
    return digest.hex();
  }

  /**
   * Returns the day until which the treatment is as it was at the beginning, d; infinite if there
   * is none.
   */
  double freshUntil() {
    Scenario scenario = setup.scenario();
    if (scenario.therapies().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double first = scenario.therapies().firstDay();
    for (Course course : scenario.therapies().courses()) {
      first = Math.min(first, course.from());
    }
    return first;
  }

  @Override
  public void close() {
    run.close();
  }
}
