package org.anergy.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anergy.base.NearestName;
import org.anergy.base.UserInputException;

/** Reads a file as text and refuses what cannot be of its kind before any parser sees it. */
public final class SourceText {
  /**
   * A scenario or study has a few kilobytes; the limit keeps a wrong file from filling the memory.
   */
  public static final int MAX_BYTES = 1 << 20;

  private static final int MAX_OFFERED = 10;

  /** A directory of results can hold many thousands of files. */
  private static final int MAX_COMPARED = 1000;

  private SourceText() {}

  /**
   * What kind of file is wanted, for messages.
   *
   * @param noun what it is, such as {@code scenario}
   * @param schema value of its key {@code schema}
   * @param maxBytes most bytes that it may have
   */
  public record Kind(String noun, String schema, int maxBytes) {

    /** A file that somebody wrote by hand. */
    public Kind(String noun, String schema) {
      this(noun, schema, MAX_BYTES);
    }
  }

  /**
   * Reads {@code file}.
   *
   * @throws UserInputException if it is missing, no regular file, unreadable, too large or no text
   */
  public static String read(Path file, Kind kind) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new UserInputException(
          name,
          "is a directory, but a " + kind.noun() + " file is needed." + offer(yamlFiles(file)));
    }
    if (!Files.exists(file)) {
      throw new UserInputException(name, "there is no such file." + nearestFile(file));
    }
    if (!Files.isRegularFile(file)) {
      throw new UserInputException(
          name,
          "is a device or pipe, but a regular file is needed. Maybe save it to a file first.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return decode(name, in.readNBytes(kind.maxBytes() + 1), kind);
    } catch (IOException e) {
      throw new UserInputException(
          name, "cannot be read (" + e.getMessage() + "). Maybe its permissions are too strict.");
    }
  }

  /**
   * Turns bytes into text.
   *
   * @throws UserInputException if there are too many or they are not UTF-8 text
   */
  public static String decode(String name, byte[] bytes, Kind kind) {
    if (bytes.length > kind.maxBytes()) {
      throw new UserInputException(
          name,
          "is larger than "
              + kind.maxBytes() / 1024
              + " KiB, the most that a "
              + kind.noun()
              + " file may have. Maybe it is a result and not a "
              + kind.noun()
              + ".");
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      throw new UserInputException(name + ":1:1", "is UTF-16 text. Maybe save it as UTF-8.");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int wrong = bytes[in.position()] & 0xFF;
      throw new UserInputException(
          position(name, text, text.length()),
          String.format("byte 0x%02X is not UTF-8 text. Maybe save the file as UTF-8.", wrong));
    }
    return checked(name, text.startsWith("\uFEFF") ? text.substring(1) : text, kind);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static String checked(String name, String text, Kind kind) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean good = c >= ' ' && c != 0x7F || c == '\n' || c == '\r' || c == '\t';
      if (!good) {
        throw new UserInputException(
            position(name, text, i),
            String.format(
                "is not text: it holds the control character 0x%02X."
                    + " Maybe it is a picture or an archive.",
                (int) c));
      }
    }
    if (text.isBlank()) {
      throw new UserInputException(
          name, "is empty. A " + kind.noun() + " begins with \"schema: " + kind.schema() + "\".");
    }
    return text;
  }

  private static String position(String name, String text, int at) {
    String before = text.substring(0, at);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return name + ":" + line + ":" + (at - before.lastIndexOf('\n'));
  }

  private static String nearestFile(Path file) {
    Path parent = file.getParent() == null ? Path.of(".") : file.getParent();
    Path wanted = file.getFileName();
    if (!Files.isDirectory(parent) || wanted == null) {
      return Files.isDirectory(parent)
          ? ""
          : " The directory " + parent + " does not exist either.";
    }
    List<String> files = yamlFiles(parent);
    String guess = NearestName.maybe(wanted.toString(), files);
    return guess.isEmpty() ? offer(files) : guess;
  }

  private static String offer(List<String> files) {
    List<String> first = files.subList(0, Math.min(MAX_OFFERED, files.size()));
    return files.isEmpty() ? "" : " Maybe one of " + String.join(", ", first) + ".";
  }

  private static List<String> yamlFiles(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
          .sorted()
          .limit(MAX_COMPARED)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
