package org.anergy.study.vtk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.anergy.base.RefusedException;
import org.anergy.run.ResultDirectory;
import org.anergy.run.Run;
import org.anergy.run.StepDigest;
import org.anergy.run.WellRun;
import org.anergy.scenario.OutputSpec;
import org.anergy.scenario.Scenario;
import org.anergy.study.runs.RunWatch;
import org.jspecify.annotations.Nullable;

/**
 * Simulates a recorded run again and writes what its lattices hold at chosen times, because a
 * result keeps drawings of them and not their numbers. Every recorded digest is compared on the
 * way; at the first that differs the replay stops, without the collection that would make the
 * directory complete.
 */
public final class RunReplay {
  private static final double ROUNDING_DAYS = 1e-9;

  private final RecordedRun recorded;
  private final int threads;
  private final RunWatch watch;

  /**
   * What came of a replay.
   *
   * @param days times of the frames, d since the start of the follow-up
   * @param compared recorded digests that were reached
   * @param different the first that was not found again, null if all were
   */
  public record Outcome(List<Double> days, int compared, @Nullable StepDigest different) {}

  /**
   * @param threads threads that share the lattices; changes no result
   * @param watch hears of progress and may ask to stop
   * @throws RefusedException if the run has no lattices
   */
  public RunReplay(RecordedRun recorded, int threads, RunWatch watch) {
    if (recorded.scenario().fidelity() == Scenario.Fidelity.MEAN_FIELD) {
      throw new RefusedException(
          "the run has no lattices: its fidelity is mean-field. Maybe run the scenario with --set"
              + " fidelity=agents.");
    }
    this.recorded = recorded;
    this.threads = threads;
    this.watch = watch;
  }

  /**
   * Returns the times that are pictured if nobody names any: the start of the follow-up, those of
   * the scenario and the end.
   */
  public List<Double> standardDays() {
    SortedSet<Double> days = new TreeSet<>(recorded.pictureDays());
    days.add(0.0);
    days.add(recorded.scenario().followUpDays());
    return List.copyOf(days);
  }

  /**
   * Simulates the run to its end.
   *
   * @param days times of the frames, d since the start of the follow-up; each is taken after the
   *     first step that ends then or later. A death takes the last one.
   * @param directory where the frames go
   * @throws CancellationException if the watch asked to stop
   */
  public Outcome writeFrames(List<Double> days, ResultDirectory directory) {
    Map<Long, String> digests = new HashMap<>();
    recorded.digests().forEach(digest -> digests.put(digest.step(), digest.digest()));
    List<Double> due = new ArrayList<>(new TreeSet<>(days));
    FrameDirectory frames = new FrameDirectory(directory);
    int compared = 0;
    OutputSpec output = OutputSpec.standard();
    try (Run run =
        WellRun.of(recorded.scenario(), output, recorded.seed(), recorded.patient(), threads)) {
      while (!run.finished()) {
        if (watch.stop()) {
          throw new CancellationException("stopped at step " + run.step());
        }
        run.advance();
        if (takesFrame(due, run)) {
          frames.add(LatticeFrames.of(run));
        }
        String digest = digests.get(run.step());
        if (digest != null) {
          compared++;
          if (!digest.equals(run.digest())) {
            return new Outcome(frames.days(), compared, new StepDigest(run.step(), digest));
          }
        }
        watch.progress((double) run.step() / run.totalSteps());
      }
    }
    frames.finish(origin(compared));
    return new Outcome(frames.days(), compared, null);
  }

  /** Several times that fall into one step are one frame. */
  private static boolean takesFrame(List<Double> due, Run run) {
    int before = due.size();
    due.removeIf(day -> day <= run.day() + ROUNDING_DAYS);
    boolean died = run.finished() && !due.isEmpty();
    return due.size() < before || died;
  }

  private String origin(int compared) {
    String all = compared == recorded.digests().size() ? "all " : "";
    return "Simulated again with seed "
        + recorded.seed()
        + ", patient "
        + recorded.patient()
        + ": "
        + (compared == 0
            ? "the result has no state digest to compare with."
            : all
                + compared
                + " recorded state digests were found again, so these are its states.");
  }
}
