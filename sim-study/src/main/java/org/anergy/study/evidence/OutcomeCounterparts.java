package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.anergy.study.evidence.Survival.Ending;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Cohorts;
import org.anergy.study.verify.Columns;

/** Counterparts in the clinic: activity and progression; a death censors. */
final class OutcomeCounterparts {
  /** The arms whose patients are pooled where a source pooled regimens. */
  static final List<Arm> POOLED =
      List.of(Arm.CY_ATG, Arm.BEAM_ATG, Arm.BEAM_ATG_SELECTED, Arm.BU_CY_ATG_SELECTED);

  private static final double YEAR = Observed.YEAR;
  private static final double SCAN_DAYS = YEAR / 2;

  private OutcomeCounterparts() {}

  static Map<String, Counterpart> all() {
    Map<String, Counterpart> all = new LinkedHashMap<>();
    all.put("hsct-dmt-progression", c -> control(c.untreated().map(Entry::control)));
    all.put("hsct-neda-2", c -> free(pool(c), 2, OutcomeCounterparts::activity));
    all.put("hsct-neda-5", c -> free(pool(c), 5, OutcomeCounterparts::activity));
    all.put("hsct-progression-5", c -> struck(free(pool(c), 5, Worsening::first)));
    all.put("hsct-halt-relapse-free", c -> free(one(c, Arm.BEAM_ATG_SELECTED), 5, relapse()));
    all.put("hsct-beam-neda-5", c -> free(one(c, Arm.BEAM_ATG), 5, OutcomeCounterparts::activity));
    all.put("hsct-cy-neda-5", c -> free(one(c, Arm.CY_ATG), 5, OutcomeCounterparts::activity));
    all.put("hsct-intensity-high", c -> scans(c.active(Arm.BU_CY_ATG_SELECTED), c.years()));
    return all;
  }

  static List<ObservedPatients> pool(EvidenceCohorts cohorts) {
    return POOLED.stream().map(cohorts::active).toList();
  }

  private static List<ObservedPatients> one(EvidenceCohorts cohorts, Arm arm) {
    return List.of(cohorts.active(arm));
  }

  private static ToDoubleFunction<Observed> relapse() {
    return patient -> patient.first(Columns.RELAPSE);
  }

  /** Day of the first relapse, new lesion or progression; NaN if there is none. */
  static double activity(Observed patient) {
    return DoubleStream.of(
            patient.first(Columns.RELAPSE), patient.first(Columns.LESION), Worsening.first(patient))
        .filter(day -> !Double.isNaN(day))
        .min()
        .orElse(Double.NaN);
  }

  /**
   * Share without the event after {@code years}. A patient who is in several arms is one patient.
   */
  static Simulated free(
      List<ObservedPatients> arms, double years, ToDoubleFunction<Observed> event) {
    Map<Long, List<Ending>> byPatient = new TreeMap<>();
    for (ObservedPatients arm : arms) {
      arm.map(p -> Map.entry(p.patient().patient(), Ending.of(event.applyAsDouble(p), p.end())))
          .forEach(
              e -> byPatient.computeIfAbsent(e.getKey(), i -> new ArrayList<>()).add(e.getValue()));
    }
    ObservedPatients all = arms.stream().reduce(ObservedPatients::and).orElseThrow();
    if (all.size() == 0) {
      return Simulated.missing("nobody became active enough for a transplant");
    }
    String sample = arms.size() == 1 ? all.sample() : sample(byPatient.size(), arms.size());
    return Simulated.of(Survival.free(List.copyOf(byPatient.values()), years * YEAR), sample);
  }

  private static String sample(int patients, int arms) {
    return patients + " patients in each of " + arms + " regimens";
  }

  /** Turns the share without an event into the share with it. */
  static Simulated struck(Simulated free) {
    if (free.missing() != null) {
      return free;
    }
    Interval share = free.values().get(0).interval();
    return Simulated.of(
            new Interval(1 - share.estimate(), 1 - share.high(), 1 - share.low()), free.sample())
        .note(free.note());
  }

  /** Months to progression of untreated patients who would have been randomized. */
  static Simulated control(List<List<Observed>> entries) {
    List<List<Ending>> endings =
        entries.stream()
            .map(e -> e.stream().map(p -> Ending.of(Worsening.first(p), p.end())).toList())
            .toList();
    int count = endings.stream().mapToInt(List::size).sum();
    Interval days = Survival.median(endings);
    return Simulated.of(
            days.times(1 / Observed.MONTH),
            count + " entries of " + entries.size() + " patients (untreated)")
        .note("no drugs: the published arm continued them");
  }

  /** Share of half-yearly scans that show a lesion which the one before did not. */
  static Simulated scans(ObservedPatients patients, int years) {
    List<int[]> scans = patients.map(p -> scans(p, years));
    int active = scans.stream().mapToInt(s -> s[0]).sum();
    int all = scans.stream().mapToInt(s -> s[1]).sum();
    // Resampling patients cannot tell what did not happen from what cannot happen.
    Interval share =
        active == 0 || active == all
            ? Bootstrap.share(active, all, Cohorts.LEVEL)
            : Resampled.interval(scans, s -> Bootstrap.ratio(s, scan -> scan[0], scan -> scan[1]));
    return Simulated.of(share, all + " scans of " + patients.sample())
        .note("a scan every half-year, to " + years + " years");
  }

  private static int[] scans(Observed patient, int years) {
    int[] activeAndAll = new int[2];
    double[] lesions = patient.days(Columns.LESION);
    double last = Math.min(patient.end(), years * YEAR);
    for (double day = SCAN_DAYS; day <= last + 1; day += SCAN_DAYS) {
      double scan = day;
      activeAndAll[1]++;
      activeAndAll[0] +=
          DoubleStream.of(lesions).anyMatch(l -> scan - SCAN_DAYS <= l && l < scan) ? 1 : 0;
    }
    return activeAndAll;
  }
}
