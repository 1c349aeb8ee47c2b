package org.anergy.clinical;

import org.anergy.random.Keyed;
import org.anergy.random.Samplers;

/**
 * Whoever measures the score: adds an error of stated standard deviation. The error of an occasion
 * is the same in every arm of a patient.
 */
final class Rater {
  private static final int PURPOSE = 90;
  private final long patientKey;
  private final double sd;

  Rater(long patientKey, double sd) {
    this.patientKey = patientKey;
    this.sd = sd;
  }

  /** Returns what is measured of {@code score} on occasion number {@code occasion} of a kind. */
  double measure(double score, long occasion, int kind) {
    double error =
        sd == 0
            ? 0
            : Samplers.normal(0, sd, Keyed.uniform(patientKey, occasion, PURPOSE + 256 * kind));
    return Math.max(0, Math.min(10, score + error));
  }
}
