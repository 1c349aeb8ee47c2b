package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.anergy.base.Parameter;
import org.anergy.record.Endpoint;
import org.anergy.run.RunResult;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.runs.RunWatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of broken inputs, seen from the command line. */
class BrokenInputsIT {
  private static final Path FOLDER =
      Repository.root().resolve("sim-core/src/test/resources/broken-inputs");

  record Case(String file, String set, String place, List<String> words) {}

  static List<Case> cases() throws IOException {
    return Files.readAllLines(FOLDER.resolve("index.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\|", -1))
        .map(
            p ->
                new Case(
                    p[0].strip(),
                    p[1].strip(),
                    p[2].strip(),
                    Arrays.stream(p[3].split(" & ")).map(String::strip).toList()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void brokenInputExitsWithThreeAndSaysPlaceValueAndCure(Case broken, @TempDir Path temporary)
      throws IOException {
    Path file = FOLDER.resolve(broken.file());
    if (broken.file().equals("@huge")) {
      file = Files.writeString(temporary.resolve("@huge"), "title: x\n".repeat(250_000));
    }
    List<String> words = new ArrayList<>(List.of("describe", file.toString()));
    if (!broken.set().isEmpty()) {
      words.addAll(List.of("--set", broken.set()));
    }

    CommandRun run =
        CommandRun.of(new TableEngine(), new Interruption(), words.toArray(String[]::new));

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(broken.place())
        .contains(broken.words())
        .doesNotContain("Exception", "\tat ", "internal error");
  }

  /** The few parameters and rules that the table was written for. */
  private static final class TableEngine implements Engine {
    @Override
    public List<Parameter> parameters() {
      return List.of(
          parameter("priming.bindingHazard", "1/h", 0.3, 0, 10),
          parameter("il2.uptake", "molecules/cell/s", 0.65, 0.01, 10),
          parameter("priming.threshold", "1", 0.5, 0, 1));
    }

    private static Parameter parameter(
        String name, String unit, double value, double low, double high) {
      return new Parameter(name, unit, value, low, high, "Meaning.", "modelling assumption");
    }

    @Override
    public List<String> rules() {
      return List.of("infections", "suppression", "spreading");
    }

    @Override
    public PatientSimulator simulator() {
      throw new UnsupportedOperationException();
    }

    @Override
    public RunResult run(RunOrder order, RunWatch watch, Consumer<String> notice) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Endpoint> endpoints(Scenario scenario) {
      return List.of();
    }

    @Override
    public List<String> seriesColumns(Scenario scenario) {
      return List.of();
    }

    @Override
    public String modelHash(Scenario.Fidelity fidelity) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ScenarioLoader loader() {
      return new ScenarioLoader(parameters(), rules());
    }
  }
}
