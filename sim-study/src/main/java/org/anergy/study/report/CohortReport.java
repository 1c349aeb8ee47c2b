package org.anergy.study.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anergy.record.Endpoint;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.study.runs.PatientRow;

/**
 * {@code report.html} of a cohort: how patients spread, not how one of them fared.
 *
 * @param title title of the scenario
 * @param seed seed of the cohort
 * @param rows the patients' rows, failed ones included
 * @param patients those who were simulated to the end
 * @param endpoints names, units and meanings of what was measured; the values do not matter
 */
public record CohortReport(
    String title,
    long seed,
    List<PatientRow> rows,
    List<CohortPatient> patients,
    List<Endpoint> endpoints) {
  private static final int MOST_ROWS = 300;
  private static final int MOST_COLUMNS = 6;
  private static final int DIGEST_START = 12;
  private static final double[] QUANTILES = {0, 0.25, 0.5, 0.75, 1};
  private static final String FEMALE = "female";
  private static final List<String> TELLING =
      List.of(
          PatientRow.RELAPSES,
          PatientRow.FIRST_RELAPSE,
          "lesions",
          "progression_day",
          "score_end",
          "score_irreversible_end",
          PatientRow.DEATH_DAY);

  public CohortReport {
    rows = List.copyOf(rows);
    patients = List.copyOf(patients);
    endpoints = List.copyOf(endpoints);
  }

  /**
   * Writes figures and page into {@code directory}.
   *
   * @throws org.anergy.base.RefusedException if a file cannot be written
   */
  public void write(ResultContext context, ResultDirectory directory) {
    String problem = DrawingCheck.problem();
    boolean drawn = problem.isEmpty() && !patients.isEmpty();
    List<Figure> figures = drawn ? CohortFigures.of(patients) : List.of();
    ReportWriter.writeFigures(figures, directory);
    try {
      directory.write("report.html", html(context, figures, problem));
    } catch (IOException e) {
      throw new UncheckedIOException("the page is made in memory", e);
    }
  }

  String html(ResultContext context, List<Figure> figures, String figuresMissing)
      throws IOException {
    HtmlText html = new HtmlText();
    ReportPage.begin(html, title);
    html.open("header").element("h1", title);
    html.element("p", "Cohort drawn with seed " + seed + ".", "class", "muted");
    html.element("p", summary(), "class", "lead").closeLine();
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("spread", "Spread");
    sections.put("patients", "Patients");
    sections.put("reproduce", "Reproduce");
    sections.put("cite", "Cite");
    sections.put("limits", "Limits");
    ReportPage.beginMain(html, figures, sections, figuresMissing);
    spread(html);
    patients(html);
    reproduce(html, context);
    ProvenanceSections.citations(
        html, context, "The command anergy describe lists the source of each parameter");
    ProvenanceSections.limits(html);
    html.closeLine();
    ReportPage.end(html, context);
    return html.toString();
  }

  private String summary() {
    long failed = rows.stream().filter(row -> row.state() == PatientRow.State.FAILED).count();
    long free = patients.stream().filter(patient -> patient.relapses() == 0).count();
    String text = ReadableNumber.count(rows.size(), "virtual patient");
    long women = rows.stream().filter(row -> "1".equals(row.traits().get(FEMALE))).count();
    text += women > 0 ? " (" + women + (women == 1 ? " woman)" : " women)") : "";
    if (patients.isEmpty()) {
      text += ".";
    } else {
      double days = patients.stream().mapToDouble(CohortPatient::observedDays).max().orElse(0);
      text += ", followed for " + ReadableNumber.duration(days) + "; " + free;
      text += " without a relapse. " + RelapseCounts.of(patients).words();
      int dead = (int) patients.stream().filter(CohortPatient::died).count();
      text += dead == 0 ? "" : " " + dead + " died; they count for the time they lived.";
    }
    return failed == 0 ? text : text + " " + failed + " broke off; the table says why.";
  }

  private void spread(HtmlText html) {
    html.open("section", "id", "spread").element("h2", "Spread of traits and endpoints");
    TableSections.head(
        html, "quantity", "patients#", "least#", "25 %#", "median#", "75 %#", "most#", "meaning");
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(row.traits().keySet()));
    names.remove(FEMALE); // the summary counts them; quantiles of yes and no say nothing
    rows.forEach(row -> names.addAll(row.endpoints().keySet()));
    for (String name : names) {
      double[] values =
          rows.stream()
              .filter(row -> row.state() == PatientRow.State.FINISHED)
              .mapToDouble(row -> value(row, name))
              .filter(Double::isFinite)
              .sorted()
              .toArray();
      html.open("tr");
      TableSections.cells(html, label(name));
      TableSections.number(html, Integer.toString(values.length));
      for (double quantile : QUANTILES) {
        TableSections.number(html, ReadableNumber.brief(quantile(values, quantile)));
      }
      TableSections.cells(html, definition(name).map(Endpoint::meaning).orElse("trait"));
      html.closeLine();
    }
    TableSections.foot(html);
    html.closeLine();
  }

  private void patients(HtmlText html) {
    html.open("section", "id", "patients").element("h2", "Patients");
    html.open("p").text("All columns and the replay command of each patient: ");
    html.open("a", "href", "tables/patients.csv").text("tables/patients.csv").close();
    html.text(".").closeLine();
    List<String> columns = columns();
    List<String> head = new ArrayList<>(List.of("patient#", "status"));
    columns.forEach(name -> head.add(label(name) + "#"));
    head.add("final digest (its start) or reason");
    TableSections.head(html, head.toArray(String[]::new));
    for (PatientRow row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
      html.open("tr");
      TableSections.number(html, Long.toString(row.run()));
      TableSections.cells(html, row.state().word());
      columns.forEach(name -> TableSections.number(html, ReadableNumber.brief(row.endpoint(name))));
      boolean failed = row.digest().isEmpty();
      String end = failed ? row.message() : row.digest().substring(0, DIGEST_START) + "…";
      html.open("td", "title", row.digest()).element("code", end);
      html.close().closeLine();
    }
    TableSections.foot(html);
    if (rows.size() > MOST_ROWS) {
      html.element("p", (rows.size() - MOST_ROWS) + " more patients are in the file.");
    }
    html.closeLine();
  }

  private void reproduce(HtmlText html, ResultContext context) {
    html.open("section", "id", "reproduce").element("h2", "How to reproduce");
    html.element("pre", context.reproduceCommand());
    html.open("dl");
    ProvenanceSections.entry(html, "scenario SHA-256", context.scenarioSha256());
    ProvenanceSections.entry(html, "model hash", context.modelHash());
    html.closeLine();
    html.closeLine();
  }

  /** Returns the endpoints that the page shows of each patient: the telling ones, if measured. */
  private List<String> columns() {
    Set<String> measured = new LinkedHashSet<>();
    rows.forEach(row -> measured.addAll(row.endpoints().keySet()));
    if (patients.stream().noneMatch(CohortPatient::died)) {
      measured.remove(PatientRow.DEATH_DAY);
    }
    List<String> telling = TELLING.stream().filter(measured::contains).toList();
    return telling.isEmpty() ? measured.stream().limit(MOST_COLUMNS).toList() : telling;
  }

  private String label(String name) {
    String words = ReadableNumber.words(name);
    return definition(name)
        .map(endpoint -> ReadableNumber.withUnit(words, endpoint.unit()))
        .orElse(words);
  }

  private Optional<Endpoint> definition(String name) {
    return endpoints.stream().filter(endpoint -> endpoint.name().equals(name)).findFirst();
  }

  private static double value(PatientRow row, String name) {
    String text = row.traits().getOrDefault(name, "");
    return text.isEmpty() ? row.endpoint(name) : Double.parseDouble(text);
  }

  /** Returns a quantile of ascending values by linear interpolation (type 7), NaN if none. */
  static double quantile(double[] ascending, double share) {
    if (ascending.length == 0) {
      return Double.NaN;
    }
    double place = share * (ascending.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
  }
}
