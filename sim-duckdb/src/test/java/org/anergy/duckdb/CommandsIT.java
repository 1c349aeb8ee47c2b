package org.anergy.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anergy.run.CsvTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code anergy query} and {@code anergy export --to parquet} as users call them, on a study. */
class CommandsIT {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @TempDir static Path directory;
  private static Path study;

  private record Outcome(int exit, String out, String err) {}

  @BeforeAll
  static void simulate() throws Exception {
    Path file = directory.resolve("study.yaml");
    Files.writeString(
        file,
        """
        schema: anergy/study/1
        title: Two points, two patients each
        scenario: %s
        factors:
          regulation: {path: patient.regulatoryFunction, levels: [0.1, 1]}
        design: {kind: grid}
        replicates: {number: 2}
        series: {columns: [effector_tissue, regulatory_tissue], every: 5 days}
        """
            .formatted(ROOT.resolve("scenarios/studies/one-patch-month.yaml")));
    study = directory.resolve("study");
    assertThat(anergy("sweep", file.toString(), "-o", study.toString()).exit()).isZero();
  }

  private static Outcome anergy(String... arguments) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("--enable-native-access=ALL-UNNAMED");
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.anergy.cli.Main"));
    words.addAll(List.of(arguments));
    Path out = Files.createTempFile(directory, "out", "");
    Path err = Files.createTempFile(directory, "err", "");
    Process process =
        new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    int exit = process.waitFor();
    return new Outcome(exit, Files.readString(out), Files.readString(err));
  }

  private static List<List<String>> csv(String sql) throws Exception {
    Outcome outcome = anergy("query", study.toString(), sql, "--csv");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    return CsvTable.parse(outcome.out());
  }

  private static List<List<String>> table(String name) throws IOException {
    return CsvTable.parse(Files.readString(study.resolve("tables/" + name + ".csv")));
  }

  @Test
  void everyTableComesBackAsItWasWritten() throws Exception {
    for (String name : List.of("runs", "series", "events")) {
      assertThat(csv("from " + name)).isEqualTo(table(name));
    }
  }

  @Test
  void tablesAreThereByTheirNames() throws Exception {
    Outcome outcome = anergy("query", study.toString(), "show tables");

    assertThat(outcome.out().lines()).startsWith("name").contains("events", "runs", "series");
  }

  @Test
  void exampleOfTheDocumentationAnswers() throws Exception {
    List<List<String>> answer = csv(Files.readString(ROOT.resolve("docs/examples/study.sql")));

    assertThat(answer.get(0)).containsExactly("point", "runs", "score", "score_error", "peak");
    assertThat(answer).hasSize(3);
    List<String> names = table("runs").get(0);
    double[] scores =
        table("runs").stream()
            .skip(1)
            .mapToDouble(row -> Double.parseDouble(row.get(names.indexOf("score_end"))))
            .toArray();
    assertThat(Double.parseDouble(answer.get(1).get(2)))
        .isCloseTo((scores[0] + scores[1]) / 2, org.assertj.core.data.Offset.offset(1e-12));
    // Of two values the standard error of the mean is half their distance.
    assertThat(Double.parseDouble(answer.get(1).get(3)))
        .isCloseTo(Math.abs(scores[0] - scores[1]) / 2, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void mistakesEndWithThreeAndNoStackTrace() throws Exception {
    Outcome outcome = anergy("query", study.toString(), "select x from runs");

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("SQL: Binder Error: Referenced column \"x\" not found")
        .contains("series(run, time_d, effector_tissue, regulatory_tissue)")
        .doesNotContain("\tat ");
  }

  @Test
  void parquetIsWrittenOnceAndElsewhereOnRequest() throws Exception {
    Path copy = directory.resolve("copy");
    Outcome elsewhere =
        anergy("export", study.toString(), "--to", "parquet", "-o", copy.toString());
    assertThat(elsewhere.exit()).isZero();
    assertThat(copy).isDirectoryContaining("glob:**/runs.parquet");
    assertThat(copy.resolve("README.md"))
        .hasSameTextualContentAs(study.resolve("tables/README.md"));
    assertThat(study.resolve("tables/runs.parquet")).doesNotExist();

    Outcome first = anergy("export", study.toString(), "--to", "parquet");
    Outcome second = anergy("export", study.toString(), "--to", "parquet");
    Outcome forced = anergy("export", study.toString(), "--to", "parquet", "--force");

    assertThat(first.exit()).isZero();
    assertThat(first.out().lines())
        .contains(
            study.resolve("tables/events.parquet").toString(),
            study.resolve("tables/runs.parquet").toString(),
            study.resolve("tables/series.parquet").toString());
    assertThat(second.exit()).isEqualTo(5);
    assertThat(second.err()).contains("events.parquet exists").contains("--force");
    assertThat(forced.exit()).isZero();
    assertThat(csv("from runs")).isEqualTo(table("runs"));
    for (String file : first.out().lines().toList()) {
      Files.delete(Path.of(file));
    }
  }
}
