package org.anergy.ui.start;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a line of YAML into pieces that are colored alike: light, and never wrong about comments.
 */
final class YamlTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>(?<=^|\\s)#.*)"
              + "|(?<key>(?<=^|[\\s{,-])[\\w.-]+(?=:(\\s|$)))"
              + "|(?<string>\"(\\\\.|[^\"\\\\])*\"|(?<=^|[\\s\\[{,:])'([^']|'')*')"
              + "|(?<number>(?<=[\\s\\[{,:]|^)[-+]?\\d[\\d.]*([eE][-+]?\\d+)?"
              + "( ?(/?[A-Za-z%µ][\\w/%²]*|/[A-Za-z]+))?(?=\\s*([,}\\]#]|$)))");

  private YamlTokens() {}

  /** What a piece is. */
  enum Kind {
    PLAIN,
    KEY,
    COMMENT,
    NUMBER,
    STRING
  }

  /**
   * A piece of a line.
   *
   * @param from index of its first character in the line
   * @param to index after its last character
   */
  record Token(Kind kind, int from, int to) {}

  /** Returns the pieces of {@code line}, which cover all of it in order. */
  static List<Token> of(String line) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(line);
    int done = 0;
    while (matcher.find()) {
      if (matcher.start() > done) {
        tokens.add(new Token(Kind.PLAIN, done, matcher.start()));
      }
      tokens.add(new Token(kind(matcher), matcher.start(), matcher.end()));
      done = matcher.end();
    }
    if (done < line.length()) {
      tokens.add(new Token(Kind.PLAIN, done, line.length()));
    }
    return tokens;
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("comment") != null) {
      return Kind.COMMENT;
    }
    if (matcher.group("key") != null) {
      return Kind.KEY;
    }
    return matcher.group("number") != null ? Kind.NUMBER : Kind.STRING;
  }
}
