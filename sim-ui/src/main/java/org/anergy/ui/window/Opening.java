package org.anergy.ui.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.JOptionPane;
import javax.swing.SwingWorker;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.LoadedScenario;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.RunSetup;
import org.anergy.ui.results.CohortScores;
import org.anergy.ui.results.WatchRequest;
import org.jspecify.annotations.Nullable;

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
        null,
        file.toString(),
        file.toString(),
        null,
        problems -> window.edit(file));
  }

  /** Shows a patient of a scenario that was loaded already. */
  void watch(LoadedScenario loaded, long seed, long patient) {
    build(
        () -> new RunSetup(loaded, seed, patient, 1),
        null,
        loaded.scenario().title(),
        file(loaded),
        null,
        this::tell);
  }

  /** Shows a run of a result again. */
  void watch(WatchRequest wanted) {
    build(
        () -> new RunSetup(wanted.loaded(), wanted.seed(), wanted.patient(), 1),
        wanted.title(),
        wanted.words(),
        file(wanted.loaded()),
        wanted.cohort(),
        this::tell);
  }

  /** Returns the file that was loaded if it is there, null for a text that was never saved. */
  private static @Nullable String file(LoadedScenario loaded) {
    String first = loaded.chain().isEmpty() ? "" : loaded.chain().get(0);
    return new File(first).isFile() ? first : null;
  }

  /** What takes its time to be made. */
  private interface Setup {
    RunSetup make();
  }

  private void build(
      Setup setup,
      @Nullable String title,
      String tip,
      @Nullable String file,
      @Nullable CohortScores cohort,
      Consumer<UserInputException> ifWrong) {
    new SwingWorker<LiveRun, Void>() {
      @Override
      protected LiveRun doInBackground() {
        RunSetup made = setup.make();
        if (made.loaded().scenario().well() != null) {
          throw new RefusedException(
              "A well of a culture plate has no patient to watch. Maybe simulate it with "
                  + (file == null ? "anergy run." : "anergy run " + file + " instead."));
        }
        return new LiveRun(made);
      }

      @Override
      protected void done() {
        try {
          LiveRun run = get();
          String own = run.setup().loaded().scenario().title();
          window.watch(
              title == null ? own : title, run, tip, file == null ? null : Path.of(file), cohort);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          fail(e.getCause() == null ? e : e.getCause(), ifWrong);
        }
      }
    }.execute();
  }

  private void fail(Throwable cause, Consumer<UserInputException> ifWrong) {
    if (cause instanceof UserInputException problems) {
      ifWrong.accept(problems);
    } else if (cause instanceof RefusedException) {
      tell(cause);
    } else {
      throw new IllegalStateException("the patient could not be built", cause);
    }
  }

  private void tell(Throwable why) {
    JOptionPane.showMessageDialog(
        window, why.getMessage(), "Anergy", JOptionPane.INFORMATION_MESSAGE);
  }
}
