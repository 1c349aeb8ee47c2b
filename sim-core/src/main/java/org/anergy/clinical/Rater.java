package org.anergy.clinical;

import org.anergy.random.Keyed;
import org.anergy.random.NormalQuantile;

/**
 * The errors of the rater at visits and of the patient's own impression.
 *
 * <p>Draws are keyed by the patient and the number of the scheduled visit, or the day of an
 * unscheduled one, so that two arms of a paired comparison see the same errors.
 */
final class Rater {
  private static final long CLINIC = 0x434C494E4943L;
  private static final int SCHEDULED = 1;
  private static final int UNSCHEDULED = 2;
  private static final int IMPRESSION = 3;
  private final long key;
  private final double sd;

  /**
   * @param patientKey what {@link Keyed#patientKey} gave
   * @param sd standard deviation of an error, points
   */
  Rater(long patientKey, double sd) {
    this.key = Keyed.hash(patientKey, CLINIC);
    this.sd = sd;
  }

  /** Returns the score that scheduled visit {@code number} measures, 0–10 points. */
  double scheduled(double score, long number) {
    return bounded(score + error(number, SCHEDULED));
  }

  /** Returns the score that an unscheduled visit on {@code day} measures, 0–10 points. */
  double unscheduled(double score, double day) {
    return bounded(score + error((long) Math.floor(day), UNSCHEDULED));
  }

  /** Returns how the patient feels on {@code day}, points; as uncertain as a rater's score. */
  double impression(double score, double day) {
    return score + error((long) Math.floor(day), IMPRESSION);
  }

  private double error(long entity, int purpose) {
    return sd == 0 ? 0 : sd * NormalQuantile.of(Keyed.uniform(key, entity, purpose));
  }

  private static double bounded(double score) {
    return Math.max(0, Math.min(FunctionalScore.MAXIMUM, score));
  }
}
