package org.anergy.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.anergy.base.RefusedException;
import org.anergy.base.Stateful;

/**
 * Writes and reads one checkpoint: a versioned binary file of named, typed columns with checksums.
 * {@link CheckpointFormat} describes its bytes.
 *
 * <p>A file is written beside its place as {@code *.part}, forced to the disk and renamed, so a
 * file under its own name is whole; reading checks it nevertheless, byte by byte. There is no
 * migration: another model or format version is refused.
 */
public final class CheckpointFile {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final String CURE =
      " Maybe an older checkpoint is whole; otherwise start the run again in another directory.";

  private CheckpointFile() {}

  /**
   * Writes the whole state, replacing {@code file} only when all is on the disk.
   *
   * @param file where; its directory must exist
   * @param identity the run that the state belongs to
   * @param step number of steps done since the start of the run-in
   * @param state what to write
   * @throws RefusedException if the file cannot be written; the old one, if any, is untouched
   */
  public static void write(Path file, RunIdentity identity, long step, Stateful state) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      writePart(part, identity, step, state);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceDirectory(file);
    } catch (UncheckedIOException e) {
      throw unwritable(file, part, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unwritable(file, part, e);
    }
  }

  private static void writePart(Path part, RunIdentity identity, long step, Stateful state)
      throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES)) {
      CheckpointOutput output = new CheckpointOutput(out, deflater);
      output.header(identity, step);
      state.save(output);
      output.finish();
    } finally {
      deflater.end();
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      // A rename may reach the disk before the content does.
      channel.force(true);
    }
  }

  /** Makes the rename itself durable, where the system can open a directory (Windows cannot). */
  private static void forceDirectory(Path file) {
    try (FileChannel directory =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    } catch (IOException e) {
      // The file is whole under one name or the other; only a loss of power could bring back the
      // older state, from which the run resumes as well.
      return;
    }
  }

  private static RefusedException unwritable(Path file, Path part, IOException failure) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return new RefusedException(
        file
            + ": cannot write the checkpoint: "
            + ResultDirectory.reason(failure)
            + ". Maybe free some space or allow writing there.");
  }

  /**
   * Reads and checks a whole file.
   *
   * @throws RefusedException if it is missing, unreadable, damaged, cut short, of another program
   *     or of another format version
   */
  public static Checkpoint read(Path file) {
    Inflater inflater = new Inflater(true);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
      return new CheckpointInput(in, Files.size(file), inflater).read();
    } catch (CheckpointInput.DamageException e) {
      throw new RefusedException(
          file + ": this checkpoint cannot be used: " + e.getMessage() + "." + CURE);
    } catch (NoSuchFileException e) {
      throw new RefusedException(
          file + ": there is no such checkpoint. Maybe the name is misspelled.");
    } catch (IOException e) {
      throw new RefusedException(
          file + ": cannot read the checkpoint: " + ResultDirectory.reason(e) + "." + CURE);
    } finally {
      inflater.end();
    }
  }

  /**
   * Reads and checks a whole file that must belong to {@code expected}.
   *
   * @throws RefusedException as {@link #read(Path)}, and if another model, scenario, seed or
   *     patient wrote it
   */
  public static Checkpoint read(Path file, RunIdentity expected) {
    Checkpoint checkpoint = read(file);
    requireIdentity(file, checkpoint.identity(), expected);
    return checkpoint;
  }

  static void requireIdentity(Path file, RunIdentity found, RunIdentity expected) {
    requireSame(
        file,
        "the model",
        found.modelHash(),
        expected.modelHash(),
        "resume with the version of anergy that began the run");
    requireSame(
        file,
        "the scenario",
        found.scenarioSha256(),
        expected.scenarioSha256(),
        "the scenario file or a --set changed since the run began");
    requireSame(
        file,
        "the seed",
        Long.toString(found.seed()),
        Long.toString(expected.seed()),
        "give the run's own seed with --seed");
    requireSame(
        file,
        "the patient",
        Long.toString(found.patientIndex()),
        Long.toString(expected.patientIndex()),
        "the checkpoint belongs to another patient of the cohort");
  }

  private static void requireSame(
      Path file, String what, String found, String expected, String maybe) {
    if (!found.equals(expected)) {
      throw new RefusedException(
          file
              + ": this checkpoint was written with another value of "
              + what
              + ": "
              + found
              + ", this run has "
              + expected
              + ". There is no migration. Maybe "
              + maybe
              + "; or start the run again in another directory.");
    }
  }
}
