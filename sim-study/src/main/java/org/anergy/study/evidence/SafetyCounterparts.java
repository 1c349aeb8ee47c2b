package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Cohorts;
import org.anergy.study.verify.Columns;

/** Counterparts of risks, and the constants of the protocol. */
final class SafetyCounterparts {
  private static final double HUNDRED_DAYS = 100;
  private static final double FIRST_MONTHS = 183;
  private static final String EBV = "EBV";

  private SafetyCounterparts() {}

  static Map<String, Counterpart> all() {
    Map<String, Counterpart> all = new LinkedHashMap<>();
    all.put("hsct-intensity-sae", c -> intensity(c.active(Arm.BEAM_ATG), c.active(Arm.CY_ATG)));
    all.put("hsct-trm-ms", c -> mortality(OutcomeCounterparts.pool(c)));
    all.put("hsct-infections", c -> infections(c.counted(Arm.TBI_CY_ATG_SELECTED)));
    all.put("hsct-ebv", c -> reactivation(c.active(Arm.CY_ATG)));
    all.put("hsct-secondary-ad", c -> secondary(OutcomeCounterparts.pool(c)));
    all.put(
        "hsct-cd34-yield",
        c -> constant(Arm.CD34, "1e6/kg wanted, as the scenario says; what is collected varies"));
    all.put("hsct-cd34-selection", c -> constant(Arm.SELECTION, "as the scenario says"));
    return all;
  }

  private static Simulated constant(double value, String note) {
    return Simulated.of(new Interval(value, value, value), "all selected arms").note(note);
  }

  /** Serious events in a hundred days of the same patients after two regimens. */
  static Simulated intensity(ObservedPatients strong, ObservedPatients weak) {
    if (none(List.of(strong, weak), Columns.SERIOUS_INFECTION, Columns.TOXICITY)) {
      return lack(strong, Columns.SERIOUS_INFECTION + " or " + Columns.TOXICITY);
    }
    List<Integer> ofStrong = strong.map(SafetyCounterparts::serious);
    List<Integer> ofWeak = weak.map(SafetyCounterparts::serious);
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < ofStrong.size(); i++) {
      pairs.add(new int[] {ofStrong.get(i), ofWeak.get(i)});
    }
    Interval difference = mean(pairs, 1, -1);
    return Simulated.of(
            List.of(
                new SimulatedValue("BEAM/ATG", mean(pairs, 1, 0)),
                new SimulatedValue("Cy/ATG", mean(pairs, 0, 1))),
            strong.sample() + ", and the same after " + Arm.CY_ATG.words())
        .ordered(difference)
        .note("toxicities and serious infections in the first 100 days; difference " + difference);
  }

  private static Interval mean(List<int[]> pairs, int strong, int weak) {
    return Resampled.interval(
        pairs, s -> Bootstrap.meanOf(s, p -> (double) strong * p[0] + weak * p[1]));
  }

  private static int serious(Observed patient) {
    return (int)
        DoubleStream.concat(
                DoubleStream.of(patient.days(Columns.SERIOUS_INFECTION)),
                DoubleStream.of(patient.days(Columns.TOXICITY)))
            .filter(day -> day <= HUNDRED_DAYS)
            .count();
  }

  /** Deaths of the first hundred days; none is a result where the model has what kills. */
  static Simulated mortality(List<ObservedPatients> arms) {
    if (none(arms, Columns.DEATH, Columns.SERIOUS_INFECTION, Columns.TOXICITY)) {
      return lack(arms.get(0), Columns.DEATH);
    }
    ObservedPatients all = arms.stream().reduce(ObservedPatients::and).orElseThrow();
    List<Boolean> dead = all.map(p -> p.death() >= 0 && p.death() <= HUNDRED_DAYS);
    int deaths = (int) dead.stream().filter(d -> d).count();
    return Simulated.of(
            Bootstrap.share(deaths, dead.size(), Cohorts.LEVEL),
            dead.size() + " transplants in " + arms.size() + " regimens")
        .note(deaths + " deaths");
  }

  static Simulated infections(ObservedPatients patients) {
    if (none(List.of(patients), Columns.SERIOUS_INFECTION)) {
      return lack(patients, Columns.SERIOUS_INFECTION);
    }
    return Simulated.of(
            List.of(
                new SimulatedValue("days 0-15", rate(patients, 0, 16)),
                new SimulatedValue("days 16-180", rate(patients, 16, 181)),
                new SimulatedValue("months 7-24", rate(patients, 181, 2 * Observed.YEAR))),
            patients.sample())
        .note("serious ones; the published ones are all that were noted");
  }

  /** Infections a year from day {@code from} until day {@code to}. */
  private static Interval rate(ObservedPatients patients, double from, double to) {
    List<double[]> tallies =
        patients.map(
            p ->
                new double[] {
                  DoubleStream.of(p.days(Columns.SERIOUS_INFECTION))
                      .filter(day -> from <= day && day < to)
                      .count(),
                  Math.max(0, Math.min(to, p.end()) - from) / Observed.YEAR
                });
    return Resampled.interval(
        tallies, s -> Bootstrap.ratio(s, tally -> tally[0], tally -> tally[1]));
  }

  static Simulated reactivation(ObservedPatients patients) {
    if (none(List.of(patients), Columns.SERIOUS_INFECTION)) {
      return lack(patients, Columns.SERIOUS_INFECTION);
    }
    List<Boolean> had =
        patients.map(
            p ->
                p.events(Columns.SERIOUS_INFECTION).stream()
                    .filter(event -> event.day() - p.start() <= FIRST_MONTHS)
                    .anyMatch(event -> event.where().equals(EBV)));
    List<Boolean> decided = patients.map(p -> p.end() >= FIRST_MONTHS);
    int hits = (int) had.stream().filter(h -> h).count();
    int n = 0;
    for (int i = 0; i < had.size(); i++) {
      n += had.get(i) || decided.get(i) ? 1 : 0;
    }
    return Simulated.of(Bootstrap.share(hits, n, Cohorts.LEVEL), patients.sample())
        .note("in half a year");
  }

  static Simulated secondary(List<ObservedPatients> arms) {
    return none(arms, Columns.SECONDARY_AUTOIMMUNITY)
        ? lack(arms.get(0), Columns.SECONDARY_AUTOIMMUNITY)
        : OutcomeCounterparts.struck(
            OutcomeCounterparts.free(
                arms, 5, patient -> patient.first(Columns.SECONDARY_AUTOIMMUNITY)));
  }

  private static boolean none(List<ObservedPatients> arms, String... kinds) {
    List<String> wanted = List.of(kinds);
    return arms.stream()
        .noneMatch(
            arm ->
                arm.any(
                    p -> p.patient().events().stream().anyMatch(e -> wanted.contains(e.kind()))));
  }

  private static Simulated lack(ObservedPatients patients, String kinds) {
    return Simulated.missing(
        patients.size() == 0
            ? "nobody became active enough for a transplant"
            : "no simulated patient has an event " + kinds + ": the model has none so far");
  }
}
