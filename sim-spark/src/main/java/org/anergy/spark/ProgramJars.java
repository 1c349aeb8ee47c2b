package org.anergy.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.anergy.study.runs.RunPlan;

/** The jars that the machines of a cluster need and Spark there does not have. */
final class ProgramJars {
  private ProgramJars() {}

  /**
   * Returns the jar of this module, and those that lie beside that of sim-study; without a logger,
   * as Spark has its own.
   *
   * @throws RefusedException if the program runs from directories of classes, as in a test
   */
  static List<String> all() {
    Path own = place(ProgramJars.class);
    Path study = place(RunPlan.class);
    if (!Files.isRegularFile(own) || !Files.isRegularFile(study)) {
      throw new RefusedException(
          own + ": is no jar, so it cannot be sent to a cluster. Maybe start ./anergy instead.");
    }
    List<String> jars = new ArrayList<>(List.of(own.toString()));
    try (Stream<Path> files = Files.list(study.resolveSibling(""))) {
      files
          .map(Path::toString)
          .filter(name -> name.endsWith(".jar") && !name.matches(".*/(logback|slf4j)-[^/]*"))
          .sorted()
          .forEach(jars::add);
    } catch (IOException e) {
      throw new UncheckedIOException(study + ": " + e.getMessage(), e);
    }
    return jars;
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("odd place of " + type, e);
    }
  }
}
