package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultDirectoryTest {
  @TempDir Path temp;

  @Test
  void numbersCountUpAndSkipTakenNames() throws IOException {
    Files.createDirectory(temp.resolve("natural-history-42-2"));
    assertThat(ResultDirectory.createNumbered(temp, "natural-history", 42).path())
        .isEqualTo(temp.resolve("natural-history-42-1"));
    assertThat(ResultDirectory.createNumbered(temp, "natural-history", 42).path())
        .isEqualTo(temp.resolve("natural-history-42-3"));
  }

  @Test
  void scenarioNamesCannotLeaveTheParent() {
    Path made = ResultDirectory.createNumbered(temp, "../../evil name", -1).path();
    assertThat(made.getParent()).isEqualTo(temp);
    assertThat(made.getFileName()).hasToString("..-..-evil-name--1-1");
  }

  @Test
  void nonEmptyDirectoryIsRefusedAndUntouched() throws IOException {
    Path mine = Files.writeString(temp.resolve("thesis.txt"), "mine");
    assertThatThrownBy(() -> ResultDirectory.create(temp))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(temp.toString())
        .hasMessageContaining("not empty")
        .hasMessageContaining("--resume");
    assertThat(mine).hasContent("mine");
    assertThat(temp).isDirectoryContaining(path -> path.equals(mine));
  }

  @Test
  void fileInsteadOfDirectoryIsRefused() throws IOException {
    Path file = Files.writeString(temp.resolve("out"), "x");
    assertThatThrownBy(() -> ResultDirectory.create(file))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is a file");
    assertThatThrownBy(() -> ResultDirectory.create(file.resolve("below")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cannot create the result directory");
  }

  @Test
  void resumeNeedsAnExistingDirectoryAndReplacesItsOwnFiles() throws IOException {
    assertThatThrownBy(() -> ResultDirectory.resume(temp.resolve("none")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no run to resume");
    ResultDirectory.create(temp.resolve("run")).write("inputs/scenario.resolved.yaml", "first");
    ResultDirectory.resume(temp.resolve("run")).write("inputs/scenario.resolved.yaml", "second");
    assertThat(temp.resolve("run/inputs/scenario.resolved.yaml")).hasContent("second");
  }

  @Test
  void somebodysOtherDirectoryIsNotResumed() throws IOException {
    Path mine = Files.writeString(temp.resolve("report.html"), "mine");
    assertThatThrownBy(() -> ResultDirectory.resume(temp))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no run to resume");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void runThatWasKilledBeforeItWroteAnythingIsResumed() {
    assertThat(ResultDirectory.resume(temp).path()).isEqualTo(temp);
  }

  @Test
  void writtenFileHasSizeHashAndNoPart() throws IOException {
    ResultDirectory directory = ResultDirectory.create(temp.resolve("run"));
    ResultFile file = directory.write("tables/abc.txt", "abc");
    // FIPS 180-2, appendix B.1: the digest of "abc".
    assertThat(file.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(file.bytes()).isEqualTo(3);
    assertThat(temp.resolve("run/tables/abc.txt")).hasContent("abc");
    assertThat(namesBelow(temp)).noneMatch(name -> name.endsWith(".part"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 9999})
  void fullDiskLeavesWholeFilesAndOneClearMessage(int capacity) throws IOException {
    ResultDirectory directory =
        new ResultDirectory(temp, path -> new FullDisk(Files.newOutputStream(path), capacity));
    ResultDirectory good = ResultDirectory.create(temp.resolve("good"));
    good.write("kept.txt", "kept");
    String big = "x".repeat(10_000);
    assertThatThrownBy(() -> directory.write("tables/series.csv", big))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cannot write tables/series.csv: No space left on device")
        .hasMessageContaining("nothing had been written yet")
        .hasMessageContaining("Maybe free some space");
    assertThat(namesBelow(temp)).containsExactly("kept.txt");
    assertThat(directory.files()).isEmpty();
  }

  @Test
  void failedReplacementKeepsTheOldFileAndNamesWhatWasKept() {
    int[] opened = new int[1];
    ResultDirectory directory =
        new ResultDirectory(
            temp, path -> new FullDisk(Files.newOutputStream(path), opened[0]++ == 0 ? 100 : 1));
    directory.write("a.txt", "old");
    assertThatThrownBy(() -> directory.write("a.txt", "new text"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("1 finished files are kept (a.txt)");
    assertThat(temp.resolve("a.txt")).hasContent("old");
  }

  @Test
  void readOnlyDirectoryIsRefused() throws IOException {
    Path locked = Files.createDirectory(temp.resolve("locked"));
    ResultDirectory directory = ResultDirectory.create(locked);
    assumeTrue(locked.toFile().setWritable(false));
    try {
      // The administrator may write everywhere.
      assumeTrue(!Files.isWritable(locked));
      assertThatThrownBy(() -> directory.write("a.txt", "x"))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("permission denied");
    } finally {
      assertThat(locked.toFile().setWritable(true)).isTrue();
    }
  }

  private static Stream<String> namesBelow(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree
          .filter(Files::isRegularFile)
          .map(path -> path.getFileName().toString())
          .toList()
          .stream();
    }
  }

  /** A stream onto a disk that is full after some bytes. */
  private static final class FullDisk extends FilterOutputStream {
    private int left;

    FullDisk(OutputStream target, int capacity) {
      super(target);
      left = capacity;
    }

    @Override
    public void write(int b) throws IOException {
      if (left-- <= 0) {
        throw new IOException("No space left on device");
      }
      out.write(b);
    }
  }
}
