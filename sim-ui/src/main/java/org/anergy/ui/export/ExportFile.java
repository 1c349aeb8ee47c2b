package org.anergy.ui.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.anergy.base.RefusedException;
import org.anergy.run.ResultContent;

/**
 * A file that a user chose: written under a new name beside it and renamed when it is whole, so
 * that it is the old one, the new one or not there, whatever happens.
 */
final class ExportFile {
  private ExportFile() {}

  /** Fills the part. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path part) throws IOException;
  }

  /**
   * Writes {@code target} through a stream.
   *
   * @param replace whether a file that is there may be replaced
   * @throws RefusedException if it is there and may not, or cannot be written
   */
  static Path write(Path target, boolean replace, ResultContent content) {
    return fill(
        target,
        replace,
        part -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            content.writeTo(out);
          }
        });
  }

  /** As {@link #write}, for those who open the file themselves. */
  static Path fill(Path target, boolean replace, Content content) {
    refuseTaken(target, replace);
    Path part = PartPlace.file(target);
    boolean done = false;
    try {
      content.writeTo(part);
      // Somebody else may have written it meanwhile.
      refuseTaken(target, replace);
      move(part, target);
      done = true;
      return target;
    } catch (IOException e) {
      throw refusal(target, e);
    } finally {
      if (!done) {
        remove(part);
      }
    }
  }

  private static void refuseTaken(Path target, boolean replace) {
    if (Files.isDirectory(target)) {
      throw new RefusedException(target + " is a directory. Maybe add a file name.");
    }
    if (!replace && Files.exists(target)) {
      throw new RefusedException(target + " exists and was not replaced.");
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** What cannot be removed is no reason to hide why it is left over. */
  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }

  static RefusedException refusal(Path target, IOException failure) {
    return new RefusedException(
        target + " cannot be written: " + reason(failure) + ". Maybe " + advice(failure) + ".");
  }

  private static String advice(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "create it, or choose another folder";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "choose another name";
    }
    String reason = reason(failure).toLowerCase(Locale.ROOT);
    boolean full = reason.contains("space") || reason.contains("quota");
    return full ? "free some space, or choose another disk" : "choose another folder";
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such directory";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "something of that name is there";
    }
    String text =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    return text == null ? failure.getClass().getSimpleName() : text;
  }
}
