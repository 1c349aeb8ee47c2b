package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/**
 * What it is worth to treat the same patient whom another arm leaves untreated.
 *
 * <p>Both arms of a pair share every draw until something differs. Of two arms of strangers the
 * difference in relapses varies as the sum of both variances; of pairs it varies less as far as
 * both arms still go the same way. A treatment that ends all relapses leaves nothing to share: its
 * difference is the untreated count, and the ratio is 1 whatever the random numbers do.
 */
final class PairedArms implements VerificationCheck {
  private static final double WANTED = 3;
  private static final int[] YEARS = {1, 2, 5};

  /** A quarter of the usual doses: a treatment that leaves much of the disease. */
  private static final List<String> WEAK =
      List.of(
          "agents.cyclophosphamide.per=800 mg/kg",
          "agents.atg-rabbit.per=26 mg/kg",
          "agents.cyclophosphamide.toxicity=0",
          "agents.atg-rabbit.toxicity=0");

  /** One patient: relapses by {@link #YEARS} without and with the treatment; NaN if not known. */
  private record Pair(double[] untreated, double[] treated) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "arms",
        "The same patient treated and untreated: less variance than two arms of strangers",
        "the most active untreated patients of H4 and the same after the transplant of H4: variance"
            + " of the difference in relapses between strangers (sum of both variances) over that"
            + " between pairs, one year after the infusion (bootstrap over patients, 95 %); after"
            + " Cy/ATG, and shown beside it after a quarter of its doses and after BEAM/ATG, and"
            + " after two and five years",
        "lower end above 3 after Cy/ATG; fails if the upper end is below 3; undecided between",
        "2.5 % for a ratio of 3",
        "2.5 % for a ratio of 3");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(
        TransplantCohorts.untreated(context),
        TransplantCohorts.outcome(context, TransplantCohorts.CY_ATG, WEAK),
        TransplantCohorts.outcome(context, TransplantCohorts.CY_ATG),
        TransplantCohorts.outcome(context, TransplantCohorts.BEAM_ATG));
  }

  /** Judges the same patients without treatment and after three. */
  static Finding judge(
      CachedCohort untreated, CachedCohort weak, CachedCohort cy, CachedCohort beam) {
    List<String> table = new ArrayList<>();
    table.add(VerificationRecord.row(List.of("after", "year 1", "year 2", "year 5")));
    table.add("|---|---|---|---|");
    table.add(row("a quarter of Cy/ATG", pairs(untreated, weak)));
    table.add(row("Cy/ATG", pairs(untreated, cy)));
    table.add(row("BEAM/ATG", pairs(untreated, beam)));
    List<Pair> judged = known(pairs(untreated, cy), 0);
    Claim claim =
        Claim.above(
            "variance of the difference in relapses, strangers over pairs, a year after Cy/ATG",
            ratio(judged, 0),
            WANTED,
            judged.size());
    return Claim.judge(List.of(claim), Cohorts.sample(cy) + ", four times", table);
  }

  private static String row(String arm, List<Pair> pairs) {
    List<String> cells = new ArrayList<>(List.of(arm));
    for (int k = 0; k < YEARS.length; k++) {
      List<Pair> known = known(pairs, k);
      cells.add(
          known.size() < Claim.LEAST
              ? "not followed"
              : ratio(known, k)
                  + " (relapses "
                  + Interval.number(mean(known, k, false))
                  + " and "
                  + Interval.number(mean(known, k, true))
                  + ")");
    }
    return VerificationRecord.row(cells);
  }

  private static double mean(List<Pair> pairs, int year, boolean treated) {
    return Bootstrap.meanOf(pairs, p -> treated ? p.treated()[year] : p.untreated()[year]);
  }

  /** Strangers over pairs; infinite if no pair differs in its difference, 1 if no arm varies. */
  static double ratio(double[] untreated, double[] treated) {
    double[] difference = new double[untreated.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = untreated[i] - treated[i];
    }
    double strangers = variance(untreated) + variance(treated);
    return strangers == 0 ? 1 : strangers / variance(difference);
  }

  private static double variance(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }

  private static Interval ratio(List<Pair> pairs, int year) {
    return Bootstrap.interval(
        pairs,
        Cohorts.LEVEL,
        s ->
            ratio(
                s.stream().mapToDouble(p -> p.untreated()[year]).toArray(),
                s.stream().mapToDouble(p -> p.treated()[year]).toArray()));
  }

  private static List<Pair> known(List<Pair> pairs, int year) {
    return pairs.stream()
        .filter(p -> !Double.isNaN(p.untreated()[year]) && !Double.isNaN(p.treated()[year]))
        .toList();
  }

  private static List<Pair> pairs(CachedCohort untreated, CachedCohort treated) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < treated.size(); i++) {
      pairs.add(new Pair(relapses(untreated.patient(i)), relapses(treated.patient(i))));
    }
    return pairs;
  }

  private static double[] relapses(PatientRecord record) {
    AfterInfusion patient = new AfterInfusion(record, TransplantCohorts.OUTCOME_DAY);
    double[] counts = new double[YEARS.length];
    for (int k = 0; k < YEARS.length; k++) {
      double end = YEARS[k] * AfterInfusion.YEAR;
      boolean followed = end <= patient.end() + 1;
      counts[k] = followed ? patient.count(Columns.RELAPSE, 0, end) : Double.NaN;
    }
    return counts;
  }
}
