package org.anergy.study.vtk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.anergy.base.RefusedException;
import org.anergy.model.BuiltIns;
import org.anergy.record.SeriesColumn;
import org.anergy.run.HeadlessRunner;
import org.anergy.run.PatientRun;
import org.anergy.run.ResultDirectory;
import org.anergy.run.RunListener;
import org.anergy.run.RunResult;
import org.anergy.run.RunSettings;
import org.anergy.run.StepDigest;
import org.anergy.scenario.LoadedScenario;
import org.anergy.study.runs.RunWatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A run of some days, and the same run simulated again for its lattices. */
class RunReplayIT {
  private static final Path SCENARIO = Path.of("..", "scenarios", "ms", "one-patch.yaml");
  private static final RunWatch WATCH =
      new RunWatch() {
        @Override
        public void progress(double fraction) {
          assertThat(fraction).isBetween(0.0, 1.0);
        }

        @Override
        public boolean stop() {
          return false;
        }
      };

  private static RunResult result;
  private static RecordedRun recorded;

  @TempDir Path directory;

  @BeforeAll
  static void simulate() {
    LoadedScenario loaded = load("followUp=10 days", "runIn=60 days");
    try (PatientRun run = new PatientRun(loaded.scenario(), loaded.output(), 5, 0, 1)) {
      result =
          new HeadlessRunner(new RunSettings(0, 240), null, RunListener.NONE, () -> false)
              .run(run)
              .result()
              .orElseThrow();
    }
    recorded = new RecordedRun(loaded.scenario(), List.of(4.5), 5, 0, "model", result.digests());
  }

  private static LoadedScenario load(String... overrides) {
    return BuiltIns.scenarioLoader().load(SCENARIO, List.of(overrides));
  }

  private RunReplay.Outcome replay(RecordedRun run, List<Double> days) {
    return new RunReplay(run, 2, WATCH)
        .writeFrames(days, ResultDirectory.create(directory.resolve("vtk")));
  }

  private VtkImage image(String name) throws Exception {
    return VtkImage.read(Files.readAllBytes(directory.resolve("vtk").resolve(name)));
  }

  @Test
  void framesHoldWhatTheTablesSay() throws Exception {
    RunReplay.Outcome outcome = replay(recorded, List.of(10.0));

    assertThat(outcome.different()).isNull();
    assertThat(outcome.compared()).isEqualTo(result.digests().size()).isEqualTo(7);
    VtkImage tissue = image("tissue-1_0000.vti");
    VtkImage node = image("lymph-node_0000.vti");
    assertThat(sum(node, "naive_T_cell_cells")).isEqualTo(last("naive_node")).isPositive();
    assertThat(sum(tissue, "regulatory_T_cell_cells")).isEqualTo(last("regulatory_tissue"));
    assertThat(sum(tissue, "effector_T_cell_cells")).isEqualTo(last("effector_tissue"));
    // Series give means over the sites, in single or double precision.
    assertThat(sum(tissue, "TNF_pM") / 4096)
        .isCloseTo(last("tnf_tissue"), org.assertj.core.data.Offset.offset(1e-5));
    assertThat(tissue.cells().get("integrity")).hasSize(4096);
    assertThat(tissue.cells()).containsKeys("reserve", "vessel", "CXCL10_pM");
    assertThat(node.cells()).doesNotContainKeys("integrity");
    assertThat(tissue.origin()).isGreaterThanOrEqualTo(node.width() * node.spacing());
  }

