package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
  @Test
  void misspeltCommandIsAUsageErrorWithTheNearestName() {
    CommandRun run = CommandRun.of("docter");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("docter").contains("Did you mean").contains("doctor");
  }

  @Test
  void misspeltOptionIsAUsageErrorWithTheNearestName() {
    CommandRun run = CommandRun.of("doctor", "--jsn");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--jsn").contains("--json").contains("anergy doctor --help");
  }

  @Test
  void noCommandIsAUsageError() {
    assertThat(CommandRun.of().exitCode()).isEqualTo(2);
  }

  @Test
  void helpListsEveryCommandOnStdout() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(commandNames())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(run.out()).contains(name));
  }

  @Test
  void everyCommandExplainsItself() {
    assertThat(commandNames())
        .allSatisfy(
            name -> {
              CommandRun run = CommandRun.of(name, "--help");
              assertThat(run.exitCode()).isZero();
              assertThat(run.out()).contains("Usage: anergy " + name);
            });
  }

  @Test
  void completionKnowsEveryCommand() {
    CommandRun run = CommandRun.of("completion");

    assertThat(run.exitCode()).isZero();
    assertThat(commandNames()).allSatisfy(name -> assertThat(run.out()).contains(name));
    assertThat(run.out()).contains("complete -F");
  }

  @ParameterizedTest
  @ValueSource(strings = {"doctor --json", "list parameters --json", "list rules --json", "schema"})
  void jsonOutputIsOneDocument(String command) {
    CommandRun run = CommandRun.of(command.split(" "));

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(new tools.jackson.databind.json.JsonMapper().readTree(run.out()).isEmpty())
        .isFalse();
  }

  private static List<String> commandNames() {
    Terminal silent = new Terminal(System.out, System.err, false, false);
    CommandLine line = Main.commandLine(silent, new BuiltInEngine(), new Interruption());
    return List.copyOf(line.getSubcommands().keySet());
  }
}
