package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anergy.study.runs.PatientSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cohorts of the real model on small lattices. */
class CohortCommandIT {
  private static final String SCENARIO =
      Repository.root().resolve("scenarios/ms/one-patch.yaml").toString();

  @TempDir Path root;

  @Test
  void tableIsTheSameBytesForAnyNumberOfThreadsAndHasTheDigestOfTheSinglePatient()
      throws IOException {
    assertThat(cohort("one", "--threads", "1").exitCode()).isZero();
    assertThat(cohort("four", "--threads", "4").exitCode()).isZero();

    String table = Files.readString(root.resolve("one/tables/patients.csv"));
    assertThat(Files.readString(root.resolve("four/tables/patients.csv"))).isEqualTo(table);
    String row = table.lines().skip(3).findFirst().orElseThrow();
    assertThat(row).startsWith("2,1,finished,");
    CommandRun single = CommandRun.of(words("--patient", "2", "--json", "-o", root + "/single"));
    String digest =
        new JsonMapper().readTree(single.out()).path("finalDigest").asString("no digest");
    assertThat(row.split(",")[3]).isEqualTo(digest);
    assertThat(row).contains("--patient 2 --set ").contains("--until '3 days'");
  }

  @Test
  void manifestNamesEveryFileAndIsSignedByTheTableOfPatients() throws IOException {
    assertThat(cohort("out").exitCode()).isZero();

    JsonNode manifest =
        new JsonMapper().readTree(Files.readString(root.resolve("out/manifest.json")));
    assertThat(manifest.path("patients").asInt()).isEqualTo(4);
    assertThat(manifest.path("failed").asInt()).isZero();
    Map<String, String> hashes = new HashMap<>();
    manifest
        .path("files")
        .forEach(f -> hashes.put(f.path("path").asString(), f.path("sha256").asString()));
    assertThat(hashes)
        .containsEntry("tables/patients.csv", manifest.path("finalDigest").asString());
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      assertThat(file.getValue())
          .as(file.getKey())
          .isEqualTo(sha256(root.resolve("out").resolve(file.getKey())));
    }
    try (Stream<Path> all = Files.walk(root.resolve("out"))) {
      assertThat(all.filter(Files::isRegularFile))
          .map(f -> root.resolve("out").relativize(f).toString().replace('\\', '/'))
          .filteredOn(f -> !f.equals("manifest.json"))
          .containsExactlyInAnyOrderElementsOf(hashes.keySet());
    }
    String columns = Files.readString(root.resolve("out/tables/README.md"));
    String header = Files.readAllLines(root.resolve("out/tables/patients.csv")).get(0);
    for (String column : header.split(",")) {
      assertThat(columns).contains("\n| " + column + " |");
    }
  }

  @Test
  void failingPatientIsARowAndTheExitCodeSaysSo() throws IOException {
    Engine failing =
        new EngineWrapper() {
          @Override
          public PatientSimulator simulator() {
            PatientSimulator real = super.simulator();
            return (scenario, seed, patient, threads, watch) -> {
              if (patient == 1) {
                throw new IllegalStateException("planted");
              }
              return real.simulate(scenario, seed, patient, threads, watch);
            };
          }
        };

    CommandRun run =
        CommandRun.of(failing, new Interruption(), words("--patients", "3", "-o", root + "/out"));

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("patient 1 failed").contains("planted").doesNotContain("\tat ");
    assertThat(Files.readAllLines(root.resolve("out/tables/patients.csv")))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("1,1,failed,"));
    assertThat(root.resolve("out/tables/summary.csv")).content().contains("failed,1");
  }

  /** Four patients for three days, of whom two die on day 1: eight patient-days. */
  @Test
  void theDeadAreCountedAndTheirTimeIsTheTimeTheyLived() throws IOException {
    CommandRun run =
        CommandRun.of(
            new MortalEngine(1L, 2L),
            new Interruption(),
            words("--patients", "4", "-o", root + "/out"));

    assertThat(run.exitCode()).isZero();
    Map<String, Double> summary = new HashMap<>();
    for (String line : Files.readAllLines(root.resolve("out/tables/summary.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("statistic") && !cells[1].isEmpty()) {
        summary.put(cells[0], Double.valueOf(cells[1]));
      }
    }
    assertThat(summary).containsEntry("deaths", 2.0).containsEntry("patients", 4.0);
    assertThat(summary.get("patient_years")).isCloseTo(8 / 365.25, within(1e-12));
    assertThat(root.resolve("out/tables/patients.csv"))
        .content()
        .contains(",followed_days,death_day");
    assertThat(root.resolve("out/report.html")).content().contains("2 died");
  }

  @Test
  void aSinglePatientWhoDiedIsReportedAsSuch() throws IOException {
    CommandRun run =
        CommandRun.of(
            new MortalEngine(2L), new Interruption(), words("--patient", "2", "-o", root + "/one"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("died of infection on day 1\n");
    assertThat(root.resolve("one/report.html"))
        .content()
        .contains("Died of infection on day 1 (bacterial)");
  }

  @Test
  void interruptedCohortResumesToTheSameTable() throws IOException {
    assertThat(cohort("whole").exitCode()).isZero();
    Interruption interruption = new Interruption();
    Engine stopping =
        new EngineWrapper() {
          @Override
          public PatientSimulator simulator() {
            PatientSimulator real = super.simulator();
            return (scenario, seed, patient, threads, watch) -> {
              if (patient == 2) {
                interruption.ask();
              }
              return real.simulate(scenario, seed, patient, threads, watch);
            };
          }
        };
    CommandRun broken =
        CommandRun.of(
            stopping,
            interruption,
            words("--patients", "4", "--threads", "1", "-o", root + "/broken"));
    assertThat(broken.exitCode()).isEqualTo(130);
    assertThat(broken.err()).contains("2 of 4 patients").contains("--resume -o " + root);

    CommandRun resumed = cohort("broken", "--resume");

    assertThat(resumed.exitCode()).isZero();
    assertThat(Files.readString(root.resolve("broken/tables/patients.csv")))
        .isEqualTo(Files.readString(root.resolve("whole/tables/patients.csv")));
  }

  @Test
  void singleRunDoesNotResumeACohortNorAFinishedRun() throws IOException {
    assertThat(cohort("out").exitCode()).isZero();
    String manifest = Files.readString(root.resolve("out/manifest.json"));

    CommandRun single = CommandRun.of(words("--seed", "99", "--resume", "-o", root + "/out"));

    assertThat(single.exitCode()).isEqualTo(5);
    assertThat(single.err()).contains("holds a cohort").contains("--patients");
    assertThat(root.resolve("out/manifest.json")).hasContent(manifest);

    assertThat(CommandRun.of(words("-o", root + "/one")).exitCode()).isZero();
    CommandRun again = CommandRun.of(words("--seed", "2", "--resume", "-o", root + "/one"));
    assertThat(again.exitCode()).isEqualTo(5);
    assertThat(again.err()).contains("finished");
  }

  @Test
  void secondProgramOnTheSameCohortIsRefusedAndChangesNothing() throws IOException {
    assertThat(cohort("out").exitCode()).isZero();
    Path journal = root.resolve("out/journal.jsonl");
    String before = Files.readString(journal);

    try (FileChannel other = FileChannel.open(journal, StandardOpenOption.WRITE);
        FileLock held = other.lock()) {
      assertThat(held.isValid()).isTrue();
      CommandRun second = cohort("out", "--resume");
      assertThat(second.exitCode()).isEqualTo(5);
      assertThat(second.err()).contains("another anergy");
    }

    assertThat(Files.readString(journal)).isEqualTo(before);
    assertThat(root.resolve("out/manifest.json")).exists();
    assertThat(cohort("out", "--resume").exitCode()).isZero();
  }

  @Test
  void resumedCohortListsItsInputsAndKeepsAUsersOwn() throws IOException {
    assertThat(cohort("out").exitCode()).isZero();
    assertThat(cohort("out", "--resume").exitCode()).isZero();
    assertThat(Files.readString(root.resolve("out/manifest.json")))
        .contains("inputs/scenario.yaml")
        .contains("inputs/scenario.resolved.yaml");

    Path mine = root.resolve("mine/inputs/scenario.yaml");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");
    assertThat(cohort("mine", "--resume").exitCode()).isEqualTo(5);
    assertThat(mine).hasContent("mine");
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private CommandRun cohort(String name, String... options) {
    List<String> all = new ArrayList<>(List.of("--patients", "4", "-o", root + "/" + name));
    all.addAll(List.of(options));
    return CommandRun.of(words(all.toArray(String[]::new)));
  }

  private static String[] words(String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                SCENARIO,
                "--until",
                "3 days",
                "--set",
                "runIn=1 days",
                "--set",
                "space.patchSites=16",
                "--set",
                "space.nodeSites=16"));
    words.addAll(List.of(options));
    return words.toArray(String[]::new);
  }
}
