package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.anergy.cli.LauncherSandbox.Outcome;
import org.anergy.cli.LauncherSandbox.Started;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, with a JDK and a Maven that only note how they are called. */
class LauncherIT {
  private static final String TWO_GOOD =
      "<testsuite name=\"a\" time=\"1.5\" tests=\"3\" errors=\"0\" skipped=\"1\" failures=\"0\">";
  private static final String ONE_BAD =
      "<testsuite name=\"a\" time=\"1.5\" tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"1\">";

  @TempDir Path directory;
  private LauncherSandbox sandbox;

  @BeforeEach
  void layOut() throws Exception {
    sandbox = new LauncherSandbox(directory);
  }

  @Test
  void firstUseBuildsAndTheNextDoesNot() throws Exception {
    assertThat(sandbox.run("a").exit()).isZero();
    assertThat(sandbox.run("b").exit()).isZero();

    assertThat(sandbox.builds()).isEqualTo(1);
  }

  @Test
  void everyChangeOfTheSourcesBuildsAgain() throws Exception {
    sandbox.run();
    sandbox.source("sim-cli/src/main/java/A.java", "class A { }");
    sandbox.run();
    sandbox.source("sim-cli/src/main/resources/new.yaml", "");
    sandbox.run();
    Files.delete(sandbox.checkout.resolve("sim-cli/src/main/resources/new.yaml"));
    sandbox.run();
    sandbox.source("sim-cli/pom.xml", "<project/>");
    sandbox.run();

    assertThat(sandbox.builds()).isEqualTo(5);
  }

