package org.anergy.study.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.study.runs.PatientCourse;
import org.anergy.study.runs.PatientCourse.Harm;
import org.anergy.study.runs.PatientRow;

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
  private static final double DAYS_PER_YEAR = 365.25;
  private static final String INFECTION = "serious-infection";

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

  /** Returns the years of follow-up that the patient lived. */
  double years() {
    return followedDays() / DAYS_PER_YEAR;
  }

  /** Returns the years that the patient lived from day {@code from} to day {@code to}. */
  double yearsBetween(double from, double to) {
    return Math.max(0, Math.min(to, followedDays()) - from) / DAYS_PER_YEAR;
  }

  /** Returns the first relapse on {@code day} or later; NaN if there is none. */
  public double firstRelapse(double day) {
    return relapses.stream().filter(r -> r >= day).findFirst().orElse(Double.NaN);
  }

  /** Returns the relapses that began on day {@code from} or later, before day {@code to}. */
  long relapsesBetween(double from, double to) {
    return relapses.stream().filter(r -> r >= from && r < to).count();
  }

  /** Returns the harms of {@code kind} in the follow-up. */
  long harms(String kind) {
    return harms.stream().filter(h -> h.kind().equals(kind) && h.day() >= 0).count();
  }

  /** Returns the serious infections that made ill. */
  double infections() {
    return harms.stream()
        .filter(h -> h.kind().equals(INFECTION) && h.day() >= 0)
        .filter(h -> PatientCourse.ILL.contains(h.what()))
        .count();
  }

  /** Returns the viruses that were found in the blood of a patient who need not feel them. */
  double reactivations() {
    return harms(INFECTION) - infections();
  }

  /** Tells whether the patient died in the follow-up. */
  public boolean died() {
    return !Double.isNaN(endpoint(PatientRow.DEATH_DAY));
  }
}
