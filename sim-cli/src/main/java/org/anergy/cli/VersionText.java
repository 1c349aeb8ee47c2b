package org.anergy.cli;

import picocli.CommandLine.IVersionProvider;

/** Program, Java and system in one line. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }

  /** Returns for example {@code anergy 0.1.0 (JDK 17.0.15, Linux amd64)}. */
  static String line() {
    return "anergy "
        + version()
        + " (JDK "
        + Runtime.version()
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ")";
  }

  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development build" : version;
  }
}
