package org.anergy.study.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anergy.base.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of JSON lines, one for each change of a run's state; a resumed study reads only this.
 *
 * <p>A line that a kill cut short is dropped when the file is opened again, so the next line starts
 * clean. Every line is forced to the disk before {@link #append} returns. Not thread-safe.
 */
final class Journal implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final FileChannel channel;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens the journal at {@code file} for appending, creating it if needed; it is locked until it
   * is closed.
   *
   * @throws RefusedException if somebody else has it open, or it cannot be written
   */
  static Journal open(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
      lock(file, channel);
      channel.truncate(wholeLines(file));
      channel.position(channel.size());
      return new Journal(file, channel);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Two programs that write at positions of their own would write over each other. */
  private static void lock(Path file, FileChannel channel) throws IOException {
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by another run in this program.
    }
    if (lock == null) {
      channel.close();
      throw new RefusedException(
          file
              + ": another anergy is at work on this cohort. Maybe wait until it has ended, or"
              + " choose another directory with -o.");
    }
  }

  /** Returns the whole lines of the journal at {@code file}, parsed, oldest first. */
  static List<JsonNode> read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, 0, (int) wholeLines(file), StandardCharsets.UTF_8);
      List<JsonNode> lines = new ArrayList<>();
      for (String line : text.lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new RefusedException(
          file
              + ": the journal is damaged ("
              + e.getOriginalMessage()
              + "), so nothing can be resumed. Maybe start again in another directory with -o.");
    }
  }

  /**
   * Appends one line and forces it to the disk.
   *
   * @throws RefusedException if that is not possible, as on a full disk
   */
  void append(Map<String, ?> line) {
    try {
      byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(false);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Returns what to say when a book of the cohort cannot be written. */
  static RefusedException unwritable(Path file, IOException failure) {
    String reason =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    return new RefusedException(
        file
            + ": cannot write: "
            + (reason == null ? failure.getClass().getSimpleName() : reason)
            + ". What is in the journal is kept. Maybe free some space and go on with --resume.");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static long wholeLines(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
