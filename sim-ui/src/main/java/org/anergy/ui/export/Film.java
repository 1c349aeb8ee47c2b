package org.anergy.ui.export;

import java.awt.image.BufferedImage;

/**
 * Pictures of one size that follow each other. Only the one that is asked for needs to be there;
 * they are asked for in order, on the thread of an export, which closes the film however it ends.
 */
public interface Film extends AutoCloseable {
  /** Returns the number of frames, 1 at least. */
  int frames();

  /**
   * Returns frame {@code k}, from 0; it is not kept.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted while it
   *     waited
   * @throws org.anergy.base.RefusedException if there is none, with the reason
   */
  BufferedImage frame(int k);

  /** Lets go of what the film holds, such as a run; may be called again. */
  @Override
  default void close() {}
}
