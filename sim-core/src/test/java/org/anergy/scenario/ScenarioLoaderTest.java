package org.anergy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.anergy.base.Parameter;
import org.anergy.base.UserInputException;
import org.anergy.scenario.Distribution.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioLoaderTest {

  @Test
  void aScenarioStatesOnlyWhatDiffersFromItsProfile() {
    LoadedScenario loaded = TestScenarios.load("patient: {age: 34 years}", "followUp: 24 months");
    Scenario scenario = loaded.scenario();
    assertThat(scenario.patient())
        .isEqualTo(
            PatientTraits.typical()
                .with(Trait.AGE, 34)
                .with(Trait.REGULATORY_FUNCTION, 0.45)
                .with(Trait.AFFINITY_FACTOR, 1.2)
                .with(Trait.PRECURSOR_FACTOR, 1.2)
                .with(Trait.MEMORY_SHARE, 0.6));
    assertThat(scenario.followUpDays()).isEqualTo(730.5);
    assertThat(scenario.fields()).hasSize(5);
    assertThat(loaded.chain())
        .containsExactly("x.yaml", "disease/relapsing-remitting-ms", "disease/healthy");
  }

  @Test
  void everySectionReachesItsRecord() {
    LoadedScenario loaded =
        TestScenarios.load(
            "title: All sections",
            "fidelity: mean-field",
            "patient: {age: 24 months, weight: 70000 g, sex: male, infections: 1 per month}",
            "runIn: 4 weeks",
            "time: {step: 30 min}",
            "space: {tissuePatches: 2, patchSites: 32, nodeSites: 16, site: 0.01 mm, sleeping:"
                + " false}",
            "epitopes: 3",
            "outcome:",
            "  {relapseRise: 1 points, relapseDuration: 2 days, relapseGap: 1 week, remission: 1"
                + " year,",
            "   lesionSites: 9, progressionRise: 1.5 points, progressionConfirmation: 12 weeks,",
            "   visitInterval: 3 months, visitNoise: 0 points}",
            "rules: {off: [spreading, infections]}",
            "output: {seriesEvery: 12 h, picturesAt: [1 year, 2 days], digestEvery: 100 h}");
    Scenario s = loaded.scenario();
    assertThat(s.title()).isEqualTo("All sections");
    assertThat(s.fidelity()).isEqualTo(Scenario.Fidelity.MEAN_FIELD);
    assertThat(s.patient().ageYears()).isEqualTo(2);
    assertThat(s.patient().weightKg()).isEqualTo(70);
    assertThat(s.patient().female()).isFalse();
    assertThat(s.patient().infectionsPerYear()).isEqualTo(12);
    assertThat(s.runInDays()).isEqualTo(28);
    assertThat(s.stepHours()).isEqualTo(0.5);
    assertThat(s.space()).isEqualTo(new Space(2, 32, 16, 10, false));
    assertThat(s.epitopes()).isEqualTo(3);
    assertThat(s.outcome()).isEqualTo(new OutcomeSpec(1, 48, 7, 365.25, 9, 1.5, 84, 91.3125, 0));
    assertThat(s.rulesOff()).containsExactly("infections", "spreading");
    assertThat(loaded.output()).isEqualTo(new OutputSpec(0.5, List.of(365.25, 2.0), 100 / 24.0));
  }

  @Test
  void aCytokineIsAddedOrChangedByYamlAlone() {
    Scenario scenario =
        TestScenarios.load(
                "fields:",
                "  IL2: {range: 90 um}",
                "  IL6: {range: 0.05 mm, diffusion: 600 um2/min, in: [tissue]}")
            .scenario();
    assertThat(scenario.fields())
        .extracting(FieldSpec::name)
        .containsExactly("IL2", "IFNG", "TNF", "IL10", "CXCL10", "IL6");
    assertThat(scenario.fields().get(0).rangeMicrometers()).isEqualTo(90);
    assertThat(scenario.fields().get(0).inNode()).isTrue();
    FieldSpec added = scenario.fields().get(5);
    assertThat(added)
        .isEqualTo(new FieldSpec("IL6", 50, 10, false, true, "stated in the scenario"));
  }

  @Test
  void aDistributionReplacesTheProfilesWhole() {
    PopulationSpec population =
        TestScenarios.load("population: {regulatoryFunction: {uniform: {low: 0.2, high: 0.6}}}")
            .population();
    assertThat(population.traits().get(Trait.REGULATORY_FUNCTION))
        .isEqualTo(new Distribution(Family.UNIFORM, 0.2, 0.6, 0, 5));
    assertThat(population.traits()).hasSize(Trait.all().size());
  }

  @Test
  void parametersAreConvertedIntoTheirOwnUnitAndCheckedAgainstTheirRange() {
    Scenario scenario =
        TestScenarios.load("parameters: {priming.bindingHazard: 12 /day, priming.threshold: 25 %}")
            .scenario();
    assertThat(scenario.parameters().value(TestScenarios.HAZARD)).isEqualTo(0.5);
    assertThat(scenario.parameters().value(TestScenarios.THRESHOLD)).isEqualTo(0.25);
    assertThat(scenario.parameters().value(TestScenarios.UPTAKE)).isEqualTo(0.65);
    assertThatThrownBy(
            () ->
                TestScenarios.load(
                    "parameters: {priming.bindingHazard: 10.1 /h, priming.treshold: 0.5,",
                    "  il2.uptake: 3 molecules/s}"))
        .hasMessageContaining(
            "x.yaml:3:37 parameters.priming.bindingHazard: 10.1 /h is out of range")
        .hasMessageContaining("0 to 10 1/h")
        .hasMessageContaining("Maybe \"priming.threshold\"")
        .hasMessageContaining("parameters.il2.uptake: \"3 molecules/s\" is molecules / time")
        .hasMessageContaining("the unit is molecules/cell/s");
  }

  @Test
  void aParameterThatIsSetToItsDefaultIsNoChange() {
    assertThat(TestScenarios.load("parameters: {priming.bindingHazard: 7.2 /day}").scenario())
        .isEqualTo(
            TestScenarios.load("title: Relapsing-remitting multiple sclerosis, untreated")
                .scenario());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patient.age=40 years | patient: {age: 40 years}",
        "followUp = 1 year | followUp: 1 year",
        "title=Early: MS [2] | title: 'Early: MS [2]'",
        "fields.IL2.range=90 um | fields: {IL2: {range: 90 um}}",
        "fields.IL6={range: 50 um, diffusion: 5 um2/s, in: [node]} | fields: {IL6: {range: 50 um,"
            + " diffusion: 5 um2/s, in: [node]}}",
        "parameters.priming.bindingHazard=1 /h | parameters: {priming.bindingHazard: 1 /h}",
        "rules.off=[infections] | rules: {off: [infections]}",
        "space={tissuePatches: 3} | space: {tissuePatches: 3}",
        "space.sleeping=false | space: {sleeping: false}",
        "population.age={fixed: 30 years} | population: {age: {fixed: 30 years}}"
      })
  void anOverrideDoesWhatTheSameLineInTheFileDoes(String override, String line) {
    LoadedScenario overridden =
        TestScenarios.loadWith(List.of(override), "patient: {weight: 60 kg}");
    String merged = line.startsWith("patient") ? "patient: {age: 40 years, weight: 60 kg}" : line;
    LoadedScenario written =
        line.startsWith("patient")
            ? TestScenarios.load(merged)
            : TestScenarios.load("patient: {weight: 60 kg}", line);
    assertThat(overridden.resolvedYaml()).isEqualTo(written.resolvedYaml());
    assertThat(overridden.resolvedYaml())
        .isNotEqualTo(TestScenarios.load("patient: {weight: 60 kg}").resolvedYaml());
  }

  @Test
  void anAliasRepeatsABlock() {
    LoadedScenario loaded =
        TestScenarios.load(
            "population:",
            "  precursorFactor: &wide {lognormal: {median: 1, sigma: 0.7}}",
            "  repairFactor: *wide");
    Map<Trait, Distribution> traits = loaded.population().traits();
    assertThat(traits.get(Trait.REPAIR_FACTOR).second()).isEqualTo(0.7);
  }

  @Test
  void aFileExtendsAnotherOneInItsDirectory(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("base"));
    Files.writeString(
        folder.resolve("base/cohort.yaml"),
        "schema: anergy/scenario/1\nextends: disease/healthy\nepitopes: 4\n");
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, "schema: anergy/scenario/1\nextends: base/cohort.yaml\n");
    LoadedScenario loaded = TestScenarios.loader().load(file, List.of());
    assertThat(loaded.scenario().epitopes()).isEqualTo(4);
    assertThat(loaded.chain().get(1)).isEqualTo(folder.resolve("base/cohort.yaml").toString());
  }

  @Test
  void aLinkDoesNotLeadOutOfTheScenariosDirectory(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.yaml"), "schema: anergy/scenario/1\n");
    Path inside = Files.createDirectories(folder.resolve("study"));
    Files.createSymbolicLink(inside.resolve("link.yaml"), secret);
    Path file = inside.resolve("mine.yaml");
    Files.writeString(file, "schema: anergy/scenario/1\nextends: link.yaml\n");
    assertThatThrownBy(() -> TestScenarios.loader().load(file, List.of()))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("outside the directory of the scenario");
  }

  @Test
  void aDeviceIsRefusedBeforeItIsRead() {
    Path device = Path.of("/dev/zero");
    assumeThat(Files.exists(device)).isTrue();
    assertThatThrownBy(() -> TestScenarios.loader().load(device, List.of()))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("/dev/zero: is a device or pipe");
  }

  @Test
  void aFileThatMayNotBeReadIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "schema: anergy/scenario/1\n");
    boolean taken = file.toFile().setReadable(false, false);
    assumeThat(taken && !Files.isReadable(file)).as("a user who may not read the file").isTrue();
    assertThatThrownBy(() -> TestScenarios.loader().load(file, List.of()))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("mine.yaml: cannot be read")
        .hasMessageContaining("permissions");
  }

  @Test
  void allProblemsComeAtOnceInTheOrderOfTheFile() {
    assertThatThrownBy(
            () ->
                TestScenarios.loadWith(
                    List.of("epitopes=x"), "fidelity: agent", "followUp: 5", "patientt: {}"))
        .isInstanceOfSatisfying(
            UserInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.place())
                    .containsExactly(
                        "x.yaml:3:11 fidelity",
                        "x.yaml:4:11 followUp",
                        "x.yaml:5:1 patientt",
                        "--set epitopes"));
  }

  @Test
  void thousandsOfProblemsAreCutShort() {
    String[] lines = new String[2000];
    java.util.Arrays.setAll(lines, i -> "key" + i + ": 1");
    assertThatThrownBy(() -> TestScenarios.load(lines))
        .hasMessageContaining("1950 more problems are not shown");
  }

  @Test
  void theHashIsThatOfTheResolvedFile() throws Exception {
    LoadedScenario loaded = TestScenarios.load("followUp: 1 year");
    byte[] bytes = loaded.resolvedYaml().getBytes(StandardCharsets.UTF_8);
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(loaded.sha256()).isEqualTo(expected);
    assertThat(TestScenarios.load("# other text", "followUp: 12 months").sha256())
        .isEqualTo(expected);
    assertThat(TestScenarios.load("followUp: 13 months").sha256()).isNotEqualTo(expected);
  }

  @Test
  void titlesWithQuotesAndBackslashesSurviveTheResolvedFile() {
    LoadedScenario loaded = TestScenarios.load("title: 'a \"b\" \\ c: # d'");
    byte[] resolved = loaded.resolvedYaml().getBytes(StandardCharsets.UTF_8);
    assertThat(loaded.scenario().title()).isEqualTo("a \"b\" \\ c: # d");
    assertThat(TestScenarios.loader().load("r.yaml", resolved, List.of()).scenario().title())
        .isEqualTo(loaded.scenario().title());
  }

  @Test
  void aParameterWithAnUnknownUnitIsAProgrammingError() {
    Parameter wrong = new Parameter("a.b", "furlongs", 1, 0, 2, "Length.", "modelling assumption");
    assertThatThrownBy(() -> new ScenarioLoader(List.of(wrong), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.b");
  }
}
