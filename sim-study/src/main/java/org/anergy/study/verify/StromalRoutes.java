package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anergy.scenario.LoadedScenario;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.therapy.Route;

/**
 * M5: the route decides what arrives in the tissue; M4: a mismatched donor's cells do less again.
 */
final class StromalRoutes implements VerificationCheck {
  private static final double FIRST = 30;
  private static final int TIMES = 6;
  private static final double EVERY = 30;
  private static final int AFTER = 3; // days after a dose at which its depot is counted
  private static final double SAME = 1.25;

  @Override
  public CheckText text() {
    return new CheckText(
        "M5",
        "Stromal cells: the route decides what arrives, a mismatched donor's cells are cleared",
        Sample.ROUTED_PATIENTS.full()
            + " patients, six monthly doses of 1e6 cells/kg: cell-days in target tissue of the same"
            + " patients by route; cells in the fluid three days after the sixth dose over those"
            + " after the first, of a donor that does not match and of the patient's own (paired,"
            + " bootstrap, 95 %)",
        "arterial over venous and intrathecal over arterial above 1; sixth over first below 1 if"
            + " mismatched and within [0.8, 1.25] if own; fails if an interval lies on the other"
            + " side; undecided between",
        "2.5 % each at the limit",
        "2.5 % each at the limit");
  }

  @Override
  public Finding run(VerificationContext context) {
    List<Double> vein = tissue(given(context, "msc-own", Route.INTRAVENOUS));
    List<Double> artery = tissue(given(context, "msc-own", Route.INTRA_ARTERIAL));
    CachedCohort own = given(context, "msc-own", Route.INTRATHECAL);
    CachedCohort other = given(context, "msc-bone-marrow", Route.INTRATHECAL);
    List<Double> fluid = tissue(own);
    int n = vein.size();
    return Claim.judge(
        List.of(
            Claim.above("cell-days, arterial over venous,", ratio(artery, vein), 1, n),
            Claim.above("intrathecal over arterial", ratio(fluid, artery), 1, n),
            Claim.below(
                "sixth dose over first, mismatched,",
                ratio(left(other, TIMES - 1), left(other, 0)),
                1,
                n),
            Claim.within("own", ratio(left(own, TIMES - 1), left(own, 0)), 1 / SAME, SAME, n)),
        Cohorts.sample(own) + ", four times",
        List.of(
            String.format(
                Locale.ROOT,
                "Mean cell-days in tissue, 1e6: %.2f by vein, %.2f by artery, %.1f into the fluid.",
                Bootstrap.meanOf(vein, v -> v),
                Bootstrap.meanOf(artery, v -> v),
                Bootstrap.meanOf(fluid, v -> v))));
  }

  private static CachedCohort given(VerificationContext context, String agent, Route route) {
    LoadedScenario scenario =
        context.scenario(
            String.join(
                "\n",
                "extends: disease/relapsing-remitting-ms",
                "title: Stromal cells for verification",
                "followUp: 210 days",
                "space: {tissuePatches: 2, patchSites: 32, nodeSites: 32}",
                "therapies:",
                "  cells:",
                "    course: {agent: "
                    + agent
                    + ", dose: 1e6 cells/kg, route: "
                    + route.key()
                    + ", from: "
                    + FIRST
                    + " days, every: "
                    + EVERY
                    + " days, until: "
                    + (FIRST + (TIMES - 0.5) * EVERY)
                    + " days}"),
            List.of());
    return context.cohort(scenario, Cohorts.SEED, context.size(Sample.ROUTED_PATIENTS));
  }

  private static List<Double> tissue(CachedCohort patients) {
    return patients.map(
        p -> {
          double sum = 0;
          for (String state : List.of("msc_unlicensed", "msc_licensed", "msc_spent")) {
            for (float value : p.column(state)) {
              sum += value;
            }
          }
          return sum;
        });
  }

  private static List<Double> left(CachedCohort patients, int dose) {
    return patients.map(p -> (double) p.column("msc_depot")[p.rowAt(FIRST + dose * EVERY + AFTER)]);
  }

  private static Interval ratio(List<Double> over, List<Double> under) {
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < over.size(); i++) {
      pairs.add(new double[] {over.get(i), under.get(i)});
    }
    return Bootstrap.interval(pairs, Cohorts.LEVEL, s -> Bootstrap.ratio(s, p -> p[0], p -> p[1]));
  }
}
