package org.anergy.study.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Text files that are there as a whole, the old or the new one, whenever the program is killed. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Puts {@code text} in place of {@code file}, whose directory is made if it is missing.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void replace(Path file, String text) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }
}
