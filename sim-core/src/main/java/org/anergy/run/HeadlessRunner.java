package org.anergy.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.anergy.base.RefusedException;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.kernel.StateComparison;
import org.anergy.kernel.StateDifference;
import org.anergy.kernel.StateSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Drives a run from its first or a checkpointed step to its end, without a screen.
 *
 * <p>When checkpoints and digests are taken is a function of the step alone, so that a resumed run
 * does both as if it had never stopped. A checkpoint that cannot be written is reported and the run
 * goes on: its results may still find a place. Of several failures in a row the first is reported.
 */
public final class HeadlessRunner {
  private static final long PROGRESS_NANOS = 200_000_000;
  // Days are steps divided by steps a day: far coarser than this.
  private static final double DAY_ROUNDING = 1e-9;

  private final RunSettings settings;
  private final @Nullable CheckpointDirectory checkpoints;
  private final RunListener listener;
  private final BooleanSupplier stop;
  private final LongSupplier nanoClock;
  private boolean lastFailed; // the last checkpoint could not be written

  /**
   * @param settings intervals of checkpoints and digests
   * @param checkpoints where checkpoints go and come from; null for none at all
   * @param listener hears of progress and notices
   * @param stop tells whether the user wants the run to stop; asked between steps
   */
  public HeadlessRunner(
      RunSettings settings,
      @Nullable CheckpointDirectory checkpoints,
      RunListener listener,
      BooleanSupplier stop) {
    this(settings, checkpoints, listener, stop, System::nanoTime);
  }

  HeadlessRunner(
      RunSettings settings,
      @Nullable CheckpointDirectory checkpoints,
      RunListener listener,
      BooleanSupplier stop,
      LongSupplier nanoClock) {
    this.settings = settings;
    this.checkpoints = checkpoints;
    this.listener = listener;
    this.stop = stop;
    this.nanoClock = nanoClock;
  }

  /**
   * Runs from the present step of {@code run} to its end, or to the step in which the user wants to
   * stop; a checkpoint is then written, if there is a directory for it. Does not close {@code run}.
   */
  public RunOutcome run(Run run) {
    return drive(run, new DigestLog());
  }

  /**
   * Loads the newest usable checkpoint into {@code run}, which must be fresh, and goes on from
   * there; from the start, with a notice, if there is no checkpoint yet.
   *
   * @throws RefusedException if there are checkpoints and none can be used
   * @throws IllegalStateException if there is no directory of checkpoints, or the loaded state is
   *     not the stored one
   */
  public RunOutcome resume(Run run) {
    if (checkpoints == null) {
      throw new IllegalStateException("nothing to resume from: no directory of checkpoints");
    }
    DigestLog digests = new DigestLog();
    Optional<Checkpoint> newest = checkpoints.newest(listener::notice);
    if (newest.isPresent()) {
      restore(newest.get(), new WholeState(run, digests));
    } else {
      listener.notice("There is no checkpoint yet; the run starts from its beginning.");
    }
    return drive(run, digests);
  }

  private static void restore(Checkpoint checkpoint, WholeState state) {
    try {
      state.load(checkpoint.state());
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          "the checkpoint of step "
              + checkpoint.step()
              + " does not fit this program: "
              + e.getMessage()
              + ". Maybe another build of anergy wrote it; start the run again in another"
              + " directory.");
    }
    Optional<StateDifference> difference =
        StateComparison.firstDifference(checkpoint.state(), StateSnapshot.of(state));
    if (difference.isPresent() || state.run.step() != checkpoint.step()) {
      throw new IllegalStateException(
          "the state loaded from step "
              + checkpoint.step()
              + " is not the one that was stored: "
              + difference.map(StateDifference::toString).orElse("step " + state.run.step()));
    }
  }

  private RunOutcome drive(Run run, DigestLog digests) {
    WholeState state = new WholeState(run, digests);
    TimeLeft timeLeft = new TimeLeft(nanoClock.getAsLong(), run.step());
    long lastProgress = nanoClock.getAsLong();
    while (!run.finished()) {
      if (stop.getAsBoolean()) {
        report(run, timeLeft);
        return new RunOutcome(
            Optional.empty(), checkpoint(state, " The run stops without it.", true), run.step());
      }
      double before = run.day();
      run.advance();
      if (settings.digestEverySteps() > 0 && run.step() % settings.digestEverySteps() == 0) {
        digests.add(run.step(), run.digest());
      }
      if (!run.finished() && checkpointDue(before, run.day())) {
        checkpointOnTheWay(state);
      }
      if (nanoClock.getAsLong() - lastProgress >= PROGRESS_NANOS) {
        lastProgress = nanoClock.getAsLong();
        report(run, timeLeft);
      }
    }
    digests.add(run.step(), run.digest());
    report(run, timeLeft);
    return new RunOutcome(Optional.of(withDigests(run, digests)), Optional.empty(), run.step());
  }

  private boolean checkpointDue(double before, double after) {
    double every = settings.checkpointEveryDays();
    return every > 0
        && Math.floor(after / every + DAY_ROUNDING) > Math.floor(before / every + DAY_ROUNDING);
  }

  private void checkpointOnTheWay(WholeState state) {
    boolean written = checkpoint(state, " The run goes on without it.", !lastFailed).isPresent();
    lastFailed = !written;
  }

  private Optional<Path> checkpoint(WholeState state, String consequence, boolean report) {
    if (checkpoints == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(checkpoints.write(state.run.step(), state));
    } catch (RefusedException e) {
      if (report) {
        listener.notice(e.getMessage() + consequence);
      }
      return Optional.empty();
    }
  }

  private void report(Run run, TimeLeft timeLeft) {
    // A patient's death ends a run early: what was planned after it is not left to do.
    long total = run.finished() ? run.step() : run.totalSteps();
    double seconds = timeLeft.update(nanoClock.getAsLong(), run.step(), total);
    listener.progress(new RunProgress(run.step(), total, run.day(), seconds));
  }

  private static RunResult withDigests(Run run, DigestLog digests) {
    RunResult result = run.result();
    return new RunResult(
        result.scenario(),
        result.seed(),
        result.patientIndex(),
        result.series(),
        result.events(),
        result.endpoints(),
        result.pictures(),
        digests.with(result.digests()),
        result.phaseNanos());
  }

  /** The run and what the runner itself keeps. */
  private record WholeState(Run run, DigestLog digests) implements Stateful {
    @Override
    public void save(StateSink sink) {
      digests.save(sink);
      run.save(sink);
    }

    @Override
    public void load(StateSource source) {
      digests.load(source);
      run.load(source);
    }
  }
}
