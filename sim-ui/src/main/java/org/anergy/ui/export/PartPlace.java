package org.anergy.ui.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where something is written until it is whole: {@code NAME.part} beside its place, or {@code
 * NAME.2.part} and so on. What has such a name already belongs to somebody else.
 */
final class PartPlace {
  private PartPlace() {}

  private interface Maker {
    void make(Path path) throws IOException;
  }

  /**
   * Makes an empty file that was not there, with the usual permissions.
   *
   * @throws org.anergy.base.RefusedException if {@code target} has no place that can be written
   */
  static Path file(Path target) {
    return first(target, Files::createFile);
  }

  /** As {@link #file}, a directory. */
  static Path directory(Path target) {
    return first(target, Files::createDirectory);
  }

  private static Path first(Path target, Maker maker) {
    for (int n = 1; ; n++) {
      Path part = target.resolveSibling(target.getFileName() + (n == 1 ? "" : "." + n) + ".part");
      try {
        maker.make(part);
        return part;
      } catch (FileAlreadyExistsException e) {
        // The next name may be free.
      } catch (IOException e) {
        throw ExportFile.refusal(target, e);
      }
    }
  }
}
