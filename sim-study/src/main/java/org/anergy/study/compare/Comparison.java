package org.anergy.study.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.anergy.base.UserInputException;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.KaplanMeier;
import org.anergy.study.stats.SignFlips;

/**
 * Arms of the same patients, each against the first. Intervals are 95 % bootstrap intervals over
 * patients: a resample takes a patient with all arms, so that differences are paired.
 *
 * @param arms the arms, the reference first
 * @param patients the patients who ended in all arms
 * @param from day of the follow-up from which relapses count
 * @param horizon last day of the follow-up
 */
public record Comparison(List<Arm> arms, List<Long> patients, double from, double horizon) {
  private static final double LEVEL = 0.95;
  private static final int FEWEST = 2;
  private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

  /** A relapse is known when it is confirmed, within 60 d. */
  private static final double CONFIRMATION_DAYS = 60;

  /**
   * What one arm came to.
   *
   * @param measure what was measured
   * @param arm index of the arm
   * @param value of the arm, with its interval
   * @param difference arm minus reference, with its interval; all NaN for the reference
   * @param p how often random signs of the patients' differences would give as large a sum
   *     (two-sided); NaN for the reference
   */
  public record Result(Measure measure, int arm, Interval value, Interval difference, double p) {}

  public Comparison {
    arms = List.copyOf(arms);
    patients = List.copyOf(patients);
  }

  /**
   * Pairs {@code arms}.
   *
   * @param from day of the follow-up from which relapses count
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
    double horizon = reference.followUpDays();
    for (Arm arm : arms) {
      if (Math.abs(arm.followUpDays() - horizon) >= 1) {
        throw new UserInputException(
            arm.directory().toString(),
            String.format(
                Locale.ROOT,
                "followed for %.0f d, but %s for %.0f d: what is counted over both would differ."
                    + " Run both with the same followUp or --until.",
                arm.followUpDays(),
                reference.directory(),
                horizon));
      }
    }
    if (from < 0 || from >= horizon) {
      throw new UserInputException(
          "--from",
          String.format(
              Locale.ROOT,
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

  /** Returns how many patients of the smallest cohort broke off in an arm. */
  public int brokenOff() {
    return arms.stream().mapToInt(Arm::asked).min().orElse(0) - patients.size();
  }

  /** Returns how many patients are not in every cohort, which are of different sizes. */
  public int notEverywhere() {
    return arms.stream().mapToInt(Arm::asked).max().orElse(0)
        - arms.stream().mapToInt(Arm::asked).min().orElse(0);
  }

  /**
   * Returns the day before which relapses count: later ones may lack their confirmation. A
   * follow-up that is too short for that counts all.
   */
  public double confirmed() {
    return horizon - CONFIRMATION_DAYS > from ? horizon - CONFIRMATION_DAYS : horizon;
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
    for (Measure measure : Measure.of(from, confirmed(), horizon)) {
      for (int arm = 0; arm < arms.size(); arm++) {
        Interval value = interval(rows, measure, arm);
        results.add(
            arm == 0
                ? new Result(measure, arm, value, NONE, Double.NaN)
                : new Result(
                    measure,
                    arm,
                    value,
                    difference(rows, measure, arm),
                    SignFlips.p(differences(rows, measure, arm))));
      }
    }
    return results;
  }

  private Interval interval(List<List<ArmPatient>> rows, Measure measure, int arm) {
    Interval sampled = Bootstrap.interval(rows, LEVEL, s -> value(measure, s, arm));
    return measure.honest(sampled, of(arm));
  }

  private Interval difference(List<List<ArmPatient>> rows, Measure measure, int arm) {
    Interval paired =
        Bootstrap.interval(rows, LEVEL, s -> value(measure, s, arm) - value(measure, s, 0));
    Interval reference = interval(rows, measure, 0);
    Interval other = interval(rows, measure, arm);
    boolean nothing = reference.estimate() == other.estimate() && exact(reference) && exact(other);
    // Where it happened to nobody, or to all, in both arms, the difference is as unknown as they.
    return nothing
        ? new Interval(0, other.low() - reference.high(), other.high() - reference.low())
        : paired;
  }

  /** Tells whether an interval has the exact end of what happened to nobody or to all. */
  private static boolean exact(Interval interval) {
    boolean open = interval.low() < interval.high();
    boolean nobody = interval.estimate() == 0 && interval.low() == 0;
    return open && (nobody || (interval.estimate() == 1 && interval.high() == 1));
  }

  private static double[] differences(List<List<ArmPatient>> rows, Measure measure, int arm) {
    return rows.stream()
        .mapToDouble(
            row ->
                measure.perPatient().applyAsDouble(row.get(arm))
                    - measure.perPatient().applyAsDouble(row.get(0)))
        .filter(Double::isFinite)
        .toArray();
  }

  private static double value(Measure measure, List<List<ArmPatient>> sample, int arm) {
    return measure.statistic().applyAsDouble(sample.stream().map(row -> row.get(arm)).toList());
  }

  /** Returns the share without a relapse over days from {@link #from} on. */
  public KaplanMeier relapseFree(int arm) {
    return curve(arm, p -> p.firstRelapse(from), from, confirmed());
  }

  /** Returns the share without confirmed progression over days of the follow-up. */
  public KaplanMeier withoutProgression(int arm) {
    return curve(arm, p -> p.endpoint("progression_day"), 0, horizon);
  }

  /** Returns the share that is alive over days of the follow-up. */
  public KaplanMeier alive(int arm) {
    return curve(arm, p -> p.endpoint("death_day"), 0, horizon + 1);
  }

  private KaplanMeier curve(int arm, ToDoubleFunction<ArmPatient> day, double from, double to) {
    List<ArmPatient> sample = of(arm);
    return KaplanMeier.of(Measure.times(sample, day, from, to), Measure.happened(sample, day, to));
  }
}
