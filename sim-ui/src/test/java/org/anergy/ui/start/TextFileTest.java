package org.anergy.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir private Path directory;

  private Path[] files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.toArray(Path[]::new);
    }
  }

  @Test
  void theTextReplacesTheFileAndNothingElseIsLeft() throws IOException {
    Path file = Files.writeString(directory.resolve("a.yaml"), "a longer text than the new one");
    TextFile.write(file, "µ\n");
    assertThat(file).hasContent("µ\n");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aFileThatIsNotThereIsMade() throws IOException {
    Path file = directory.resolve("a.yaml");
    TextFile.write(file, "new\n");
    assertThat(file).hasContent("new\n");
  }

  @Test
  void theOldFileStaysWhenWritingFails() throws IOException {
    Path file = Files.writeString(directory.resolve("a.yaml"), "old\n");
    assertThatThrownBy(() -> TextFile.write(file, "half a pair: \ud800"))
        .isInstanceOf(CharacterCodingException.class);
    assertThat(file).hasContent("old\n");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aDirectoryIsNotReplaced() throws IOException {
    Path place = Files.createDirectory(directory.resolve("a.yaml"));
    assertThatThrownBy(() -> TextFile.write(place, "new\n"))
        .isInstanceOf(FileSystemException.class);
    assertThat(place).isEmptyDirectory();
    assertThat(files()).containsExactly(place);
  }

  @Test
  void aMissingDirectoryIsRefused() {
    assertThatThrownBy(() -> TextFile.write(directory.resolve("gone/a.yaml"), "new\n"))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void whereALinkLeadsIsReplacedNotTheLink() throws IOException {
    Path file = Files.writeString(directory.resolve("a.yaml"), "old\n");
    Path link = Files.createSymbolicLink(directory.resolve("link.yaml"), file);
    TextFile.write(link, "new\n");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new\n");
  }

  @Test
  void permissionsAreKept() throws IOException {
    Path file = Files.writeString(directory.resolve("a.yaml"), "old\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    TextFile.write(file, "new\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void reasonsAreWords() {
    assertThat(TextFile.reason(new MalformedInputException(1)))
        .isEqualTo("it is not text in UTF-8");
    assertThat(TextFile.reason(new AccessDeniedException("a"))).isEqualTo("there is no permission");
    assertThat(TextFile.reason(new FileSystemException("a", null, "No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(TextFile.reason(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
  }
}
