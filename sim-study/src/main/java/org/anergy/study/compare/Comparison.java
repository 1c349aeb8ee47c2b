package org.anergy.study.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.anergy.base.UserInputException;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.KaplanMeier;

/**
 * Arms of the same patients, each against the first. Intervals are 95 % bootstrap intervals over
 * patients: a resample takes a patient with all arms, so that differences are paired.
 *
 * @param arms the arms, the reference first
 * @param patients the patients who ended in all arms
 * @param from day of the follow-up from which relapses and harms count
 * @param horizon last day of the shortest follow-up
 */
public record Comparison(List<Arm> arms, List<Long> patients, double from, double horizon) {
  private static final double LEVEL = 0.95;
  private static final int FEWEST = 2;

  /**
   * What one arm came to.
   *
   * @param measure what was measured
   * @param arm index of the arm
   * @param value of the arm, with its interval
   * @param difference arm minus reference, with its interval; all NaN for the reference
   */
  public record Result(Measure measure, int arm, Interval value, Interval difference) {}

  public Comparison {
    arms = List.copyOf(arms);
    patients = List.copyOf(patients);
  }

  /**
   * Pairs {@code arms}.
   *
   * @param from day of the follow-up from which relapses and harms count
   * @throws UserInputException if they are not the same patients or share fewer than two
   */
  public static Comparison of(List<Arm> arms, double from) {
    Arm reference = arms.get(0);
    SortedSet<Long> shared = new TreeSet<>(reference.patients().keySet());
    for (Arm arm : arms.subList(1, arms.size())) {
      checkSame(reference, arm);
      shared.retainAll(arm.patients().keySet());
    }
    if (shared.size() < FEWEST) {
      throw new UserInputException(
          reference.directory().toString(),
          "the arms share " + shared.size() + " patients; a comparison needs two or more.");
    }
    double horizon =
        arms.stream().map(Arm::followUpDays).min(Comparator.naturalOrder()).orElseThrow();
    if (from < 0 || from >= horizon) {
      throw new UserInputException(
          "--from",
          String.format(
              java.util.Locale.ROOT,
              "day %.0f is not within the follow-up, which ends on day %.0f.",
              from,
              horizon));
    }
    return new Comparison(arms, new ArrayList<>(shared), from, horizon);
  }

  private static void checkSame(Arm reference, Arm arm) {
    if (!reference.seed().equals(arm.seed())) {
      throw new UserInputException(
          arm.directory().toString(),
          "drawn with seed "
              + arm.seed()
              + ", but "
              + reference.directory()
              + " with seed "
              + reference.seed()
              + ": other patients. Run both with the same --seed.");
    }
    for (Map.Entry<Long, ArmPatient> entry : arm.patients().entrySet()) {
      ArmPatient other = reference.patients().get(entry.getKey());
      if (other == null) {
        continue;
      }
      for (Map.Entry<String, String> trait : other.traits().entrySet()) {
        String value = entry.getValue().traits().get(trait.getKey());
        if (!Objects.equals(trait.getValue(), value)) {
          throw new UserInputException(
              arm.directory().toString(),
              "patient "
                  + entry.getKey()
                  + " has "
                  + trait.getKey()
                  + " "
                  + value
                  + ", but "
                  + trait.getValue()
                  + " in "
                  + reference.directory()
                  + ": not the same people. Arms may differ in treatment, not in population.");
        }
      }
    }
  }

  /** Tells whether one model simulated all arms. */
  public boolean oneModel() {
    return arms.stream().map(Arm::modelHash).distinct().count() == 1;
  }

  /** Returns the patients who are left out because an arm lacks them. */
  public int leftOut() {
    return arms.stream().mapToInt(Arm::asked).max().orElse(0) - patients.size();
  }

  /** Returns the patients of an arm, in order of their index. */
  public List<ArmPatient> of(int arm) {
    return patients.stream()
        .map(p -> Objects.requireNonNull(arms.get(arm).patients().get(p)))
        .toList();
  }

  /** Returns all measures of all arms, measure by measure. */
  public List<Result> results() {
    List<List<ArmPatient>> rows = new ArrayList<>(); // by patient, then by arm
    for (long patient : patients) {
      rows.add(
          arms.stream().map(arm -> Objects.requireNonNull(arm.patients().get(patient))).toList());
    }
    List<Result> results = new ArrayList<>();
    for (Measure measure : Measure.of(from, horizon)) {
      Interval reference = new Interval(0, 0, 0);
      for (int a = 0; a < arms.size(); a++) {
        int arm = a;
        Interval value =
            measure.honest(Bootstrap.interval(rows, LEVEL, s -> value(measure, s, arm)), of(arm));
        reference = arm == 0 ? value : reference;
        results.add(
            new Result(measure, arm, value, difference(rows, measure, arm, value, reference)));
      }
    }
    return results;
  }

  private static Interval difference(
      List<List<ArmPatient>> rows, Measure measure, int arm, Interval value, Interval reference) {
    if (arm == 0) {
      return new Interval(Double.NaN, Double.NaN, Double.NaN);
    }
    Interval paired =
        Bootstrap.interval(rows, LEVEL, s -> value(measure, s, arm) - value(measure, s, 0));
    // Where it happened to nobody, or to all, in both arms, the difference is as unknown as they.
    boolean alike = value.estimate() == reference.estimate();
    return alike && (value.estimate() == 0 || value.estimate() == 1)
        ? new Interval(0, value.low() - reference.high(), value.high() - reference.low())
        : paired;
  }

  private static double value(Measure measure, List<List<ArmPatient>> sample, int arm) {
    return measure.statistic().applyAsDouble(sample.stream().map(row -> row.get(arm)).toList());
  }

  /** Returns the share without a relapse over days from {@link #from} on. */
  public KaplanMeier relapseFree(int arm) {
    List<ArmPatient> sample = of(arm);
    return KaplanMeier.of(
        Measure.times(sample, p -> p.firstRelapse(from), from),
        Measure.happened(sample, p -> p.firstRelapse(from)));
  }

  /** Returns the share without confirmed progression over days of the follow-up. */
  public KaplanMeier withoutProgression(int arm) {
    List<ArmPatient> sample = of(arm);
    return KaplanMeier.of(
        Measure.times(sample, p -> p.endpoint("progression_day"), 0),
        Measure.happened(sample, p -> p.endpoint("progression_day")));
  }

  /** Returns the share that is alive over days of the follow-up. */
  public KaplanMeier alive(int arm) {
    List<ArmPatient> sample = of(arm);
    return KaplanMeier.of(
        Measure.times(sample, p -> p.endpoint("death_day"), 0),
        Measure.happened(sample, p -> p.endpoint("death_day")));
  }
}
