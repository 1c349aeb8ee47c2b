package org.anergy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anergy.base.QuantityRule;
import org.anergy.run.ResultDirectory;
import org.anergy.study.compare.Arm;
import org.anergy.study.compare.ArmReader;
import org.anergy.study.compare.Comparison;
import org.anergy.study.compare.ComparisonTables;
import org.anergy.study.report.ComparisonReport;
import org.anergy.study.stats.Interval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares cohorts of the same patients under different treatments. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compare cohorts of the same patients under different treatments.",
      "Each DIR is the result of anergy run SCENARIO --patients N with one and the same --seed;"
          + " the first is what the others are compared with, patient by patient."
    })
final class CompareCommand implements Callable<Integer> {
  private static final Path PARENT = Path.of("results");
  private static final double LONGEST_DAYS = 1e5;

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", arity = "0..*", description = "Result directories of cohorts.")
  private List<Path> directories = List.of();

  @Option(
      names = "--names",
      paramLabel = "NAME",
      split = ",",
      description = "What to call the arms, separated by commas; else their directories' names.")
  private List<String> names = List.of();

  @Option(
      names = "--from",
      paramLabel = "T",
      description = {
        "Count relapses from this time of the follow-up on, such as '1 year': that of the",
        "treatment, before which all arms are alike. All else counts over the whole follow-up."
      })
  private @Nullable String from;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "New directory for the results; results/compare-SEED-n if missing.")
  private @Nullable Path output;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (directories.size() < 2) {
      throw usage(
          "needs two result directories or more: the reference and what is compared with it");
    }
    List<String> called = called();
    double fromDay = from == null ? 0 : QuantityRule.of("d", 0, LONGEST_DAYS).read("--from", from);
    List<Arm> arms = new ArrayList<>();
    for (int k = 0; k < directories.size(); k++) {
      arms.add(ArmReader.read(called.get(k), directories.get(k)));
    }
    Comparison comparison = Comparison.of(arms, fromDay);
    if (!comparison.oneModel()) {
      terminal
          .err()
          .println(
              "anergy: different models simulated these arms: they differ in more than treatment.");
    }
    List<Comparison.Result> results = comparison.results();
    ResultDirectory directory =
        output == null
            ? ResultDirectory.createNumbered(PARENT, "compare", Long.parseLong(arms.get(0).seed()))
            : ResultDirectory.create(output);
    directory.write("comparison.csv", ComparisonTables.results(comparison, results));
    directory.write("README.md", ComparisonTables.dictionary(comparison, results));
    directory.write("relapse-free.csv", ComparisonTables.relapseFree(comparison));
    new ComparisonReport(comparison, results, commandLine()).write(directory);
    print(comparison, results, directory.path());
    return ExitCode.GOOD;
  }

  private List<String> called() {
    List<String> called = names.isEmpty() ? directories.stream().map(this::name).toList() : names;
    if (called.size() != directories.size()) {
      throw usage(
          "--names has " + called.size() + " names for " + directories.size() + " directories");
    }
    Set<Path> places = new HashSet<>();
    for (Path directory : directories) {
      if (!places.add(directory.toAbsolutePath().normalize())) {
        throw usage(directory + " is given twice");
      }
    }
    Set<String> seen = new HashSet<>();
    for (String name : called) {
      if (name.isBlank() || !seen.add(name)) {
        throw usage(
            "two arms, or an arm without a name, cannot be told apart: \""
                + name
                + "\". Maybe name them with --names A,B");
      }
    }
    return called;
  }

  private String name(Path directory) {
    Path last = Files.exists(directory) ? directory.toAbsolutePath().normalize() : directory;
    Path end = last.getFileName();
    return end == null ? last.toString() : end.toString();
  }

  private List<String> commandLine() {
    return TypedWords.of(spec);
  }

  private void print(Comparison comparison, List<Comparison.Result> results, Path directory) {
    Path report = directory.resolve("report.html");
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("directory", directory.toString());
      document.put("patients", comparison.patients().size());
      document.put("oneModel", comparison.oneModel());
      document.put("results", results.stream().map(r -> row(comparison, r)).toList());
      document.put("report", report.toString());
      terminal.out().println(JsonText.of(document));
      return;
    }
    terminal.out().println(directory);
    terminal.out().println("  " + comparison.patients().size() + " patients in each arm");
    for (Comparison.Result result : results) {
      boolean reference = result.arm() == 0;
      terminal
          .out()
          .println(
              String.format(
                  "  %-24s %-24s %-24s %s",
                  reference ? result.measure().name() : "",
                  comparison.arms().get(result.arm()).name(),
                  result.value(),
                  reference
                      ? result.measure().unit()
                      : "difference "
                          + result.difference()
                          + String.format("  p %s", ShortNumber.of(result.p()))));
    }
    terminal.out().println(directory.resolve("comparison.csv"));
    terminal.out().println(report);
  }

  private static Map<String, Object> row(Comparison comparison, Comparison.Result result) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("measure", result.measure().name());
    row.put("unit", result.measure().unit());
    row.put("arm", comparison.arms().get(result.arm()).name());
    row.put("value", numbers(result.value()));
    row.put("difference", result.arm() == 0 ? null : numbers(result.difference()));
    row.put("p", result.arm() == 0 ? null : result.p());
    return row;
  }

  private static List<@Nullable Double> numbers(Interval interval) {
    List<@Nullable Double> numbers = new ArrayList<>();
    for (double number : new double[] {interval.estimate(), interval.low(), interval.high()}) {
      numbers.add(Double.isFinite(number) ? number : null);
    }
    return numbers;
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
