package org.anergy.study.crate;

import org.anergy.base.UserInputException;

/**
 * What others may do with a result.
 *
 * @param id address of the license's text
 * @param name what it is called
 */
public record License(String id, String name) {
  /** The license of the program and its scenarios, for results that nobody gives another. */
  public static final String STANDARD = "Apache-2.0";

  /**
   * Returns the license that a user names.
   *
   * @param text an SPDX identifier such as {@code CC-BY-4.0}, or the address of a text
   * @throws UserInputException if it is neither
   */
  public static License of(String text) {
    if (text.matches("https?://\\S+")) {
      return new License(text, text);
    }
    if (text.matches("[A-Za-z0-9][A-Za-z0-9.+-]*")) {
      return new License("https://spdx.org/licenses/" + text, text);
    }
    throw new UserInputException(
        "--license",
        "\""
            + text
            + "\" is neither an SPDX identifier such as CC-BY-4.0 nor the address of a text.");
  }
}
