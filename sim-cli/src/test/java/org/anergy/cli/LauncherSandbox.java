package org.anergy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A checkout that holds the real launcher, and a JDK and a Maven that only note how they are
 * called.
 */
final class LauncherSandbox {
  private static final String JAVA =
      """
      #!/bin/sh
      while [ -e "$FAKE_JAVA_WAITS_FOR" ]; do sleep 0.05; done
      for argument in "$@"; do printf '[%s]\\n' "$argument"; done
      exit ${FAKE_JAVA_EXIT-0}
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      [ "$1" = -version ] && { echo 'Apache Maven 3.8.7 (fake)'; exit; }
      while [ "$1" != -f ]; do shift; done
      root=$(dirname "$2")
      echo build >>"$root/builds"
      echo 'what the build says'
      sleep ${FAKE_MAVEN_SECONDS-0}
      case "$*" in
        *sim-spark*package*)
          lib="$root/sim-spark/target/launcher/lib"
          mkdir -p "$lib"
          : >"$lib/spark-core.jar"
          : >"$lib/shared.jar"
          : >"$root/sim-spark/target/launcher/sim-spark-1.jar"
          [ -n "$FAKE_SPARK_FAILS" ] && { echo "$FAKE_SPARK_FAILS"; exit 1; } ;;
        *sim-duckdb*package*)
          lib="$root/sim-duckdb/target/launcher/lib"
          mkdir -p "$lib"
          : >"$lib/large.jar"
          : >"$lib/shared.jar"
          : >"$root/sim-duckdb/target/launcher/sim-duckdb-1.jar"
          [ -n "$FAKE_DUCKDB_FAILS" ] && { echo "$FAKE_DUCKDB_FAILS"; exit 1; } ;;
        *verify*)
          mkdir -p "$root/sim-cli/target/surefire-reports"
          printf '%s\\n' "$FAKE_REPORT" >"$root/sim-cli/target/surefire-reports/TEST-a.xml" ;;
        *)
          mkdir -p "$root/sim-cli/target/launcher/lib"
          : >"$root/sim-cli/target/launcher/lib/shared.jar"
          : >"$root/sim-cli/target/launcher/sim-cli-1.jar" ;;
      esac
      exit ${FAKE_MAVEN_EXIT-0}
      """;

  private final Path directory;

  /** The checkout; its name holds a space. */
  final Path checkout;

  /** Lays the checkout and the tools out in the empty {@code directory}. */
  LauncherSandbox(Path directory) throws IOException {
    this.directory = directory;
    checkout = directory.resolve("a checkout");
    source("pom.xml", "");
    source("sim-cli/pom.xml", "");
    source("sim-cli/src/main/java/A.java", "class A {}");
    Files.copy(Path.of("..", "anergy"), launcher(), StandardCopyOption.COPY_ATTRIBUTES);
    executable("jdk/bin/java", JAVA);
    executable("jdk/bin/javac", "");
    Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"17.0.9\"\n");
    executable("maven/bin/mvn", MAVEN);
  }

  /** What a process left behind. */
  record Outcome(int exit, String out, String err) {}

  Path launcher() {
    return checkout.resolve("anergy");
  }

  /** Writes {@code text} into the file {@code name} of the checkout. */
  void source(String name, String text) throws IOException {
    Path file = checkout.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Replaces a line of the launcher's constants. */
  void setConstant(String name, String value) throws IOException {
    String text = Files.readString(launcher());
    Files.writeString(launcher(), text.replaceFirst(name + "=\\S+", name + "=" + value));
  }

  int builds() throws IOException {
    Path notes = checkout.resolve("builds");
    return Files.exists(notes) ? Files.readAllLines(notes).size() : 0;
  }

  /** Names of the kept builds, in order of name. */
  List<String> keptBuilds() throws IOException {
    try (Stream<Path> files = Files.list(checkout.resolve(".anergy-build"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.startsWith("app-"))
          .sorted()
          .toList();
    }
  }

  /** Starts the launcher; its streams go to files, so that it can never block on them. */
  Started start(Map<String, String> environment, Path command, String... arguments)
      throws IOException {
    List<String> words = new ArrayList<>(List.of(command.toString()));
    words.addAll(List.of(arguments));
    Path out = Files.createTempFile(directory, "out", "");
    Path err = Files.createTempFile(directory, "err", "");
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
    builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
    builder.environment().put("MAVEN_HOME", directory.resolve("maven").toString());
    builder
        .environment()
        .compute("PATH", (name, path) -> directory.resolve("maven/bin") + ":" + path);
    builder.environment().remove("ANERGY_JAVA_OPTS");
    builder.environment().putAll(environment);
    return new Started(
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
  }

  /** Runs the launcher to its end. */
  Outcome run(Map<String, String> environment, String... arguments) throws Exception {
    return start(environment, launcher(), arguments).finish();
  }

  Outcome run(String... arguments) throws Exception {
    return run(Map.of(), arguments);
  }

  private void executable(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }

  /** A launcher that runs. */
  record Started(Process process, Path out, Path err) {
    Outcome finish() throws Exception {
      int exit = process.waitFor();
      return new Outcome(
          exit,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    }
  }
}
