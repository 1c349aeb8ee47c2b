package org.anergy.cli;

/** What the process tells its caller; the numbers are part of the user's contract. */
final class ExitCode {
  /** Everything went well. */
  static final int GOOD = 0;

  /** A defect of the program. */
  static final int INTERNAL = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** The input is invalid. */
  static final int INVALID_INPUT = 3;

  /** Finished, but some runs failed. */
  static final int SOME_FAILED = 4;

  /** Refused: output exists, resume mismatch, too little memory or disk. */
  static final int REFUSED = 5;

  /** A replayed run is not the one that was stored. */
  static final int REPLAY_DIFFERS = 6;

  /** Interrupted; everything that was finished is on the disk. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
