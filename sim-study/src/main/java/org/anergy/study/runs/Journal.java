package org.anergy.study.runs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Consumer;
import org.anergy.base.RefusedException;
import org.jspecify.annotations.Nullable;
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
      channel.truncate(wholeLines(channel));
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
              + ": another anergy is at work on this study. Maybe wait until it has ended, or"
              + " choose another directory with -o.");
    }
  }

  /**
   * Passes the whole lines of the journal at {@code file} on, parsed, oldest first; one is in
   * memory at a time.
   *
   * @throws RefusedException if a line is no JSON
   */
  static void read(Path file, Consumer<JsonNode> reader) {
    try (Lines lines = new Lines(file)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        reader.accept(JSON.readTree(line));
      }
    } catch (CharacterCodingException e) {
      throw damaged(file, "no UTF-8 text");
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw damaged(file, e.getOriginalMessage());
    }
  }

  /** The whole lines of a journal, one after the other; one that a kill cut short is none. */
  static final class Lines implements AutoCloseable {
    private final BufferedReader reader;
    private long left;

    Lines(Path file) throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        left = wholeLines(channel);
      }
      reader = Files.newBufferedReader(file);
    }

    /** Returns the next line, or null after the last. */
    @Nullable String next() throws IOException {
      String line = left > 0 ? reader.readLine() : null;
      left -= line == null ? left : line.getBytes(StandardCharsets.UTF_8).length + 1L;
      return line;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  private static RefusedException damaged(Path file, String how) {
    return new RefusedException(
        file
            + ": the journal is damaged ("
            + how
            + "), so nothing can be resumed. Maybe start again in another directory with -o.");
  }

  /**
   * Appends one line and forces it to the disk.
   *
   * @throws RefusedException if that is not possible, as on a full disk
   */
  void append(Map<String, ?> line) {
    appendLine(JSON.writeValueAsString(line));
    force();
  }

  /** Appends {@code json} as it is, without forcing it to the disk. */
  void appendLine(String json) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap((json + "\n").getBytes(StandardCharsets.UTF_8));
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void force() {
    try {
      channel.force(false);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Returns what to say when a book of the study cannot be written. */
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

  /** Returns the number of bytes until the end of the last whole line. */
  private static long wholeLines(FileChannel channel) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
    for (long end = channel.size(); end > 0; ) {
      long start = Math.max(0, end - chunk.capacity());
      chunk.clear().limit((int) (end - start));
      while (chunk.hasRemaining() && channel.read(chunk, start + chunk.position()) >= 0) {
        // A read may bring less than was asked for.
      }
      for (int i = chunk.position() - 1; i >= 0; i--) {
        if (chunk.get(i) == '\n') {
          return start + i + 1;
        }
      }
      end = start;
    }
    return 0;
  }
}
