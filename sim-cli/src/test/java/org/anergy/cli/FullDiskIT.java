package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real file system that is full after so many pages of 4 KiB, wherever in the run that is:
 * mounted in a name space of the child process (Linux, {@code unshare}), so that it needs no rights
 * and leaves nothing behind.
 */
class FullDiskIT {
  private static final String MOUNT =
      "mount -t tmpfs -o size=4m tmpfs \"$1\" && shift && exec \"$@\"";

  @TempDir Path root;
  private Path disk = Path.of("");

  private void assumeThatAProcessMayMount() throws Exception {
    disk = Files.createDirectory(root.resolve("disk"));
    int exit;
    try {
      exit = mounted(List.of("true")).waitFor();
    } catch (IOException e) {
      exit = -1;
    }
    assumeThat(exit).as("unshare and mount (Linux with user name spaces)").isZero();
  }

  @Test
  void aRunOnAFullDiskIsRefusedWithOneMessageAndKeepsWhatIsFinished() throws Exception {
    assumeThatAProcessMayMount();
    probe("0,1,3,5,13,40", "--until", "6 days", "--checkpoint-every", "1 day");
  }

  @Test
  void aCohortOnAFullDiskIsRefusedWithOneMessageAndKeepsWhatIsFinished() throws Exception {
    assumeThatAProcessMayMount();
    probe("0,1,2,3,4,5,6,8,12", "--until", "3 days", "--patients", "6", "--threads", "2");
  }

  /** The device on which every write fails for want of space. */
  @Test
  void resultsThatAFullDiskTookFromTheStandardOutputAreNoSuccess() throws Exception {
    Path full = Path.of("/dev/full");
    assumeThat(full).as("a device that is always full (Linux)").exists();
    Path messages = root.resolve("messages");

    Process process =
        new ProcessBuilder(program("list", "parameters"))
            .redirectOutput(full.toFile())
            .redirectError(messages.toFile())
            .start();

    assertThat(process.waitFor()).isEqualTo(ExitCode.REFUSED);
    assertThat(Files.readAllLines(messages))
        .singleElement()
        .asString()
        .contains("standard output: No space left on device")
        .contains("Maybe ");
  }

  @Test
  void aReaderWhoHasReadEnoughIsNoFailure() throws Exception {
    Process process = new ProcessBuilder(program("list", "parameters")).start();
    process.getInputStream().close();

    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  private void probe(String pages, String... options) throws Exception {
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    List<String> command = java(FullDiskProbe.class);
    command.addAll(List.of(disk.toString(), elsewhere.toString(), pages, "run"));
    command.add(Repository.root().resolve("scenarios/ms/one-patch.yaml").toString());
    command.addAll(List.of("--set", "runIn=1 days", "--set", "space.patchSites=16"));
    command.addAll(List.of("--set", "space.nodeSites=16"));
    command.addAll(List.of(options));

    Process process = mounted(command);
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed.lines().filter(line -> line.startsWith("checked ")))
        .hasSize(pages.split(",").length);
    assertThat(disk).as("seen from outside of the name space").isEmptyDirectory();
  }

  private static List<String> program(String... arguments) {
    List<String> command = java(Main.class);
    command.addAll(List.of(arguments));
    return command;
  }

  private static List<String> java(Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return command;
  }

  private Process mounted(List<String> command) throws IOException {
    List<String> words = new ArrayList<>(List.of("unshare", "-Urm", "sh", "-c", MOUNT, "sh"));
    words.add(disk.toString());
    words.addAll(command);
    return new ProcessBuilder(words).redirectErrorStream(true).start();
  }
}
