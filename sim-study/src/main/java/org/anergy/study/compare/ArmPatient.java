package org.anergy.study.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.study.cohort.PatientCourse.Harm;
import org.anergy.study.cohort.PatientRow;

/**
 * A patient in one arm.
 *
 * @param patient index in the cohort
 * @param traits trait name to its text
 * @param endpoints endpoint name to value; without those that do not exist
 * @param relapses days on which relapses of the follow-up began, ascending
 * @param harms what the treatment did beside, in order of time
 */
public record ArmPatient(
    long patient,
    Map<String, String> traits,
    Map<String, Double> endpoints,
    List<Double> relapses,
    List<Harm> harms) {

  public ArmPatient {
    traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    endpoints = Collections.unmodifiableMap(new LinkedHashMap<>(endpoints));
    relapses = List.copyOf(relapses);
    harms = List.copyOf(harms);
  }

  /** Returns endpoint {@code name}; NaN if this patient has none. */
  public double endpoint(String name) {
    return endpoints.getOrDefault(name, Double.NaN);
  }

  /** Returns the days of follow-up that the patient lived. */
  public double followedDays() {
    return endpoint(PatientRow.FOLLOWED_DAYS);
  }

  /** Returns the years that the patient lived from {@code day} of the follow-up on. */
  double yearsFrom(double day) {
    return Math.max(0, followedDays() - day) / 365.25;
  }

  /** Returns the first relapse on {@code day} or later; NaN if there is none. */
  public double firstRelapse(double day) {
    return relapses.stream().filter(r -> r >= day).findFirst().orElse(Double.NaN);
  }

  /** Returns the relapses on {@code day} or later. */
  long relapsesFrom(double day) {
    return relapses.stream().filter(r -> r >= day).count();
  }

  /** Returns the harms of {@code kind} on {@code day} or later. */
  long harmsFrom(String kind, double day) {
    return harms.stream().filter(h -> h.kind().equals(kind) && h.day() >= day).count();
  }

  /** Tells whether the patient died in the follow-up. */
  public boolean died() {
    return !Double.isNaN(endpoint(PatientRow.DEATH_DAY));
  }
}
