package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anergy.base.Problem;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureHandlerTest {
  @TempDir Path crashes;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void everyProblemOfTheInputIsShownOnItsOwnLine() {
    UserInputException failure =
        new UserInputException(
            List.of(new Problem("a.yaml:1:2", "first"), new Problem("a.yaml:3:4", "second")));

    assertThat(report(failure)).isEqualTo(3);
    assertThat(text()).isEqualTo(String.format("a.yaml:1:2: first%na.yaml:3:4: second%n"));
  }

  @Test
  void refusalExitsWithFive() {
    assertThat(report(new RefusedException("results/x is not empty."))).isEqualTo(5);
    assertThat(text()).isEqualTo(String.format("anergy: results/x is not empty.%n"));
  }

  @Test
  void fullDiskIsARefusalWithoutStackTrace() {
    Throwable failure = new UncheckedIOException(new IOException("No space left on device"));

    assertThat(report(failure)).isEqualTo(5);
    assertThat(text()).contains("No space left on device").doesNotContain("\tat ");
  }

  @Test
  void defectLeavesItsStackTraceInALogAndOneLineOnStderr() throws IOException {
    assertThat(report(new IllegalStateException("planted defect"))).isEqualTo(1);

    assertThat(text().lines()).hasSize(1);
    assertThat(text()).contains("planted defect").contains(crashes.toString());
    try (var logs = Files.list(crashes)) {
      assertThat(logs)
          .singleElement()
          .satisfies(
              log ->
                  assertThat(Files.readString(log))
                      .contains("command: anergy run x.yaml")
                      .contains("\tat org.anergy.cli.FailureHandlerTest"));
    }
  }

  private int report(Throwable failure) {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new FailureHandler(err, crashes).report(failure, "anergy run x.yaml");
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
