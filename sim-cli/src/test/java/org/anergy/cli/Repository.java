package org.anergy.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository is, whether the tests run in it or in the module. */
final class Repository {
  private Repository() {}

  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios"))) {
      here = here.getParent();
    }
    return here;
  }
}
