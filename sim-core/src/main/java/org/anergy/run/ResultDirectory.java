package org.anergy.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;

/**
 * The directory in which a run leaves its results: whole files only, nobody else's touched.
 *
 * <p>Every file is written as {@code name.part}, forced to the disk and renamed, so that a name
 * without {@code .part} always stands for a complete file. When a write fails (disk full, read-only
 * directory) the part is removed and a {@link RefusedException} says what was kept. Not
 * thread-safe.
 */
public final class ResultDirectory {
  private static final int MAX_LISTED_FILES = 6;

  private final Path root;
  private final Opener opener;
  private final Map<String, ResultFile> files = new LinkedHashMap<>();

  /** Opens the stream behind a file; tests put in one that fails after some bytes. */
  @FunctionalInterface
  interface Opener {
    OutputStream open(Path file) throws IOException;
  }

  ResultDirectory(Path root, Opener opener) {
    this.root = root;
    this.opener = opener;
  }

  /**
   * Returns {@code directory}, created if it does not exist.
   *
   * @throws RefusedException if it is a file, holds anything or cannot be created
   */
  public static ResultDirectory create(Path directory) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new RefusedException(
          directory + " is a file, not a directory. Maybe choose another name with -o.");
    }
    try {
      Files.createDirectories(directory);
      if (!isEmpty(directory)) {
        throw new RefusedException(
            directory
                + " is not empty; nothing was changed in it. Maybe choose another directory with"
                + " -o, or --resume to go on with the run that is in it.");
      }
    } catch (IOException e) {
      throw new RefusedException(
          directory
              + ": cannot create the result directory: "
              + reason(e)
              + ". Maybe choose another one with -o.");
    }
    return new ResultDirectory(directory, ResultDirectory::openFile);
  }

  /**
   * Returns a new directory {@code parent/scenario-seed-n} with the smallest n from 1 that is free.
   *
   * @param parent usually {@code results}
   * @param scenario name of the scenario file without its ending; other characters than letters,
   *     digits, dot, dash and underscore become dashes
   * @param seed seed of the run
   * @throws RefusedException if the directory cannot be created
   */
  public static ResultDirectory createNumbered(Path parent, String scenario, long seed) {
    String stem = scenario.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-" + seed + "-";
    try {
      Files.createDirectories(parent);
      int n = 1;
      while (!createdNew(parent.resolve(stem + n))) {
        n++;
      }
      return new ResultDirectory(parent.resolve(stem + n), ResultDirectory::openFile);
    } catch (IOException e) {
      throw new RefusedException(
          parent
              + ": cannot create a result directory in it: "
              + reason(e)
              + ". Maybe choose another one with -o.");
    }
  }

  /**
   * Returns an existing directory whose run goes on.
   *
   * @throws RefusedException if {@code directory} does not exist, or holds something that is no run
   */
  public static ResultDirectory resume(Path directory) {
    if (!Files.isDirectory(directory) || !holdsRun(directory)) {
      throw new RefusedException(
          directory
              + ": there is no run to resume. Maybe the name differs, or leave out --resume.");
    }
    return new ResultDirectory(directory, ResultDirectory::openFile);
  }

  /** A run that was killed at once has left nothing whole, one killed later its inputs. */
  private static boolean holdsRun(Path directory) {
    if (Files.isRegularFile(directory.resolve(ResultWriter.RESOLVED))
        || Files.isRegularFile(directory.resolve("journal.jsonl"))) {
      return true;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).allMatch(file -> file.toString().endsWith(".part"));
    } catch (IOException e) {
      throw new RefusedException(directory + ": cannot be read: " + reason(e) + ".");
    }
  }

  /** Returns the directory itself. */
  public Path path() {
    return root;
  }

  /** Returns the files written so far, in order. */
  public List<ResultFile> files() {
    return List.copyOf(files.values());
  }

  /** Tells whether {@code name} was written by this object. */
  public boolean has(String name) {
    return files.containsKey(name);
  }

  /** Writes a text file in UTF-8; see {@link #write(String, ResultContent)}. */
  public ResultFile write(String name, String text) {
    return write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes one file completely or not at all; a file of that name is replaced, which only a resumed
   * run can meet.
   *
   * @param name path below the directory, with forward slashes
   * @param content what to write
   * @return the finished file
   * @throws RefusedException if it cannot be written; says why and what was kept
   */
  public ResultFile write(String name, ResultContent content) {
    Path target = root.resolve(name);
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.createDirectories(part.toAbsolutePath().getParent());
      MessageDigest digest = Sha256.create();
      try (DigestOutputStream out = new DigestOutputStream(opener.open(part), digest)) {
        content.writeTo(out);
      }
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        // A rename may reach the disk before the content does.
        channel.force(true);
      }
      ResultFile file =
          new ResultFile(name, Files.size(part), HexFormat.of().formatHex(digest.digest()));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      files.put(name, file);
      return file;
    } catch (IOException e) {
      throw refusal(name, part, e);
    }
  }

  /**
   * Takes a file into the list that another part of the program wrote into the directory.
   *
   * @param name path below the directory, with forward slashes
   * @throws RefusedException if it cannot be read
   */
  public ResultFile note(String name) {
    Path source = root.resolve(name);
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(source), Sha256.create())) {
      in.transferTo(OutputStream.nullOutputStream());
      String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
      ResultFile file = new ResultFile(name, Files.size(source), hash);
      files.put(name, file);
      return file;
    } catch (IOException e) {
      throw new RefusedException(source + ": cannot be read: " + reason(e) + ".");
    }
  }

  private RefusedException refusal(String name, Path part, IOException failure) {
    String left = "";
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      left = " The unfinished " + part.getFileName() + " could not be removed.";
    }
    String kept =
        files.isEmpty()
            ? "nothing had been written yet"
            : files.size()
                + " finished files are kept ("
                + files.keySet().stream().limit(MAX_LISTED_FILES).collect(Collectors.joining(", "))
                + (files.size() > MAX_LISTED_FILES ? ", …)" : ")");
    return new RefusedException(
        root
            + ": cannot write "
            + name
            + ": "
            + reason(failure)
            + "; "
            + kept
            + "."
            + left
            + " Maybe free some space or allow writing there, or choose another directory with"
            + " -o.");
  }

  /** Creates {@code directory}; false if it exists, so that two runs never share one. */
  private static boolean createdNew(Path directory) throws IOException {
    try {
      Files.createDirectory(directory);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static OutputStream openFile(Path file) throws IOException {
    return Files.newOutputStream(file);
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      return !entries.iterator().hasNext();
    }
  }

  /** Returns what went wrong in words; the JDK's messages are often the bare path. */
  static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "a file stands where a directory is needed";
    }
    String text =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    return text == null ? failure.getClass().getSimpleName() : text;
  }
}
