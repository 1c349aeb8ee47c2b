package org.anergy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anergy.base.RefusedException;
import org.anergy.scenario.LoadedScenario;
import org.anergy.study.runs.PatientRow;
import org.anergy.study.runs.RunTask;
import org.anergy.study.runs.StoredRuns;
import org.anergy.study.sweep.LoadedStudy;
import org.anergy.study.sweep.ResolvedStudy;
import org.anergy.study.sweep.StudyLoader;
import org.anergy.study.sweep.SweepPlan;
import org.anergy.study.vtk.RecordedRun;

/** What a run of a study, or a patient of a cohort, simulated: from the directory's own inputs. */
final class StoredTask {
  private StoredTask() {}

  /** Returns the task of run {@code run}, as tables number it, of {@code stored}. */
  static RunTask of(Path directory, StoredRuns stored, Engine engine, long run) {
    Path inputs = directory.resolve("inputs");
    long seed = Long.parseLong(stored.identity().getOrDefault("seed", "1"));
    if (Files.isRegularFile(inputs.resolve(ResolvedStudy.STUDY))) {
      LoadedStudy loaded = ResolvedStudy.load(new StudyLoader(engine.loader(), engine), inputs);
      SweepPlan whole = new SweepPlan(loaded, engine.loader(), "", seed, 1);
      return whole.task(run);
    }
    LoadedScenario loaded =
        engine.loader().load(inputs.resolve("scenario.resolved.yaml"), List.of());
    return new RunTask(loaded.patient(seed, run), seed, run);
  }

  /**
   * Returns what {@code stored} says of run {@code run}.
   *
   * @throws RefusedException if it has not ended
   */
  static PatientRow row(Path directory, StoredRuns stored, long run) {
    PatientRow row = stored.row(inDirectory(stored, run));
    if (row == null) {
      throw new RefusedException(
          directory
              + ": "
              + stored.noun()
              + " "
              + run
              + " has not ended there. Maybe look for it in its table, tables/"
              + stored.noun()
              + "s.csv.");
    }
    return row;
  }

  /** Tables of a part name the runs of the whole; its journal counts its own. */
  private static long inDirectory(StoredRuns stored, long run) {
    String[] shard = stored.identity().getOrDefault("shard", "1/1").split("/", -1);
    long part = Long.parseLong(shard[0]);
    long parts = Long.parseLong(shard[1]);
    return (run - part + 1) % parts == 0 ? (run - part + 1) / parts : -1;
  }

  /** Returns run {@code run} of the study or cohort in {@code directory}. */
  static RecordedRun recorded(Path directory, Engine engine, long run) {
    StoredRuns stored = StoredRuns.open(directory);
    PatientRow row = row(directory, stored, run);
    RunTask task = of(directory, stored, engine, run);
    return new RecordedRun(
        task.scenario(),
        List.of(),
        task.seed(),
        task.patient(),
        stored.identity().getOrDefault("model", ""),
        row.digests());
  }
}
