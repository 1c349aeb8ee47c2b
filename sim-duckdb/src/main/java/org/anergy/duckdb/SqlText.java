package org.anergy.duckdb;

/** Names and texts as SQL quotes them. */
final class SqlText {
  private SqlText() {}

  /** Returns a name of a table or column, quoted. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Returns a text, quoted. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
