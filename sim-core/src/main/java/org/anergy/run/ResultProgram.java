package org.anergy.run;

import java.util.Objects;

/**
 * The program and the machine that made a result.
 *
 * @param version version of the program
 * @param commit commit that it was built from, or {@code unknown}
 * @param java version and maker of the Java machine
 * @param system operating system and architecture
 * @param processors processors that the Java machine sees
 */
public record ResultProgram(
    String version, String commit, String java, String system, int processors) {

  /**
   * Returns the running program; the commit is what the launcher put into the system property
   * {@code anergy.commit}.
   */
  public static ResultProgram running() {
    String version = ResultProgram.class.getPackage().getImplementationVersion();
    return new ResultProgram(
        Objects.requireNonNullElse(version, "development build"),
        System.getProperty("anergy.commit", "unknown"),
        Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
  }
}
