package org.anergy.ui.session;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.anergy.base.RefusedException;
import org.anergy.ui.export.Exports;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.plan.Journal;

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
    CompletableFuture<SavedRun> made =
        run.settled()
            .thenCombine(
                run.digest(),
                (status, digest) -> new SavedRun(run.setup(), arm.journal(), status, digest));
    // Composing the text loads a scenario: not on the threads of runs or events.
    control.then(
        made.thenApplyAsync(ready -> new Composed(ready, ready.yaml())),
        composed -> {
          if (write(arm, composed)) {
            saved.add(arm.journal());
            then.run();
          }
        });
  }

  /** A saved run and the text of its file. */
  private record Composed(SavedRun run, String yaml) {}

  /** Asks for a file and writes it; tells whether that was done. */
  private boolean write(Arm arm, Composed composed) {
    boolean alone = arms.all().size() == 1;
    String name = alone ? "watched.yaml" : "watched-" + arm.name().replace(' ', '-') + ".yaml";
    String title = alone ? "Save as a scenario" : "Save " + arm.name() + " as a scenario";
    Path file = files.toWrite(view, title, name);
    if (file == null) {
      return false;
    }
    try {
      Exports.text(composed.yaml(), file);
    } catch (RefusedException e) {
      view.tell(String.valueOf(e.getMessage()));
      return false;
    }
    SavedRun run = composed.run();
    SavedDialog.show(view, run.command(file), run.digest(), run.asksForDigest());
    return true;
  }
}
