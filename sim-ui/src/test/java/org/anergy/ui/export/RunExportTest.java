package org.anergy.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.anergy.cell.CellKind;
import org.anergy.model.BuiltIns;
import org.anergy.run.CsvTable;
import org.anergy.run.PatientRun;
import org.anergy.run.RunResult;
import org.anergy.scenario.LoadedScenario;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.RunSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables and the report of a run of a small patient with stromal cells. */
class RunExportTest {
  private static final ExportProgress SILENT = (share, text) -> {};
  private static final String PATIENT =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 5 days
      followUp: 12 days
      space: {tissuePatches: 2, patchSites: 24, nodeSites: 32}
      patient: {infections: 12 /year, memoryShare: 0.6, regulatoryFunction: 0.3}
      therapies:
        msc: {course: {agent: msc-own, dose: 4e6 cells/kg, route: local, from: 2 days}}
      """;

  @TempDir Path directory;

  private static RunSetup setup(String... overrides) {
    LoadedScenario loaded =
        BuiltIns.scenarioLoader()
            .load("patient", PATIENT.getBytes(StandardCharsets.UTF_8), List.of(overrides));
    return new RunSetup(loaded, 3, -1, 1);
  }

  private static LiveRun finished() {
    LiveRun run = new LiveRun(setup());
    run.play();
    do {
      LockSupport.parkNanos(5_000_000);
    } while (!run.status().finished());
    return run;
  }

  private static List<List<String>> csv(Path file) throws IOException {
    return CsvTable.parse(Files.readString(file));
  }

  @Test
  void tablesHoldWhatIsShown() throws IOException {
    Path file = directory.resolve("table.csv");
    try (LiveRun run = finished()) {
      Exports.series(run.history(), run.columns(), file, false).run(SILENT);
      List<List<String>> series = csv(file);
      assertThat(series).hasSize(1 + run.history().size());
      assertThat(series.get(0)).hasSize(1 + run.columns().size()).startsWith("time_d");
      int column = run.history().indexOf(run.columns().get(2).name());
      assertThat(Double.parseDouble(series.get(5).get(3)))
          .isEqualTo(run.history().rows(0).get(4)[column]);

      Exports.events(run.history(), file, true).run(SILENT);
      assertThat(csv(file)).hasSize(1 + run.history().events(0).size());
      assertThat(csv(file).stream().skip(1).map(row -> Double.valueOf(row.get(0)))).isSorted();

      ExportTask events = Exports.events(run.history(), directory.resolve("events.csv"), false);
      TableNotes notes = TableNotes.events(() -> List.of("Small patient, seed 3"));
      Exports.explained(events, notes, directory.resolve("events.csv"), false).run(SILENT);
      assertThat(directory.resolve("events.README.md"))
          .content()
          .contains("# events.csv", "- Small patient, seed 3", "An empty value means", "| kind |");

      for (LatticeState lattice : run.frame().lattices()) {
        lattice(run.frame(), lattice, file);
      }
    }
  }

  private static void lattice(Frame frame, LatticeState lattice, Path file) throws IOException {
    int cells = lattice.cells().size();
    Exports.lattice(frame, lattice, Exports.LatticeRows.CELLS, file, true).run(SILENT);
    List<List<String>> rows = csv(file);
    assertThat(rows).hasSize(1 + cells + lattice.others().site().length);
    for (int i = 0; i < cells; i++) {
      List<String> row = rows.get(i + 1);
      assertThat(row).hasSameSizeAs(rows.get(0));
      assertThat(row.get(rows.get(0).indexOf("divisions")))
          .isEqualTo(Byte.toString(lattice.cells().divisions()[i]));
      int site = Integer.parseInt(row.get(2)) * lattice.width() + Integer.parseInt(row.get(1));
      assertThat(site).isEqualTo(lattice.cells().site()[i]);
      assertThat(row.get(3)).isEqualTo(CellKind.names().get(lattice.cells().kind()[i]));
    }

    Exports.lattice(frame, lattice, Exports.LatticeRows.SITES, file, true).run(SILENT);
    rows = csv(file);
    assertThat(rows).hasSize(1 + lattice.width() * lattice.height());
    String last = rows.get(0).get(rows.get(0).size() - 1);
    float[] field = List.copyOf(lattice.fields().values()).get(lattice.fields().size() - 1);
    assertThat(last).matches("[A-Z0-9]+_pM|msc_factor");
    assertThat(Float.parseFloat(rows.get(8).get(rows.get(8).size() - 1))).isEqualTo(field[7]);
  }

  @Test
  void theReportIsThatOfTheCommandLine() throws IOException {
    Path place = directory.resolve("report of today");
    try (LiveRun run = finished()) {
      ExportTask task = Exports.report(run.setup(), () -> run.result().join(), place);
      task.run(SILENT);

      assertThat(place.resolve("report.html"))
          .content()
          .contains("anergy run ", "--seed 3")
          .doesNotContain("--until");
      assertThat(place.resolve("tables/series.csv")).isNotEmptyFile();
      assertThat(place.resolve("inputs/scenario.merged.yaml"))
          .hasContent(run.setup().loaded().mergedYaml());
      assertThat(place.resolve("manifest.json")).content().contains("scenario.merged.yaml");
      assertThat(directory.resolve("report of today.part")).doesNotExist();
      assertThatThrownBy(() -> task.run(SILENT))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("is not empty and was left as it is");

      Path other = directory.resolve("other");
      assertThatThrownBy(
              () ->
                  Exports.report(run.setup(), () -> run.result().join(), other)
                      .run(RunExportTest::cancelled))
          .isInstanceOf(CancellationException.class);
      try (Stream<Path> left = Files.list(directory)) {
        assertThat(left).containsExactly(place);
      }
    }
  }

  /** Goes on for {@code days} of the follow-up and some steps. */
  private static RunResult until(RunSetup setup, double days) {
    try (PatientRun run =
        new PatientRun(setup.scenario(), setup.loaded().output(), setup.seed(), 0, 1)) {
      while (run.day() < days && !run.finished()) {
        run.advance();
      }
      return run.result();
    }
  }

  @Test
  void theCommandOfAnUnfinishedRunEndsWhereTheRunStands() throws IOException {
    RunSetup setup = setup();
    RunResult early = until(setup, 3 + 1 / 24.0);
    Path place = directory.resolve("early");

    Exports.report(setup, () -> early, place).run(SILENT);

    String words = new RepeatCommand(setup, early).text(Path.of("x.yaml"));
    assertThat(words).matches("anergy run x.yaml --seed 3 --until '3\\.[0-9]+ days'");
    String text = words.replaceAll(".*'(.*)'", "$1");
    assertThat(place.resolve("manifest.json")).content().contains("--until '" + text + "'");
    RunResult again = until(setup("followUp=" + text), Double.POSITIVE_INFINITY);
    assertThat(again.digests()).isEqualTo(early.digests());
    assertThat(again.events()).isEqualTo(early.events());
    assertThat(again.endpoints()).isEqualTo(early.endpoints());
  }

  @Test
  void aScenarioThatCannotEndWhereTheRunStandsIsRepeatedBeyond() {
    RunSetup setup = setup("changes=[{at: 9 days, parameters: {priming.anergy: 0.8}}]");

    assertThat(new RepeatCommand(setup, until(setup, 3)).text(Path.of("x.yaml")))
        .isEqualTo("anergy run x.yaml --seed 3");
  }

  @Test
  void aReportBeforeTheShortestFollowUpIsRefused() throws IOException {
    RunSetup setup = setup();
    RunResult early = until(setup, -1);

    assertThatThrownBy(
            () -> Exports.report(setup, () -> early, directory.resolve("early")).run(SILENT))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is too early for a report");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void nothingOfSomebodyElseIsDeletedForAReport() throws IOException {
    RunSetup setup = setup();
    RunResult early = until(setup, 2);
    Path theirs = Files.createDirectory(directory.resolve("report.part"));
    Path file = Files.writeString(theirs.resolve("notes.txt"), "theirs");
    Path place = Files.createDirectory(directory.resolve("report"));

    assertThatThrownBy(
            () -> Exports.report(setup, () -> early, place).run(RunExportTest::cancelled))
        .isInstanceOf(CancellationException.class);
    assertThat(place).isEmptyDirectory();

    Exports.report(setup, () -> early, place).run(SILENT);

    assertThat(file).hasContent("theirs");
    assertThat(place.resolve("report.html")).isNotEmptyFile();
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactlyInAnyOrder(place, theirs);
    }
  }

  private static void cancelled(double share, String text) {
    if (text.startsWith("Drawing")) {
      throw new CancellationException(text);
    }
  }
}
