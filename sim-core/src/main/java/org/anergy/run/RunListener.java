package org.anergy.run;

/** Hears how a run gets on; called on the thread of the run, between steps. */
public interface RunListener {
  /** A listener that ignores everything. */
  RunListener NONE = new RunListener() {};

  /** Hears how far the run is: some times a second, and when it ends. */
  default void progress(RunProgress progress) {}

  /** Hears a sentence that the user should read, such as that a damaged checkpoint was skipped. */
  default void notice(String sentence) {}
}
