package org.anergy.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anergy.base.Parameter;

/** A loader with a few parameters and rules, and the scenario files that are shipped. */
public final class TestScenarios {
  static final Parameter HAZARD =
      new Parameter(
          "priming.bindingHazard", "1/h", 0.3, 0, 10, "Hazard of binding.", "modelling assumption");
  static final Parameter UPTAKE =
      new Parameter(
          "il2.uptake",
          "molecules/cell/s",
          0.65,
          0.01,
          10,
          "Uptake of IL2.",
          "modelling assumption");
  static final Parameter THRESHOLD =
      new Parameter("priming.threshold", "1", 0.5, 0, 1, "Share.", "modelling assumption");
  static final List<Parameter> PARAMETERS = List.of(HAZARD, UPTAKE, THRESHOLD);
  static final List<String> RULES = List.of("infections", "suppression", "spreading");

  private TestScenarios() {}

  static ScenarioLoader loader() {
    return new ScenarioLoader(PARAMETERS, RULES);
  }

  /** The repository's root, whether the tests run in it or in the module. */
  public static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios"))) {
      here = here.getParent();
    }
    return here;
  }

  /** Every scenario in {@code scenarios/}: files of other formats say another schema. */
  static List<Path> shipped() {
    try (Stream<Path> files = Files.walk(repository().resolve("scenarios"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> text(file).contains("schema: anergy/scenario/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads a scenario that extends the RRMS profile and says {@code lines} besides. */
  static LoadedScenario load(String... lines) {
    return loadWith(List.of(), lines);
  }

  static LoadedScenario loadWith(List<String> overrides, String... lines) {
    String text =
        "schema: anergy/scenario/1\nextends: disease/relapsing-remitting-ms\n"
            + String.join("\n", lines)
            + "\n";
    return loader().load("x.yaml", text.getBytes(StandardCharsets.UTF_8), overrides);
  }
}
