package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the program again and again on a small file system of which only some pages are free. A
 * process of its own: {@link FullDiskIT} mounts the file system for it and for nobody else.
 */
final class FullDiskProbe {
  private static final int PAGE = 4096;

  private final Path disk;
  private final Path elsewhere;
  private final List<String> options;

  private FullDiskProbe(Path disk, Path elsewhere, List<String> options) {
    this.disk = disk;
    this.elsewhere = elsewhere;
    this.options = options;
  }

  /**
   * Fails with a stack trace if the program does not do what is promised.
   *
   * @param args the mounted directory, another one on a large disk, numbers of free pages with
   *     commas between, options
   */
  public static void main(String[] args) throws IOException {
    FullDiskProbe probe =
        new FullDiskProbe(
            Path.of(args[0]), Path.of(args[1]), List.of(args).subList(3, args.length));
    assertThat(probe.run(probe.elsewhere.resolve("whole")).exitCode()).isZero();
    for (String pages : args[2].split(",")) {
      probe.fillUp(Integer.parseInt(pages));
      System.out.println("checked " + pages + " free pages");
    }
  }

  private void fillUp(int freePages) throws IOException {
    String place = freePages + " free pages";
    removeAllBelow(disk);
    Path ballast = disk.resolve("ballast");
    try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
      byte[] page = new byte[PAGE];
      long pages = Files.getFileStore(disk).getUsableSpace() / PAGE - freePages;
      for (long i = 0; i < pages; i++) {
        file.write(page);
      }
    }
    Path out = disk.resolve("out");

    CommandRun full = run(out);

    assertThat(full.exitCode()).as(place).isEqualTo(ExitCode.REFUSED);
    assertThat(full.out()).as(place).isEmpty();
    assertThat(full.err().lines().filter(line -> !line.contains(".checkpoint: ")))
        .as(place)
        .singleElement()
        .asString()
        .startsWith("anergy: " + disk)
        .contains("No space left on device")
        .contains("Maybe ");
    assertThat(full.err()).as(place).doesNotContain("\tat ").doesNotContain("internal error");
    assertThat(full.err().lines().filter(line -> line.contains(".checkpoint: ")))
        .as(place)
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(line -> line.contains("No space left on device") && line.endsWith("without it."));
    assertFinishedFilesAreWhole(place, out);

    Files.delete(ballast);
    CommandRun resumed = run(out, "--resume");

    assertThat(resumed.exitCode()).as(place + ", resumed: " + resumed.err()).isZero();
    assertThat(filesBelow(out)).as(place).isEqualTo(filesBelow(elsewhere.resolve("whole")));
    assertFinishedFilesAreWhole(place, out);
    for (String name : filesBelow(out)) {
      if (name.startsWith("tables/")) {
        assertThat(out.resolve(name))
            .as(place)
            .hasSameBinaryContentAs(elsewhere.resolve("whole").resolve(name));
      }
    }
  }

  private CommandRun run(Path directory, String... more) {
    List<String> words = new ArrayList<>(options);
    words.addAll(List.of("-o", directory.toString()));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }

  /** No rest of an unfinished file; tables whole, or cut where the disk was full (patients). */
  private void assertFinishedFilesAreWhole(String place, Path out) throws IOException {
    for (String name : filesBelow(out)) {
      assertThat(name).as(place).doesNotEndWith(".part");
      Path whole = elsewhere.resolve("whole").resolve(name);
      if (name.equals("tables/patients.csv")) {
        assertThat(Files.readString(whole))
            .as(place)
            .startsWith(Files.readString(out.resolve(name)));
      } else if (name.startsWith("tables/") || name.startsWith("inputs/")) {
        assertThat(out.resolve(name)).as(place).hasSameBinaryContentAs(whole);
      }
    }
  }

  private static List<String> filesBelow(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static void removeAllBelow(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(directory)) {
          Files.delete(file);
        }
      }
    }
  }
}
