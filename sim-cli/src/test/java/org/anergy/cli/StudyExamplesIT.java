package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anergy.run.CsvTable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/studies-data.md, run on a study where pandas or R is installed. */
class StudyExamplesIT {
  private static final Path EXAMPLES = Repository.root().resolve("docs/examples");

  @TempDir static Path directory;
  private static Path study;

  @BeforeAll
  static void simulate() throws IOException {
    Path file = directory.resolve("study.yaml");
    Files.writeString(
        file,
        """
        schema: anergy/study/1
        title: Two points, two patients each
        scenario: %s
        factors:
          regulation: {path: patient.regulatoryFunction, levels: [0.1, 0.25]}
        design: {kind: grid}
        replicates: {number: 2}
        series: {columns: [effector_tissue, regulatory_tissue], every: 5 days}
        """
            .formatted(Repository.root().resolve("scenarios/studies/one-patch-month.yaml")));
    study = directory.resolve("study");
    CommandRun run = CommandRun.of("sweep", file.toString(), "-o", study.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void pandasFindsTheSameNumbers() throws Exception {
    assumeThat(output("python3", "-c", "import pandas")).as("python3 has no pandas").isNotNull();

    check(output("python3", EXAMPLES.resolve("study.py").toString(), study.toString()));
  }

  @Test
  void baseRFindsTheSameNumbers() throws Exception {
    assumeThat(output("Rscript", "--version")).as("there is no Rscript").isNotNull();

    check(output("Rscript", EXAMPLES.resolve("study.R").toString(), study.toString()));
  }

  private static void check(String csv) throws IOException {
    assertThat(csv).as("the example failed").isNotNull();
    List<List<String>> answer = CsvTable.parse(csv);
    assertThat(answer.get(0)).containsExactly("point", "runs", "score", "score_error", "peak");
    Map<String, List<double[]>> points = points();
    assertThat(answer).hasSize(1 + points.size());
    for (List<String> row : answer.subList(1, answer.size())) {
      List<double[]> runs = points.get(row.get(0));
      double one = runs.get(0)[0];
      double other = runs.get(1)[0];
      assertThat(row.get(1)).isEqualTo("2");
      assertThat(Double.parseDouble(row.get(2))).isCloseTo((one + other) / 2, Offset.offset(1e-6));
      // Of two values the standard error of the mean is half their distance.
      assertThat(Double.parseDouble(row.get(3)))
          .isCloseTo(Math.abs(one - other) / 2, Offset.offset(1e-6));
      assertThat(Double.parseDouble(row.get(4)))
          .isEqualTo(Math.max(runs.get(0)[1], runs.get(1)[1]));
    }
  }

  /** Score at the end and highest number of effector cells of the two runs of every point. */
  private static Map<String, List<double[]>> points() throws IOException {
    Map<String, Double> peaks = new TreeMap<>();
    for (List<String> row : rows("series.csv", "run", "effector_tissue")) {
      peaks.merge(row.get(0), Double.parseDouble(row.get(1)), Math::max);
    }
    Map<String, List<double[]>> points = new TreeMap<>();
    for (List<String> row : rows("runs.csv", "run", "point", "score_end")) {
      points
          .computeIfAbsent(row.get(1), point -> new ArrayList<>())
          .add(new double[] {Double.parseDouble(row.get(2)), peaks.get(row.get(0))});
    }
    assertThat(points).hasSize(2);
    return points;
  }

  private static List<List<String>> rows(String table, String... columns) throws IOException {
    List<List<String>> all = CsvTable.parse(Files.readString(study.resolve("tables/" + table)));
    List<List<String>> chosen = new ArrayList<>();
    for (List<String> row : all.subList(1, all.size())) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(row.get(all.get(0).indexOf(column)));
      }
      chosen.add(cells);
    }
    return chosen;
  }

  /** Returns what a program prints; null if it is not installed, or fails. */
  private static String output(String... words) throws Exception {
    Path out = Files.createTempFile(directory, "out", "");
    Path err = Files.createTempFile(directory, "err", "");
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      return process.waitFor() == 0 ? Files.readString(out) : null;
    } catch (IOException e) {
      return null;
    }
  }
}
