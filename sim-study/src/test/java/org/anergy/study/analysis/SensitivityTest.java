package org.anergy.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import org.anergy.base.RefusedException;
import org.anergy.random.Keyed;
import org.anergy.study.sweep.Designs;
import org.anergy.study.sweep.Factor;
import org.anergy.study.sweep.FactorValues;
import org.anergy.study.sweep.FactorValues.Spread;
import org.anergy.study.sweep.StudyPoints;
import org.anergy.study.sweep.StudySpec;
import org.anergy.study.sweep.StudySpec.Kind;
import org.anergy.yaml.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of runs whose outputs are known functions of the factors. */
class SensitivityTest {
  private static final List<Factor> FACTORS =
      List.of(
          factor("strong", new Spread(Spread.Family.UNIFORM, 0, 1, "")),
          factor("inert", new Spread(Spread.Family.UNIFORM, 0, 1, "")));

  @TempDir Path directory;

  private static Factor factor(String name, FactorValues values) {
    return new Factor(name, name, values, Place.of("test"));
  }

  private static StudySpec spec(Kind kind, int points, int replicates) {
    return new StudySpec(
        "test",
        Path.of("none"),
        List.of(),
        FACTORS,
        new StudySpec.DesignSpec(kind, points, 4, 1, 1, List.of()),
        new StudySpec.Replicates(replicates, StudySpec.Patients.SCENARIO, StudySpec.Numbers.COMMON),
        List.of(),
        List.of(),
        1,
        new StudySpec.Budget(1, 1));
  }

  /** A table of {@code value} plus, if there are replicates, noise from −0.5 to 0.5. */
  private StudyValues values(StudySpec spec, DoubleBinaryOperator value, int... failing)
      throws IOException {
    StudyPoints points = Designs.points(spec);
    int replicates = spec.replicates().number();
    List<String> lines = new ArrayList<>(List.of("run,point,replicate,status,y,flat,rare"));
    for (int p = 0; p < points.size(); p++) {
      List<String> texts = points.values(p);
      double y =
          value.applyAsDouble(Double.parseDouble(texts.get(0)), Double.parseDouble(texts.get(1)));
      for (int r = 0; r < replicates; r++) {
        int run = p * replicates + r;
        boolean fails = List.of(box(failing)).contains(run);
        double noise = replicates == 1 ? 0 : Keyed.uniform(Keyed.stepKey(1, run), 0, 0) - 0.5;
        lines.add(
            run
                + ","
                + p
                + ","
                + r
                + (fails ? ",failed,,," : ",finished," + (y + noise) + ",7," + (p < 3 ? p : "")));
      }
    }
    Path table = Files.write(directory.resolve("runs.csv"), lines);
    return StudyValues.read(table, points.size(), replicates, List.of("y", "flat", "rare"));
  }

  private static Integer[] box(int[] values) {
    return java.util.Arrays.stream(values).boxed().toArray(Integer[]::new);
  }

  private static Map<String, Double> estimates(List<Sensitivity.Line> lines, String index) {
    Map<String, Double> estimates = new TreeMap<>();
    lines.stream()
        .filter(line -> line.index().equals(index))
        .forEach(line -> estimates.put(line.factor(), line.value().estimate()));
    return estimates;
  }

  @Test
  void outputsThatNeverDifferOrThatFewRunsHaveAreLeftOut() throws IOException {
    StudyValues values = values(spec(Kind.SOBOL, 16, 1), (a, b) -> a);

    assertThat(values.analyzable()).containsExactly("y");
    assertThat(values.known("rare")).isEqualTo(3 / 16.0);
  }

  @Test
  void rankCorrelationTellsTheStrongFromTheInert() throws IOException {
    StudySpec spec = spec(Kind.SOBOL, 64, 1);

    Map<String, Double> prcc =
        estimates(Sensitivity.of(spec, values(spec, (a, b) -> -Math.exp(3 * a))), "prcc");

    assertThat(prcc.get("strong")).isCloseTo(-1, within(1e-9));
    assertThat(prcc.get("inert")).isNaN(); // nothing is left for it to explain
  }

