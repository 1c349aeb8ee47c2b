package org.anergy.study.verify;

import java.util.List;

/**
 * One line of the stored verification: what was checked, what came out, and for which model.
 *
 * @param text the check in words
 * @param finding what it measured
 * @param command the command that repeats it
 * @param modelHash hash of the model that was checked
 * @param date day of the measurement, ISO, UTC
 * @param machine processor count, system and Java
 * @param seconds how long it took here; cached patients cost nothing
 */
public record VerificationRecord(
    CheckText text,
    Finding finding,
    String command,
    String modelHash,
    String date,
    String machine,
    double seconds) {

  /** Returns the columns of {@code lines} of a Markdown table row. */
  public static String row(List<String> cells) {
    return "| "
        + String.join(
            " | ", cells.stream().map(c -> c.replace("|", "\\|").replace("\n", " ")).toList())
        + " |";
  }
}
