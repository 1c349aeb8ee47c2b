package org.anergy.study.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.Ranks;
import org.anergy.study.verify.Courses.Course;

/** N7: the relapse rate falls with age and time while slow progression takes over. */
final class RelapsesGiveWay implements VerificationCheck {
  private static final double QUIET_DAYS = 90;

  @Override
  public CheckText text() {
    return new CheckText(
        "N7",
        "Relapse rate falls with age while slow progression takes over",
        Sample.NATURAL_PATIENTS.full()
            + " untreated patients, "
            + Sample.NATURAL_YEARS.full()
            + " years: rank correlation of a patient's age with the number of relapses (Spearman,"
            + " 95 %); irreversible score gained outside relapses (more than 90 d after the last"
            + " one) as a share of all that is gained, last two fifths of the follow-up minus first"
            + " two fifths (bootstrap over patients, 95 %). The ratio of relapses late over early is"
            + " shown: the published fall, 17 % in five years, is too small to be seen in it",
        "upper end of the correlation below 0, lower end of the difference above 0; fails if a lower"
            + " end of the first is above 0 or an upper end of the second below 0; undecided between",
        "2.5 % each at the threshold itself; 7 % for the published fall by age (correlation -0.24)",
        "2.5 % each if nothing changes with age and time");
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
    return judge(Cohorts.naturalHistory(context));
  }

  /** Judges untreated patients. */
  static Finding judge(CachedCohort cohort) {
    List<Tally> tallies = cohort.map(RelapsesGiveWay::tally);
    Interval ratio =
        Bootstrap.interval(
            tallies, Cohorts.LEVEL, s -> Bootstrap.ratio(s, Tally::late, Tally::early));
    Interval ageing = Ranks.spearman(Courses.of(cohort), Cohorts.LEVEL, Course::age, Course::rate);
    Interval shift =
        Bootstrap.interval(
            tallies,
            Cohorts.LEVEL,
            s ->
                Bootstrap.ratio(s, Tally::slowLate, Tally::allLate)
                    - Bootstrap.ratio(s, Tally::slowEarly, Tally::allEarly));
    boolean pass = ageing.high() < 0 && shift.low() > 0;
    boolean fail = ageing.low() > 0 || shift.high() < 0;
    return new Finding(
        pass ? Verdict.PASS : fail ? Verdict.FAIL : Verdict.UNDECIDED,
        String.format(
            Locale.ROOT,
            "relapses by age %s; slow share late - early %s; rate late/early %s",
            ageing,
            shift,
            ratio),
        Cohorts.sample(cohort));
  }

  private static Tally tally(PatientRecord patient) {
    double[] relapses = patient.days(Columns.RELAPSE);
    double end = patient.followUpDays();
    double part = 0.4 * end;
    double[] early = gain(patient, relapses, 0, part);
    double[] late = gain(patient, relapses, end - part, end);
    return new Tally(
        Arrays.stream(relapses).filter(day -> day < part).count(),
        Arrays.stream(relapses).filter(day -> day >= end - part).count(),
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