  @Test
  void morrisGivesTheSlope() throws IOException {
    StudySpec spec = spec(Kind.MORRIS, 6, 1);
    List<Sensitivity.Line> lines = Sensitivity.of(spec, values(spec, (a, b) -> 5 * a));

    assertThat(estimates(lines, "mu_star").get("strong")).isCloseTo(5, within(1e-6));
    assertThat(estimates(lines, "mu_star").get("inert")).isZero();
    assertThat(estimates(lines, "sigma").get("strong")).isCloseTo(0, within(1e-6));
  }

  @Test
  void saltelliGivesTheSharesOfVariance() throws IOException {
    StudySpec spec = spec(Kind.SALTELLI, 512, 1);
    List<Sensitivity.Line> lines = Sensitivity.of(spec, values(spec, (a, b) -> 2 * a + b));

    // Variances 4/12 and 1/12: shares 0.8 and 0.2; quasi-random error well below 0.02.
    assertThat(estimates(lines, "total_order").get("strong")).isCloseTo(0.8, within(0.02));
    assertThat(estimates(lines, "first_order").get("inert")).isCloseTo(0.2, within(0.02));
  }

  @Test
  void noiseOfReplicatesIsTheShareThatNoFactorExplains() throws IOException {
    StudySpec spec = spec(Kind.SOBOL, 512, 2);
    List<Sensitivity.Line> lines = Sensitivity.of(spec, values(spec, (a, b) -> a));

    // Both variances are 1/12: half is noise, of means of two a third. Standard error 0.03.
    assertThat(estimates(lines, "replicate_noise").get("")).isCloseTo(0.5, within(0.12));
    assertThat(estimates(lines, "replicate_noise_of_means").get(""))
        .isCloseTo(1 / 3.0, within(0.12));
  }

  @Test
  void whatAReplicateHasInCommonAtAllPointsIsNoNoiseBetweenPoints() throws IOException {
    StudySpec spec = spec(Kind.SOBOL, 64, 2);
    StudyPoints points = Designs.points(spec);
    List<String> lines = new ArrayList<>(List.of("point,replicate,status,y"));
    for (int p = 0; p < points.size(); p++) {
      double y = Double.parseDouble(points.values(p).get(0));
      lines.add(p + ",0,finished," + y);
      lines.add(p + ",1,finished," + (y + 100)); // a patient who is worse everywhere
    }
    Path table = Files.write(directory.resolve("runs.csv"), lines);
    StudyValues values = StudyValues.read(table, points.size(), 2, List.of("y"));

    List<Sensitivity.Line> common = Sensitivity.of(spec, values);
    List<Sensitivity.Line> independent =
        Sensitivity.of(with(spec, StudySpec.Numbers.INDEPENDENT), values);

    assertThat(estimates(common, "replicate_noise").get("")).isCloseTo(0, within(1e-9));
    assertThat(estimates(independent, "replicate_noise").get("")).isGreaterThan(0.99);
  }

  private static StudySpec with(StudySpec spec, StudySpec.Numbers numbers) {
    return new StudySpec(
        spec.title(),
        spec.scenario(),
        spec.fixed(),
        spec.factors(),
        spec.design(),
        new StudySpec.Replicates(spec.replicates().number(), StudySpec.Patients.SCENARIO, numbers),
        spec.outputs(),
        spec.series(),
        spec.seriesEveryDays(),
        spec.budget());
  }

  @Test
  void factorsWithNamesAreJudgedWhateverTheirOrder() throws IOException {
    // b is the strong one: ranks of a, b, c would see nothing, of b, a, c something.
    double abc = mainEffect("a", "b", "c");

    assertThat(abc).isCloseTo(1, within(1e-9));
    assertThat(mainEffect("b", "a", "c")).isEqualTo(abc);
  }

