package org.anergy.study.evidence;

import java.util.Locale;

/** What a published figure is for. */
public enum Role {
  /** The simulated figure should lie in the published interval; counts in the score. */
  CALIBRATE,
  /** There is no usable interval: both values are shown. */
  REPORT,
  /** Judged by rank or sign. */
  ORDER,
  /** A constant of the protocol, which a scenario sets; never judged. */
  INPUT;

  /** Returns the word that tables use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
