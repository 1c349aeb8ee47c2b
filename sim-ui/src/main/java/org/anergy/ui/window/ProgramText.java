package org.anergy.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anergy.run.ModelHash;
import org.anergy.run.ResultProgram;

/**
 * Which program this is and how it is cited.
 *
 * @param version version and commit, as manifests have them
 * @param model hash of the model, as manifests have it; without its last digits it is enough
 * @param citation reference, in one line
 */
record ProgramText(String version, String model, String citation) {
  private static final int DIGITS = 16; // of a hash, as verification names it
  private static final Pattern TITLE = Pattern.compile("(?m)^title: *\"?(.*?)\"?$");
  private static final Pattern AUTHOR = Pattern.compile("(?m)^  - name: *\"?(.*?)\"?$");

  /**
   * Returns what is running. Hashes the model at its first call, which takes tenths of a second.
   *
   * @param citationFile a file in the Citation File Format; the reference has less to say without
   */
  static ProgramText running(Path citationFile) {
    ResultProgram program = ResultProgram.running();
    String commit = program.commit().equals("unknown") ? "" : ", commit " + program.commit();
    String model = ModelHash.current().substring(0, DIGITS);
    String version = program.version() + commit;
    return new ProgramText(version, model, citation(textOf(citationFile), version, model));
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return ""; // the program was started without its directory
    }
  }

  /** Returns the reference; {@code cff} may be empty. */
  static String citation(String cff, String version, String model) {
    Matcher title = TITLE.matcher(cff);
    List<String> authors = new ArrayList<>();
    Matcher author = AUTHOR.matcher(cff);
    while (author.find()) {
      if (!authors.contains(author.group(1)) && author.start() < referencesOf(cff)) {
        authors.add(author.group(1));
      }
    }
    String who = authors.isEmpty() ? "The Anergy developers" : String.join(", ", authors);
    String what = title.find() ? title.group(1) : "Anergy";
    return who + ". " + what + ". Version " + version + ", model " + model + ". Software.";
  }

  private static int referencesOf(String cff) {
    int at = cff.indexOf("\nreferences:");
    return at < 0 ? cff.length() : at;
  }
}
