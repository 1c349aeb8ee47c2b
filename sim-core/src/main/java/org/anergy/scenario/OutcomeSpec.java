package org.anergy.scenario;

/**
 * What counts as relapse, remission, lesion and progression, and how the clinic sees the score.
 *
 * @param relapseRise smallest rise of the functional score that can be a relapse, points
 * @param relapseHours how long the rise must last, h
 * @param relapseGapDays smallest time since the last relapse began, d
 * @param remissionDays time without relapse after which remission is said to hold, d
 * @param lesionMinimumSites smallest connected cluster of freshly injured sites that is a lesion
 * @param progressionRise rise of the score that is progression, points
 * @param progressionConfirmDays time after which the rise must still be there, d
 * @param visitIntervalDays time between scheduled visits, d
 * @param visitNoiseSd standard deviation of the rater's error at a visit, points
 */
public record OutcomeSpec(
    double relapseRise,
    double relapseHours,
    double relapseGapDays,
    double remissionDays,
    int lesionMinimumSites,
    double progressionRise,
    double progressionConfirmDays,
    double visitIntervalDays,
    double visitNoiseSd) {
  /** The definitions that trials use; see the disease profile for each. */
  public static OutcomeSpec standard() {
    return new OutcomeSpec(0.5, 24, 30, 180, 4, 1.0, 168, 90, 0.25);
  }
}
