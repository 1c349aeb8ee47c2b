package org.anergy.run;

import java.io.IOException;
import java.io.OutputStream;

/** What goes into one file of a result directory. */
@FunctionalInterface
public interface ResultContent {
  /**
   * Writes everything to {@code out} and leaves it open.
   *
   * @throws IOException if {@code out} does
   */
  void writeTo(OutputStream out) throws IOException;
}
