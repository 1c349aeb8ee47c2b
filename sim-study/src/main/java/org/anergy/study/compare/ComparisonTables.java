package org.anergy.study.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

  /** Returns {@code README.md}: where the arms came from and what the columns mean. */
  public static String dictionary(Comparison comparison, List<Comparison.Result> results) {
    StringBuilder text = new StringBuilder(2048);
    text.append("# Arms\n\n");
    text.append(comparison.patients().size());
    text.append(" patients in each; the first arm is what the others are compared with.\n\n");
    line(
        text, "arm", "scenario", "directory", "seed", "patients", "scenario SHA-256", "model hash");
    line(text, "---", "---", "---", "---", "---", "---", "---");
    for (Arm arm : comparison.arms()) {
      line(
          text,
          arm.name(),
          arm.title(),
          arm.directory().toString(),
          arm.seed(),
          Integer.toString(arm.asked()),
          arm.scenarioSha256(),
          arm.modelHash());
    }
    text.append("\n# comparison.csv\n\n| column | meaning |\n|---|---|\n");
    line(text, "value, low, high", "of the arm, with a 95 % interval over patients");
    line(text, "difference …", "arm less reference in the same patients, with a 95 % interval");
    line(text, "p", "two-sided sign-flip test of the patients' differences");
    text.append("\n| measure | unit | meaning |\n|---|---|---|\n");
    results.stream()
        .map(Comparison.Result::measure)
        .distinct()
        .forEach(measure -> line(text, measure.name(), measure.unit(), measure.meaning()));
    text.append("\n# relapse-free.csv\n\n| column | meaning |\n|---|---|\n");
    line(text, "time_d", "day of the follow-up from which the share holds");
    line(text, "relapse_free, low, high", "Kaplan-Meier estimate, pointwise 95 % band");
    return text.toString();
  }

  private static void line(StringBuilder text, String... cells) {
    text.append("| ");
    text.append(
        Arrays.stream(cells).map(c -> c.replace("|", "\\|")).collect(Collectors.joining(" | ")));
    text.append(" |\n");
  }

  private static String name(Comparison comparison, int arm) {
    return '"' + comparison.arms().get(arm).name().replace("\"", "\"\"") + '"';
  }
}
