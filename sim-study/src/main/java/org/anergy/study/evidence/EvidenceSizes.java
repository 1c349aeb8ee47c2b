package org.anergy.study.evidence;

/**
 * How many patients are simulated and for how long.
 *
 * <p>The standard sizes come to about 3,000 patient-years, an hour of two cores at 2.5 core-seconds
 * each: 200 untreated patients for five years, about 1,750 patient-years in four regimens, and 220
 * in cohorts whose blood alone is looked at.
 *
 * @param patients transplanted patients of a regimen
 * @param years years that they are followed after the transplant
 */
public record EvidenceSizes(int patients, int years) {
  private static final int MOST_PATIENTS = 1_000_000;
  private static final int MOST_YEARS = 30;

  /** Shares near 0.8 are known to 11 %, which the published interval at two years needs. */
  public static final EvidenceSizes STANDARD = new EvidenceSizes(50, 5);

  /**
   * @throws IllegalArgumentException if a size is not positive or too large
   */
  public EvidenceSizes {
    if (patients < 1 || patients > MOST_PATIENTS) {
      throw new IllegalArgumentException(
          "patients must be from 1 to " + MOST_PATIENTS + ", but are " + patients);
    }
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException(
          "years must be from 1 to " + MOST_YEARS + ", but are " + years);
    }
  }

  /** Untreated patients: about a third becomes active enough for a transplant in five years. */
  int untreated() {
    return 4 * patients;
  }

  /** Patients of a cohort whose blood alone is looked at: medians of counts differ little. */
  int counted() {
    return Math.max(1, 4 * patients / 5);
  }

  /** Patients of each age in the comparison of ages; pairs, so that few suffice. */
  int ofEachAge() {
    return Math.max(1, 2 * patients / 5);
  }

  /** Returns the options that give these sizes, each after a space; empty if standard. */
  String options() {
    return (patients == STANDARD.patients() ? "" : " --patients " + patients)
        + (years == STANDARD.years() ? "" : " --years " + years);
  }
}