  private double mainEffect(String... names) throws IOException {
    List<Factor> factors =
        List.of(
            factor("route", new FactorValues.Levels(List.of(names))),
            factor("dose", new FactorValues.Levels(List.of("1", "2"))));
    StudySpec grid =
        new StudySpec(
            "test",
            Path.of("none"),
            List.of(),
            factors,
            new StudySpec.DesignSpec(Kind.GRID, 0, 4, 1, 1, List.of()),
            new StudySpec.Replicates(1, StudySpec.Patients.SCENARIO, StudySpec.Numbers.COMMON),
            List.of(),
            List.of(),
            1,
            new StudySpec.Budget(1, 1));
    StudyPoints points = Designs.points(grid);
    List<String> lines = new ArrayList<>(List.of("point,replicate,status,y"));
    for (int p = 0; p < points.size(); p++) {
      lines.add(p + ",0,finished," + (points.values(p).get(0).equals("b") ? 5 : 0));
    }
    Path table = Files.write(directory.resolve("runs.csv"), lines);
    StudyValues values = StudyValues.read(table, points.size(), 1, List.of("y"));
    List<Sensitivity.Line> found = Sensitivity.of(grid, values);
    assertThat(Sensitivity.ranking(found)).isEqualTo("main_effect");
    assertThat(estimates(found, "main_effect").get("dose")).isZero();
    return estimates(found, "main_effect").get("route");
  }

  @Test
  void oneAtATimeShowsWhatEachLevelChanges() throws IOException {
    StudySpec spec =
        new StudySpec(
            "test",
            Path.of("none"),
            List.of(),
            List.of(factor("dose", new FactorValues.Levels(List.of("1", "2")))),
            new StudySpec.DesignSpec(Kind.ONE_AT_A_TIME, 0, 4, 1, 1, List.of()),
            new StudySpec.Replicates(6, StudySpec.Patients.SCENARIO, StudySpec.Numbers.COMMON),
            List.of(),
            List.of(),
            1,
            new StudySpec.Budget(1, 1));
    List<String> lines = new ArrayList<>(List.of("point,replicate,status,y"));
    for (int p = 0; p < 3; p++) {
      for (int r = 0; r < 6; r++) {
        lines.add(p + "," + r + ",finished," + (100 * r + 7 * p)); // patients differ, effects not
      }
    }
    Path table = Files.write(directory.resolve("runs.csv"), lines);

    List<Sensitivity.Line> found =
        Sensitivity.of(spec, StudyValues.read(table, 3, 6, List.of("y")));

    assertThat(estimates(found, "difference")).containsEntry("dose = 1", 7.0);
    assertThat(estimates(found, "difference")).containsEntry("dose = 2", 14.0);
    assertThat(found)
        .filteredOn(line -> line.factor().equals("dose = 2"))
        .allMatch(line -> line.value().low() == 14 && line.value().high() == 14);
  }

  @Test
  void failedRunsAreCountedAndLeaveTheOtherReplicate() throws IOException {
    StudySpec spec = spec(Kind.SOBOL, 16, 2);

    StudyValues values = values(spec, (a, b) -> a, 4, 6, 7);

    assertThat(values.failed()).isEqualTo(3);
    assertThat(values.means("y")[2]).isEqualTo(values.of("y")[2][1]);
    assertThat(values.means("y")[3]).isNaN();
  }

  @Test
  void tablesOfSomethingElseAreRefused() throws IOException {
    Path table = Files.writeString(directory.resolve("x.csv"), "a,b\n1,2\n");

    assertThatThrownBy(() -> StudyValues.read(table, 1, 1, List.of("y")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no column \"point\"");
  }

  @Test
  void axesHaveTheUnitOfTheirFirstValueAndNamesCountFromZero() {
    StudyPoints points =
        StudyPoints.rows(List.of(List.of("1 h", "a"), List.of("30 min", "b"), List.of("", "a")));
    List<Factor> factors =
        List.of(
            factor("time", new FactorValues.Levels(List.of(""))),
            factor("name", new FactorValues.Levels(List.of(""))));

    FactorAxis time = FactorAxis.of(factors, 0, points);
    FactorAxis name = FactorAxis.of(factors, 1, points);

    assertThat(time.values()).containsExactly(1, 0.5, Double.NaN);
    assertThat(time.label(0.5)).isEqualTo("0.5 h");
    assertThat(name.values()).containsExactly(0, 1, 0);
    assertThat(name.label(1)).isEqualTo("b");
  }
}
