package org.anergy.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Scenarios that need no file of the user's, for where the shipped ones are not at hand: the
 * profiles inside the program, each as a file in a temporary directory that extends it.
 */
final class BuiltInProfiles {
  private static final List<String> PROFILES =
      List.of(
          """
          # A patient with relapsing-remitting multiple sclerosis, as the built-in profile has it.
          schema: anergy/scenario/1
          title: Untreated relapsing-remitting multiple sclerosis
          extends: disease/relapsing-remitting-ms
          followUp: 5 years
          """,
          """
          # A healthy person, as the built-in profile has it.
          schema: anergy/scenario/1
          title: Healthy
          extends: disease/healthy
          followUp: 5 years
          """);
  private static final List<String> NAMES = List.of("relapsing-remitting-ms.yaml", "healthy.yaml");

  private BuiltInProfiles() {}

  /**
   * Writes the files; they are gone when the program ends.
   *
   * @return their directory
   * @throws IOException if there is no place for temporary files
   */
  static Path write() throws IOException {
    Path directory = Files.createTempDirectory("anergy-profiles");
    for (int i = 0; i < NAMES.size(); i++) {
      Path file = directory.resolve(NAMES.get(i));
      Files.writeString(file, PROFILES.get(i)).toFile().deleteOnExit();
    }
    directory.toFile().deleteOnExit();
    return directory;
  }
}
