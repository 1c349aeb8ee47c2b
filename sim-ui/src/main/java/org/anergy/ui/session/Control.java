package org.anergy.ui.session;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
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
  private final RunSaving saving;
  private boolean branching;

  Control(SessionView view, Arms arms, FileChoice files) {
    this.view = view;
    this.arms = arms;
    this.files = files;
    saving = new RunSaving(view, arms, files);
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
    Journal journal = asked.arm().journal();
    boolean takesBack = !journal.equals(journal.until(asked.status().step()));
    String words = takesBack ? title + ": takes back what was done after this day" : title;
    Planned planned = InterventionDialog.ask(view, words, asked.situation());
    if (planned != null) {
      branch(asked.arm(), asked.status().step(), planned, beside);
    }
  }

  /** Makes the new future, and shows it when it is there. */
  private void branch(Arm arm, long step, Planned planned, boolean beside) {
    PastProgress progress = new PastProgress(view);
    branching = true;
    CompletableFuture<Arms.Branched> made =
        arms.branch(arm, planned, step, beside, progress::share, progress::isCancelled);
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
    saving.save(arms.chosen(), this::then, view::showUnsaved);
  }

  /** Tells whether an arm has interventions that no file has. */
  boolean isUnsaved() {
    return arms.all().stream().anyMatch(saving::isUnsaved);
  }

  /** Saves one arm after the other as long as one is not saved; then, and only then, goes on. */
  void saveAll(Runnable then) {
    arms.all().stream()
        .filter(saving::isUnsaved)
        .findFirst()
        .ifPresentOrElse(arm -> saving.save(arm, this::then, () -> saveAll(then)), then);
  }

  @Override
  public void export() {
    SessionExport.open(view, files.folder());
  }

  private void tell(String sentence) {
    view.tell(sentence);
  }
}
