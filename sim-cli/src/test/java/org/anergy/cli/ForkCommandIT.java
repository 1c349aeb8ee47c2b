package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Branches of a run of the real model on small lattices. */
class ForkCommandIT {
  private static final String ARM =
      """
      title: Drug from day 10
      therapies:
        drug:
          course: {agent: natalizumab, dose: 300 mg, from: 10 days, every: 28 days}
      """;

  @TempDir Path root;

  @BeforeEach
  void parent() throws IOException {
    CommandRun run =
        CommandRun.of(
            "run",
            Repository.root().resolve("scenarios/ms/one-patch.yaml").toString(),
            "--set",
            "runIn=2 days",
            "--set",
            "space.patchSites=16",
            "--set",
            "space.nodeSites=16",
            "--until",
            "20 days",
            "--seed",
            "5",
            "-o",
            root + "/parent");
    assertThat(run.exitCode()).isZero();
    Files.writeString(root.resolve("arm.yaml"), ARM);
  }

  @Test
  void forkHasTheSamePastAndCanBeRunAgainFromItsInputs() throws IOException {
    CommandRun fork = fork("10 days", "--json", "-o", root + "/fork");

    assertThat(fork.err()).isEmpty();
    assertThat(fork.exitCode()).isZero();
    assertThat(Files.readString(root.resolve("fork/tables/events.csv")))
        .containsPattern("\n10,[a-z-]+,[^\n]*natalizumab");
    List<String> parent = Files.readAllLines(root.resolve("parent/tables/series.csv"));
    List<String> series = Files.readAllLines(root.resolve("fork/tables/series.csv"));
    for (int day = 1; day < 12; day++) {
      assertThat(series.get(day)).startsWith(parent.get(day).substring(0, 40));
    }
    CommandRun again =
        CommandRun.of(
            "run", root + "/fork/inputs/arm.yaml", "--seed", "5", "--json", "-o", root + "/again");
    assertThat(digest(again)).isEqualTo(digest(fork)).matches("[0-9a-f]{32}");
  }

  @Test
  void armThatChangesThePastIsRefusedAndLeavesNothing() {
    CommandRun late = fork("12 days", "-o", root + "/late");

    assertThat(late.exitCode()).isEqualTo(5);
    assertThat(late.err()).contains("changes what was before the fork").contains("on day 10");
    assertThat(root.resolve("late")).doesNotExist();
    assertThat(fork("0 days", "-o", root + "/early").exitCode()).isZero();
  }

  @Test
  void armsThatExtendAndDirectoriesWithoutARunAreRefused() throws IOException {
    Files.writeString(root.resolve("arm.yaml"), "extends: disease/healthy\n");
    assertThat(fork("1 day", "-o", root + "/x").exitCode()).isEqualTo(3);
    Files.writeString(root.resolve("arm.yaml"), "folowUp: 3 years\n");
    CommandRun typo = fork("1 day", "-o", root + "/x");
    assertThat(typo.exitCode()).isEqualTo(3);
    assertThat(typo.err()).contains("Maybe \"followUp\"").contains(root + "/arm.yaml:1:1");
    assertThat(root.resolve("x")).doesNotExist();

    CommandRun none =
        CommandRun.of("fork", root.toString(), "--at", "1 day", "--with", root + "/arm.yaml");
    assertThat(none.exitCode()).isEqualTo(5);
    assertThat(none.err()).contains("no manifest.json");
  }

  @Test
  void forkAfterTheEndIsRefusedAndAnInterruptedOneCanBeBegunAgain() {
    CommandRun after = fork("21 days", "-o", root + "/x");
    Interruption asked = new Interruption();
    asked.ask();
    CommandRun interrupted = fork(asked, "10 days", "-o", root + "/x");

    assertThat(after.exitCode()).isEqualTo(5);
    assertThat(after.err()).contains("the run ends on day 20");
    assertThat(interrupted.exitCode()).isEqualTo(130);
    assertThat(root.resolve("x")).doesNotExist();
    assertThat(fork("10 days", "-o", root + "/x").exitCode()).isZero();
  }

  private CommandRun fork(String at, String... options) {
    return fork(new Interruption(), at, options);
  }

  private CommandRun fork(Interruption interruption, String at, String... options) {
    String[] words = {"fork", root + "/parent", "--at", at, "--with", root + "/arm.yaml"};
    String[] all = Arrays.copyOf(words, words.length + options.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    return CommandRun.of(interruption, all);
  }

  private static String digest(CommandRun run) {
    JsonNode json = new JsonMapper().readTree(run.out());
    return json.path("finalDigest").asString();
  }
}
