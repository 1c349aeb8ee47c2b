package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.anergy.record.RunEvent;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Columns;

/** Counterparts of trials of drugs: the same patients with the drug and without. */
final class DrugCounterparts {
  private static final double YEAR = Observed.YEAR;
  private static final double MONTH = Observed.MONTH;

  private DrugCounterparts() {}

  /** What is needed of a patient: days of relapses and the last day, from the entry on. */
  record Followed(double[] relapses, double end) {
    static Followed of(Observed patient) {
      return new Followed(patient.days(Columns.RELAPSE), patient.end());
    }

    int count(double from, double to) {
      int count = 0;
      for (double day : relapses) {
        count += day >= from && day < to ? 1 : 0;
      }
      return count;
    }

    /** The first relapse on the drug, or the end of it. */
    Survival.Ending first() {
      double relapse = relapses.length == 0 ? Double.NaN : relapses[0];
      return Survival.Ending.of(relapse, Math.min(end, DrugArm.TREATED));
    }
  }

  /** One patient in two arms. */
  record Pair(Followed drug, Followed untreated) {}

  static Map<String, Counterpart> all() {
    Map<String, Counterpart> all = new LinkedHashMap<>();
    all.put("nata-relapse", DrugCounterparts::hazardRatio);
    all.put("nata-stop-1y", c -> afterStopping(c.enrolled(DrugArm.NATALIZUMAB)));
    all.put("nata-stop-rate", c -> rateAfterStopping(c.enrolled(DrugArm.NATALIZUMAB)));
    all.put("ifnb", DrugCounterparts::fallOfRate);
    all.put("steroid-carry", c -> persistence(c.enrolled(DrugArm.PULSES)));
    return all;
  }

  private static List<Pair> pairs(EvidenceCohorts cohorts, DrugArm arm) {
    List<Followed> drug = cohorts.enrolled(arm).map(Followed::of);
    List<Followed> untreated = cohorts.enrolledUntreated().map(Followed::of);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < drug.size(); i++) {
      pairs.add(new Pair(drug.get(i), untreated.get(i)));
    }
    return pairs;
  }

  private static Simulated hazardRatio(EvidenceCohorts cohorts) {
    return hazardRatio(pairs(cohorts, DrugArm.NATALIZUMAB));
  }

  /** Ratio of first relapses per time at risk. */
  static Simulated hazardRatio(List<Pair> pairs) {
    Interval ratio =
        Resampled.interval(
            pairs,
            s -> hazard(s.stream().map(Pair::drug)) / hazard(s.stream().map(Pair::untreated)));
    return Simulated.of(ratio, pairs.size() + " patients with natalizumab and without")
        .note("first relapses over time at risk, two years");
  }

  private static double hazard(Stream<Followed> patients) {
    return Bootstrap.ratio(
        patients.map(Followed::first).toList(), e -> e.event() ? 1 : 0, Survival.Ending::day);
  }

  private static Simulated fallOfRate(EvidenceCohorts cohorts) {
    return fallOfRate(pairs(cohorts, DrugArm.INTERFERON));
  }

  /** Relapses on the drug over those without, less 1. */
  static Simulated fallOfRate(List<Pair> pairs) {
    Interval fall =
        Resampled.interval(
            pairs, s -> Bootstrap.ratio(s, p -> onDrug(p.drug()), p -> onDrug(p.untreated())) - 1);
    return Simulated.of(fall, pairs.size() + " patients with interferon beta and without")
        .note("relapses in two years");
  }

  private static int onDrug(Followed patient) {
    return patient.count(0, DrugArm.TREATED);
  }

  /** Who stopped in remission: no relapse in the last year on the drug. */
  private static List<Followed> remitters(ObservedPatients patients) {
    return patients.map(Followed::of).stream()
        .filter(p -> p.end() >= DrugArm.TREATED + YEAR)
        .filter(p -> p.count(DrugArm.TREATED - YEAR, DrugArm.TREATED) == 0)
        .toList();
  }

  static Simulated afterStopping(ObservedPatients patients) {
    return remitted(
        patients,
        p -> p.count(DrugArm.TREATED, DrugArm.TREATED + YEAR) > 0 ? 1 : 0,
        "share with a relapse in the year after the last dose");
  }

  static Simulated rateAfterStopping(ObservedPatients patients) {
    double from = DrugArm.TREATED + MONTH; // months 2 to 4
    double to = DrugArm.TREATED + 4 * MONTH;
    return remitted(
        patients, p -> p.count(from, to) * YEAR / (to - from), "relapses a year, months 2 to 4");
  }

  private static Simulated remitted(
      ObservedPatients patients, ToDoubleFunction<Followed> value, String note) {
    List<Followed> remitters = remitters(patients);
    Interval mean = Resampled.interval(remitters, s -> Bootstrap.meanOf(s, value));
    return Simulated.of(mean, remitters.size() + " in remission of " + patients.sample())
        .note(note);
  }

  /**
   * Of lesions that enhance on a day, the share that still does a month later: if a pulse began on
   * that day, over that of the month in which none did.
   */
  static Simulated persistence(ObservedPatients patients) {
    List<int[]> seen = patients.map(DrugCounterparts::persistence);
    Interval ratio =
        Resampled.interval(
            seen,
            s ->
                Bootstrap.ratio(s, p -> p[0], p -> p[1])
                    / Bootstrap.ratio(s, p -> p[2], p -> p[3]));
    return Simulated.of(ratio, patients.sample())
        .note("lesions still seen a month later, after a pulse over without one");
  }

  /** Lesions left and seen in months with a pulse, and the same in months without. */
  private static int[] persistence(Observed patient) {
    int[] counts = new int[4];
    List<double[]> lesions = lesions(patient);
    double half = DrugArm.PULSE_EVERY / 2;
    int k = 0;
    for (double day = 0; day + half <= DrugArm.TREATED; day += half) {
      int at = k++ % 2 == 0 ? 0 : 2;
      for (double[] lesion : lesions) {
        if (lesion[0] <= day && day < lesion[1]) {
          counts[at + 1]++;
          counts[at] += day + half < lesion[1] ? 1 : 0;
        }
      }
    }
    return counts;
  }

  /** Begin and end of each lesion that faded, from the entry on. */
  private static List<double[]> lesions(Observed patient) {
    List<double[]> lesions = new ArrayList<>();
    for (RunEvent faded : patient.events(Columns.LESION_FADED)) {
      double end = faded.day() - patient.start();
      lesions.add(new double[] {end - faded.value(), end});
    }
    return lesions;
  }
}
