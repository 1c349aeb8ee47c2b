package org.anergy.study.sensitivity;

/** Whether the data can say what a factor does. */
public enum RankStanding {
  /** There is a correlation. */
  ESTIMATED,
  /** The factor had the same value in all rows: there is none. */
  CONSTANT,
  /**
   * There is none for another reason: the output is constant or follows from the other factors,
   * factors follow from each other, or too few rows are left.
   */
  UNDETERMINED
}
