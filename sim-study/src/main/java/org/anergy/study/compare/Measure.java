package org.anergy.study.compare;

import java.util.List;
import java.util.Locale;
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
 * @param perPatient what one patient adds to it; differences of it are tested
 * @param exposure patients or years over which events are counted; NaN if it counts no events
 */
public record Measure(
    String name,
    String unit,
    String meaning,
    ToDoubleFunction<List<ArmPatient>> statistic,
    ToDoubleFunction<ArmPatient> perPatient,
    ToDoubleFunction<List<ArmPatient>> exposure) {
  private static final double TAIL = 0.025;
  private static final String SHARE = "1";

  /**
   * Returns {@code value} of {@code sample}, or, where resampling what never happened says that it
   * never does, with exact ends: Poisson for events over time, Clopper and Pearson for shares.
   */
  Interval honest(Interval value, List<ArmPatient> sample) {
    double counted = exposure.applyAsDouble(sample);
    if (!(counted > 0) || value.low() != value.high()) {
      return value;
    }
    double least = Math.pow(TAIL, 1 / counted); // of a share of which all were seen
    boolean share = unit.equals(SHARE);
    if (value.estimate() == 0) {
      return new Interval(0, 0, share ? 1 - least : -Math.log(TAIL) / counted);
    }
    return share && value.estimate() == 1 ? new Interval(1, least, 1) : value;
  }

  /**
   * Returns the measures of arms.
   *
   * @param from day of the follow-up from which relapses count
   * @param confirmed day before which they would have been confirmed
   * @param horizon last day of the follow-up
   */
  static List<Measure> of(double from, double confirmed, double horizon) {
    String span =
        String.format(Locale.ROOT, ", day %.0f to %.0f of the follow-up", from, confirmed);
    ToDoubleFunction<ArmPatient> relapses = p -> p.relapsesBetween(from, confirmed);
    ToDoubleFunction<ArmPatient> years = p -> p.yearsBetween(from, confirmed);
    return List.of(
        new Measure(
            "relapse_rate",
            "1/y",
            "relapses a year lived" + span,
            s -> Bootstrap.ratio(s, relapses, years),
            relapses,
            s -> s.stream().mapToDouble(years).sum()),
        new Measure(
            "relapse_free",
            SHARE,
            "share without a relapse" + span + " (Kaplan–Meier, the dead censored)",
            s -> without(s, p -> p.firstRelapse(from), from, confirmed),
            p -> relapses.applyAsDouble(p) > 0 ? 0 : 1,
            s -> seen(s, p -> p.firstRelapse(from), confirmed)),
        counted("lesions", "lesions", "new lesions, a patient", p -> p.endpoint("lesions")),
        mean("score_end", "points", "true score at the end, of the dead at death"),
        mean("score_irreversible_end", "points", "irreversible score at the end"),
        new Measure(
            "progressed",
            SHARE,
            "share with confirmed progression (Kaplan–Meier, the dead censored)",
            s -> 1 - without(s, p -> p.endpoint("progression_day"), 0, horizon),
            p -> Double.isNaN(p.endpoint("progression_day")) ? 0 : 1,
            s -> seen(s, p -> p.endpoint("progression_day"), horizon)),
        rate(
            "serious_infections", "infections that make ill, a year lived", ArmPatient::infections),
        rate(
            "viral_reactivations",
            "viruses found in the blood, a year lived",
            ArmPatient::reactivations),
        counted(
            "severe_toxicities", "events", "severe damage to organs, a patient", of("toxicity")),
        rate("side_effects", "side effects of drugs and cells a year lived", of("side-effect")),
        share(
            "secondary_autoimmunity",
            "share with another autoimmune disease",
            p -> p.harms("secondary-autoimmunity") > 0),
        share("graft_failures", "share whose graft failed", p -> p.harms("graft-failure") > 0),
        share("deaths", "share who died", ArmPatient::died));
  }

  private static ToDoubleFunction<ArmPatient> of(String kind) {
    return patient -> patient.harms(kind);
  }

  private static Measure rate(String name, String meaning, ToDoubleFunction<ArmPatient> count) {
    return new Measure(
        name,
        "1/y",
        meaning,
        s -> Bootstrap.ratio(s, count, ArmPatient::years),
        count,
        s -> s.stream().mapToDouble(ArmPatient::years).sum());
  }

  private static Measure mean(String endpoint, String unit, String meaning) {
    ToDoubleFunction<ArmPatient> value = p -> p.endpoint(endpoint);
    return new Measure(
        endpoint, unit, meaning, s -> Bootstrap.meanOf(s, value), value, s -> Double.NaN);
  }

  private static Measure counted(
      String name, String unit, String meaning, ToDoubleFunction<ArmPatient> count) {
    return new Measure(name, unit, meaning, s -> Bootstrap.meanOf(s, count), count, List::size);
  }

  private static Measure share(String name, String meaning, Predicate<ArmPatient> has) {
    ToDoubleFunction<ArmPatient> one = p -> has.test(p) ? 1 : 0;
    return new Measure(name, SHARE, meaning, s -> Bootstrap.meanOf(s, one), one, List::size);
  }

  private static double without(
      List<ArmPatient> sample, ToDoubleFunction<ArmPatient> day, double from, double to) {
    return KaplanMeier.of(times(sample, day, from, to), happened(sample, day, to))
        .at(to - from)
        .estimate();
  }

  /** Returns how many had the event by day {@code to} or were observed until then. */
  private static double seen(List<ArmPatient> sample, ToDoubleFunction<ArmPatient> day, double to) {
    return sample.stream().filter(p -> day.applyAsDouble(p) < to || p.followedDays() >= to).count();
  }

  /**
   * Returns the days from {@code from} to the event, to the end of observation, or to {@code to}.
   */
  static double[] times(
      List<ArmPatient> sample, ToDoubleFunction<ArmPatient> day, double from, double to) {
    return sample.stream()
        .mapToDouble(
            p -> {
              double event = day.applyAsDouble(p);
              double last = event < to ? event : Math.min(to, p.followedDays());
              return Math.max(0, last - from);
            })
        .toArray();
  }

  /** Returns whose event was seen before day {@code to}. */
  static boolean[] happened(List<ArmPatient> sample, ToDoubleFunction<ArmPatient> day, double to) {
    boolean[] happened = new boolean[sample.size()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = day.applyAsDouble(sample.get(i)) < to;
    }
    return happened;
  }
}
