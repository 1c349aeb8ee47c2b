package org.anergy.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.anergy.kernel.StateSnapshot;

/**
 * A checkpoint in memory: the bytes of its file, some tenths of the state's size. For those who
 * keep many of a run, to go back in it.
 */
public final class PackedState {
  private final byte[] bytes;

  private PackedState(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Packs a state.
   *
   * @param identity the run that it belongs to
   * @param step number of steps done since the start of the run-in
   * @param state a copy of everything
   */
  public static PackedState of(RunIdentity identity, long step, StateSnapshot state) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      CheckpointOutput output = new CheckpointOutput(out, deflater);
      output.header(identity, step);
      state.copyTo(output);
      output.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all bytes", e);
    } finally {
      deflater.end();
    }
    return new PackedState(out.toByteArray());
  }

  /** Returns the number of bytes that it takes. */
  public int size() {
    return bytes.length;
  }

  /** Returns the state. */
  public StateSnapshot unpack() {
    Inflater inflater = new Inflater(true);
    try {
      return new CheckpointInput(new ByteArrayInputStream(bytes), bytes.length, inflater)
          .read()
          .state();
    } catch (IOException | CheckpointInput.DamageException e) {
      throw new IllegalStateException("memory gives back what it took", e);
    } finally {
      inflater.end();
    }
  }
}
