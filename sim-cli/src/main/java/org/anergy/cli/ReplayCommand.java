package org.anergy.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.anergy.base.RefusedException;
import org.anergy.record.Endpoint;
import org.anergy.run.CsvTable;
import org.anergy.run.RunResult;
import org.anergy.run.StepDigest;
import org.anergy.study.runs.PatientRow;
import org.anergy.study.runs.RunTask;
import org.anergy.study.runs.RunWatch;
import org.anergy.study.runs.StoredRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates a row of a study or cohort again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Simulate one run of a study, or one patient of a cohort, again, from what its directory holds.",
      "Prints its results; with --verify says whether they are the same bits, and if not, since when."
    })
final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;

  @Parameters(paramLabel = "DIR", description = "Result directory of a study or cohort.")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  private Path directory;

  @Option(
      names = "--run",
      paramLabel = "ID",
      required = true,
      description = "Index of the run, or of the patient.")
  private long run;

  @Option(
      names = "--verify",
      description = "Compare every stored state digest; exit code 6 if one differs.")
  private boolean verify;

  @Option(names = "--threads", paramLabel = "N", description = "Threads; changes no result.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  ReplayCommand(Terminal terminal, Engine engine, Interruption interruption) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    StoredRuns stored = StoredRuns.open(directory);
    PatientRow row = StoredTask.row(directory, stored, run);
    RunTask task = StoredTask.of(directory, stored, engine, run);
    String model = engine.modelHash(task.scenario().fidelity());
    String before = stored.identity().getOrDefault("model", "");
    if (!model.equals(before)) {
      String sentence =
          "the model was " + before + " and is " + model + " now: results may differ.";
      if (verify) {
        throw new RefusedException(
            directory + ": " + sentence + " Maybe use the version that the manifest names.");
      }
      terminal.err().println("anergy: " + sentence);
    }
    try {
      RunResult result =
          engine
              .simulator()
              .simulate(task.scenario(), task.seed(), task.patient(), threads, watch());
      return tell(row, result);
    } catch (CancellationException e) {
      terminal.err().println("anergy: interrupted.");
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      if (row.state() != PatientRow.State.FAILED) {
        throw e;
      }
      terminal.out().println("failed, as stored: " + row.message());
      return ExitCode.SOME_FAILED;
    }
  }

  private RunWatch watch() {
    return new RunWatch() {
      @Override
      public void progress(double fraction) {
        // A replay is one run: the end is near.
      }

      @Override
      public boolean stop() {
        return interruption.asked();
      }
    };
  }

  private int tell(PatientRow row, RunResult result) {
    Optional<StepDigest> first = firstDifference(row.digests(), result.digests());
    boolean same = first.isEmpty() && row.state() == PatientRow.State.FINISHED;
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("run", run);
    for (Endpoint endpoint : result.endpoints()) {
      facts.put(endpoint.name(), CsvTable.text(endpoint.value()));
    }
    List<StepDigest> digests = result.digests();
    facts.put("digest", digests.get(digests.size() - 1).digest());
    if (row.state() == PatientRow.State.FAILED) {
      facts.put("stored", "failed: " + row.message());
    } else if (verify) {
      facts.put("digestsCompared", row.digests().size());
      facts.put("bitEqual", same);
      first.ifPresent(
          digest -> {
            facts.put("firstStepThatDiffers", digest.step());
            facts.put(
                "firstDayThatDiffers",
                CsvTable.text(
                    digest.step() * result.scenario().stepHours() / 24
                        - result.scenario().runInDays()));
          });
    }
    if (json) {
      terminal.out().println(JsonText.of(facts));
    } else {
      facts.forEach(
          (name, value) -> terminal.out().println(String.format("  %-30s %s", name, value)));
    }
    boolean comparable = row.state() == PatientRow.State.FINISHED;
    return verify && comparable && !same ? ExitCode.REPLAY_DIFFERS : ExitCode.GOOD;
  }

  /** Returns the first stored digest that is not found again at its step. */
  static Optional<StepDigest> firstDifference(List<StepDigest> stored, List<StepDigest> again) {
    return stored.stream().filter(digest -> !again.contains(digest)).findFirst();
  }
}
