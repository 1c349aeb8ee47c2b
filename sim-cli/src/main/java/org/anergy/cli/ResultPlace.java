package org.anergy.cli;

import java.nio.file.Path;
import org.anergy.run.ResultDirectory;

/** Where the results of a run go. */
final class ResultPlace {
  /** Where results go if nobody says it. */
  static final Path PARENT = Path.of("results");

  private ResultPlace() {}

  /**
   * Returns the directory that the options ask for, new unless the run resumes.
   *
   * @throws org.anergy.base.RefusedException if it exists and is not to be resumed, or cannot be
   *     made
   */
  static ResultDirectory open(RunOptions options) {
    if (options.output == null) {
      return ResultDirectory.createNumbered(PARENT, options.scenarioName(), options.seed);
    }
    return options.resume
        ? ResultDirectory.resume(options.output)
        : ResultDirectory.create(options.output);
  }
}
