package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.anergy.scenario.LoadedScenario;

/**
 * The transplanted cohorts that several checks read; the same call gives the same patients.
 *
 * <p>All grafts are CD34-selected, as after BEAM/ATG and deeper regimens, and of the wanted size:
 * the collection yields enough from everybody. So arms differ in what their check is about alone.
 * Blood counts depend on nothing that happens in tissue; where they alone are judged, patients have
 * one small patch, in which they cost a fraction.
 */
final class TransplantCohorts {
  /** Conditioning, by the names of the library. */
  static final String NO_CONDITIONING = "none";

  static final String CY_ATG = "cy-atg";
  static final String BEAM_ATG = "beam-atg";
  static final String BU_CY_ATG = "bu-cy-atg";
  static final String TBI_CY_ATG = "tbi-cy-atg";

  /** What the texts of checks say where counts alone are judged. */
  static final String SMALL = " (one patch of 32x32 sites: blood counts know nothing of tissue)";

  /** Day of the infusion where blood counts alone are judged: the collection needs 40 days. */
  static final double COUNTED_DAY = 60;

  /** Day of the infusion where relapses are judged: the year before shows who is ill. */
  static final double OUTCOME_DAY = 365;

  /** Graft of a patient unless a check is about it, 1e6 CD34 cells/kg. */
  static final double GRAFT = 5;

  /** Days after the infusion in which neutrophils come back, if they do. */
  static final double ENGRAFTMENT_DAYS = 100;

  private static final double LAST_VISIT = 10;
  private static final String TINY = "space: {tissuePatches: 1, patchSites: 32, nodeSites: 32}";

  private TransplantCohorts() {}

  /** Patients after BEAM/ATG whose blood counts are followed for years. */
  static CachedCohort counted(VerificationContext context) {
    double days = context.size(Sample.COUNTED_YEARS) * AfterInfusion.YEAR;
    return counted(
        context, BEAM_ATG, GRAFT, context.size(Sample.COUNTED_PATIENTS), days, List.of());
  }

  /** The same patients after a graft of {@code cd34} 1e6/kg, until neutrophils are back. */
  static CachedCohort engrafting(VerificationContext context, String conditioning, double cd34) {
    return counted(
        context,
        conditioning,
        cd34,
        context.size(Sample.COUNTED_PATIENTS),
        ENGRAFTMENT_DAYS,
        List.of());
  }

  /**
   * Patients whose blood counts are followed for {@code days} after the infusion.
   *
   * @param cd34 size of the graft, 1e6/kg
   * @param overrides texts {@code path=value}
   */
  static CachedCohort counted(
      VerificationContext context,
      String conditioning,
      double cd34,
      int patients,
      double days,
      List<String> overrides) {
    String yaml = scenario(conditioning, cd34, COUNTED_DAY, days) + "\n" + TINY;
    LoadedScenario scenario = context.scenario(yaml, overrides);
    return context.cohort(scenario, Cohorts.SEED, patients);
  }

  /**
   * Those of the untreated patients with the most relapses in the first year, transplanted at its
   * end: the same patients in the same order for every regimen.
   */
  static CachedCohort outcome(VerificationContext context, String conditioning) {
    return outcome(context, conditioning, List.of());
  }

  /**
   * The same patients with something else about them.
   *
   * @param overrides texts {@code path=value}
   */
  static CachedCohort outcome(
      VerificationContext context, String conditioning, List<String> overrides) {
    double days = context.size(Sample.OUTCOME_YEARS) * AfterInfusion.YEAR;
    LoadedScenario scenario =
        context.scenario(scenario(conditioning, GRAFT, OUTCOME_DAY, days), overrides);
    return context.cohort(scenario, Cohorts.SEED, active(context));
  }

  /** Day of the infusion of who is transplanted late. */
  static double lateDay(VerificationContext context) {
    return OUTCOME_DAY + Math.rint(context.size(Sample.OUTCOME_YEARS) * AfterInfusion.YEAR);
  }

  /** The same patients after BEAM/ATG, early or late, followed until the same day. */
  static CachedCohort late(VerificationContext context, boolean late) {
    double end = 2 * lateDay(context) - OUTCOME_DAY;
    double day = late ? lateDay(context) : OUTCOME_DAY;
    LoadedScenario scenario =
        context.scenario(scenario(BEAM_ATG, GRAFT, day, end - day), List.of());
    return context.cohort(scenario, Cohorts.SEED, active(context));
  }

  /** The same patients in the same order without a transplant. */
  static CachedCohort untreated(VerificationContext context) {
    return Cohorts.untreated(context, active(context), 1 + context.size(Sample.OUTCOME_YEARS));
  }

  /** The same patients in the scenario {@code yaml}, without the schema line. */
  static CachedCohort mostActive(VerificationContext context, String yaml) {
    return context.cohort(context.scenario(yaml, List.of()), Cohorts.SEED, active(context));
  }

  private static int[] active(VerificationContext context) {
    int years = 1 + context.size(Sample.OUTCOME_YEARS);
    int[] all = IntStream.range(0, context.size(Sample.NATURAL_PATIENTS)).toArray();
    List<Integer> relapses =
        Cohorts.untreated(context, all, years)
            .map(p -> p.until(OUTCOME_DAY).days(Columns.RELAPSE).length);
    return mostActive(relapses, context.size(Sample.OUTCOME_PATIENTS));
  }

  /** Returns the indices of the {@code wanted} largest, the first ones of equals, ascending. */
  static int[] mostActive(List<Integer> relapses, int wanted) {
    return IntStream.range(0, relapses.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> -relapses.get(i)))
        .limit(wanted)
        .mapToInt(i -> i)
        .sorted()
        .toArray();
  }

  private static String scenario(String conditioning, double cd34, double day, double days) {
    List<String> lines = new ArrayList<>();
    lines.add("extends: disease/relapsing-remitting-ms");
    lines.add("title: Transplant for verification");
    lines.add("followUp: " + Math.rint(day + days + LAST_VISIT) + " days");
    lines.add("therapies:");
    lines.add("  transplant:");
    lines.add("    hsct:");
    lines.add("      at: " + day + " days");
    lines.add("      conditioning: " + conditioning);
    // Mobilization is a dose of cyclophosphamide: who gets nothing must not get that either.
    lines.add(
        "      collection: {lead: 30 days, growthFactorDays: 0 days, yield: 5e7 cells/kg, yieldSpread: 0"
            + (conditioning.equals(NO_CONDITIONING)
                ? ""
                : ", mobilization: cyclophosphamide-mobilization")
            + "}");
    lines.add(
        String.format(
            Locale.ROOT,
            "      graft: {cd34: %.0f cells/kg, tCells: 1e8 cells/kg, tCellReduction: 3.7}",
            1e6 * cd34));
    return String.join("\n", lines);
  }
}
