package org.anergy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.anergy.base.QuantityRule;
import org.anergy.run.ResultDirectory;
import org.anergy.run.StepDigest;
import org.anergy.scenario.Scenario;
import org.anergy.study.runs.RunWatch;
import org.anergy.study.vtk.RecordedRun;
import org.anergy.study.vtk.RecordedRunReader;
import org.anergy.study.vtk.RunReplay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Simulates a run of a result again and writes its lattices for ParaView. */
final class VtkExport {
  /** What only this export has. */
  static final class Options {
    @Option(
        names = "--at",
        paramLabel = "T",
        description = {
          "A time to picture, such as '30 days', repeatable; negative in the run-in: --at='-1 day'.",
          "If none is given: the start of the follow-up, the times of the scenario, and the end."
        })
    private List<String> at = new ArrayList<>();

    @Option(
        names = "--every",
        paramLabel = "T",
        description = "Picture the follow-up at such intervals, for a movie.")
    private @Nullable String every;

    @Option(
        names = "--run",
        paramLabel = "ID",
        description = "Which run of a study, or which patient of a cohort.")
    private @Nullable Long run;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; changes no result.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--progress", paramLabel = "STYLE", description = "auto, json or none.")
    private ProgressStyle progress = ProgressStyle.AUTO;

    boolean given() {
      return !at.isEmpty() || every != null || run != null;
    }
  }

  private static final double SHORTEST_DAYS = 1.0 / 24;

  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;
  private final Options options;
  private final AtomicLong billionths = new AtomicLong();

  VtkExport(Terminal terminal, Engine engine, Interruption interruption, Options options) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
    this.options = options;
  }

  /**
   * Writes the frames of the run in {@code result} and returns the exit code.
   *
   * @param output new directory for them; null: {@code vtk} in {@code result}
   * @param facts hears what was written
   */
  int write(Path result, @Nullable Path output, Consumer<Map<String, Object>> facts) {
    RecordedRun recorded =
        options.run == null
            ? RecordedRunReader.read(result, engine.loader())
            : StoredTask.recorded(result, engine, options.run);
    RunReplay replay = new RunReplay(recorded, Math.max(1, options.threads), watch());
    List<Double> days = days(recorded.scenario(), replay);
    sayIfTheModelDiffers(recorded);
    String name = options.run == null ? "vtk" : "vtk-" + options.run;
    ResultDirectory directory =
        ResultDirectory.create(output == null ? result.resolve(name) : output);
    RunReplay.Outcome outcome;
    try {
      outcome =
          ProgressDisplay.during(
              terminal,
              options.progress,
              () -> new ProgressState(billionths.get() * 1e-9, "of the run, simulated again"),
              () -> replay.writeFrames(days, directory));
    } catch (CancellationException e) {
      terminal.err().println("anergy: interrupted; the frames so far are in " + directory.path());
      return ExitCode.INTERRUPTED;
    }
    StepDigest different = outcome.different();
    if (different != null) {
      terminal.err().println("anergy: " + sentence(different, result, directory));
      return ExitCode.REPLAY_DIFFERS;
    }
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("file", directory.path().resolve("lattices.pvd").toString());
    found.put("days", outcome.days());
    found.put("digestsFoundAgain", outcome.compared());
    facts.accept(found);
    return ExitCode.GOOD;
  }

  private void sayIfTheModelDiffers(RecordedRun recorded) {
    String model = engine.modelHash(recorded.scenario().fidelity());
    if (!model.equals(recorded.model())) {
      terminal
          .err()
          .println(
              "anergy: the model was "
                  + recorded.model()
                  + " and is "
                  + model
                  + " now; the state digests will tell whether the run is the same.");
    }
  }

  private static String sentence(StepDigest different, Path result, ResultDirectory directory) {
    return "the run is not the one in "
        + result
        + ": at step "
        + different.step()
        + " its state digest is not "
        + different.digest()
        + ". The frames before are in "
        + directory.path()
        + ", without lattices.pvd. Maybe use the version that the manifest names.";
  }

  private List<Double> days(Scenario scenario, RunReplay replay) {
    List<Double> days = new ArrayList<>();
    double end = scenario.followUpDays();
    QuantityRule time = QuantityRule.of("d", -scenario.runInDays(), end);
    options.at.forEach(text -> days.add(time.read("--at", text)));
    if (options.every != null) {
      double every =
          QuantityRule.of("d", SHORTEST_DAYS, Math.max(SHORTEST_DAYS, end))
              .read("--every", options.every);
      for (long k = 0; k * every <= end; k++) {
        days.add(k * every);
      }
    }
    return days.isEmpty() ? replay.standardDays() : days;
  }

  private RunWatch watch() {
    return new RunWatch() {
      @Override
      public void progress(double fraction) {
        billionths.set((long) (fraction * 1e9));
      }

      @Override
      public boolean stop() {
        return interruption.asked();
      }
    };
  }
}
