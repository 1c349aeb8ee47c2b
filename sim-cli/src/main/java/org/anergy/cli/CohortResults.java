package org.anergy.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.record.Endpoint;
import org.anergy.run.CohortIdentity;
import org.anergy.run.CsvTable;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultWriter;
import org.anergy.scenario.LoadedScenario;
import org.anergy.study.cohort.CohortDictionary;
import org.anergy.study.cohort.CohortOutcome;
import org.anergy.study.cohort.CohortSummary;
import org.anergy.study.cohort.CourseTables;
import org.anergy.study.report.CohortPatient;
import org.anergy.study.report.CohortReport;
import org.anergy.study.runs.PatientRow;

/** Sums a cohort up, in files and on the screen. */
final class CohortResults {
  private final CohortOutcome outcome;
  private final ResultDirectory directory;
  private final Map<String, Double> numbers = new LinkedHashMap<>();

  CohortResults(CohortOutcome outcome, ResultDirectory directory) {
    this.outcome = outcome;
    this.directory = directory;
  }

  /**
   * Writes {@code tables/summary.csv}, {@code tables/survival.csv}, the visits and relapses of all
   * patients, the dictionary of columns, the report and, at last, the manifest.
   */
  void write(LoadedScenario loaded, long seed, ResultContext context, List<Endpoint> endpoints) {
    List<PatientRow> rows = outcome.finishedRows();
    numbers.put("patients", (double) rows.size());
    numbers.put("failed", (double) outcome.failed());
    if (!rows.isEmpty()) {
      CohortSummary summary = CohortSummary.of(rows, loaded.scenario().followUpDays());
      sumUp(summary);
      directory.write("tables/survival.csv", survival(summary));
    }
    StringBuilder csv = new StringBuilder("statistic,value\n");
    numbers.forEach(
        (name, value) -> csv.append(name).append(',').append(CsvTable.text(value)).append('\n'));
    directory.write("tables/summary.csv", csv.toString());
    double days = loaded.scenario().followUpDays();
    List<CohortPatient> patients = rows.stream().map(row -> patient(row, days)).toList();
    new CohortReport(loaded.scenario().title(), seed, outcome.rows(), patients, endpoints)
        .write(context, directory);
    directory.write("tables/visits.csv", CourseTables.visits(rows));
    directory.write("tables/relapses.csv", CourseTables.relapses(rows));
    directory.write("tables/harms.csv", CourseTables.harms(rows));
    directory.write("tables/README.md", CohortDictionary.of(endpoints));
    directory.note("journal.jsonl");
    ResultWriter.writeCohortManifest(
        new CohortIdentity(
            loaded.scenario().title(),
            seed,
            "patients",
            outcome.rows().size(),
            outcome.failed(),
            "tables/patients.csv"),
        context,
        directory);
  }

  private static CohortPatient patient(PatientRow row, double days) {
    return new CohortPatient(
        (int) row.endpoint(PatientRow.RELAPSES),
        row.endpoint(PatientRow.FIRST_RELAPSE),
        row.followedDays(days),
        row.died(),
        row.endpoint("score_end"),
        row.course());
  }

  private void sumUp(CohortSummary summary) {
    numbers.put("follow_up_years", summary.years());
    numbers.put("patient_years", summary.patientYears());
    numbers.put("deaths", (double) summary.deaths());
    numbers.put("relapse_rate_per_year", summary.meanRate());
    numbers.put("relapse_rate_standard_error", summary.rateError());
    numbers.put("relapse_rate_lower_quartile", summary.rateQuantile(0.25));
    numbers.put("relapse_rate_median", summary.rateQuantile(0.5));
    numbers.put("relapse_rate_upper_quartile", summary.rateQuantile(0.75));
    double k = summary.dispersion();
    numbers.put("negative_binomial_k", Double.isFinite(k) ? k : Double.NaN); // none without spread
    for (int year : new int[] {1, 2, 5, 10}) {
      if (year <= summary.years()) {
        numbers.put("relapse_free_at_" + year + "_years", summary.relapseFree(year * 365.25));
      }
    }
    for (int year : new int[] {1, 2, 5, 10}) {
      if (summary.deaths() > 0 && year <= summary.years()) {
        double alive = summary.alive().at(year * 365.25).estimate();
        numbers.put("alive_at_" + year + "_years", alive);
      }
    }
  }

  private static String survival(CohortSummary summary) {
    StringBuilder csv = new StringBuilder("time_d,at_risk,relapsed,relapse_free\n");
    for (CohortSummary.SurvivalStep step : summary.survival()) {
      csv.append(CsvTable.text(step.day())).append(',').append(step.atRisk()).append(',');
      csv.append(step.relapsed()).append(',').append(CsvTable.text(step.free())).append('\n');
    }
    return csv.toString();
  }

  /** Prints directory, summary and failures. */
  void print(Terminal terminal, boolean json) {
    for (PatientRow row : outcome.rows()) {
      if (row.state() == PatientRow.State.FAILED) {
        terminal.err().println("anergy: patient " + row.run() + " failed: " + row.message());
      }
    }
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("directory", directory.path().toString());
      Map<String, Object> summary = new LinkedHashMap<>();
      numbers.forEach((name, value) -> summary.put(name, Double.isFinite(value) ? value : null));
      document.put("summary", summary);
      document.put("patients", directory.path().resolve("tables/patients.csv").toString());
      document.put("report", directory.path().resolve("report.html").toString());
      terminal.out().println(JsonText.of(document));
      return;
    }
    terminal.out().println(directory.path());
    numbers.forEach(
        (name, value) ->
            terminal.out().println(String.format("  %-30s %s", name, ShortNumber.of(value))));
    terminal.out().println(directory.path().resolve("tables/patients.csv"));
    terminal.out().println(directory.path().resolve("report.html"));
  }
}
