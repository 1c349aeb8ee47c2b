package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the runs of a study are done: which words go together. */
class SweepEngineOptionsTest {
  private static final String DEMO = "../scenarios/studies/demo.yaml";

  @TempDir Path root;

  private CommandRun sweep(String... options) {
    List<String> words = new ArrayList<>(List.of("sweep", DEMO));
    words.addAll(List.of(options));
    words.addAll(List.of("-o", root.resolve("out").toString()));
    return CommandRun.of(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --engine spark                                      | needs --master URL
          --master spark://host:7077                          | belongs to --engine spark
          --engine local --master local[2]                    | belongs to --engine spark
          --engine spark --master host:7077                   | must be spark://HOST:PORT
          --engine spark --master local[0]                    | must be spark://HOST:PORT
          --engine spark --master yarn                        | must be spark://HOST:PORT
          --engine spark --master spark://host                | must be spark://HOST:PORT
          --engine spark --master local[2] --jobs 2           | --jobs belongs to --engine local
          --engine spark --master local[2] --dry-run          | leave out --engine spark
          --engine sparc --master local[2]                    | Invalid value for option '--engine'
          """)
  void wordsThatDoNotGoTogetherAreUsageErrors(String options, String message) {
    CommandRun run = sweep(options.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(root).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          local
          local[*]
          local[16]
          spark://host.example.org:7077
          spark://10.0.0.1:7077,10.0.0.2:7077
          """)
  void moduleThatIsNotOnTheClassPathIsRefusedBeforeAnythingIsWritten(String master) {
    CommandRun run = sweep("--engine", "spark", "--master", master);

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err())
        .contains("the module for --engine spark")
        .contains("Maybe start ./anergy");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void helpNamesTheEngines() {
    assertThat(CommandRun.of("sweep", "--help").out())
        .contains("--engine=NAME", "--master=URL", "spark://HOST:PORT");
  }
}
