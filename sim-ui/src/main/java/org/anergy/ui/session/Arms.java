package org.anergy.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.RunSetup;
import org.anergy.ui.plan.Journal;
import org.anergy.ui.plan.Planned;

/**
 * The arms of a session, of the event thread. What a user does with the time is done in all of
 * them; an intervention is in the arm that is chosen.
 */
final class Arms implements AutoCloseable {
  static final int MOST = 3;

  private final List<Arm> arms = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private int chosen;
  private int named = 1;
  private volatile boolean closed; // a branch on its way asks

  Arms(LiveRun first) {
    arms.add(new Arm("arm 1", first, Journal.empty(), List.of()));
  }

  /** Calls {@code listener} whenever an arm comes, goes, or becomes another run. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Returns the arms, the first being the one that the others branched from. */
  List<Arm> all() {
    return List.copyOf(arms);
  }

  /** Returns the arm in which a user intervenes. */
  Arm chosen() {
    return arms.get(chosen);
  }

  void choose(Arm arm) {
    int index = arms.indexOf(arm);
    if (index >= 0 && index != chosen) {
      chosen = index;
      changed();
    }
  }

  boolean isFull() {
    return arms.size() == MOST;
  }

  /** Does something with every run. */
  void each(Consumer<LiveRun> what) {
    arms.forEach(arm -> what.accept(arm.run()));
  }

  /** Tells whether any arm can go on. */
  boolean canPlay() {
    return arms.stream()
        .map(arm -> arm.run().status())
        .anyMatch(status -> !status.finished() && status.problem().isEmpty());
  }

  /**
   * Pauses all arms.
   *
   * @return the day that the furthest has reached when all stand, d; an arm that a problem ended is
   *     not asked
   */
  CompletableFuture<Double> pause() {
    CompletableFuture<Double> furthest =
        CompletableFuture.completedFuture(Double.NEGATIVE_INFINITY);
    for (Arm arm : arms) {
      if (arm.run().status().problem().isEmpty()) {
        furthest =
            furthest.thenCombine(arm.run().settled(), (day, status) -> Math.max(day, status.day()));
      }
    }
    return furthest;
  }

  boolean isBusy() {
    return arms.stream().anyMatch(arm -> arm.run().status().isBusy());
  }

  /**
   * Branches an arm where it is. What was done later than that is taken back.
   *
   * @param arm the arm
   * @param planned what is done
   * @param step number of steps done by now
   * @param beside whether the old future stays beside the new one
   * @return completes on the thread of the run; what it brings is shown by {@link #accept}
   */
  CompletableFuture<Branched> branch(
      Arm arm,
      Planned planned,
      long step,
      boolean beside,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    RunSetup now = arm.setupAt(step);
    List<RunSetup> before = new ArrayList<>(arm.beforeUntil(step));
    before.add(now);
    Journal journal = arm.journal().until(step).with(planned, step);
    return arm.run()
        .branch(now.with(planned.scenario()), progress, () -> closed || stop.getAsBoolean())
        .thenApply(run -> new Branched(arm, new Arm(arm.name(), run, journal, before), beside));
  }

  /** A future that was made and is not yet shown. */
  record Branched(Arm from, Arm made, boolean beside) {}

  /** Shows a new future, unless nobody wants it any more. */
  void accept(Branched branched) {
    int index = arms.indexOf(branched.from());
    Arm made = branched.made();
    if (closed || index < 0 || branched.beside() && isFull()) {
      made.run().close();
      return;
    }
    if (branched.beside()) {
      named++;
      arms.add(new Arm("arm " + named, made.run(), made.journal(), made.before()));
      chosen = arms.size() - 1;
    } else {
      arms.set(index, made);
      branched.from().run().close();
    }
    keepTogether();
    changed();
  }

  /** Takes an arm away; one always stays. */
  void remove(Arm arm) {
    int index = arms.indexOf(arm);
    if (arms.size() > 1 && index >= 0) {
      arms.remove(index).run().close();
      chosen = Math.min(index < chosen ? chosen - 1 : chosen, arms.size() - 1);
      keepTogether();
      changed();
    }
  }

  /** Each arm waits for the next one, the last for the first. */
  private void keepTogether() {
    for (int a = 0; a < arms.size(); a++) {
      LiveRun next = arms.get((a + 1) % arms.size()).run();
      arms.get(a).run().keepPaceWith(arms.size() > 1 ? next : null);
    }
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public void close() {
    closed = true;
    each(LiveRun::close);
  }
}
