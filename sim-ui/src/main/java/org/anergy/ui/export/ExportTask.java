package org.anergy.ui.export;

import java.io.IOException;
import java.nio.file.Path;

/** One export, ready to be done. */
@FunctionalInterface
public interface ExportTask {
  /**
   * Does it, on the calling thread; what is half-written is removed whenever it ends by an
   * exception.
   *
   * @return the file or directory that was written
   * @throws org.anergy.base.RefusedException if the user must decide otherwise, with the reason
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it
   * @throws IOException if reading or writing failed
   */
  Path run(ExportProgress progress) throws IOException;
}
