package org.anergy.ui.session;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import org.anergy.model.BuiltIns;
import org.anergy.record.RunEvent;
import org.anergy.scenario.LoadedScenario;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.LiveStatus;
import org.anergy.ui.plan.InterventionDialog;
import org.anergy.ui.plan.Planned;
import org.anergy.ui.plan.Question;
import org.anergy.ui.plan.Situation;
import org.jspecify.annotations.Nullable;

/** Does what the controls of a session ask for. On the event thread; what takes time is not. */
final class Control implements ControlBar.Controlled {
  private final SessionView view;
  private final Arms arms;
  private final FileChoice files;
  private final RunSaving saving;
  private boolean branching;
  private int orders; // what was ordered before the last is not carried on

  Control(SessionView view, Arms arms, FileChoice files) {
    this.view = view;
    this.arms = arms;
    this.files = files;
    saving = new RunSaving(view, arms, files);
  }

  @Override
  public void playOrPause() {
    if (arms.isBusy()) {
      together(status -> {});
    } else {
      orders++;
      arms.each(LiveRun::play);
    }
  }

  @Override
  public void step() {
    if (arms.isBusy()) {
      together(status -> step());
    } else {
      orders++;
      arms.each(LiveRun::step);
    }
  }

  /**
   * Pauses all arms at one step, that of the furthest, and then goes on with how the chosen one
   * stands, unless something else was ordered meanwhile.
   */
  private void together(Consumer<LiveStatus> next) {
    int order = ++orders;
    then(
        arms.pause(),
        day -> {
          if (order == orders) {
            arms.each(run -> run.seek(day));
            then(arms.chosen().run().whenPaused(), next); // another than before, perhaps
          }
        });
  }

  /** The chosen arm decides where to stop; the others go behind it, and stop at the same step. */
  @Override
  public void nextEvent() {
    int order = ++orders;
    LiveRun leader = arms.chosen().run();
    arms.each(
        run -> {
          if (run == leader) {
            run.runToNextEvent(view.eventChoice());
          } else {
            run.follow(leader);
          }
        });
    CompletableFuture<LiveStatus> unused =
        leader
            .whenPaused()
            .whenComplete(
                (status, failure) -> SwingUtilities.invokeLater(() -> gather(status, order)));
  }

  /** Brings the others to the arm that was first; without it they stop where they are. */
  private void gather(@Nullable LiveStatus first, int order) {
    if (first == null) {
      arms.each(LiveRun::pause); // the control bar says what stopped it
    } else if (order == orders) {
      seek(first.day());
    }
  }

  @Override
  public void toStart() {
    seek(0);
  }

  /** Brings all arms to {@code day}. */
  void seek(double day) {
    orders++;
    arms.each(run -> run.seek(day));
  }

  @Override
  public void speed(Speed chosen) {
    arms.each(run -> run.setSpeed(chosen.daysPerSecond()));
  }

  @Override
  public void intervene() {
    change(false);
  }

  @Override
  public void fork() {
    if (arms.isFull()) {
      tell("There is room for " + Arms.MOST + " arms side by side. Maybe close one first.");
    } else {
      change(true);
    }
  }

  private void change(boolean beside) {
    if (branching) {
      return; // one at a time: the other is shown in a moment
    }
    together(
        status -> {
          Arm arm = arms.chosen();
          CompletableFuture<Asked> asked =
              CompletableFuture.supplyAsync(() -> new Asked(arm, status, situation(arm, status)));
          then(asked, ready -> ask(ready, beside));
        });
  }

  /** What an intervention is asked for. */
  private record Asked(Arm arm, LiveStatus status, Situation situation) {}

  private static Situation situation(Arm arm, LiveStatus status) {
    LoadedScenario base = arm.setupAt(status.step()).loaded();
    List<RunEvent> events = arm.run().history().events(0);
    return new Situation(BuiltIns.scenarioLoader(), base, status.day(), events);
  }

  private void ask(Asked asked, boolean beside) {
    if (asked.status().finished()) {
      tell("The follow-up is over: nothing can change any more. Go back first.");
      return;
    }
    Question question = Questions.of(asked.arm(), asked.status(), beside, arms.isFull());
    Question.Answer answer = InterventionDialog.ask(view, question, asked.situation());
    if (answer != null) {
      boolean kept = beside || answer.beside();
      branch(asked.arm(), asked.status().step(), answer.planned(), kept);
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
    together(status -> saving.save(arms.chosen(), this::then, view::showUnsaved));
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
    together(status -> SessionExport.open(view, files.folder()));
  }

  /** Ends an arm, after asking if it has interventions that no file has. */
  void end(Arm arm) {
    boolean sure = !saving.isUnsaved(arm) || mayEnd(arm);
    if (sure) {
      arms.remove(arm);
    }
  }

  private boolean mayEnd(Arm arm) {
    JLabel question =
        new JLabel("The interventions of " + arm.name() + " are not saved. End it all the same?");
    question.setName("session.end");
    Object[] answers = {"End it", "Cancel"};
    int answer =
        JOptionPane.showOptionDialog(
            view,
            question,
            "Anergy",
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.WARNING_MESSAGE,
            null,
            answers,
            answers[1]);
    return answer == 0;
  }

  private void tell(String sentence) {
    view.tell(sentence);
  }
}
