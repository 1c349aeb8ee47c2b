package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cohorts of the real model on small lattices, compared from their directories. */
class CompareCommandIT {
  private static final String SCENARIO =
      Repository.root().resolve("scenarios/ms/one-patch.yaml").toString();

  @TempDir Path root;

  @BeforeEach
  void simulate() {
    cohort("plain", "1", 3);
    cohort("drug", "1", 3, "--set", "rules.off=[il10]");
  }

  @Test
  void armsOfTheSamePatientsAreCompared() throws IOException {
    CommandRun run = compare("--names", "untreated,treated", "-o", root + "/out", "--json");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    JsonNode document = new JsonMapper().readTree(run.out());
    assertThat(document.path("patients").asInt()).isEqualTo(3);
    assertThat(document.path("results").size()).isEqualTo(26);
    List<String> table = Files.readAllLines(root.resolve("out/comparison.csv"));
    assertThat(table).hasSize(27);
    assertThat(table.get(2)).startsWith("relapse_rate,1/y,\"treated\",3,");
    assertThat(Files.readString(root.resolve("out/report.html")))
        .contains("untreated")
        .contains("3 virtual patients in each of 2 arms")
        .contains("figure-relapse-free");
    assertThat(Files.readString(root.resolve("out/relapse-free.csv"))).contains("\"treated\",0,1");
    assertThat(Files.readString(root.resolve("out/README.md")))
        .contains("| relapse_rate | 1/y | relapses a year lived")
        .contains("| treated | ")
        .contains(root + "/drug");
    assertThat(Files.isRegularFile(root.resolve("out/figures/measures-dark.svg"))).isTrue();
  }

  @Test
  void resultsThatAreThereStay() throws IOException {
    compare("-o", root + "/out");
    String before = Files.readString(root.resolve("out/comparison.csv"));

    CommandRun again = compare("-o", root + "/out");

    assertThat(again.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(Files.readString(root.resolve("out/comparison.csv"))).isEqualTo(before);
  }

  @Test
  void otherPatientsAreRefused() {
    cohort("other", "2", 3);

    CommandRun run = CommandRun.of("compare", root + "/plain", root + "/other", "-o", root + "/x");

    assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(run.err()).contains("seed 2").contains("seed 1").contains("same --seed");
    assertThat(root.resolve("x")).doesNotExist();
  }

  @Test
  void whatIsNoCohortIsRefusedWithTheCure() throws IOException {
    Files.createDirectories(root.resolve("empty"));
    CommandRun.of("run", SCENARIO, "--seed", "1", "--until", "3 days", "-o", root + "/single");

    assertThat(CommandRun.of("compare", root + "/plain", root + "/empty").err())
        .contains("no manifest.json")
        .contains("--resume");
    CommandRun single = CommandRun.of("compare", root + "/plain", root + "/single");
    assertThat(single.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(single.err()).contains("a run of one patient").contains("--patients N");
    Path table = root.resolve("drug/tables/patients.csv");
    Files.writeString(table, Files.readString(table).replace("finished", "finishee"));
    assertThat(compare("-o", root + "/x").err())
        .contains("patients.csv")
        .contains("changed or is damaged");
  }

  @Test
  void armsThatCannotBeToldApartAreRefused() {
    CommandRun same = CommandRun.of("compare", root + "/plain", root + "/plain");
    assertThat(same.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(same.err()).contains("is given twice");
    assertThat(compare("--names", "a,a").err()).contains("cannot be told apart");
    CommandRun one = CommandRun.of("compare", root + "/plain");
    assertThat(one.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(one.err()).contains("needs two result directories");
    assertThat(CommandRun.of("compare", root + "/plain", root + "/nowhere").err())
        .contains("there is no such directory");
    assertThat(compare("--names", "a,b,c").err()).contains("3 names for 2 directories");
    assertThat(compare("--from", "5 mg").err()).contains("--from");
    assertThat(compare("--from", "1 year").err()).contains("not within the follow-up");
  }

  private CommandRun compare(String... options) {
    List<String> words = new ArrayList<>(List.of("compare", root + "/plain", root + "/drug"));
    words.addAll(Arrays.asList(options));
    return CommandRun.of(words.toArray(String[]::new));
  }

  private void cohort(String name, String seed, int patients, String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                SCENARIO,
                "--seed",
                seed,
                "--patients",
                Integer.toString(patients),
                "--until",
                "3 days",
                "-o",
                root + "/" + name));
    words.addAll(List.of("--set", "runIn=1 days", "--set", "space.patchSites=16"));
    words.addAll(Arrays.asList(options));
    assertThat(CommandRun.of(words.toArray(String[]::new)).exitCode()).isZero();
  }
}
