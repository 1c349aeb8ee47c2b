package org.anergy.study.compare;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.KaplanMeier;

/**
 * A number that sums up the patients of an arm.
 *
 * @param name what tables call it
 * @param unit its unit
 * @param meaning what it is
 * @param statistic of patients; NaN if there is none
 * @param exposure patients or years over which events are counted; NaN if it counts no events
 */
public record Measure(
    String name,
    String unit,
    String meaning,
    ToDoubleFunction<List<ArmPatient>> statistic,
    ToDoubleFunction<List<ArmPatient>> exposure) {

  private static final double TAIL = 0.025;

  /** A measure that counts no events. */
  Measure(String name, String unit, String meaning, ToDoubleFunction<List<ArmPatient>> statistic) {
    this(name, unit, meaning, statistic, sample -> Double.NaN);
  }

  /**
   * Returns {@code value} of {@code sample}, or, where resampling what never happened says that it
   * never does, with exact ends: Poisson for events over time, Clopper and Pearson for shares.
   */
  Interval honest(Interval value, List<ArmPatient> sample) {
    double counted = exposure.applyAsDouble(sample);
    if (Double.isNaN(counted) || value.low() != value.high()) {
      return value;
    }
    boolean share = unit.equals("1");
    double least = Math.pow(TAIL, 1 / counted); // of a share of which all were seen
    if (value.estimate() == 0) {
      return new Interval(0, 0, share ? 1 - least : -Math.log(TAIL) / counted);
    }
    return share && value.estimate() == 1 ? new Interval(1, least, 1) : value;
  }

  /**
   * Returns the measures of arms that are compared from {@code from} on until {@code horizon}, both
   * days of the follow-up.
   */
  static List<Measure> of(double from, double horizon) {
    String since = from == 0 ? "" : String.format(java.util.Locale.ROOT, " from day %.0f on", from);
    return List.of(
        rate("relapse_rate", "relapses a year lived" + since, p -> p.relapsesFrom(from), from),
        new Measure(
            "relapse_free",
            "1",
            "share without a relapse" + since + " at the end (Kaplan–Meier, the dead censored)",
            s -> free(s, from, horizon),
            List::size),
        mean("lesions", "lesions", "new lesions of the whole follow-up"),
        mean("score_end", "points", "true score at the end, of the dead at death"),
        mean("score_irreversible_end", "points", "irreversible score at the end"),
        new Measure(
            "progressed",
            "1",
            "share with confirmed progression in the whole follow-up (Kaplan–Meier, the dead"
                + " censored)",
            s -> 1 - without(s, p -> p.endpoint("progression_day"), 0, horizon),
            List::size),
        rate(
            "serious_infections",
            "serious infections a year lived" + since,
            p -> p.harmsFrom("serious-infection", from),
            from),
        each("severe_toxicities", "severe damage to organs, a patient" + since, "toxicity", from),
        rate(
            "side_effects",
            "side effects of drugs and cells a year lived" + since,
            p -> p.harmsFrom("side-effect", from),
            from),
        share(
            "secondary_autoimmunity",
            "share with another autoimmune disease" + since,
            p -> p.harmsFrom("secondary-autoimmunity", from) > 0),
        share(
            "graft_failures", "share whose graft failed", p -> p.harmsFrom("graft-failure", 0) > 0),
        share("deaths", "share who died in the follow-up", ArmPatient::died));
  }

  private static Measure rate(
      String name, String meaning, ToDoubleFunction<ArmPatient> count, double from) {
    return new Measure(
        name,
        "1/y",
        meaning,
        s -> Bootstrap.ratio(s, count, p -> p.yearsFrom(from)),
        s -> s.stream().mapToDouble(p -> p.yearsFrom(from)).sum());
  }

  private static Measure mean(String endpoint, String unit, String meaning) {
    return new Measure(
        endpoint, unit, meaning, s -> Bootstrap.meanOf(s, p -> p.endpoint(endpoint)));
  }

  private static Measure each(String name, String meaning, String kind, double from) {
    return new Measure(
        name,
        "events",
        meaning,
        s -> Bootstrap.meanOf(s, p -> p.harmsFrom(kind, from)),
        List::size);
  }

  private static Measure share(String name, String meaning, Predicate<ArmPatient> has) {
    return new Measure(
        name, "1", meaning, s -> Bootstrap.meanOf(s, p -> has.test(p) ? 1 : 0), List::size);
  }

  private static double free(List<ArmPatient> sample, double from, double horizon) {
    return without(sample, p -> p.firstRelapse(from), from, horizon);
  }

  private static double without(
      List<ArmPatient> sample, ToDoubleFunction<ArmPatient> day, double from, double horizon) {
    return KaplanMeier.of(times(sample, day, from), happened(sample, day))
        .at(horizon - from)
        .estimate();
  }

  /** Returns the days from {@code from} to the event, or to the end of observation. */
  static double[] times(List<ArmPatient> sample, ToDoubleFunction<ArmPatient> day, double from) {
    return sample.stream()
        .mapToDouble(
            p -> {
              double event = day.applyAsDouble(p);
              return Math.max(0, (Double.isNaN(event) ? p.followedDays() : event) - from);
            })
        .toArray();
  }

  /** Returns whose event was seen. */
  static boolean[] happened(List<ArmPatient> sample, ToDoubleFunction<ArmPatient> day) {
    boolean[] happened = new boolean[sample.size()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = !Double.isNaN(day.applyAsDouble(sample.get(i)));
    }
    return happened;
  }
}
