package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anergy.base.Parameter;
import org.anergy.base.ParameterSet;
import org.anergy.record.Endpoint;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.OutcomeSpec;
import org.anergy.scenario.PatientTraits;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.Space;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultWriterTest {
  private static final long SEED = 0x9E3779B97F4A7C15L;

  @TempDir Path temp;
  private final Series series =
      new Series(
          List.of(
              new SeriesColumn("score", "points", "clinic", "score, seen | by nobody"),
              new SeriesColumn("clonality", "1", "repertoire", "inequality of clones")));
  private ResultDirectory directory;

  @BeforeEach
  void writeEverything() {
    series.add(new double[] {0, 0.1, 1.0 / 3});
    series.add(new double[] {1, Double.NaN, 2e-9});
    directory = ResultDirectory.create(temp.resolve("run"));
    ResultWriter.writeTables(result(), context(), directory);
    ResultWriter.writeManifest(result(), context(), directory);
  }

  @Test
  void seriesReadsBackExactlyWithUnitsInTheHeader() throws IOException {
    List<List<String>> rows = CsvTable.parse(text("tables/series.csv"));
    assertThat(rows.get(0)).containsExactly("time_d", "score_points", "clonality");
    assertThat(rows).hasSize(3);
    assertThat(Double.parseDouble(rows.get(1).get(2))).isEqualTo(1.0 / 3);
    assertThat(rows.get(2).get(1)).isEmpty();
  }

  @Test
  void eventsAndEndpointsKeepTheirTexts() throws IOException {
    assertThat(CsvTable.parse(text("tables/events.csv")).get(1))
        .containsExactly("12.5", "relapse", "tissue 3", "1.5", "points", "after \"flu\", week 2");
    assertThat(CsvTable.parse(text("tables/endpoints.csv")).get(1))
        .containsExactly("relapses", "1", "1", "number of relapses");
  }

  @Test
  void dictionaryDescribesEveryColumn() throws IOException {
    assertThat(text("tables/README.md"))
        .contains("| score_points | points | clinic | score, seen \\| by nobody |")
        .contains("| clonality | 1 | repertoire | inequality of clones |")
        .contains("| relapses | 1 | number of relapses |");
  }

  @Test
  void manifestHashesVerifyAgainstTheFiles() throws Exception {
    JsonNode files = manifest().path("files");
    assertThat(files).hasSize(6);
    for (JsonNode file : files) {
      byte[] bytes = Files.readAllBytes(directory.path().resolve(file.path("path").asString()));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(file.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(digest));
      assertThat(file.path("bytes").asLong()).isEqualTo(bytes.length);
    }
  }

  @Test
  void manifestIdentifiesTheRun() throws IOException {
    JsonNode json = manifest();
    assertThat(Long.parseLong(json.path("seed").asString())).isEqualTo(SEED);
    assertThat(json.path("finalDigest").asString()).isEqualTo("b".repeat(32));
    assertThat(json.path("digests").get(0).path("step").asLong()).isEqualTo(100);
    assertThat(json.path("reproduce").asString()).isEqualTo("anergy run x.yaml --seed 1");
    assertThat(json.path("scenarioSha256").asString()).isEqualTo("c".repeat(64));
    assertThat(json.path("modelHash").asString()).isEqualTo("d".repeat(16));
    assertThat(json.path("citations")).hasSize(1);
    assertThat(json.path("citations").get(0).asString()).isEqualTo("Doe 2001");
    assertThat(json.path("java").asString()).contains(Runtime.version().toString());
  }

  @Test
  void inputsAreKeptVerbatim() {
    assertThat(directory.path().resolve("inputs/scenario.yaml")).hasContent("title: ä\n");
    assertThat(directory.path().resolve("inputs/scenario.resolved.yaml")).hasContent("all: 1\n");
  }

  private String text(String name) throws IOException {
    return Files.readString(directory.path().resolve(name));
  }

  private JsonNode manifest() throws IOException {
    return new JsonMapper().readTree(text("manifest.json"));
  }

  private static ResultContext context() {
    return new ResultContext(
        ResultProgram.running(),
        List.of("anergy", "run", "x.yaml"),
        "anergy run x.yaml --seed 1",
        "title: ä\n",
        "all: 1\n",
        "c".repeat(64),
        "d".repeat(16),
        List.of(
            new Parameter("a.b", "1", 1, 0, 2, "a number", "Doe 2001"),
            new Parameter("a.c", "1", 1, 0, 2, "another", "modelling assumption: small")));
  }

  private RunResult result() {
    Scenario scenario =
        new Scenario(
            "Test",
            "none",
            Scenario.Fidelity.AGENTS,
            PatientTraits.typical(),
            2,
            0,
            1,
            Space.standard(),
            1,
            List.of(),
            OutcomeSpec.standard(),
            ParameterSet.defaults(),
            Set.of());
    return new RunResult(
        scenario,
        SEED,
        0,
        series,
        List.of(new RunEvent(12.5, "relapse", "tissue 3", 1.5, "points", "after \"flu\", week 2")),
        List.of(new Endpoint("relapses", 1, "1", "number of relapses")),
        List.of(),
        List.of(new StepDigest(100, "a".repeat(32)), new StepDigest(200, "b".repeat(32))),
        Map.of("field", 5L));
  }
}
