package org.anergy.yaml;

/**
 * Where a value was written.
 *
 * @param file name of the file as the user knows it, or {@code --set path}
 * @param line line number from 1; 0 if the place has no lines (a command-line option)
 * @param column column number from 1; 0 if the place has no lines
 */
public record Place(String file, int line, int column) {

  /** A place without lines. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** Returns the text for a message: {@code file:line:column path}. */
  public String at(String path) {
    String position = line > 0 ? file + ":" + line + ":" + column : file;
    return path.isEmpty() || position.endsWith(" " + path) ? position : position + " " + path;
  }
}
