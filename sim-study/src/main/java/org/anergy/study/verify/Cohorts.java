package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anergy.scenario.LoadedScenario;

/** The cohorts that several checks read; the same call gives the same patients. */
public final class Cohorts {
  /** Confidence of the intervals that are compared with thresholds from one side, two-sided. */
  public static final double LEVEL = 0.95;

  /**
   * A relapse is known only when it is confirmed, within 60 d (clinical definition), so the last 60
   * d of a run miss some that the same days of a longer run show.
   */
  public static final double CONFIRMATION_DAYS = 60;

  private static final double YEAR = 365.25;

  /** Draws all cohorts: patient 17 is the same person in each, treated or not. */
  public static final long SEED = 20261123;

  private Cohorts() {}

  /** Untreated patients: what the patterns and the cost are judged on. */
  static CachedCohort naturalHistory(VerificationContext context) {
    return naturalHistory(context, context.size(Sample.NATURAL_PATIENTS));
  }

  /** The first {@code patients} of them. */
  public static CachedCohort naturalHistory(VerificationContext context, int patients) {
    return diseased(context, patients, context.size(Sample.NATURAL_YEARS), List.of());
  }

  /** Those of them with these indices, in order. */
  public static CachedCohort naturalHistory(VerificationContext context, int[] indices) {
    return untreated(context, indices, context.size(Sample.NATURAL_YEARS));
  }

  /** People with intact regulation. */
  static CachedCohort healthy(VerificationContext context) {
    LoadedScenario scenario = health(context, context.size(Sample.HEALTHY_YEARS), List.of());
    return context.cohort(scenario, SEED, context.size(Sample.HEALTHY_PATIENTS));
  }

  /** The first {@code people} of them, as they are and changed; otherwise as {@link #pairs}. */
  static Pairs healthyPairs(
      VerificationContext context, int people, int years, List<String> overrides) {
    double end = years * YEAR - CONFIRMATION_DAYS;
    int[] indices = IntStream.range(0, people).toArray();
    String change = String.join(", ", overrides) + ", in health";
    int baseYears = Math.max(years, context.size(Sample.HEALTHY_YEARS));
    return new Pairs(
        context.runs(health(context, baseYears, List.of()), "in health", SEED, indices, end),
        context.runs(health(context, years, overrides), change, SEED, indices, end));
  }

  private static LoadedScenario health(
      VerificationContext context, int years, List<String> overrides) {
    return context.scenario(
        "extends: disease/healthy\n" + followUp(years), new ArrayList<>(overrides));
  }

  /**
   * The first {@code patients} of the untreated patients, as they are and changed: the same people,
   * paired. Both are cut where relapses are sure to be confirmed. The first years of the natural
   * history are the base, because what comes later cannot reach back.
   *
   * @param years length of the runs
   * @param overrides texts {@code path=value}
   */
  static Pairs pairs(VerificationContext context, int patients, int years, List<String> overrides) {
    return pairs(context, IntStream.range(0, patients).toArray(), years, overrides);
  }

  /** The untreated patients of these indices, as they are and changed; otherwise as the others. */
  static Pairs pairs(
      VerificationContext context, int[] indices, int years, List<String> overrides) {
    double end = years * YEAR - CONFIRMATION_DAYS;
    String change = String.join(", ", overrides);
    LoadedScenario base = disease(context, baseYears(context, years), List.of());
    return new Pairs(
        context.runs(base, "", SEED, indices, end),
        context.runs(disease(context, years, overrides), change, SEED, indices, end));
  }

  /** The untreated patients of these indices, followed for {@code years} at least. */
  static CachedCohort untreated(VerificationContext context, int[] indices, int years) {
    return context.cohort(disease(context, baseYears(context, years), List.of()), SEED, indices);
  }

  private static int baseYears(VerificationContext context, int years) {
    return Math.max(years, context.size(Sample.NATURAL_YEARS));
  }

  private static CachedCohort diseased(
      VerificationContext context, int patients, int years, List<String> overrides) {
    return context.cohort(disease(context, years, overrides), SEED, patients);
  }

  private static LoadedScenario disease(
      VerificationContext context, int years, List<String> overrides) {
    return context.scenario(
        "extends: disease/relapsing-remitting-ms\n" + followUp(years), new ArrayList<>(overrides));
  }

  private static String followUp(int years) {
    return "followUp: " + years + (years == 1 ? " year" : " years");
  }

  /** Returns the size of a cohort in words. */
  public static String sample(CachedCohort cohort) {
    return cohort.size() + " patients, " + Math.round(cohort.years()) + " patient-years";
  }
}
