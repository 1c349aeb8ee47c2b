package org.anergy.study.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.anergy.study.cohort.CohortOutcome;
import org.anergy.study.cohort.CohortPlan;
import org.junit.jupiter.api.io.TempDir;

/** Runs cohorts of a queue in directories of a test. */
abstract class QueuedCohorts {
  static final BooleanSupplier NEVER = () -> false;

  @TempDir Path root;

  static CohortOutcome run(Path directory, PatientSimulator simulator, CohortPlan plan) {
    RunsProgress progress = new RunsProgress(plan.runs());
    CohortOutcome outcome = outcome(plan, simulator, directory, progress, false);
    assertThat(progress.fraction()).isEqualTo(1);
    return outcome;
  }

  static CohortOutcome outcome(
      CohortPlan plan,
      PatientSimulator simulator,
      Path directory,
      RunsProgress progress,
      boolean resume) {
    CollectedRows rows = new CollectedRows();
    new RunQueue(plan, simulator, directory, progress).run(resume, NEVER, () -> List.of(rows));
    return new CohortOutcome(rows.rows());
  }

  final Path directory(String name) {
    try {
      Files.createDirectories(root.resolve(name).resolve("tables"));
      return root.resolve(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String table(Path directory) throws IOException {
    return Files.readString(directory.resolve("tables/patients.csv"));
  }
}
