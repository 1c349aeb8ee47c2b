package org.anergy.cli;

/** How progress is shown on stderr. */
enum ProgressStyle {
  /** A bar on a terminal, otherwise a line every 30 s. */
  AUTO,
  /** One JSON object a line, at most one a second, for programs. */
  JSON,
  /** Nothing. */
  NONE
}
