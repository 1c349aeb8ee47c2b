package org.anergy.ui.start;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bracket that was never closed in a text that is no YAML: a reader of YAML notices it
 * lines later, where the next key begins, and speaks of that.
 *
 * @param line line from 1
 * @param column column from 1
 * @param bracket the bracket
 */
record OpenBracket(int line, int column, char bracket) {
  private static final String BEFORE_VALUE = ":-,[{"; // else a bracket is a part of a plain text

  /** Returns the innermost bracket that is open where {@code text} ends; null if none is. */
  static @Nullable OpenBracket in(String text) {
    Deque<OpenBracket> open = new ArrayDeque<>();
    List<String> lines = text.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      scan(lines.get(line), line + 1, open);
    }
    return open.peekLast();
  }

  private static void scan(String line, int number, Deque<OpenBracket> open) {
    char before = ':'; // the last character that was no space; a value may begin a line
    for (YamlTokens.Token token : YamlTokens.of(line)) {
      if (token.kind() != YamlTokens.Kind.PLAIN) {
        before = token.kind() == YamlTokens.Kind.COMMENT ? before : 'x';
        continue;
      }
      for (int k = token.from(); k < token.to(); k++) {
        char c = line.charAt(k);
        boolean opens = c == '[' || c == '{';
        if (opens && BEFORE_VALUE.indexOf(before) >= 0) {
          open.addLast(new OpenBracket(number, k + 1, c));
        } else if (!open.isEmpty() && c == open.peekLast().closing()) {
          open.removeLast();
        }
        before = Character.isWhitespace(c) ? before : c;
      }
    }
  }

  private char closing() {
    return bracket == '[' ? ']' : '}';
  }

  /** Returns what is wrong, and the cure. */
  PlacedProblem problem() {
    return new PlacedProblem(
        line,
        column,
        "",
        "\"" + bracket + "\" is never closed. Maybe a \"" + closing() + "\" is missing.");
  }
}
