package org.anergy.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.anergy.base.Stateful;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of one run: {@code step-N.checkpoint}, the newest and the one before it.
 *
 * <p>Touches only files of that name. Not thread-safe.
 */
public final class CheckpointDirectory {
  private static final Pattern NAME = Pattern.compile("step-\\d{12}\\.checkpoint");
  private static final Pattern PART = Pattern.compile("step-\\d{12}\\.checkpoint\\.part");

  private final Path directory;
  private final RunIdentity identity;
  // The last file that is known to be whole: written or read by this object.
  private @Nullable Path whole;

  /**
   * @param directory where the files are; created when the first is written
   * @param identity the run that they belong to
   */
  public CheckpointDirectory(Path directory, RunIdentity identity) {
    this.directory = directory;
    this.identity = identity;
  }

  /**
   * Writes a checkpoint, keeps the one before it and removes older ones.
   *
   * @return the new file
   * @throws RefusedException if it cannot be written; the files before it are untouched
   */
  public Path write(long step, Stateful state) {
    Path file = directory.resolve(String.format(Locale.ROOT, "step-%012d.checkpoint", step));
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new RefusedException(
          directory
              + ": cannot create the directory of checkpoints: "
              + ResultDirectory.reason(e)
              + ". Maybe allow writing there.");
    }
    CheckpointFile.write(file, identity, step, state);
    Path before = whole;
    whole = file;
    for (Path old : list(NAME)) {
      if (!old.equals(file) && !old.equals(before)) {
        delete(old);
      }
    }
    list(PART).forEach(CheckpointDirectory::delete);
    return file;
  }

  /**
   * Reads the newest checkpoint that can be used; empty if there is no file.
   *
   * @param notice hears why a newer file was passed over
   * @throws RefusedException if there are files and none is whole, or the newest whole one is of
   *     another run
   */
  public Optional<Checkpoint> newest(Consumer<String> notice) {
    List<Path> files = list(NAME);
    List<String> refusals = new ArrayList<>();
    for (Path file : files) {
      Checkpoint checkpoint;
      try {
        checkpoint = CheckpointFile.read(file);
      } catch (RefusedException e) {
        refusals.add(String.valueOf(e.getMessage()));
        continue;
      }
      // Not damaged but of another run: an older one would be as wrong, so no other is tried.
      CheckpointFile.requireIdentity(file, checkpoint.identity(), identity);
      whole = file;
      refusals.forEach(notice);
      return Optional.of(checkpoint);
    }
    if (refusals.isEmpty()) {
      return Optional.empty();
    }
    throw new RefusedException(String.join("\n", refusals));
  }

  /** Returns the matching files, the latest step first. */
  private List<Path> list(Pattern name) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> name.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
          .toList();
    } catch (IOException e) {
      throw new RefusedException(
          directory
              + ": cannot read the directory of checkpoints: "
              + ResultDirectory.reason(e)
              + ". Maybe allow reading there.");
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // An old checkpoint that stays takes space and harms nothing: newer ones are read first.
      return;
    }
  }
}
