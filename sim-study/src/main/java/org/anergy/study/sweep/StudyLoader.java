package org.anergy.study.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.anergy.base.NearestName;
import org.anergy.base.Problem;
import org.anergy.base.QuantityRule;
import org.anergy.base.UserInputException;
import org.anergy.record.Endpoint;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.scenario.Trait;
import org.anergy.study.runs.TraitColumns;
import org.anergy.yaml.Problems;
import org.anergy.yaml.SourceText;
import org.anergy.yaml.ValueType;
import org.anergy.yaml.Values;
import org.anergy.yaml.YamlNode;
import org.anergy.yaml.YamlReader;

/**
 * Loads study files: reads, checks every value of every factor against the scenario, and reports
 * all problems at once.
 */
public final class StudyLoader {
  private static final double DEFAULT_EVERY_DAYS = 30;
  private static final int FIRST_LINES = 100;

  /** Loading takes milliseconds each; what is wrong elsewhere becomes failed runs. */
  private static final int MOST_EXAMPLES = 200;

  private final ScenarioLoader scenarios;
  private final Measured measured;

  /** Tells what a scenario measures of every run. */
  public interface Measured {
    /** Returns the endpoints of {@code scenario}; their values mean nothing. */
    List<Endpoint> endpoints(Scenario scenario);

    /** Returns the columns of its daily series, without the time. */
    List<String> seriesColumns(Scenario scenario);
  }

  /**
   * @param scenarios loads the scenarios of studies
   * @param measured tells which outputs there are
   */
  public StudyLoader(ScenarioLoader scenarios, Measured measured) {
    this.scenarios = scenarios;
    this.measured = measured;
  }

  /** Tells whether {@code file} says that it is a study; a file that cannot be read is none. */
  public static boolean isStudy(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.limit(FIRST_LINES).anyMatch(line -> line.matches("schema:\\s*anergy/study/.*"));
    } catch (IOException | UncheckedIOException e) {
      return false; // whoever loads it says why
    }
  }

  /**
   * Loads {@code file}.
   *
   * @throws UserInputException with every problem of the study, its scenario and the values of its
   *     factors
   */
  public LoadedStudy load(Path file) {
    String text = SourceText.read(file, StudyFormat.KIND);
    Problems problems = new Problems();
    YamlNode node = YamlReader.read(file.toString(), text, problems);
    problems.throwIfAny();
    if (node == null) {
      throw new IllegalStateException("no tree and no problem");
    }
    StudyFormat.root().check(node, "", new ValueType.Pass(problems, true));
    problems.throwIfAny();
    YamlNode.Keys root = (YamlNode.Keys) node;
    List<Factor> factors = new FactorReader(problems).factors(Values.section(root, "factors"));
    StudySpec spec = spec(file, root, factors, problems);
    problems.throwIfAny();
    LoadedScenario base = scenarios.load(spec.scenario(), spec.fixed());
    new DesignChecks(root, problems).check(spec);
    checkFactors(spec, base, problems);
    checkOutputs(root, spec, base, problems);
    problems.throwIfAny();
    return new LoadedStudy(spec, text, base);
  }

  private static StudySpec spec(
      Path file, YamlNode.Keys root, List<Factor> factors, Problems problems) {
    Path directory = file.toAbsolutePath().resolveSibling("");
    Path relative = Path.of(Values.text(root, "scenario", ""));
    Path beside = file.getParent() == null ? relative : file.getParent().resolve(relative);
    YamlNode.Keys replicates = Values.section(root, "replicates");
    YamlNode.Keys series = Values.section(root, "series");
    YamlNode.Keys budget = Values.section(root, "budget");
    return new StudySpec(
        Values.text(root, "title", String.valueOf(file.getFileName())),
        beside.normalize(),
        Values.texts(root.get("fixed")),
        factors,
        DesignReader.read(Values.section(root, "design"), factors, directory, problems),
        new StudySpec.Replicates(
            Values.whole(replicates, "number", 1),
            StudySpec.Patients.valueOf(constant(replicates, "patients", "scenario")),
            StudySpec.Numbers.valueOf(constant(replicates, "numbers", "common"))),
        Values.texts(root.get("outputs")),
        Values.texts(series.get("columns")),
        Values.quantity(series, "every", QuantityRule.of("days", 1, 36_525), DEFAULT_EVERY_DAYS),
        new StudySpec.Budget(
            Values.whole(budget, "runs", StudyFormat.DEFAULT_RUNS),
            Values.quantity(
                budget, "time", QuantityRule.of("h", 1e-3, 10_000), Double.POSITIVE_INFINITY)));
  }

  private static String constant(YamlNode.Keys node, String key, String fallback) {
    return Values.text(node, key, fallback).toUpperCase(Locale.ROOT);
  }

  /** Each factor alone: ends and middle of its values must make good scenarios. */
  private void checkFactors(StudySpec spec, LoadedScenario base, Problems problems) {
    for (Factor factor : spec.factors()) {
      if (spec.replicates().patients() == StudySpec.Patients.POPULATION) {
        for (Trait trait : base.population().traits().keySet()) {
          if (factor.path().equals("patient." + trait.key())) {
            problems.add(
                factor.place(),
                factor.path(),
                "would change nothing: patients are drawn, and the population says what this trait"
                    + " is. Maybe use \"patients: scenario\", or a factor of the population.");
          }
        }
      }
      for (String value : examples(spec, factor)) {
        List<String> overrides = new ArrayList<>(spec.fixed());
        overrides.add(factor.override(value));
        try {
          scenarios.load(spec.scenario(), overrides);
        } catch (UserInputException e) {
          for (Problem problem : e.problems()) {
            problems.add(factor.place(), factor.name() + " = " + value, problem.message());
          }
          break; // the others would say the same
        }
      }
    }
  }

  private static List<String> examples(StudySpec spec, Factor factor) {
    if (spec.design().rows().isEmpty()) {
      return factor.values().examples();
    }
    int column = spec.factors().indexOf(factor);
    return spec.design().rows().stream()
        .filter(row -> column < row.size())
        .map(row -> row.get(column))
        .filter(value -> !value.equals(StudyPoints.UNCHANGED))
        .distinct()
        .limit(MOST_EXAMPLES)
        .toList();
  }

  private void checkOutputs(
      YamlNode.Keys root, StudySpec spec, LoadedScenario base, Problems problems) {
    List<String> known = measured.endpoints(base.scenario()).stream().map(Endpoint::name).toList();
    spec.outputs().forEach(name -> checkName(root, "outputs", name, known, problems));
    if (!spec.series().isEmpty()) {
      List<String> columns = measured.seriesColumns(base.scenario());
      spec.series().forEach(name -> checkName(root, "series", name, columns, problems));
    }
    Set<String> taken = new HashSet<>(SweepPlan.FIXED_COLUMNS);
    taken.addAll(TraitColumns.names());
    taken.addAll(known);
    for (Factor factor : spec.factors()) {
      if (taken.contains(factor.name())) {
        problems.add(
            factor.place(),
            factor.name(),
            "is a column of the table of runs already. Maybe call the factor "
                + factor.name()
                + "_set.");
      }
    }
  }

  private static void checkName(
      YamlNode.Keys root, String key, String name, List<String> known, Problems problems) {
    if (!known.contains(name)) {
      YamlNode at = root.get(key);
      problems.add(
          at == null ? root.place() : at.place(),
          key,
          "\""
              + name
              + "\" is not measured by this scenario."
              + NearestName.maybe(name, known)
              + " Known: "
              + String.join(", ", known)
              + ".");
    }
  }
}
