package org.anergy.parallel;

/** A chunk of a parallel phase failed; carries which one, and the failure as its cause. */
public final class ChunkFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int chunk;

  ChunkFailedException(int chunk, int chunks, Throwable cause) {
    super("chunk " + chunk + " of 0–" + (chunks - 1) + " failed: " + cause, cause);
    this.chunk = chunk;
  }

  /** Returns the index of the chunk: the lowest, if several failed. */
  public int chunk() {
    return chunk;
  }
}
