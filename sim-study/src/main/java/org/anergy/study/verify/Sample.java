package org.anergy.study.verify;

import java.util.Locale;

/**
 * The sizes of all samples of a verification; this is the only place where they stand. Each is
 * derived from wanted error rates or, where the machine does not allow that, says what is left.
 *
 * <p>Reckoned for relapses as published: 0.7 a year, negative binomial with k = 0.9 between
 * patients; and for a machine that gives 9,000 core-seconds, and 5,000 for the transplants.
 */
public enum Sample {
  /**
   * Shares of 200 patients have a standard error below 3.5 %, so that 95 % intervals tell 0.57 from
   * 0.50; about 700 relapses in five years give shares of relapses to 2 %; a rate to 8 %.
   */
  NATURAL_PATIENTS(200, 4),
  /** Two relapses and the time between them must fit: published gaps have a mean of 1.5 years. */
  NATURAL_YEARS(5, 1),
  /** 300 people tell 1 in 1000 ill (fails in 4e-4) from 3 in 100 (passes in 2 %). */
  HEALTHY_PATIENTS(300, 4),
  /** Regulatory cells turn over many times a year: who is going to fall ill does so soon. */
  HEALTHY_YEARS(3, 1),
  /** The mean of 20 patients is known to 25 % (costs differ about as much as their mean). */
  COST_PATIENTS(20, 2),
  /**
   * 40 pairs of two years give a difference of relapse rates to 20 % (once chance has parted the
   * two runs of a patient, they differ by √(2 · 1.3) relapses), so that ±15 % stays undecided: 300
   * pairs of five years (4 %) pass an equal rate in nine of ten. A rate halved or doubled is seen.
   */
  PAIRED_PATIENTS(40, 2),
  /** As long as the shortest published trials. */
  PAIRED_YEARS(2, 1),
  /**
   * Losses differ about as much as their mean, alike in both arms of a patient: a ratio of 40 pairs
   * is known to 25 %, so that a sevenfold loss is told from a threefold one.
   */
  DOSE_PATIENTS(40, 2),
  /** A change that goes the same way in 32 of 40 is seen in 8 of 10 samples. */
  KNOCK_OUT_PATIENTS(40, 2),
  /** A rule that is needed shows within a few relapses. */
  KNOCK_OUT_YEARS(2, 1),
  /** Means to a tenth of the spread between simulations: biases of a few percent show. */
  MIXED_PATIENTS(200, 8),
  /** 200 false relapses are expected at the threshold: its standard error is 7 %. */
  DETECTOR_YEARS(20_000, 200),
  /** Of 40 pairs of days 27 in the right order are beyond chance: 8 in 10 show in 98 of 100. */
  COUNTED_PATIENTS(40, 2),
  /** Naive CD4 cells are back after one to two years, as published. */
  COUNTED_YEARS(3, 1),
  /** Pairs that differ in age alone: counts of the same patient differ by little else. */
  AGED_PATIENTS(20, 2),
  /**
   * About 140 relapses without treatment (they are the most active of the untreated): a rate to 15
   * %. Severe events to 0.2 a patient, if there are one or two.
   */
  OUTCOME_PATIENTS(40, 2),
  /** Most relapses after shallow regimens come within three years, as published. */
  OUTCOME_YEARS(3, 1),
  /** A published risk of 8 % against 25 %: 21 of 80 pairs differ, seen in four samples of five. */
  SECONDARY_PATIENTS(80, 2),
  /** Secondary autoimmunity comes within two years of the median patient who gets it. */
  SECONDARY_YEARS(4, 1),
  /** Divisions of single wells differ by a tenth: a mean fall is known to 2 %. */
  WELLS(24, 2),
  /** Patients differ in what enters; ratios of the same twenty to a tenth. */
  ROUTED_PATIENTS(20, 2);

  private final int full;
  private final int quick;

  Sample(int full, int quick) {
    this.full = full;
    this.quick = quick;
  }

  /** Returns the name by which users set it, such as {@code natural-patients}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the size in a verification. */
  public int full() {
    return full;
  }

  /** Returns the size in a smoke run. */
  int quick() {
    return quick;
  }
}
