package org.anergy.study.crate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.anergy.model.BuiltIns;
import org.anergy.run.CohortIdentity;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultProgram;
import org.anergy.run.ResultWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RoCrateTest {
  private static final License FREE = License.of("CC-BY-4.0");

  @TempDir Path root;
  private Path result;

  @BeforeEach
  void writeResult() throws Exception {
    result = root.resolve("result");
    ResultDirectory directory = ResultDirectory.create(result);
    ResultProgram program = new ResultProgram("0.1.0", "abc123", "17", "Linux", 2);
    ResultContext context =
        new ResultContext(
            program,
            List.of("anergy", "run", "x.yaml"),
            "anergy run x.yaml --seed 7",
            "source",
            "resolved",
            "5e1f",
            "3ab4",
            BuiltIns.parameters());
    ResultWriter.writeInputs(context, directory);
    directory.write("tables/patients.csv", "patient\n0\n");
    directory.write("figures/a figure 100%.svg", "<svg/>");
    ResultWriter.writeCohortManifest(
        new CohortIdentity("A \"title\"", 7, "patients", 1, 0, "tables/patients.csv"),
        context,
        directory);
    Files.createDirectories(result.resolve("checkpoints"));
    Files.writeString(result.resolve("checkpoints/1.bin"), "not for readers");
    Files.writeString(result.resolve("tables/half.csv.part"), "not whole");
  }

  @Test
  void resultBecomesACrateThatKeepsTheRules() throws Exception {
    int files = RoCrate.add(result, FREE, false);

    Map<String, JsonNode> entities = CrateRules.check(result);
    assertThat(files).isEqualTo(5);
    assertThat(entities)
        .containsKeys(
            "inputs/scenario.yaml",
            "tables/patients.csv",
            "figures/a%20figure%20100%25.svg",
            "manifest.json",
            "https://spdx.org/licenses/CC-BY-4.0")
        .doesNotContainKeys("checkpoints/1.bin", "tables/half.csv.part");
    JsonNode action = entities.get("#run");
    assertThat(CrateRules.references(action, "object"))
        .contains("inputs/scenario.yaml", "#seed", "#modelHash")
        .doesNotContain("tables/patients.csv");
    assertThat(CrateRules.references(action, "result"))
        .contains("tables/patients.csv", "#finalDigest");
    assertThat(entities.get("#seed").path("value").asString("")).isEqualTo("7");
    assertThat(entities.get("#anergy").path("identifier").asString("")).isEqualTo("git:abc123");
    assertThat(CrateRules.references(entities.get("./"), "citation"))
        .contains("https://doi.org/10.1126/science.1202947");
  }

  @Test
  void whatWasAddedSinceIsDescribedToo() throws Exception {
    Files.writeString(result.resolve("tables/patients.parquet"), "PAR1");

    RoCrate.add(result, FREE, false);

    assertThat(CrateRules.check(result).get("tables/patients.parquet").path("encodingFormat"))
        .hasToString("\"application/vnd.apache.parquet\"");
  }

  @Test
  void copyIsACrateAndTheResultStaysAsItWas() throws Exception {
    Path copy = root.resolve("copy");

    RoCrate.copy(result, FREE, ResultDirectory.create(copy));

    assertThat(CrateRules.check(copy)).containsKey("tables/patients.csv");
    assertThat(result.resolve(RoCrate.FILE)).doesNotExist();
  }

  @Test
  void descriptionThatIsThereIsReplacedOnlyIfTheUserSaysSo() throws Exception {
    Path file = result.resolve(RoCrate.FILE);
    Files.writeString(file, "mine");

    assertThatThrownBy(() -> RoCrate.add(result, FREE, false))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--force");
    assertThat(file).hasContent("mine");

    RoCrate.add(result, FREE, true);
    CrateRules.check(result);
  }

  @Test
  void everyFileThatTheManifestDoesNotVouchForIsNamed() throws Exception {
    Files.writeString(result.resolve("tables/patients.csv"), "patient\n1\n");
    Files.delete(result.resolve("inputs/scenario.yaml"));

    assertThatThrownBy(() -> RoCrate.add(result, FREE, false))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("patients.csv: is not the file")
        .hasMessageContaining("scenario.yaml: is missing");
    assertThat(result.resolve(RoCrate.FILE)).doesNotExist();
  }

  @Test
  void unfinishedResultIsNoCrate() throws Exception {
    Files.delete(result.resolve("manifest.json"));

    assertThatThrownBy(() -> RoCrate.add(result, FREE, false))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("manifest.json")
        .hasMessageContaining("--resume");
  }

  @Test
  void licenseIsAnIdentifierOrAnAddress() {
    assertThat(License.of("https://example.org/terms").id()).isEqualTo("https://example.org/terms");
    assertThatThrownBy(() -> License.of("do as you like")).hasMessageContaining("CC-BY-4.0");
  }
}
