package org.anergy.study.compare;

import java.util.List;
import org.anergy.run.CsvTable;
import org.anergy.study.stats.KaplanMeier;

/** The numbers of a comparison as comma-separated values. */
public final class ComparisonTables {
  private ComparisonTables() {}

  /** Returns {@code comparison.csv}: one row a measure and arm. */
  public static String results(Comparison comparison, List<Comparison.Result> results) {
    StringBuilder csv =
        new StringBuilder(
            "measure,unit,arm,patients,value,low,high,difference,difference_low,difference_high,p\n");
    for (Comparison.Result result : results) {
      csv.append(result.measure().name()).append(',').append(result.measure().unit()).append(',');
      csv.append(name(comparison, result.arm())).append(',');
      csv.append(comparison.patients().size());
      for (double number :
          new double[] {
            result.value().estimate(),
            result.value().low(),
            result.value().high(),
            result.difference().estimate(),
            result.difference().low(),
            result.difference().high(),
            result.p()
          }) {
        csv.append(',').append(CsvTable.text(number));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  /** Returns {@code relapse-free.csv}: the Kaplan–Meier estimate of every arm. */
  public static String relapseFree(Comparison comparison) {
    StringBuilder csv = new StringBuilder("arm,time_d,relapse_free,low,high\n");
    for (int arm = 0; arm < comparison.arms().size(); arm++) {
      for (KaplanMeier.Step step : comparison.relapseFree(arm).steps()) {
        csv.append(name(comparison, arm));
        for (double number :
            new double[] {comparison.from() + step.time(), step.share(), step.low(), step.high()}) {
          csv.append(',').append(CsvTable.text(number));
        }
        csv.append('\n');
      }
    }
    return csv.toString();
  }

  private static String name(Comparison comparison, int arm) {
    return '"' + comparison.arms().get(arm).name().replace("\"", "\"\"") + '"';
  }
}
