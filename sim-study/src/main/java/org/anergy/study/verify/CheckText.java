package org.anergy.study.verify;

/**
 * What a check is, in words; stated before anything is measured.
 *
 * @param id short unique name, such as {@code N1}
 * @param title what should hold, one line
 * @param statistic what is computed, on whom
 * @param threshold when it counts as passed
 * @param falseAlarm probability that a right model fails, and how it was derived
 * @param miss probability that a stated wrong model passes, and which
 */
public record CheckText(
    String id, String title, String statistic, String threshold, String falseAlarm, String miss) {
  public CheckText {
    if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("check id \"" + id + "\" must be letters, digits, dashes");
    }
  }
}
