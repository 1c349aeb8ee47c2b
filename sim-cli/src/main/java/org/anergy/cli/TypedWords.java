package org.anergy.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as the user typed it, for manifests and pages. */
final class TypedWords {
  private TypedWords() {}

  /** Returns its words, beginning with {@code anergy}. */
  static List<String> of(CommandSpec spec) {
    List<String> words = new ArrayList<>(List.of("anergy"));
    words.addAll(spec.root().commandLine().getParseResult().originalArgs());
    return words;
  }
}
