package org.anergy.study.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anergy.base.UserInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Study files: what they become, and what is said of those that are wrong. */
class StudyLoaderTest {
  private static final String TWO_FACTORS =
      """
      factors:
        regulation: {path: patient.regulatoryFunction, levels: [0.2, 0.4]}
        age_set: {path: patient.age, levels: [30 years, 40 years, 50 years]}
      """;

  @TempDir Path directory;

  @Test
  void gridGoesThroughAllLevelsLastFactorFirst() {
    LoadedStudy study = TestStudies.load(directory, TWO_FACTORS + "design: {kind: grid}\n");

    StudyPoints points = Designs.points(study.spec());

    assertThat(points.size()).isEqualTo(6);
    assertThat(points.values(0)).containsExactly("0.2", "30 years");
    assertThat(points.values(1)).containsExactly("0.2", "40 years");
    assertThat(points.values(5)).containsExactly("0.4", "50 years");
  }

  @Test
  void oneAtATimeBeginsWithTheScenarioAsItIs() {
    LoadedStudy study =
        TestStudies.load(directory, TWO_FACTORS + "design: {kind: one-at-a-time}\n");

    StudyPoints points = Designs.points(study.spec());

    assertThat(points.size()).isEqualTo(6);
    assertThat(points.values(0)).containsExactly("", "");
    assertThat(points.values(2)).containsExactly("0.4", "");
    assertThat(points.values(5)).containsExactly("", "50 years");
  }

  @Test
  void rowsComeFromAListOrAFile() throws IOException {
    Files.writeString(
        directory.resolve("rows.csv"), "age_set,regulation\n30 years,0.2\n\"45 years\",\n");
    String factors =
        """
        factors:
          regulation: {path: patient.regulatoryFunction}
          age_set: {path: patient.age}
        """;

    StudyPoints file =
        Designs.points(
            TestStudies.load(directory, factors + "design: {kind: csv, file: rows.csv}\n").spec());
    StudyPoints list =
        Designs.points(
            TestStudies.load(
                    directory,
                    factors + "design: {kind: list, rows: [[0.2, 30 years], [0.2, 45 years]]}\n")
                .spec());

    assertThat(file.values(0)).containsExactly("0.2", "30 years");
    assertThat(file.values(1)).containsExactly("", "45 years");
    assertThat(list.values(1)).containsExactly("0.2", "45 years");
  }

  @ParameterizedTest
  @CsvSource({
    "'uniform: {from: 20 years, to: 60 years}', 20 years, 40 years, 60 years",
    "'uniform: {from: 2 years, to: 36 months}', 2 years, 2.5 years, 3 years",
    "'logUniform: {from: 0.1, to: 10}', 0.1, 1, 10",
    "'levels: [a, b, c]', a, b, c"
  })
  void quantilesOfAFactorHaveTheUnitThatTheUserWrote(
      String values, String low, String middle, String high) {
    FactorValues read = values("factors:\n  age_set: {path: patient.age, " + values + "}\n");

    assertThat(List.of(read.at(0), read.at(0.5), read.at(1))).containsExactly(low, middle, high);
  }

  private static FactorValues values(String yaml) {
    org.anergy.yaml.Problems problems = new org.anergy.yaml.Problems();
    org.anergy.yaml.YamlNode.Keys root =
        (org.anergy.yaml.YamlNode.Keys)
            java.util.Objects.requireNonNull(
                org.anergy.yaml.YamlReader.read("test", yaml, problems));
    return new FactorReader(problems)
        .factors(org.anergy.yaml.Values.section(root, "factors"))
        .get(0)
        .values();
  }

  @Test
  void morrisMeetsEveryLevelOnItsGrid() {
    LoadedStudy study =
        TestStudies.load(
            directory,
            """
            factors:
              age_set: {path: patient.age, levels: [30 years, 40 years, 50 years, 60 years]}
            design: {kind: morris, trajectories: 20}
            """);
    StudyPoints points = Designs.points(study.spec());

    Set<String> met = new TreeSet<>();
    for (int p = 0; p < points.size(); p++) {
      met.addAll(points.values(p));
    }
    assertThat(met).containsExactly("30 years", "40 years", "50 years", "60 years");
    for (int t = 0; t < 20; t++) {
      double change = years(points.values(2 * t + 1)) - years(points.values(2 * t));
      assertThat(Math.abs(change)).isEqualTo(20); // two thirds of the range, always
    }
  }

