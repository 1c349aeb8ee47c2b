package org.anergy.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import org.anergy.model.BuiltIns;
import org.anergy.record.RunEvent;
import org.anergy.scenario.LoadedScenario;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.LiveStatus;
import org.anergy.ui.plan.InterventionDialog;
import org.anergy.ui.plan.Journal;
import org.anergy.ui.plan.Planned;
import org.anergy.ui.plan.Situation;

/** Does what the controls of a session ask for. On the event thread; what takes time is not. */
final class Control implements ControlBar.Controlled {
  private final SessionView view;
  private final Arms arms;
  private final FileChoice files;
  private boolean branching;

  Control(SessionView view, Arms arms, FileChoice files) {
    this.view = view;
    this.arms = arms;
    this.files = files;
  }

  @Override
  public void playOrPause() {
    if (arms.isBusy()) {
      arms.each(LiveRun::pause);
    } else {
      arms.each(LiveRun::play);
    }
  }

  @Override
  public void step() {
    arms.each(LiveRun::step);
  }

  @Override
  public void nextEvent() {
    if (arms.all().size() == 1) {
      arms.chosen().run().runToNextEvent();
      return;
    }
    // The chosen arm decides where to stop; the others follow it there.
    LiveRun leader = arms.chosen().run();
    double before = leader.status().day();
    leader.runToNextEvent();
    then(
        leader.whenPaused(),
        status -> {
          if (status.day() > before) {
            seek(status.day());
          }
        });
  }

  @Override
  public void toStart() {
    seek(0);
  }

  /** Brings all arms to {@code day}. */
  void seek(double day) {
    arms.each(run -> run.seek(day));
  }

  @Override
  public void speed(Speed chosen) {
    arms.each(run -> run.setSpeed(chosen.daysPerSecond()));
  }

  @Override
  public void intervene() {
    change("Intervene", false);
  }

  @Override
  public void fork() {
    if (arms.isFull()) {
      tell("There is room for " + Arms.MOST + " arms side by side. Maybe close one first.");
    } else {
      change("Fork", true);
    }
  }

  private void change(String title, boolean beside) {
    if (branching) {
      return; // one at a time: the other is shown in a moment
    }
    Arm arm = arms.chosen();
    arms.each(LiveRun::pause);
    CompletableFuture<Asked> asked =
        arm.run()
            .settled()
            .thenApplyAsync(status -> new Asked(arm, status, situation(arm, status)));
    then(asked, ready -> ask(title, ready, beside));
  }

  /** What an intervention is asked for. */
  private record Asked(Arm arm, LiveStatus status, Situation situation) {}

  private static Situation situation(Arm arm, LiveStatus status) {
    LoadedScenario base = arm.setupAt(status.step()).loaded();
    List<RunEvent> events = arm.run().history().events(0);
    return new Situation(BuiltIns.scenarioLoader(), base, status.day(), events);
  }

  private void ask(String title, Asked asked, boolean beside) {
    if (asked.status().finished()) {
      tell("The follow-up is over: nothing can change any more. Go back first.");
      return;
    }
    int later =
        asked.arm().journal().size() - asked.arm().journalUntil(asked.status().step()).size();
    String words = later == 0 ? title : title + ": takes back what was done after this day";
    Planned planned = InterventionDialog.ask(view, words, asked.situation());
    if (planned != null) {
      branch(asked.arm(), asked.status(), planned, beside);
    }
  }

  /** Makes the new future, and shows it when it is there. */
  void branch(Arm arm, LiveStatus status, Planned planned, boolean beside) {
    Journal.Entry entry =
        new Journal.Entry(status.day(), status.step(), planned.sentence(), planned.overrides());
    PastProgress progress = new PastProgress(view);
    branching = true;
    CompletableFuture<Arms.Branched> made =
        arms.branch(arm, entry, planned.scenario(), beside, progress::share, progress::isCancelled);
    CompletableFuture<Arms.Branched> unused =
        made.whenComplete((branched, failure) -> SwingUtilities.invokeLater(() -> end(progress)));
    then(made, arms::accept);
    progress.showIfItTakesLong();
  }

  private void end(PastProgress progress) {
    branching = false;
    progress.done();
  }

  /** Goes on with an answer on the event thread, or tells why there is none. */
  private <T> void then(CompletableFuture<T> answer, Consumer<T> next) {
    CompletableFuture<T> unused =
        answer.whenComplete(
            (value, failure) ->
                SwingUtilities.invokeLater(
                    () -> {
                      if (failure == null) {
                        next.accept(value);
                      } else {
                        fail(failure);
                      }
                    }));
  }

  private void fail(Throwable failure) {
    Throwable cause = failure.getCause();
    Throwable why = failure instanceof CompletionException && cause != null ? cause : failure;
    if (!(why instanceof CancellationException)) {
      tell(String.valueOf(why.getMessage()));
    }
  }

  @Override
  public void save() {
    Arm arm = arms.chosen();
    LiveRun run = arm.run();
    arms.each(LiveRun::pause);
    CompletableFuture<SavedRun> saved =
        run.settled()
            .thenCombine(
                run.digest(),
                (status, digest) -> new SavedRun(run.setup(), arm.entries(), status, digest));
    // Composing the text loads a scenario: not on the threads of runs or events.
    then(saved.thenApplyAsync(SavedRun::composed), this::save);
  }

  private void save(SavedRun saved) {
    Path file = files.toWrite(view, "Save as a scenario", "watched.yaml");
    if (file == null) {
      return;
    }
    try {
      Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "saved", ".part");
      Files.writeString(part, saved.yaml());
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      SavedDialog.show(view, saved.command(file), saved.digest(), saved.asksForDigest());
    } catch (IOException e) {
      tell(file + " cannot be written: " + e.getMessage() + ". Maybe choose another place.");
    }
  }

  @Override
  public void export() {
    SessionExport.open(view);
  }

  private void tell(String sentence) {
    JOptionPane.showMessageDialog(view, sentence, "Anergy", JOptionPane.INFORMATION_MESSAGE);
  }
}
