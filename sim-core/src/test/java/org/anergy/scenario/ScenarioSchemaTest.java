package org.anergy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.anergy.model.BuiltIns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

class ScenarioSchemaTest {
  private static final Path BROKEN =
      TestScenarios.repository().resolve("sim-core/src/test/resources/broken-inputs");

  /** What one file alone, seen by JSON Schema, cannot show; the loader finds all of these. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "1e308.yaml",
          "1e999.yaml",
          "absolute.yaml",
          "chain-0.yaml",
          "correlation-clash.yaml",
          "correlation-twice.yaml",
          "cycle-a.yaml",
          "cycle-self.yaml",
          "extends-directory.yaml",
          "extends-missing.yaml",
          "extends-short.yaml",
          "extends-typo.yaml",
          "extends-unknown.yaml",
          "field-incomplete.yaml",
          "field-range-zero.yaml",
          "late-picture.yaml",
          "length-for-area.yaml",
          "nothing-else.yaml",
          "population-outside.yaml",
          "population-swapped.yaml",
          "step-of-seven.yaml",
          "tag.yaml",
          "tiny.yaml",
          "too-many-sites.yaml",
          "too-old.yaml",
          "traversal-inside.yaml",
          "traversal-library.yaml",
          "traversal.yaml",
          "twice-nested.yaml",
          "twice.yaml",
          "unknown-alias.yaml",
          "zero-follow-up.yaml");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(ScenarioSchema.generate(BuiltIns.parameters(), BuiltIns.ruleNames()));

  static List<Path> shipped() {
    return TestScenarios.shipped();
  }

  static List<String> broken() throws IOException {
    return BrokenInputsTest.cases().stream()
        .filter(c -> c.set().isEmpty() && Files.isRegularFile(BROKEN.resolve(c.file())))
        .map(BrokenInputsTest.Case::file)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedFileAndItsResolvedFormSatisfyTheSchema(Path file) {
    assertThat(errors(TestScenarios.text(file))).isEmpty();
    String resolved = BuiltIns.scenarioLoader().load(file, List.of()).resolvedYaml();
    assertThat(errors(resolved)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenFilesViolateTheSchemaUnlessItCannotSeeTheMistake(String file) throws IOException {
    boolean accepted;
    try {
      accepted =
          errors(
                  new String(
                      Files.readAllBytes(BROKEN.resolve(file)),
                      java.nio.charset.StandardCharsets.UTF_8))
              .isEmpty();
    } catch (JacksonException | IllegalArgumentException e) {
      accepted = false;
    }
    assertThat(accepted).as(file).isEqualTo(BEYOND_A_SCHEMA.contains(file));
  }

  @Test
  void editorsAreToldDraftSevenAndOfferedParametersWithDefaultAndSource() {
    String schema = ScenarioSchema.generate(TestScenarios.PARAMETERS, TestScenarios.RULES);
    assertThat(schema)
        .contains("\"$schema\" : \"http://json-schema.org/draft-07/schema#\"")
        .contains("priming.bindingHazard")
        .contains("Hazard of binding. Default 0.3 /h. modelling assumption")
        .contains("\"infections\", \"spreading\", \"suppression\"");
  }

  private static List<Error> errors(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML);
  }
}
