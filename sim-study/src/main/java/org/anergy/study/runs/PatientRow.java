package org.anergy.study.runs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.record.Endpoint;
import org.anergy.run.CsvTable;
import org.anergy.run.RunResult;
import org.anergy.run.StepDigest;
import org.anergy.scenario.PatientTraits;
import org.jspecify.annotations.Nullable;

/**
 * One run of a study as the table shows it; every number is text already, so that a row is the same
 * bytes whenever it is written.
 *
 * @param run index of the run; in a cohort that of the patient
 * @param state finished or failed
 * @param digest final state digest, empty if the patient failed
 * @param traits trait name to value
 * @param endpoints endpoint name to value, empty text where it does not exist; no entries if failed
 * @param message why the patient failed, or empty
 * @param course visits and relapses; none if the patient failed
 * @param digests state digests on the way, the last one of the final state; none if it failed
 */
public record PatientRow(
    long run,
    State state,
    String digest,
    Map<String, String> traits,
    Map<String, String> endpoints,
    String message,
    PatientCourse course,
    List<StepDigest> digests) {

  /** Endpoint: number of relapses in the follow-up. */
  public static final String RELAPSES = "relapses";

  /** Endpoint: day of the first relapse; missing if there was none. */
  public static final String FIRST_RELAPSE = "first_relapse";

  /** Endpoint: days of follow-up that the patient lived. */
  public static final String FOLLOWED_DAYS = "followed_days";

  /** Endpoint: day of death; missing of a patient who is alive at the end. */
  public static final String DEATH_DAY = "death_day";

  /** How the simulation of a patient ended. */
  public enum State {
    /** Simulated to the end of the follow-up or of the patient's life. */
    FINISHED,
    /** The simulation broke off; the others went on. */
    FAILED;

    /** Returns the word that tables and journal use. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public PatientRow {
    traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    endpoints = Collections.unmodifiableMap(new LinkedHashMap<>(endpoints));
    digests = List.copyOf(digests);
  }

  /** A row of a patient of whose course nothing was kept. */
  public PatientRow(
      long run,
      State state,
      String digest,
      Map<String, String> traits,
      Map<String, String> endpoints,
      String message) {
    this(run, state, digest, traits, endpoints, message, PatientCourse.NONE, List.of());
  }

  /** Returns the row of a finished patient. */
  static PatientRow finished(long run, RunResult result, RunPlan plan) {
    Map<String, String> endpoints = new LinkedHashMap<>();
    for (Endpoint endpoint : result.endpoints()) {
      endpoints.put(endpoint.name(), CsvTable.text(endpoint.value()));
    }
    PatientCourse course = PatientCourse.of(result, plan);
    List<Double> relapses = course.relapseDays();
    double first = relapses.isEmpty() ? Double.NaN : relapses.get(0);
    endpoints.putIfAbsent(RELAPSES, CsvTable.text(relapses.size()));
    endpoints.putIfAbsent(FIRST_RELAPSE, CsvTable.text(first));
    StepDigest last = result.digests().get(result.digests().size() - 1);
    return new PatientRow(
        run,
        State.FINISHED,
        last.digest(),
        TraitColumns.of(result.scenario().patient()),
        endpoints,
        "",
        course,
        result.digests());
  }

  /**
   * Returns the row of a run that threw {@code failure}.
   *
   * @param traits the patient, or null if it failed before there was one
   */
  static PatientRow failed(long run, @Nullable PatientTraits traits, Throwable failure) {
    String reason = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    String message = (failure.getClass().getSimpleName() + reason).replaceAll("\\s+", " ");
    Map<String, String> known = traits == null ? Map.of() : TraitColumns.of(traits);
    return new PatientRow(run, State.FAILED, "", known, Map.of(), message);
  }

  /** Returns the days of follow-up that the patient lived, of {@code plannedDays}. */
  public double followedDays(double plannedDays) {
    double lived = endpoint(FOLLOWED_DAYS);
    return Double.isNaN(lived) ? plannedDays : lived;
  }

  /** Tells whether the patient died in the follow-up. */
  public boolean died() {
    return !Double.isNaN(endpoint(DEATH_DAY));
  }

  /** Returns endpoint {@code name} as a number, NaN if this patient has none. */
  public double endpoint(String name) {
    String text = endpoints.getOrDefault(name, "");
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }
}
