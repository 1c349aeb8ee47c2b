package org.anergy.ui.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a text as a whole file or not at all: what was there stays when the disk is full. */
final class TextFile {
  private TextFile() {}

  /**
   * Puts {@code text} in place of {@code file}, in UTF-8, by way of a file beside it. Where a link
   * leads is replaced, not the link; an existing file keeps its permissions.
   *
   * @throws IOException if it cannot be written; the file is as it was then
   */
  static void write(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new FileSystemException(file.toString(), null, "it is a directory");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(file.toString()); // moving over it would not ask
    }
    ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    // A name of its own, so that no other program, and no second save, writes the same file.
    Path part = target.resolveSibling(".anergy-" + Long.toHexString(System.nanoTime()) + ".part");
    try {
      fill(part, bytes);
      keepPermissions(target, part);
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void fill(Path part, ByteBuffer bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true); // the move must not come to the disk before what it moves
    }
  }

  private static void keepPermissions(Path target, Path part) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (from != null && Files.exists(target)) {
      Files.setPosixFilePermissions(part, from.readAttributes().permissions());
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Returns in words why a file could not be read or written. */
  static String reason(IOException failure) {
    if (failure instanceof CharacterCodingException) {
      return "it is not text in UTF-8";
    }
    if (failure instanceof AccessDeniedException) {
      return "there is no permission";
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or directory";
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return String.valueOf(failure.getMessage());
  }
}
