package org.anergy.ui.live;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anergy.kernel.Digest128;
import org.anergy.kernel.StateSnapshot;
import org.anergy.model.BuiltIns;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.anergy.run.PatientRun;
import org.anergy.run.RunResult;
import org.anergy.run.StepDigest;
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

  /** Groups of columns that a drug adds; the others of a treatment are blood counts. */
  private static final Set<String> DRUGS = Set.of("drug levels", "drug effects");

  private final RunSetup setup;
  private final PatientRun run;
  private final boolean untreated;
  private final Set<String> treatmentNames = new HashSet<>();
  private final List<SeriesColumn> ownColumns;

  LivePatient(RunSetup setup) {
    this.setup = setup;
    Scenario scenario = setup.scenario();
    untreated = isUntreated(scenario);
    run = run(untreated ? scenario.withTherapies(never()) : scenario);
    ownColumns = compareWithUntreated(scenario);
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

  /**
   * Finds what a treated run has more than an untreated one; returns the columns that are wanted.
   */
  private List<SeriesColumn> compareWithUntreated(Scenario scenario) {
    StateSnapshot.of(run).copyTo(new NameFilter(treatmentNames::add));
    try (PatientRun plain = run(scenario.withTherapies(TherapyPlan.none()))) {
      StateSnapshot.of(plain).copyTo(new NameFilter(treatmentNames::remove));
      return untreated ? plain.series().columns() : run.series().columns();
    }
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

  /** Tells whether a column is worth showing: not if it is of the drug that is never given. */
  boolean isShown(SeriesColumn column) {
    return !untreated || !DRUGS.contains(column.group());
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
   * is none, and minus infinity if it counts what happens from the first step on.
   */
  double freshUntil() {
    TherapyPlan plan = setup.scenario().therapies();
    if (plan.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double first = plan.firstDay();
    for (Course course : plan.courses()) {
      if (course.isTriggered() || course.plan().stopWhen() != null) {
        return Double.NEGATIVE_INFINITY;
      }
      first = Math.min(first, course.from());
    }
    return first;
  }

  /** Returns the names of what treatment adds to the state. */
  Set<String> treatmentNames() {
    return Set.copyOf(treatmentNames);
  }

  /** Returns what the run has left behind so far, as a run without a window has it. */
  RunResult result() {
    RunResult all = run.result();
    if (!untreated) {
      return all;
    }
    Series own = new Series(ownColumns);
    int[] from = ownColumns.stream().mapToInt(c -> all.series().indexOf(c.name())).toArray();
    for (int r = 0; r < all.series().size(); r++) {
      double[] row = all.series().row(r);
      double[] kept = new double[from.length + 1];
      kept[0] = row[0];
      for (int c = 0; c < from.length; c++) {
        kept[c + 1] = row[from[c]];
      }
      own.add(kept);
    }
    return new RunResult(
        setup.scenario(),
        all.seed(),
        all.patientIndex(),
        own,
        all.events(),
        all.endpoints(),
        all.pictures(),
        List.of(new StepDigest(run.step(), digest())),
        all.phaseNanos());
  }

  @Override
  public void close() {
    run.close();
  }
}
