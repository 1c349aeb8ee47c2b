package org.anergy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.anergy.base.Catalog;
import org.anergy.scenario.Scenario;
import org.anergy.study.verify.BuiltInChecks;
import org.anergy.study.verify.ModelHashes;
import org.anergy.study.verify.Sample;
import org.anergy.study.verify.SampleSizes;
import org.anergy.study.verify.Verdict;
import org.anergy.study.verify.VerificationBook;
import org.anergy.study.verify.VerificationCheck;
import org.anergy.study.verify.VerificationProgress;
import org.anergy.study.verify.VerificationRecord;
import org.anergy.study.verify.VerificationRunner;
import org.anergy.study.verify.VerificationSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the long checks behind docs/verification.md. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Run the long checks (hours) and write docs/verification.md.",
      "Stop it at any time: the next call goes on where it was."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Checks to run; all if none.")
  private final List<String> ids = new ArrayList<>();

  @Option(names = "--quick", description = "Small samples: a smoke run, no evidence, not stored.")
  private boolean quick;

  @Option(names = "--jobs", paramLabel = "N", description = "Patients side by side; all cores.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--sample",
      paramLabel = "NAME=N",
      description = "Size of a sample, such as natural-years=10; --list names them. Repeatable.")
  private final List<String> samples = new ArrayList<>();

  @Option(names = "--list", description = "List the checks and run none.")
  private boolean list;

  @Option(
      names = "--mark-stale",
      description = "Run nothing; mark the stored results if the model has changed since.")
  private boolean markStale;

  @Option(names = "--docs", paramLabel = "DIR", description = "Where the results are stored.")
  private @Nullable Path docs;

  @Option(names = "--cache", paramLabel = "DIR", description = "Where simulated patients are kept.")
  private @Nullable Path cache;

  @Option(
      names = "--adopt",
      paramLabel = "HASH",
      description = {
        "Take over the patients of another model, named by the first 16 digits of its hash,",
        "if some of each cohort, run again, are equal to the last value; stop if one differs."
      })
  private @Nullable String adopt;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(names = "--progress", paramLabel = "STYLE", description = "auto, json or none.")
  private ProgressStyle progressStyle = ProgressStyle.AUTO;

  VerifyCommand(Terminal terminal, Engine engine, Interruption interruption) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    if (jobs < 1) {
      throw usage("--jobs must be at least 1, but is " + jobs);
    }
    List<VerificationCheck> checks = chosen();
    if (list) {
      checks.forEach(c -> terminal.out().println(c.text().id() + "\t" + c.text().title()));
      SampleSizes sizes = SampleSizes.standard(quick).with(samples);
      for (Sample sample : Sample.values()) {
        terminal.out().println("--sample " + sample.key() + "=" + sizes.of(sample));
      }
      return ExitCode.GOOD;
    }
    if (adopt != null && !adopt.matches("[0-9a-f]{16,64}")) {
      throw usage("--adopt needs the first 16 digits or more of a model hash, but is " + adopt);
    }
    Path home = Path.of(System.getProperty("anergy.home", ""));
    Path book = docs == null ? home.resolve("docs") : docs;
    if (markStale) {
      return markStale(book);
    }
    if (quick) {
      terminal.err().println("anergy: a smoke run: no evidence, nothing is stored.");
    }
    VerificationSettings settings =
        new VerificationSettings(
            engine.loader(),
            engine.simulator(),
            cache == null ? home.resolve(".anergy-build/verification") : cache,
            hashes(),
            jobs,
            quick,
            SampleSizes.standard(quick).with(samples),
            interruption::asked,
            adopt);
    VerificationProgress progress = new VerificationProgress();
    VerificationRunner runner = new VerificationRunner(settings, progress, quick ? null : book);
    try {
      return report(
          ProgressDisplay.during(
              terminal,
              progressStyle,
              () -> new ProgressState(progress.fraction(), progress.text()),
              () -> runner.run(checks, all())));
    } catch (CancellationException e) {
      terminal.err().println("anergy: interrupted; the same command goes on from here.");
      return ExitCode.INTERRUPTED;
    }
  }

  private ModelHashes hashes() {
    return new ModelHashes(
        engine.modelHash(Scenario.Fidelity.AGENTS), engine.modelHash(Scenario.Fidelity.MEAN_FIELD));
  }

  private List<VerificationCheck> all() {
    Catalog<VerificationCheck> all = BuiltInChecks.catalog(engine.rules());
    return all.names().stream().map(id -> all.get("verify", id)).toList();
  }

  private List<VerificationCheck> chosen() {
    if (ids.isEmpty()) {
      return all();
    }
    Catalog<VerificationCheck> all = BuiltInChecks.catalog(engine.rules());
    for (String id : ids) {
      if (!all.names().contains(id)) {
        throw usage(all.unknown(id));
      }
    }
    return ids.stream().map(id -> all.get("verify", id)).toList();
  }

  private int markStale(Path directory) {
    VerificationBook marked = VerificationBook.read(directory).markedFor(hashes());
    marked.write(directory);
    terminal
        .out()
        .println(
            marked.stale()
                ? directory.resolve(VerificationBook.PAGE) + " is marked as stale."
                : "The stored results belong to the current model.");
    return ExitCode.GOOD;
  }

  private int report(List<VerificationRecord> records) {
    if (json) {
      terminal.out().println(JsonText.of(Map.of("quick", quick, "results", records)));
    } else {
      records.forEach(r -> terminal.out().println(line(r)));
    }
    boolean good =
        records.stream()
            .map(r -> r.finding().verdict())
            .allMatch(v -> v == Verdict.PASS || v == Verdict.REPORTED);
    return good ? ExitCode.GOOD : ExitCode.SOME_FAILED;
  }

  private String line(VerificationRecord record) {
    return String.format(
        "%-10s %-9s %s (%s)%s",
        record.text().id(),
        record.finding().verdict().word(),
        record.finding().measured(),
        record.finding().n(),
        quick ? " SMOKE RUN, NO EVIDENCE" : "");
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
