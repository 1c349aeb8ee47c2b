package org.anergy.study.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.SignFlips;

/** H10: a deep depletion that a poor thymus makes good late raises secondary autoimmunity. */
final class PoorThymus implements VerificationCheck {
  private static final double SIGNIFICANT = 0.05;

  /**
   * What one patient came to.
   *
   * @param struck whether another organ was attacked
   * @param naive hash of the course of naive CD4 cells in blood
   */
  private record Result(boolean struck, int naive) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "H10",
        "Deep depletion with a poor thymus raises secondary autoimmunity",
        Sample.SECONDARY_PATIENTS.full()
            + " patients after TBI/Cy/ATG and 5e6 CD34/kg, followed for "
            + Sample.SECONDARY_YEARS.full()
            + " years"
            + TransplantCohorts.SMALL
            + ", the same people with a thymus of typical output for the age (`thymicFactor` 1) and"
            + " of 0.3 of it: share with secondary autoimmunity, exact sign test over the pairs that"
            + " differ",
        "more with the poor thymus, p at most 5 %; fails if fewer, p at most 5 %, or if the naive CD4"
            + " count of nobody differs on any day; undecided between",
        "2.5 % if the thymus does not matter; none if it acts and does",
        "2.5 % if it does not matter. A risk of 8 %, as published, that rises to 25 % is seen in four"
            + " samples of five, one that doubles in one of four"
            + " (`--sample secondary-patients=300`)");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(cohort(context, 0.3), cohort(context, 1));
  }

  private static CachedCohort cohort(VerificationContext context, double thymicFactor) {
    return TransplantCohorts.counted(
        context,
        TransplantCohorts.TBI_CY_ATG,
        TransplantCohorts.GRAFT,
        context.size(Sample.SECONDARY_PATIENTS),
        context.size(Sample.SECONDARY_YEARS) * AfterInfusion.YEAR,
        List.of("population.thymicFactor={fixed: " + thymicFactor + "}"));
  }

  /** Judges the same patients with a poor and with a typical thymus. */
  static Finding judge(CachedCohort poor, CachedCohort typical) {
    List<Result> ofPoor = poor.map(PoorThymus::result);
    List<Result> ofTypical = typical.map(PoorThymus::result);
    List<Double> differences = Claim.differences(ofPoor, ofTypical, r -> r.struck() ? 1 : 0);
    double[] all = differences.stream().mapToDouble(d -> d).toArray();
    double p = SignFlips.p(all);
    double sum = Arrays.stream(all).sum();
    boolean blind = Claim.nothing(Claim.differences(ofPoor, ofTypical, Result::naive));
    String words =
        String.format(
            Locale.ROOT,
            "secondary autoimmunity with a poor thymus %s, with a typical one %s; %d pairs differ,"
                + " p %s",
            share(ofPoor),
            share(ofTypical),
            Arrays.stream(all).filter(d -> d != 0).count(),
            Interval.number(p));
    Claim claim = new Claim(words, p <= SIGNIFICANT && sum > 0, p <= SIGNIFICANT && sum < 0);
    return Claim.judge(
        List.of(claim.unless(blind, "the trait does not reach blood counts")),
        Cohorts.sample(poor) + ", twice",
        List.of());
  }

  private static Interval share(List<Result> results) {
    int struck = (int) results.stream().filter(Result::struck).count();
    return Bootstrap.share(struck, results.size(), Cohorts.LEVEL);
  }

  private static Result result(PatientRecord record) {
    return new Result(
        record.days(Columns.SECONDARY_AUTOIMMUNITY).length > 0,
        Arrays.hashCode(record.column(Columns.CD4_NAIVE)));
  }
}
