package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/**
 * M1 to M3, M6, M7: what a year of stromal cells does by dose, route and timing, as it comes: a
 * null result is a possible one, and no threshold would be fair to it.
 */
final class StromalDoses implements VerificationCheck {
  private static final double FROM = TransplantCohorts.OUTCOME_DAY;
  private static final double YEAR = AfterInfusion.YEAR;
  private static final int FOLLOWED = 3;

  /** One way to give them. */
  private record Arm(String words, String course) {}

  private static final List<Arm> ARMS =
      List.of(
          monthly("1e5", "intravenous"),
          monthly("1e6", "intravenous"),
          monthly("1e7", "intravenous"),
          monthly("1e5", "intrathecal"),
          monthly("1e6", "intrathecal"),
          new Arm(
              "1e6 cells/kg, intrathecal, at relapses",
              "agent: msc-own, dose: 1e6 cells/kg, route: intrathecal, from: "
                  + FROM
                  + " days, until: "
                  + (FROM + YEAR)
                  + " days, when: {event: relapse}, delay: 3 days, atMost: 12"));

  private static Arm monthly(String dose, String route) {
    return new Arm(
        dose + " cells/kg, " + route + ", monthly",
        "agent: msc-own, dose: "
            + dose
            + " cells/kg, route: "
            + route
            + ", from: "
            + FROM
            + " days, every: 30 days, until: "
            + (FROM + YEAR)
            + " days");
  }

  /** One patient with the cells and without. */
  private record Pair(PatientRecord with, PatientRecord without) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "M1",
        "What stromal cells do by dose, route and timing",
        "the "
            + Sample.OUTCOME_PATIENTS.full()
            + " patients of H4 with own stromal cells for a year from the end of the first on, in"
            + " six ways, and without: ratios of relapses and new lesions in that year and of"
            + " lesions in the year after it, of infections in both (paired bootstrap, 95 %)",
        "none: reported as they come",
        "does not apply",
        "does not apply");
  }

  @Override
  public Finding run(VerificationContext context) {
    CachedCohort without =
        TransplantCohorts.mostActive(
            context, "extends: disease/relapsing-remitting-ms\nfollowUp: " + FOLLOWED + " years");
    List<String> table = new ArrayList<>();
    table.add("| given | relapses | new lesions | lesions in the year after | infections |");
    table.add("|---|---|---|---|---|");
    Interval largest = null;
    for (Arm arm : ARMS) {
      CachedCohort with =
          TransplantCohorts.mostActive(
              context,
              String.join(
                  "\n",
                  "extends: disease/relapsing-remitting-ms",
                  "title: Stromal cells for verification",
                  "followUp: " + FOLLOWED + " years",
                  "therapies: {cells: {course: {" + arm.course() + "}}}"));
      List<Pair> pairs = pairs(with, without);
      Interval lesions = ratio(pairs, p -> p.count(Columns.LESION, FROM, FROM + YEAR));
      largest = largest == null || lesions.estimate() < largest.estimate() ? lesions : largest;
      table.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s |",
              arm.words(),
              ratio(pairs, p -> p.count(Columns.RELAPSE, FROM, FROM + YEAR)),
              lesions,
              ratio(pairs, p -> p.count(Columns.LESION, FROM + YEAR, FROM + 2 * YEAR)),
              ratio(pairs, p -> p.count(Columns.INFECTION, FROM, FROM + 2 * YEAR))));
    }
    table.add("");
    table.add("All relative to the same patients without.");
    return new Finding(
        Verdict.REPORTED,
        "new lesions in the year of the most effective of "
            + ARMS.size()
            + " ways, times, "
            + largest,
        Cohorts.sample(without) + ", " + (ARMS.size() + 1) + " times",
        table);
  }

  private static List<Pair> pairs(CachedCohort with, CachedCohort without) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < with.size(); i++) {
      pairs.add(new Pair(with.patient(i), without.patient(i)));
    }
    return pairs;
  }

  private static Interval ratio(List<Pair> pairs, ToDoubleFunction<PatientRecord> value) {
    return Bootstrap.interval(
        pairs,
        Cohorts.LEVEL,
        s ->
            Bootstrap.ratio(
                s, p -> value.applyAsDouble(p.with()), p -> value.applyAsDouble(p.without())));
  }
}
