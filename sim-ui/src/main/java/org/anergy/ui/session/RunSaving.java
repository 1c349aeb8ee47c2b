package org.anergy.ui.session;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.plan.Journal;
import org.jspecify.annotations.Nullable;

/** Saves arms as scenarios, and knows which have interventions that no file has. */
final class RunSaving {
  private final SessionView view;
  private final Arms arms;
  private final FileChoice files;
  private final Set<Journal> saved = new HashSet<>();

  RunSaving(SessionView view, Arms arms, FileChoice files) {
    this.view = view;
    this.arms = arms;
    this.files = files;
  }

  /** Goes on with an answer on the event thread, or tells why there is none. */
  interface Continuation {
    /** Calls {@code next} with the answer. */
    <T> void then(CompletableFuture<T> answer, Consumer<T> next);
  }

  /** Tells whether something was done in an arm that would be lost with it. */
  boolean isUnsaved(Arm arm) {
    return !arm.journal().entries().isEmpty() && !saved.contains(arm.journal());
  }

  /**
   * Pauses all arms, asks where to save one, and saves it.
   *
   * @param control goes on when the run has answered, and tells what went wrong
   * @param then called when it was saved, and only then
   */
  void save(Arm arm, Continuation control, Runnable then) {
    LiveRun run = arm.run();
    arms.each(LiveRun::pause);
    Journal done = arm.journal();
    CompletableFuture<SavedRun> made = run.settled().thenCombine(run.digest(), arm::saved);
    control.then(
        made,
        ready -> {
          Path file = choose(arm, ready);
          if (file != null) {
            // Composing the text loads scenarios: not on the threads of runs or events.
            control.then(
                CompletableFuture.runAsync(() -> ready.write(file)),
                written -> {
                  SavedDialog.show(
                      view, ready.command(file), ready.digest(), ready.asksForDigest());
                  saved.add(done);
                  then.run();
                });
          }
        });
  }

  private @Nullable Path choose(Arm arm, SavedRun run) {
    boolean alone = arms.all().size() == 1;
    String file = run.suggestedFile();
    String ending = "-" + arm.name().replace(' ', '-') + ".yaml";
    return files.toWrite(
        view,
        alone ? "Save as a scenario" : "Save " + arm.name() + " as a scenario",
        alone ? file : file.replaceFirst("\\.yaml$", ending));
  }
}
