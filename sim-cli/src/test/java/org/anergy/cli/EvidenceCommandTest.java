package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCommandTest {
  @TempDir Path root;

  @Test
  void listNamesTheFiguresWithRoleAndValue() {
    CommandRun run = CommandRun.of("evidence", "--list");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("hsct-anc\tcalibrate\t9 [7.00, 13.0] day after infusion\t");
    assertThat(run.out().lines()).hasSize(49);
  }

  @Test
  void helpSaysWhatItTakesAndThatItCanBeStopped() {
    CommandRun run = CommandRun.of("evidence", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("--patients").contains("--years").contains("Stop it at any");
  }

  @Test
  void unknownFigureIsAUsageErrorWithTheNearestName() {
    CommandRun run = CommandRun.of("evidence", "hsct-neda-3");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("\"hsct-neda-3\" is not a published figure. Maybe \"hsct-neda-");
  }

  @Test
  void sizesMustBePositive() {
    assertThat(CommandRun.of("evidence", "--patients", "0").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("evidence", "--years", "-1").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("evidence", "--jobs", "0").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("evidence", "--adopt", "mine").exitCode()).isEqualTo(2);
  }

  @Test
  void figureIsPrintedAndStoredWhereTheUserSays() throws IOException {
    CommandRun run = evidence("hsct-cd34-selection");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("hsct-cd34-selection    input         3.70 [3.70, 3.70]");
    assertThat(root.resolve("docs/evidence.json")).exists();
    assertThat(Files.readString(root.resolve("docs/evidence.md")))
        .contains("| hsct-cd34-selection |")
        .contains("| not run | calibrate |")
        .doesNotContain("Stale");
  }

  @Test
  void jsonIsOneDocument() {
    CommandRun run = evidence("hsct-cd34-selection", "--json");

    assertThat(run.out()).startsWith("{").contains("\"id\" : \"hsct-cd34-selection\"");
  }

  @Test
  void bookWithoutResultsIsMarkedAsStale() throws IOException {
    CommandRun run = evidence("--mark-stale");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("is marked as stale");
    assertThat(Files.readString(root.resolve("docs/evidence.md"))).contains("**Stale.**");
  }

  private CommandRun evidence(String... more) {
    String[] fixed = {"evidence", "--docs", "" + root.resolve("docs"), "--cache"};
    String[] all = java.util.Arrays.copyOf(fixed, fixed.length + 1 + more.length);
    all[fixed.length] = "" + root.resolve("cache");
    System.arraycopy(more, 0, all, fixed.length + 1, more.length);
    return CommandRun.of(all);
  }
}
