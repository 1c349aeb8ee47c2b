package org.anergy.study.runs;

/** Hears how far a run is and may ask it to stop; safe to call from the thread of the run. */
public interface RunWatch {
  /** Takes note that {@code fraction} of the run is done, 0–1. */
  void progress(double fraction);

  /** Tells whether the run should stop after its current step. */
  boolean stop();
}