  @Test
  void collectionListsEveryFrameWithItsDay() throws Exception {
    RunReplay.Outcome outcome = replay(recorded, List.of(-1.0, 4.5, 0.0));

    assertThat(outcome.days()).containsExactly(-1.0, 0.0, 4.5);
    Element collection =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(directory.resolve("vtk/lattices.pvd").toFile())
            .getDocumentElement();
    assertThat(collection.getAttribute("type")).isEqualTo("Collection");
    NodeList entries = collection.getElementsByTagName("DataSet");
    List<String> times = new ArrayList<>();
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      times.add(entry.getAttribute("timestep") + " " + entry.getAttribute("part"));
      VtkImage image = image(entry.getAttribute("file"));
      assertThat(image.fields().get("TimeValue"))
          .containsExactly(Double.parseDouble(entry.getAttribute("timestep")));
    }
    assertThat(times).containsExactly("-1 0", "-1 1", "0 0", "0 1", "4.5 0", "4.5 1");
    assertThat(Files.readString(directory.resolve("vtk/README.md")))
        .contains("all 7 recorded state digests were found again")
        .contains("| TNF_pM | pM |");
  }

  @Test
  void standardTimesAreStartScenarioAndEnd() {
    assertThat(new RunReplay(recorded, 1, WATCH).standardDays()).containsExactly(0.0, 4.5, 10.0);
  }

  @Test
  void runThatIsNotTheRecordedOneStopsWithoutACollection() {
    List<StepDigest> digests = new ArrayList<>(result.digests());
    StepDigest changed = new StepDigest(digests.get(1).step(), "0".repeat(32));
    digests.set(1, changed);
    RecordedRun other = new RecordedRun(recorded.scenario(), List.of(), 5, 0, "", digests);

    RunReplay.Outcome outcome = replay(other, List.of(0.0));

    assertThat(outcome.different()).isEqualTo(changed);
    assertThat(directory.resolve("vtk/lattices.pvd")).doesNotExist();
  }

  @Test
  void meanFieldHasNoLatticesAndSaysSo() {
    RecordedRun flat =
        new RecordedRun(load("fidelity=mean-field").scenario(), List.of(), 5, 0, "", List.of());

    assertThatThrownBy(() -> new RunReplay(flat, 1, WATCH))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("mean-field")
        .hasMessageContaining("Maybe");
  }

  @Test
  void theVisualizationToolkitReadsTheSameNumbers() throws Exception {
    replay(recorded, List.of(10.0));
    Path script = directory.resolve("read_vti.py");
    try (InputStream text = RunReplayIT.class.getResourceAsStream("read_vti.py")) {
      Files.copy(text, script);
    }
    Path file = directory.resolve("vtk/tissue-1_0000.vti");
    assumeThat(python("-c", "import vtkmodules")).as("python3 has no vtk").isNotNull();

    List<String> lines = python(script.toString(), file.toString());

    VtkImage image = image("tissue-1_0000.vti");
    assertThat(lines).isNotNull().startsWith("size 64 64 0", "origin 1600.0 0.0 0.0");
    assertThat(lines).contains("spacing 20.0 20.0 20.0", "TimeValue 10.0");
    assertThat(lines).hasSize(4 + image.cells().size());
    for (Map.Entry<String, double[]> array : image.cells().entrySet()) {
      String line =
          lines.stream().filter(l -> l.startsWith(array.getKey() + " ")).findFirst().orElseThrow();
      double[] values =
          Arrays.stream(line.split(" ")).skip(1).mapToDouble(Double::parseDouble).toArray();
      assertThat(values).as(array.getKey()).containsExactly(array.getValue());
    }
  }

  /** Returns what python3 prints, null if it fails or is not there. */
  private List<String> python(String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of("python3"));
    words.addAll(List.of(arguments));
    Path out = Files.createTempFile(directory, "out", "");
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0 ? Files.readAllLines(out) : null;
    } catch (java.io.IOException e) {
      return null; // there is no python3
    }
  }

  private static double sum(VtkImage image, String array) {
    return Arrays.stream(image.cells().get(array)).sum();
  }

  private static double last(String column) {
    List<SeriesColumn> columns = result.series().columns();
    assertThat(columns).extracting(SeriesColumn::name).contains(column);
    return result.series().row(result.series().size() - 1)[result.series().indexOf(column)];
  }
}