  @Test
  void argumentsAndExitCodePassThroughASymbolicLinkFromAnotherDirectory() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("a link"), sandbox.launcher());

    Outcome outcome =
        sandbox.start(Map.of("FAKE_JAVA_EXIT", "3"), link, "run", "a  b", "*", "").finish();

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.out())
        .contains("[-Danergy.home=" + sandbox.checkout.toRealPath() + "]")
        .endsWith("[run]\n[a  b]\n[*]\n[]\n");
  }

  @Test
  void whatTheLauncherSaysStaysOutOfTheResults() throws Exception {
    Outcome outcome = sandbox.run("x");

    assertThat(outcome.out().lines()).allMatch(line -> line.startsWith("["));
    assertThat(outcome.err()).startsWith("anergy: building").hasLineCount(1);
  }

  @Test
  void failedBuildShowsItsLogAndIsTriedAgain() throws Exception {
    Outcome failed = sandbox.run(Map.of("FAKE_MAVEN_EXIT", "1"));
    Outcome next = sandbox.run();

    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("the build failed").contains("what the build says");
    assertThat(next.exit()).isZero();
  }

  @Test
  void oldJdkIsRefusedWithTheVersionFoundAndACure() throws Exception {
    sandbox.setConstant("OLDEST_JDK", "99");

    Outcome outcome = sandbox.run();

    assertThat(outcome.exit()).isEqualTo(5);
    assertThat(outcome.err())
        .contains("version 99 or newer")
        .contains(directory.resolve("jdk") + " is version 17.0.9")
        .contains("apt-get install")
        .contains("JAVA_HOME");
  }

  @Test
  void oldMavenIsRefusedWithTheVersionFoundAndACure() throws Exception {
    sandbox.setConstant("OLDEST_MAVEN", "99.0");

    Outcome outcome = sandbox.run();

    assertThat(outcome.exit()).isEqualTo(5);
    assertThat(outcome.err())
        .contains("Maven 99.0 or newer")
        .contains(directory.resolve("maven/bin/mvn") + " is version 3.8.7")
        .contains("apt-get install maven");
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Map<String, String> slow = Map.of("FAKE_MAVEN_SECONDS", "0.5");
    Started one = sandbox.start(slow, sandbox.launcher(), "one");
    Started two = sandbox.start(slow, sandbox.launcher(), "two");

    assertThat(one.finish().out()).endsWith("[one]\n");
    assertThat(two.finish().out()).endsWith("[two]\n");
    assertThat(sandbox.builds()).isEqualTo(1);
  }

  @Test
  void lockOfAProcessThatDiedIsTakenOver() throws Exception {
    String dead = shell("echo $$@$(uname -n)");
    Path state = Files.createDirectory(sandbox.checkout.resolve(".anergy-build"));
    Files.createSymbolicLink(state.resolve("build.lock"), Path.of(dead));

    assertThat(sandbox.run().exit()).isZero();
    assertThat(Files.isSymbolicLink(state.resolve("build.lock"))).isFalse();
  }

  @Test
  void buildInUseOutlivesLaterBuildsAndNoLonger() throws Exception {
    Path hold = Files.createFile(directory.resolve("hold"));
    sandbox.run();
    String first = sandbox.keptBuilds().get(0);
    Started running =
        sandbox.start(Map.of("FAKE_JAVA_WAITS_FOR", hold.toString()), sandbox.launcher(), "long");
    String host = shell("uname -n");
    Path users = sandbox.checkout.resolve(".anergy-build").resolve(first).resolve("users");
    while (!Files.exists(users.resolve(running.process().pid() + "@" + host))) {
      Thread.sleep(5);
    }

    sandbox.source("sim-cli/pom.xml", "<!-- second -->");
    sandbox.run();
    assertThat(sandbox.keptBuilds()).hasSize(2).contains(first);

    Files.delete(hold);
    running.finish();
    sandbox.source("sim-cli/pom.xml", "<!-- third -->");
    sandbox.run();
    assertThat(sandbox.keptBuilds()).hasSize(1).doesNotContain(first);
  }

  @Test
  void duckDbIsFetchedByTheFirstCommandThatNeedsIt() throws Exception {
    sandbox.run("run", "x");
    sandbox.run("export", "DIR", "--to", "vtk");
    sandbox.run("query", "--help");
    Path app = sandbox.checkout.resolve(".anergy-build").resolve(sandbox.keptBuilds().get(0));
    assertThat(app.resolve("duckdb")).doesNotExist();

    Outcome first = sandbox.run("query", "DIR", "select a -h");
    Outcome second = sandbox.run("export", "DIR", "--to", "Parquet");

    assertThat(first.err()).contains("fetching DuckDB");
    assertThat(second.err()).isEmpty();
    assertThat(first.out())
        .contains(
            "[-cp]\n[" + app.toRealPath() + "/duckdb/*:" + app.toRealPath() + "/anergy.jar]\n")
        .endsWith("[org.anergy.cli.Main]\n[query]\n[DIR]\n[select a -h]\n");
    assertThat(second.out()).contains("/duckdb/*:");
    assertThat(app.resolve("duckdb"))
        .isDirectoryContaining("glob:**/sim-duckdb.jar")
        .isDirectoryContaining("glob:**/large.jar")
        .isDirectoryNotContaining("glob:**/shared.jar");
    assertThat(sandbox.builds()).isEqualTo(2);
  }

  @Test
  void duckDbThatCannotBeFetchedIsRefusedAndTriedAgain() throws Exception {
    Map<String, String> offline =
        Map.of("FAKE_DUCKDB_FAILS", "Could not transfer artifact org.duckdb:duckdb_jdbc");

    Outcome failed = sandbox.run(offline, "query", "DIR", "select 1");
    Outcome other = sandbox.run(offline, "run", "x");
    Outcome again = sandbox.run("query", "DIR", "select 1");

    assertThat(failed.exit()).isEqualTo(5);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("Maybe the network").contains("'query' needs DuckDB");
    assertThat(other.exit()).isZero();
    assertThat(again.exit()).isZero();
  }

  @Test
  void sparkIsFetchedForThoseWhoAskForItAndOnce() throws Exception {
    sandbox.run("sweep", "study.yaml", "--engine", "local");
    Path app = sandbox.checkout.resolve(".anergy-build").resolve(sandbox.keptBuilds().get(0));
    assertThat(app.resolve("spark")).doesNotExist();

    Outcome first = sandbox.run("sweep", "study.yaml", "--engine", "spark", "--master", "local[2]");
    Outcome next = sandbox.run("sweep", "study.yaml", "--engine=Spark");

    assertThat(first.err()).contains("fetching Apache Spark");
    assertThat(first.out())
        .contains("[-cp]\n[" + app.toRealPath() + "/spark/*:" + app.toRealPath() + "/anergy.jar]\n")
        .contains("[org.anergy.cli.Main]\n[sweep]\n")
        .endsWith("[--engine]\n[spark]\n[--master]\n[local[2]]\n");
    assertThat(next.err()).isEmpty();
    assertThat(next.out()).contains("/spark/*:");
    assertThat(app.resolve("spark"))
        .isDirectoryContaining("glob:**/sim-spark.jar")
        .isDirectoryContaining("glob:**/spark-core.jar")
        .isDirectoryNotContaining("glob:**/shared.jar");
    assertThat(sandbox.builds()).isEqualTo(2);
  }

  @Test
  void sparkThatCannotBeFetchedIsRefusedAndItsTestsAreSkipped() throws Exception {
    Map<String, String> offline =
        Map.of("FAKE_SPARK_FAILS", "Could not transfer artifact org.apache.spark:spark-core");
    sandbox.run();

    Outcome sweep = sandbox.run(offline, "sweep", "study.yaml", "--engine", "spark");
    Outcome tests = sandbox.run(offline, "test", "spark");
    Outcome broken = sandbox.run(Map.of("FAKE_SPARK_FAILS", "cannot find symbol"), "test", "spark");

    assertThat(sweep.exit()).isEqualTo(5);
    assertThat(sweep.out()).isEmpty();
    assertThat(sweep.err()).contains("Maybe the network").contains("--engine local gives the same");
    assertThat(tests.exit()).isZero();
    assertThat(tests.err()).contains("the tests of Spark are skipped");
    assertThat(broken.exit()).isEqualTo(1);
  }

  @Test
  void testsCloseWithTheirCounts() throws Exception {
    Outcome outcome = sandbox.run(Map.of("FAKE_REPORT", TWO_GOOD), "test");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("JDK 17.0.9: 2 passed, 0 failed, 1 skipped");
    assertThat(outcome.out()).endsWith("\n2 passed, 0 failed\n");
  }

  @Test
  void failedTestFailsEvenIfTheBuildDidNot() throws Exception {
    Outcome outcome = sandbox.run(Map.of("FAKE_REPORT", ONE_BAD), "test");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).endsWith("\n2 passed, 1 failed\n");
  }

  @Test
  void failedCheckFailsEvenIfAllTestsPassed() throws Exception {
    Outcome outcome = sandbox.run(Map.of("FAKE_REPORT", TWO_GOOD, "FAKE_MAVEN_EXIT", "1"), "test");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).endsWith("\n2 passed, 0 failed\n");
  }

  @Test
  void runWithoutTestsFails() throws Exception {
    assertThat(sandbox.run("test").exit()).isEqualTo(1);
  }

  @Test
  void testRefusesOptions() throws Exception {
    assertThat(sandbox.run("test", "-Dtest=A").exit()).isEqualTo(2);
    assertThat(sandbox.builds()).isZero();
  }

  private static String shell(String command) throws Exception {
    Process process = new ProcessBuilder("sh", "-c", command).start();
    byte[] answer = process.getInputStream().readAllBytes();
    process.waitFor();
    return new String(answer, StandardCharsets.UTF_8).trim();
  }
}
