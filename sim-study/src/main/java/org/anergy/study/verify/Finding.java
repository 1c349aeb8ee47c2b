package org.anergy.study.verify;

import java.util.List;

/**
 * What a check measured.
 *
 * @param verdict how the measurement compares with the threshold
 * @param measured the statistic with its interval, in words
 * @param n size of the sample, in words, such as {@code 200 patients, 2000 patient-years}
 * @param details further lines of Markdown, such as a table; may be empty
 */
public record Finding(Verdict verdict, String measured, String n, List<String> details) {
  public Finding {
    details = List.copyOf(details);
  }

  /** A finding without details. */
  public Finding(Verdict verdict, String measured, String n) {
    this(verdict, measured, n, List.of());
  }
}
