package org.anergy.study.runs;

/** Words of a command line that a POSIX shell reads back unchanged. */
public final class ShellWord {
  private ShellWord() {}

  /** Returns {@code word}, quoted if a shell would take it for something else. */
  public static String quoted(String word) {
    return word.matches("[\\w./:=+,@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
