package org.anergy.ui.export;

/** Hears how far an export is, on its thread. */
public interface ExportProgress {
  /**
   * Tells how far it is.
   *
   * @param share what is done, 0–1; NaN if that is not known
   * @param text what is being done
   * @throws java.util.concurrent.CancellationException if the user wants it no longer
   */
  void at(double share, String text);
}
