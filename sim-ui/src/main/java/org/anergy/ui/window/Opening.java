package org.anergy.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.swing.JOptionPane;
import javax.swing.SwingWorker;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.LoadedScenario;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.RunSetup;

/** Loads scenarios and builds patients, which takes tenths of seconds, beside the event thread. */
final class Opening {
  private static final long USUAL_SEED = 1; // as anergy run

  private final AnergyWindow window;

  Opening(AnergyWindow window) {
    this.window = window;
  }

  /** Shows the patient of a scenario file; its text if there is something wrong with it. */
  void scenario(Path file) {
    build(
        () -> new RunSetup(BuiltIns.scenarioLoader().load(file, List.of()), USUAL_SEED, -1, 1),
        file.toString(),
        () -> window.edit(file));
  }

  /** Shows a patient of a scenario that was loaded already. */
  void watch(LoadedScenario loaded, long seed, long patient) {
    build(() -> new RunSetup(loaded, seed, patient, 1), loaded.scenario().title(), () -> {});
  }

  /** What takes its time to be made. */
  private interface Setup {
    RunSetup make();
  }

  private void build(Setup setup, String tip, Runnable ifWrong) {
    new SwingWorker<LiveRun, Void>() {
      @Override
      protected LiveRun doInBackground() {
        RunSetup made = setup.make();
        if (made.loaded().scenario().well() != null) {
          throw new RefusedException(
              "A well of a culture plate has no patient to watch. Maybe simulate it with: anergy"
                  + " run "
                  + tip);
        }
        return new LiveRun(made);
      }

      @Override
      protected void done() {
        try {
          LiveRun run = get();
          window.watch(run.setup().loaded().scenario().title(), run, tip);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          fail(e.getCause() == null ? e : e.getCause(), ifWrong);
        }
      }
    }.execute();
  }

  private void fail(Throwable cause, Runnable ifWrong) {
    if (cause instanceof UserInputException) {
      ifWrong.run();
    } else if (cause instanceof RefusedException) {
      JOptionPane.showMessageDialog(
          window, cause.getMessage(), "Anergy", JOptionPane.INFORMATION_MESSAGE);
    } else {
      throw new IllegalStateException("the patient could not be built", cause);
    }
  }
}
