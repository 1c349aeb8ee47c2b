package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** H8: larger grafts take sooner, with less gain for each doubling. */
final class GraftDose implements VerificationCheck {
  /** Neutrophils that end the aplasia, cells/µL. */
  static final double NEUTROPHILS = 500;

  /** Later ones count as this day: a graft that never takes has no day. */
  private static final double LATEST = 60;

  private static final List<Double> DOSES = List.of(1.0, 2.5, 5.0, 10.0);

  @Override
  public CheckText text() {
    return new CheckText(
        "H8",
        "Graft dose saturates",
        Sample.COUNTED_PATIENTS.full()
            + " patients after BEAM/ATG"
            + TransplantCohorts.SMALL
            + " with 1, 2.5, 5 and 10e6 CD34/kg: days from the infusion until neutrophils are at"
            + " 500/uL, 60 where they are not by then. Paired differences of days from the smallest"
            + " to the largest dose, and of the gain a doubling between 1 and 2.5 and between 5 and"
            + " 10e6/kg (bootstrap, 95 %)",
        "lower ends of both above 0; fails if an upper end is below 0, or if no dose changes a day in"
            + " anybody; undecided between",
        "2.5 % each at no difference; none for a gain that falls. Counts are daily, so that a mean"
            + " gain of 40 patients is known to about 0.1 to 0.2 days",
        "2.5 % each: doses that do not matter, and a gain that is the same for every doubling");
  }

  @Override
  public Finding run(VerificationContext context) {
    Map<Double, CachedCohort> cohorts = new LinkedHashMap<>();
    for (double dose : DOSES) {
      // The standard graft is that of H1 and H3, who are followed longer.
      cohorts.put(
          dose,
          dose == TransplantCohorts.GRAFT
              ? TransplantCohorts.counted(context)
              : TransplantCohorts.engrafting(context, TransplantCohorts.BEAM_ATG, dose));
    }
    return judge(cohorts);
  }

  /** Judges the same patients by graft, 1e6 CD34/kg, in ascending order. */
  static Finding judge(Map<Double, CachedCohort> cohorts) {
    List<Double> doses = List.copyOf(cohorts.keySet());
    List<List<Double>> days = cohorts.values().stream().map(c -> c.map(GraftDose::day)).toList();
    List<String> table = new ArrayList<>();
    table.add(VerificationRecord.row(List.of("1e6 CD34/kg", "mean day", "gain a doubling, days")));
    table.add("|---|---|---|");
    List<List<Double>> gains = new ArrayList<>();
    for (int d = 0; d < doses.size(); d++) {
      String gained = "";
      if (d > 0) {
        gains.add(gains(days.get(d - 1), days.get(d), doses.get(d) / doses.get(d - 1)));
        gained = mean(gains.get(d - 1));
      }
      table.add(
          VerificationRecord.row(
              List.of(Interval.number(doses.get(d)), mean(days.get(d)), gained)));
    }
    List<Double> first = days.get(0);
    List<Double> saved = Claim.differences(first, days.get(days.size() - 1), day -> day);
    List<Double> less = Claim.differences(gains.get(0), gains.get(gains.size() - 1), gain -> gain);
    return Claim.judge(
        List.of(
            Claim.positive("days saved from the smallest to the largest graft", saved)
                .unless(Claim.nothing(saved), "no dose changes a day"),
            Claim.positive("days a doubling saves at first minus at last", less)),
        first.size() + " patients, " + doses.size() + " times",
        table);
  }

  private static List<Double> gains(List<Double> smaller, List<Double> larger, double factor) {
    double doublings = Math.log(factor) / Math.log(2);
    return Claim.differences(smaller, larger, day -> day / doublings);
  }

  private static String mean(List<Double> values) {
    return Bootstrap.mean(Claim.known(values), Cohorts.LEVEL, v -> v).toString();
  }

  private static double day(PatientRecord record) {
    AfterInfusion patient = new AfterInfusion(record, TransplantCohorts.COUNTED_DAY);
    return Math.min(LATEST, patient.engrafted(Columns.NEUTROPHILS, NEUTROPHILS));
  }
}
