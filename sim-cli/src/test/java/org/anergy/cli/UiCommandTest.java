package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UiCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.yaml --measure 1",
        "x.yaml --screenshots dir",
        "--measure 1 --theme dark",
        "--screenshots dir --theme dark",
        "--measure 1 --screenshots dir",
        "--show result",
        "--show result --measure 1",
        "--measure -1",
        "--measure NaN"
      })
  void optionsThatWouldBeIgnoredAreRefused(String words) {
    CommandRun run = CommandRun.of(("ui " + words).split(" "));
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--");
    assertThat(List.of(run.err().split("\n"))).hasSizeLessThanOrEqualTo(2);
  }
}
