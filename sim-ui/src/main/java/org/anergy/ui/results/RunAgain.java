package org.anergy.ui.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.LoadedScenario;
import org.anergy.study.sweep.BuiltInModel;
import org.anergy.study.sweep.LoadedStudy;
import org.anergy.study.sweep.ResolvedStudy;
import org.anergy.study.sweep.StudyLoader;
import org.anergy.study.sweep.StudySpec;
import org.anergy.study.sweep.SweepPlan;

/** Makes requests to watch a run of a result again; reads its inputs beside the window. */
final class RunAgain {
  private final Consumer<WatchRequest> watch;
  private final Consumer<String> say;

  /**
   * @param watch what takes the request
   * @param say what tells the user how it goes
   */
  RunAgain(Consumer<WatchRequest> watch, Consumer<String> say) {
    this.watch = watch;
    this.say = say;
  }

  /** Asks for the patient with index {@code patient} of a cohort, -1 for the scenario's own. */
  void patient(StoredResult result, long patient) {
    CohortScores cohort = result instanceof StoredCohort stored ? CohortScores.of(stored) : null;
    String of = result.manifest().text("title");
    String title = patient < 0 ? of + " (again)" : "patient " + patient + " of " + of;
    submit(() -> new WatchRequest(title, scenario(result), result.seed(), patient, cohort));
  }

  /** Asks for a run of a study. */
  void run(StoredStudy study, int row) {
    int run = (int) study.table().number(row, StoredStudy.RUN);
    submit(() -> request(study, run));
  }

  private static LoadedScenario scenario(StoredResult result) {
    Path inputs = result.manifest().directory().resolve("inputs");
    Path merged = inputs.resolve("scenario.merged.yaml");
    Path file = Files.isRegularFile(merged) ? merged : inputs.resolve("scenario.resolved.yaml");
    return BuiltIns.scenarioLoader().load(file, List.of());
  }

  private static WatchRequest request(StoredStudy stored, int run) {
    BuiltInModel model = new BuiltInModel();
    Path inputs = stored.manifest().directory().resolve("inputs");
    LoadedStudy study = ResolvedStudy.load(new StudyLoader(model.loader(), model), inputs);
    SweepPlan plan = new SweepPlan(study, model.loader(), "", stored.seed(), 1);
    int replicates = study.spec().replicates().number();
    long patient = plan.task(run).patient();
    LoadedScenario loaded = plan.scenario(run / replicates);
    String title = "run " + run + " of " + stored.manifest().text("title");
    if (study.spec().replicates().patients() == StudySpec.Patients.POPULATION) {
      return new WatchRequest(title, loaded, stored.seed(), patient, null);
    }
    if (patient != 0) {
      throw new RefusedException(
          "run "
              + run
              + " is a replicate of the scenario's own patient; only the first replicate"
              + " of a point can be watched. Maybe use: anergy replay . --run "
              + run);
    }
    return new WatchRequest(title, loaded, stored.seed(), -1, null);
  }

  private void submit(Callable<WatchRequest> work) {
    say.accept("Preparing the run …");
    new SwingWorker<WatchRequest, Void>() {
      @Override
      protected WatchRequest doInBackground() throws Exception {
        return work.call();
      }

      @Override
      protected void done() {
        try {
          WatchRequest request = get();
          say.accept("");
          watch.accept(request);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          if (e.getCause() instanceof UserInputException
              || e.getCause() instanceof RefusedException) {
            say.accept("Cannot be watched: " + e.getCause().getMessage());
          } else {
            throw new IllegalStateException("the inputs of a result could not be read", e);
          }
        }
      }
    }.execute();
  }
}
