package org.anergy.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is not saved yet, as a file: in a temporary directory, with copies of the files that
 * it extends at the same places beside it. A scenario is loaded from files, and may extend only
 * what lies in its directory or below; nothing of the user's is touched.
 */
final class DraftCopy implements AutoCloseable {
  private static final Pattern EXTENDS =
      Pattern.compile("(?m)^extends:\\s*[\"']?([^\\s\"'#]+\\.ya?ml)");
  private static final int MOST_FILES = 8;

  private final Path directory;
  private final Path file;
  private final List<Path> written = new ArrayList<>();

  /**
   * Writes the copies.
   *
   * @param original where the text will be saved
   * @param text the text
   * @throws IOException if there is no place for temporary files
   */
  DraftCopy(Path original, String text) throws IOException {
    directory = Files.createTempDirectory("anergy-draft");
    file = directory.resolve(String.valueOf(original.getFileName()));
    try {
      copy(original, text);
    } catch (IOException | RuntimeException e) {
      try {
        close(); // nobody else can
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  private void copy(Path original, String text) throws IOException {
    write(file, text);
    Path from = original.toAbsolutePath().normalize();
    Path root = from.resolveSibling("").normalize();
    String content = text;
    for (int i = 0; i < MOST_FILES; i++) {
      Matcher parent = EXTENDS.matcher(content);
      if (!parent.find()) {
        return;
      }
      from = from.resolveSibling(parent.group(1)).normalize();
      if (!from.startsWith(root) || !Files.isRegularFile(from)) {
        return; // the loader says what is wrong with it
      }
      Path copy = directory.resolve(root.relativize(from).toString());
      if (Files.exists(copy)) {
        return; // extends itself
      }
      content = Files.readString(from);
      write(copy, content);
    }
  }

  private void write(Path target, String text) throws IOException {
    Path parent = target.resolveSibling("");
    while (!parent.equals(directory) && !written.contains(parent) && parent.startsWith(directory)) {
      written.add(parent);
      parent = parent.resolveSibling("");
    }
    Files.createDirectories(target.resolveSibling(""));
    written.add(target); // a part of it may be there when writing fails
    Files.writeString(target, text);
  }

  /** Returns the copy of the text. */
  Path file() {
    return file;
  }

  /** Returns {@code text} with the names of originals in place of those of copies. */
  String original(String text, Path original) {
    Path folder =
        original.toString().equals(String.valueOf(original.getFileName()))
            ? Path.of("")
            : original.resolveSibling("");
    String prefix = folder.toString();
    return text.replace(
        directory + java.io.File.separator,
        prefix.isEmpty() ? "" : prefix + java.io.File.separator);
  }

  @Override
  public void close() throws IOException {
    List<Path> all = new ArrayList<>(written);
    all.sort(Collections.reverseOrder()); // what lies in a directory sorts after it
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
    Files.deleteIfExists(directory);
  }
}
