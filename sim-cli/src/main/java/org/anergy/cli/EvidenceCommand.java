package org.anergy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.anergy.base.Catalog;
import org.anergy.scenario.Scenario;
import org.anergy.study.evidence.EvidenceBook;
import org.anergy.study.evidence.EvidenceRecord;
import org.anergy.study.evidence.EvidenceRunner;
import org.anergy.study.evidence.EvidenceSizes;
import org.anergy.study.evidence.Place;
import org.anergy.study.evidence.PublishedFigure;
import org.anergy.study.evidence.PublishedTable;
import org.anergy.study.verify.ModelHashes;
import org.anergy.study.verify.SampleSizes;
import org.anergy.study.verify.VerificationProgress;
import org.anergy.study.verify.VerificationSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Simulates the counterparts of published figures. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = {
      "Simulate the counterparts of published figures (about an hour); write docs/evidence.md.",
      "It has published and simulated values side by side.",
      "Stop it at any time: the next call goes on where it was."
    })
final class EvidenceCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Figures to simulate; all if none.")
  private final List<String> ids = new ArrayList<>();

  @Option(
      names = "--patients",
      paramLabel = "N",
      description = {
        "Transplanted patients of a regimen, 50; the other cohorts grow with it,",
        "such as four times as many untreated patients."
      })
  private int patients = EvidenceSizes.STANDARD.patients();

  @Option(names = "--years", paramLabel = "N", description = "Years after a transplant, 5.")
  private int years = EvidenceSizes.STANDARD.years();

  @Option(names = "--jobs", paramLabel = "N", description = "Patients side by side; all cores.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--list", description = "List the published figures and simulate none.")
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
      description = "Take over the patients of another model; see anergy verify --help.")
  private @Nullable String adopt;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(names = "--progress", paramLabel = "STYLE", description = "auto, json or none.")
  private ProgressStyle progressStyle = ProgressStyle.AUTO;

  EvidenceCommand(Terminal terminal, Engine engine, Interruption interruption) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    if (jobs < 1) {
      throw usage("--jobs must be at least 1, but is " + jobs);
    }
    if (adopt != null && !adopt.matches("[0-9a-f]{16,64}")) {
      throw usage("--adopt needs the first 16 digits or more of a model hash, but is " + adopt);
    }
    EvidenceSizes sizes = sizes();
    List<PublishedFigure> table = PublishedTable.shipped();
    check(table);
    if (list) {
      table.forEach(
          f ->
              terminal
                  .out()
                  .println(
                      f.id() + "\t" + f.role().word() + "\t" + f.text() + "\t" + f.quantity()));
      return ExitCode.GOOD;
    }
    Path home = Path.of(System.getProperty("anergy.home", ""));
    Path book = docs == null ? home.resolve("docs") : docs;
    if (markStale) {
      return markStale(book);
    }
    VerificationProgress progress = new VerificationProgress();
    EvidenceRunner runner = new EvidenceRunner(settings(home), sizes, progress, book);
    try {
      return report(
          ProgressDisplay.during(
              terminal,
              progressStyle,
              () -> new ProgressState(progress.fraction(), progress.text()),
              () -> runner.run(ids)));
    } catch (CancellationException e) {
      terminal.err().println("anergy: interrupted; the same command goes on from here.");
      return ExitCode.INTERRUPTED;
    }
  }

  private EvidenceSizes sizes() {
    try {
      return new EvidenceSizes(patients, years);
    } catch (IllegalArgumentException e) {
      throw usage("--" + e.getMessage());
    }
  }

  private void check(List<PublishedFigure> table) {
    Map<String, PublishedFigure> byId = new LinkedHashMap<>();
    table.forEach(figure -> byId.put(figure.id(), figure));
    Catalog<PublishedFigure> figures = new Catalog<>("published figure", byId);
    for (String id : ids) {
      if (!figures.names().contains(id)) {
        throw usage(figures.unknown(id));
      }
    }
  }

  private VerificationSettings settings(Path home) {
    return new VerificationSettings(
        engine.loader(),
        engine.simulator(),
        cache == null ? home.resolve(".anergy-build/verification") : cache,
        new ModelHashes(hash(), engine.modelHash(Scenario.Fidelity.MEAN_FIELD)),
        jobs,
        false,
        SampleSizes.standard(false),
        interruption::asked,
        adopt);
  }

  private String hash() {
    return engine.modelHash(Scenario.Fidelity.AGENTS);
  }

  private int markStale(Path directory) {
    EvidenceBook marked = EvidenceBook.read(directory).complete(PublishedTable.shipped(), hash());
    marked.write(directory);
    terminal
        .out()
        .println(
            marked.stale()
                ? directory.resolve(EvidenceBook.PAGE) + " is marked as stale."
                : "The stored results belong to the current model.");
    return ExitCode.GOOD;
  }

  /** A figure outside is a result, not a failure. */
  private int report(List<EvidenceRecord> records) {
    if (json) {
      terminal.out().println(JsonText.of(Map.of("results", records)));
    } else {
      records.forEach(r -> terminal.out().println(line(r)));
    }
    return records.stream().anyMatch(r -> r.place() == Place.BROKEN)
        ? ExitCode.SOME_FAILED
        : ExitCode.GOOD;
  }

  private static String line(EvidenceRecord record) {
    return String.format(
        "%-22s %-13s %s (published %s)",
        record.figure().id(),
        record.place().word(),
        record.values().isEmpty() ? record.note() : record.simulated(),
        record.figure().text());
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
