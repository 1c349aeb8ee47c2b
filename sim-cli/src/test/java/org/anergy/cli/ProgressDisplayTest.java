package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgressDisplayTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicReference<ProgressState> state =
      new AtomicReference<>(new ProgressState(0.5, "resumed"));

  @Test
  void timeLeftCountsOnlyWhatWasDoneSinceTheStart() {
    ProgressDisplay display = display(false, ProgressStyle.AUTO);
    nanos.set(60_000_000_000L);
    state.set(new ProgressState(0.75, "15 of 20 patients"));

    display.show();

    assertThat(text(err))
        .isEqualToIgnoringNewLines("anergy:  75 %  15 of 20 patients, 1 min 00 s, 1 min 00 s left");
  }

  @Test
  void terminalGetsABarThatOverwritesItself() {
    ProgressDisplay display = display(true, ProgressStyle.AUTO);

    display.show();
    display.show();

    assertThat(text(err))
        .startsWith("\r[###############...............]  50 %")
        .doesNotContain("\n");
  }

  @Test
  void jsonProgressIsOneObjectALine() {
    ProgressDisplay display = display(true, ProgressStyle.JSON);
    nanos.set(10_000_000_000L);
    state.set(new ProgressState(0.6, "on the way"));

    display.show();

    JsonNode line = new JsonMapper().readTree(text(err));
    assertThat(line.path("fraction").asDouble()).isEqualTo(0.6);
    assertThat(line.path("secondsLeft").asLong()).isEqualTo(40);
    assertThat(text(err).lines()).hasSize(1);
  }

  @Test
  void stdoutStaysEmpty() {
    ProgressDisplay display = display(true, ProgressStyle.AUTO);
    display.show();
    display.close();

    assertThat(text(out)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.2, 0 s", "59.4, 59 s", "61, 1 min 01 s", "3661, 1 h 01 min"})
  void durationsReadWell(double seconds, String text) {
    assertThat(ProgressDisplay.duration(seconds)).isEqualTo(text);
  }

  private ProgressDisplay display(boolean interactive, ProgressStyle style) {
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            interactive,
            false);
    return ProgressDisplay.still(terminal, style, state::get, nanos::get);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
