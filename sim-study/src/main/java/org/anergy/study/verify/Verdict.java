package org.anergy.study.verify;

/** What a check came to. */
public enum Verdict {
  /** The statistic meets the threshold, its uncertainty included as the check defines. */
  PASS,
  /** It does not. */
  FAIL,
  /** The sample is too small to tell. */
  UNDECIDED,
  /** Measured and reported; there is no threshold. */
  REPORTED,
  /** The check itself broke off. */
  BROKEN,
  /** Nothing was measured for the current model so far. */
  NOT_RUN;

  /** Returns the word that tables use. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