  private static double years(List<String> values) {
    return Double.parseDouble(values.get(0).replace(" years", ""));
  }

  @Test
  void normalFactorsAreCutOffWhereADesignReachesItsEnds() {
    FactorValues values = values("factors:\n  f: {path: x, normal: {mean: 10 h, sd: 2 h}}\n");

    // 3.09 is the 99.9 % quantile of the normal distribution.
    assertThat(values.at(0)).startsWith("3.81").endsWith(" h");
    assertThat(values.at(0.5)).isEqualTo("10 h");
    assertThat(values.at(1)).startsWith("16.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          design: {kind: gird}                       | not a design. Maybe "grid"
          design: {kind: morris}                     | trajectories: is missing; morris needs it
          design: {kind: grid, points: 7}            | means nothing to grid
          design: {kind: sobol, points: 7, fil: x}   | "fil" is not a key of design. Maybe "file"
          design: {kind: morris, trajectories: 9, levels: 5} | must be even, but is 5
          design: {kind: csv, file: none.csv}        | there is no such file
          design: {kind: list, rows: [[1, 2, 3]]}    | has 3 values for 2 factors
          design: {kind: list, rows: [[0.2, 30 years]]} | takes its values from the rows
          design: {kind: morris, trajectories: 9}    | has 3 levels, which do not fit the 4
          design: {kind: morris, trajectories: 900000} | which do not fit
          budgets: {runs: 3}                         | "budgets" is not a key of a study. Maybe "budget"
          outputs: [relapse]                         | "relapse" is not measured by this scenario. Maybe "relapses"
          'series: {columns: [scor]}'                | "scor" is not measured
          'budget: {time: 3 kg}'                     | is mass, but time is needed
          'replicates: {number: 0}'                  | allowed
          'replicates: {numbers: comon}'             | Maybe "common"
          fixed: [followUp=3 yeers]                  | Maybe "years"
          """)
  void wrongStudiesAreRefusedWithACure(String line, String message) {
    String design = line.startsWith("design") ? "" : "design: {kind: grid}\n";

    assertThatThrownBy(() -> TestStudies.load(directory, TWO_FACTORS + design + line + "\n"))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x: {path: patient.regulatoryFuncton, levels: [0.2]} | Maybe "regulatoryFunction"
          x: {path: patient.age, levels: [200 years]}         | out of range
          x: {path: patient.age, levels: [30]}                | Maybe "30 years"
          x: {path: patient.age}                              | has no values
          x: {path: patient.age, uniform: {from: 30 years, to: 40 years}} | needs levels
          x: {path: patient.age, levels: [30 years], uniform: {from: 30 years, to: 40 years}} | has 2 sets of values
          x: {path: patient.age, uniform: {from: 40 years, to: 30 years}} | must be below
          x: {path: patient.age, uniform: {from: 40 years, to: 30 kg}}    | of different kinds
          x: {path: patient.age, logUniform: {from: 0, to: 3}}            | must be positive
          x: {path: patient.age, normal: {mean: 3, sd: 0}}                | must be positive
          score: {path: patient.age, levels: [30 years]}      | is a column of the table of runs already
          age_years: {path: patient.age, levels: [30 years]}  | is a column of the table of runs already
          Age: {path: patient.age, levels: [30 years]}        | cannot name a factor
          x: {path: fidelity, levels: [agents, mean-field]}   | cannot be a factor
          x: {path: patient.age, levels: [30 years, 3 kg]}    | 3 kg
          x: {path: patient.age, lognormal: {median: 30 years, sigma: 0.3 h}} | must be a pure number
          """)
  void wrongFactorsAreRefusedWithACure(String factor, String message) {
    assertThatThrownBy(
            () -> TestStudies.load(directory, "factors:\n  " + factor + "\ndesign: {kind: grid}\n"))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("study.yaml:");
  }

  @Test
  void factorOfATraitThatThePopulationDrawsIsRefused() {
    assertThatThrownBy(
            () ->
                TestStudies.load(
                    directory,
                    TWO_FACTORS
                        + "design: {kind: grid}\nreplicates: {number: 2, patients: population}\n"))
        .hasMessageContaining("would change nothing");
  }

  @Test
  void aSlipInAGridDoesNotRunForAYear() {
    String levels =
        String.join(
            ", ", IntStream.range(0, 500).mapToObj(k -> (20 + k * 0.01) + " years").toList());
    assertThatThrownBy(
            () ->
                TestStudies.load(
                    directory,
                    "factors:\n  a: {path: patient.age, levels: ["
                        + levels
                        + "]}\ndesign: {kind: grid}\nreplicates: {number: 100}\n"))
        .hasMessageContaining("makes 50000 runs, but budget.runs allows 10000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: one-at-a-time}",
        "{kind: grid}",
        "{kind: sobol, points: 8}",
        "{kind: morris, trajectories: 3, levels: 6, seed: 5}",
        "{kind: efast, points: 65, resamples: 2}"
      })
  void resolvedStudyMakesTheSamePointsAndScenarios(String design) throws IOException {
    LoadedStudy study =
        TestStudies.load(
            directory,
            TWO_FACTORS.replace(", 50 years", "") // three levels fit no grid of Morris
                + "design: "
                + design
                + "\nreplicates: {number: 2}\n"
                + "outputs: [score]\nseries: {columns: [counted], every: 7 days}\n");
    SweepPlan plan = new SweepPlan(study, TestStudies.SCENARIOS, "model", 5, 1);
    Path kept = keep(study, plan);

    SweepPlan again =
        new SweepPlan(
            ResolvedStudy.load(TestStudies.loader(), kept), TestStudies.SCENARIOS, "model", 5, 1);

    assertThat(again.runs()).isEqualTo(plan.runs());
    assertThat(again.keyColumns()).isEqualTo(plan.keyColumns());
    assertThat(again.sampledEveryDays()).isEqualTo(7);
    for (int run = 0; run < Math.min(40, plan.runs()); run++) {
      assertThat(again.keys(run)).isEqualTo(plan.keys(run));
      assertThat(again.scenario(run / 2).sha256()).isEqualTo(plan.scenario(run / 2).sha256());
    }
  }

  static List<Path> shipped() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("scenarios"))) {
      root = root.getParent();
    }
    try (Stream<Path> files = Files.list(root.resolve("scenarios/studies"))) {
      return files.filter(StudyLoader::isStudy).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedStudiesAreKeptWithTheScenarioOfEveryPoint(Path file) throws IOException {
    StudyLoader loader = new StudyLoader(TestStudies.SCENARIOS, new TestStudies.AnyEndpoints());
    LoadedStudy study = loader.load(file);
    SweepPlan plan = new SweepPlan(study, TestStudies.SCENARIOS, "model", 5, 1);

    LoadedStudy kept = ResolvedStudy.load(loader, keep(study, plan));

    SweepPlan again = new SweepPlan(kept, TestStudies.SCENARIOS, "model", 5, 1);
    for (int point = 0; point < plan.points().size(); point += 1 + plan.points().size() / 40) {
      assertThat(again.scenario(point).sha256()).isEqualTo(plan.scenario(point).sha256());
    }
  }

  @Test
  void storedPointsThatThisVersionWouldNotMakeAreFoundOut() throws IOException {
    LoadedStudy study = TestStudies.load(directory, TWO_FACTORS + "design: {kind: grid}\n");
    Path kept = keep(study, new SweepPlan(study, TestStudies.SCENARIOS, "model", 5, 1));
    Path points = kept.resolve(ResolvedStudy.POINTS);
    Files.writeString(points, Files.readString(points).replace("0.4", "0.5"));

    assertThatThrownBy(() -> ResolvedStudy.load(TestStudies.loader(), kept))
        .isInstanceOf(org.anergy.base.RefusedException.class)
        .hasMessageContaining("other points");
  }

  private Path keep(LoadedStudy study, SweepPlan plan) throws IOException {
    Path kept = Files.createDirectory(directory.resolve("inputs"));
    Files.writeString(kept.resolve(ResolvedStudy.SCENARIO), study.base().mergedYaml());
    Files.writeString(
        kept.resolve(ResolvedStudy.POINTS), ResolvedStudy.points(study.spec(), plan.points()));
    Files.writeString(kept.resolve(ResolvedStudy.STUDY), ResolvedStudy.yaml(study.spec()));
    return kept;
  }

  @Test
  void schemaOfStudiesKnowsTheirKeys() {
    assertThat(StudyFormat.schema()).contains("\"latin-hypercube\"").contains("\"trajectories\"");
  }
}
