package org.anergy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.anergy.model.BuiltIns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedScenariosTest {
  static List<Path> shipped() {
    return TestScenarios.shipped();
  }

  static List<String> profiles() {
    return new Library().names();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedFileLoadsAndItsResolvedFormLoadsToTheSame(Path file) {
    LoadedScenario loaded = BuiltIns.scenarioLoader().load(file, List.of());
    assertRoundTrip(loaded);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyProfileLoadsByItself(String name) {
    String text = "schema: anergy/scenario/1\nextends: " + name + "\n";
    LoadedScenario loaded =
        BuiltIns.scenarioLoader().load("x.yaml", text.getBytes(StandardCharsets.UTF_8), List.of());
    assertThat(name).isEqualTo("disease/" + loaded.scenario().disease());
    assertRoundTrip(loaded);
  }

  @Test
  void everyFileOfTheLibraryIsInItsIndex() throws Exception {
    Path root = Path.of(Library.class.getResource("/org/anergy/library.txt").toURI()).getParent();
    try (var files = java.nio.file.Files.walk(root)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".yaml"))
                  .map(file -> root.relativize(file).toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(
              java.util.stream.Stream.concat(
                      profiles().stream(), java.util.stream.Stream.of("therapy/library"))
                  .toList());
    }
  }

  @Test
  void theNaturalHistoryIsTenYearsOfEightPatchesWithFiveCytokines() {
    Path file = TestScenarios.repository().resolve("scenarios/ms/natural-history.yaml");
    Scenario scenario = BuiltIns.scenarioLoader().load(file, List.of()).scenario();
    assertThat(scenario.followUpDays()).isEqualTo(3652.5);
    assertThat(scenario.disease()).isEqualTo("relapsing-remitting-ms");
    assertThat(scenario.space()).isEqualTo(Space.standard());
    assertThat(scenario.fields())
        .extracting(FieldSpec::name)
        .containsExactly("IL2", "IFNG", "TNF", "IL10", "CXCL10");
    assertThat(scenario.patient().regulatoryFunction()).isEqualTo(0.4);
    assertThat(scenario.outcome()).isEqualTo(OutcomeSpec.standard());
  }

  private static void assertRoundTrip(LoadedScenario loaded) {
    byte[] resolved = loaded.resolvedYaml().getBytes(StandardCharsets.UTF_8);
    LoadedScenario again = BuiltIns.scenarioLoader().load("resolved.yaml", resolved, List.of());
    assertThat(again.scenario()).isEqualTo(loaded.scenario());
    assertThat(again.population()).isEqualTo(loaded.population());
    assertThat(again.output()).isEqualTo(loaded.output());
    assertThat(again.sha256()).isEqualTo(loaded.sha256());
  }
}
