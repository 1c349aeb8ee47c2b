package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.runs.PatientCourse;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** H4: deeper ablation costs more severe events and leaves fewer relapses. */
final class DeeperAblation implements VerificationCheck {
  private static final double SEVERE_DAYS = AfterInfusion.YEAR;

  /**
   * What became of one patient.
   *
   * @param relapses from the infusion on
   * @param years in which they would have been confirmed
   * @param severe toxicities and serious infections from the first dose until a year later
   */
  private record Outcome(int relapses, double years, int severe) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "H4",
        "Deeper ablation: fewer relapses, more severe events",
        "the "
            + Sample.OUTCOME_PATIENTS.full()
            + " of "
            + Sample.NATURAL_PATIENTS.full()
            + " untreated patients with the most relapses in a year, transplanted at its end after"
            + " Cy/ATG, BEAM/ATG and Bu/Cy/ATG with the same CD34-selected graft and followed for "
            + Sample.OUTCOME_YEARS.full()
            + " years: paired differences of relapses a year lived, and of severe toxicities and"
            + " serious infections that make ill in the first year (bootstrap over patients, 95 %)",
        "from Cy/ATG to Bu/Cy/ATG relapses fall and severe events rise, lower ends above 0, and no"
            + " interval of a step between neighbors lies on the wrong side; fails if an interval"
            + " does; undecided between",
        "2.5 % for each of six differences that are none",
        "2.5 % each for no difference between the extremes. Differences of 0.15 relapses a year and"
            + " of 0.7 severe events a patient (rates of 0.2 and 0.05 a year, 1 and 1.7 events) are"
            + " seen in about four samples of five; a smaller one is undecided, not absent"
            + " (`--sample outcome-patients=100`)");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(
        TransplantCohorts.outcome(context, TransplantCohorts.CY_ATG),
        TransplantCohorts.outcome(context, TransplantCohorts.BEAM_ATG),
        TransplantCohorts.outcome(context, TransplantCohorts.BU_CY_ATG));
  }

  /** Judges the same patients after three regimens, the shallowest first. */
  static Finding judge(CachedCohort cy, CachedCohort beam, CachedCohort bu) {
    List<Outcome> shallow = cy.map(DeeperAblation::outcome);
    List<Outcome> middle = beam.map(DeeperAblation::outcome);
    List<Outcome> deep = bu.map(DeeperAblation::outcome);
    List<Claim> claims =
        List.of(
            relapses("relapses a year, Cy/ATG minus Bu/Cy/ATG", shallow, deep),
            severe("severe events, Bu/Cy/ATG minus Cy/ATG", deep, shallow),
            relapses("relapses, Cy minus BEAM", shallow, middle).lenient(),
            relapses("BEAM minus Bu/Cy", middle, deep).lenient(),
            severe("severe events, BEAM minus Cy", middle, shallow).lenient(),
            severe("Bu/Cy minus BEAM", deep, middle).lenient());
    List<String> table = new ArrayList<>();
    table.add(
        VerificationRecord.row(List.of("regimen", "relapses a year", "severe events a patient")));
    table.add("|---|---|---|");
    table.add(row("Cy/ATG", shallow));
    table.add(row("BEAM/ATG", middle));
    table.add(row("Bu/Cy/ATG", deep));
    return Claim.judge(claims, Cohorts.sample(cy) + ", three times", table);
  }

  private static Claim relapses(String words, List<Outcome> more, List<Outcome> fewer) {
    List<Outcome[]> pairs = new ArrayList<>();
    for (int i = 0; i < more.size(); i++) {
      pairs.add(new Outcome[] {more.get(i), fewer.get(i)});
    }
    Interval difference =
        Bootstrap.interval(pairs, Cohorts.LEVEL, sample -> rate(sample, 0) - rate(sample, 1));
    return Claim.above(words, difference, 0, pairs.size());
  }

  private static double rate(List<Outcome[]> pairs, int side) {
    return Bootstrap.ratio(pairs, p -> p[side].relapses(), p -> p[side].years());
  }

  private static Claim severe(String words, List<Outcome> more, List<Outcome> fewer) {
    return Claim.positive(words, Claim.differences(more, fewer, Outcome::severe));
  }

  private static String row(String regimen, List<Outcome> outcomes) {
    return VerificationRecord.row(
        List.of(
            regimen,
            Interval.number(Bootstrap.ratio(outcomes, Outcome::relapses, Outcome::years)),
            Interval.number(Bootstrap.meanOf(outcomes, Outcome::severe))));
  }

  private static Outcome outcome(PatientRecord record) {
    AfterInfusion patient = new AfterInfusion(record, TransplantCohorts.OUTCOME_DAY);
    double confirmed = Math.max(0, patient.end() - Cohorts.CONFIRMATION_DAYS);
    double from = -AfterInfusion.CONDITIONING;
    return new Outcome(
        patient.count(Columns.RELAPSE, 0, confirmed),
        confirmed / AfterInfusion.YEAR,
        patient.count(Columns.TOXICITY, from, SEVERE_DAYS)
            + patient.count(Columns.SERIOUS_INFECTION, PatientCourse.ILL, from, SEVERE_DAYS));
  }
}
