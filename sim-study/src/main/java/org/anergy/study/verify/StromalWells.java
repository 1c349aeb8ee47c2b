package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.anergy.scenario.Scenario;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** W1: stromal cells in a mixed-lymphocyte reaction suppress by ratio, license and presence. */
final class StromalWells implements VerificationCheck {
  private static final int T_CELLS = 1000;
  private static final long SEED = 20261128;
  private static final int[] NUMBERS = {0, 10, 33, 100, 200, 333, 1000};
  private static final int LOW = 1; // index of 1:100
  private static final int HALF = 3; // of 1:10
  private static final int HIGH = 5; // of 1:3
  private static final String REMOVED = ", until: 2 days";

  /** Divisions of the same well under all conditions, in the order of {@link #conditions}. */
  private record Well(double[] divisions) {
    double fall(int base, int condition) {
      return 1 - divisions[condition] / divisions[base];
    }
  }

  @Override
  public CheckText text() {
    return new CheckText(
        "W1",
        "Stromal cells suppress T cells in a well by their ratio, if licensed, while present",
        Sample.WELLS.full()
            + " wells of 1,000 T cells, of which a tenth answers, five days, each without and with"
            + " stromal cells: fall of the divisions (mean over wells, bootstrap, 95 %) at one to"
            + " 100, 10 and 3; at one to 3 also behind a membrane, with IFNG and TNF neutralized"
            + " (against the same without cells), and taken out after two days",
        "at 1:100 below 0.2, at 1:10 within [0.25, 0.75], at 1:3 within [0.6, 0.98] (Di Nicola"
            + " 2002); behind the membrane above 0.5; neutralized and taken out below that at 1:3"
            + " by more than 0.2; fails if an interval lies on the other side; undecided between",
        "2.5 % each at the limit",
        "2.5 % each at the limit");
  }

  private static List<String> conditions() {
    List<String> all = new ArrayList<>();
    for (int n : NUMBERS) {
      all.add(cells(n, ""));
    }
    all.add(cells(NUMBERS[HIGH], ", contact: false"));
    all.add(cells(NUMBERS[HIGH], REMOVED));
    all.add(cells(0, "") + ", neutralized: [IFNG, TNF]");
    all.add(cells(NUMBERS[HIGH], "") + ", neutralized: [IFNG, TNF]");
    return all;
  }

  private static String cells(int number, String more) {
    return ", stromal: {agent: msc-own, number: " + number + more + "}";
  }

  @Override
  public Finding run(VerificationContext context) {
    int wells = context.size(Sample.WELLS);
    double[] divisions = context.numbers("W1-" + wells, () -> simulate(context, wells));
    return judge(divisions, conditions().size());
  }

  private static double[] simulate(VerificationContext context, int wells) {
    List<String> conditions = conditions();
    double[] divisions = new double[wells * conditions.size()];
    for (int c = 0; c < conditions.size(); c++) {
      Scenario scenario =
          context
              .scenario(
                  "extends: disease/healthy\ngeometry: well\nfollowUp: 5 days\nwell: {tCells: "
                      + T_CELLS
                      + conditions.get(c)
                      + "}",
                  List.of())
              .scenario();
      for (int w = 0; w < wells; w++) {
        divisions[w * conditions.size() + c] =
            WellEndpoint.of(scenario, SEED, w, WellEndpoint.DIVISIONS);
      }
    }
    return divisions;
  }

  /** Judges divisions, well by well and condition by condition. */
  static Finding judge(double[] divisions, int conditions) {
    List<Well> wells = new ArrayList<>();
    for (int from = 0; from < divisions.length; from += conditions) {
      wells.add(new Well(Arrays.copyOfRange(divisions, from, from + conditions)));
    }
    int apart = NUMBERS.length;
    int removed = apart + 1;
    int blind = apart + 2;
    int neutralized = apart + 3;
    int n = wells.size();
    List<String> table = new ArrayList<>();
    table.add("| stromal to T cells | divisions of T cells | fall |");
    table.add("|---|---|---|");
    for (int c = 0; c < NUMBERS.length; c++) {
      int condition = c;
      table.add(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %s |",
              NUMBERS[c] == 0 ? "none" : "1:" + Math.round((double) T_CELLS / NUMBERS[c]),
              Bootstrap.meanOf(wells, w -> w.divisions()[condition]),
              mean(wells, w -> w.fall(0, condition))));
    }
    return Claim.judge(
        List.of(
            Claim.below("fall at 1:100", mean(wells, w -> w.fall(0, LOW)), 0.2, n),
            Claim.within("at 1:10", mean(wells, w -> w.fall(0, HALF)), 0.25, 0.75, n),
            Claim.within("at 1:3", mean(wells, w -> w.fall(0, HIGH)), 0.6, 0.98, n),
            Claim.above("behind a membrane", mean(wells, w -> w.fall(0, apart)), 0.5, n),
            Claim.above(
                "lost when neutralized",
                mean(wells, w -> w.fall(0, HIGH) - w.fall(blind, neutralized)),
                0.2,
                n),
            Claim.above(
                "lost when taken out",
                mean(wells, w -> w.fall(0, HIGH) - w.fall(0, removed)),
                0.2,
                n)),
        n + " wells, " + conditions + " times",
        table);
  }

  private static Interval mean(List<Well> wells, ToDoubleFunction<Well> value) {
    return Bootstrap.mean(wells, Cohorts.LEVEL, value);
  }
}
