package org.anergy.ui.start;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anergy.base.Problem;

/**
 * A problem of a text at its line.
 *
 * @param line line from 1; 0 if it lies in another file, or nowhere in particular
 * @param column column from 1; 0 without a line
 * @param path dotted path of the value; empty if it has none
 * @param message what is wrong, and the cure
 */
record PlacedProblem(int line, int column, String path, String message) {
  private static final Pattern PLACE =
      Pattern.compile("(.*?):(\\d+):(\\d+)(?: (.*))?", Pattern.DOTALL);

  /**
   * Returns {@code problem} as one of the text that messages call {@code name}; what lies elsewhere
   * says where in its message.
   */
  static PlacedProblem of(Problem problem, String name) {
    Matcher place = PLACE.matcher(problem.place());
    if (place.matches() && place.group(1).equals(name)) {
      String path = place.group(4) == null ? "" : place.group(4);
      return new PlacedProblem(
          Integer.parseInt(place.group(2)),
          Integer.parseInt(place.group(3)),
          path,
          problem.message());
    }
    if (problem.place().equals(name) || problem.place().startsWith(name + " ")) {
      return new PlacedProblem(
          0, 0, problem.place().substring(name.length()).strip(), problem.message());
    }
    return new PlacedProblem(0, 0, "", problem.place() + ": " + problem.message());
  }

  /** Returns path and message in one line. */
  String text() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
