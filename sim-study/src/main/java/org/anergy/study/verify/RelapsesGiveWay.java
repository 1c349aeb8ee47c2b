package org.anergy.study.verify;

import java.util.Arrays;
import java.util.List;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** N7: the relapse rate falls with age and time while slow progression takes over. */
final class RelapsesGiveWay implements VerificationCheck {
  private static final double THIRD = 3 * 365.25;
  private static final double QUIET_DAYS = 90;

  @Override
  public CheckText text() {
    return new CheckText(
        "N7",
        "Relapse rate falls with age while slow progression takes over",
        "in 200 untreated patients: relapses in the last three years over those in the first three;"
            + " irreversible score gained outside relapses (more than 90 d after the last one) as a"
            + " share of all that is gained, last three years minus first three (bootstrap over"
            + " patients, 95 %)",
        "upper end of the ratio below 1, lower end of the difference above 0",
        "2.5 % each at the threshold itself",
        "2.5 % each if nothing changes with time");
  }

  /** Relapses and irreversible gain, slow and in all, early and late. */
  record Tally(
      double early,
      double late,
      double slowEarly,
      double allEarly,
      double slowLate,
      double allLate) {}

  @Override
  public Finding run(VerificationContext context) {
    CachedCohort cohort = Cohorts.naturalHistory(context);
    List<Tally> tallies = cohort.map(RelapsesGiveWay::tally);
    Interval ratio =
        Bootstrap.interval(
            tallies, Cohorts.LEVEL, s -> Bootstrap.ratio(s, Tally::late, Tally::early));
    Interval shift =
        Bootstrap.interval(
            tallies,
            Cohorts.LEVEL,
            s ->
                Bootstrap.ratio(s, Tally::slowLate, Tally::allLate)
                    - Bootstrap.ratio(s, Tally::slowEarly, Tally::allEarly));
    return new Finding(
        ratio.high() < 1 && shift.low() > 0 ? Verdict.PASS : Verdict.FAIL,
        String.format("rate late/early %s; slow share late - early %s", ratio, shift),
        Cohorts.sample(cohort));
  }

  private static Tally tally(PatientRecord patient) {
    double[] relapses = patient.days(Columns.RELAPSE);
    double end = patient.followUpDays();
    // A smoke run is shorter than two times three years.
    double third = Math.min(THIRD, end / 2);
    double[] early = gain(patient, relapses, 0, third);
    double[] late = gain(patient, relapses, end - third, end);
    return new Tally(
        Arrays.stream(relapses).filter(day -> day < third).count(),
        Arrays.stream(relapses).filter(day -> day >= end - third).count(),
        early[0],
        early[1],
        late[0],
        late[1]);
  }

  /** Returns the gain of irreversible score outside relapses, and in all. */
  private static double[] gain(PatientRecord patient, double[] relapses, double from, double to) {
    float[] time = patient.column(PatientRecord.TIME);
    float[] score = patient.column(Columns.IRREVERSIBLE);
    double slow = 0;
    double all = 0;
    for (int row = Math.max(1, patient.rowAt(from)); row < patient.rowAt(to); row++) {
      double gain = score[row] - score[row - 1];
      double day = time[row];
      boolean quiet = Arrays.stream(relapses).noneMatch(r -> r - 30 <= day && day < r + QUIET_DAYS);
      slow += quiet ? gain : 0;
      all += gain;
    }
    return new double[] {slow, all};
  }
}
