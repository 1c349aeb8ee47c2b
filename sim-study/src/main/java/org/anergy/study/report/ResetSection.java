package org.anergy.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;

/**
 * What a transplant changed of that on which relapses depend, before and after: memory, the spread
 * of the disease, regulation and its acquired weakness.
 */
final class ResetSection {
  static final String ID = "reset";
  static final String TITLE = "What the transplant changed";

  private static final double MONTH = 365.25 / 12;

  /** Mobilization begins 40 d before the infusion at the earliest; a year of disease before it. */
  private static final double BEFORE_TO = -41;

  private static final double YEAR = 12 * MONTH;

  /** A span of days, counted from the infusion. */
  private record Span(String words, double from, double to) {}

  private static final List<Span> SPANS =
      List.of(
          new Span("year before", BEFORE_TO - YEAR, BEFORE_TO),
          new Span("months 3 to 12", 3 * MONTH, YEAR),
          new Span("year 2", YEAR, 2 * YEAR),
          new Span("year 3", 2 * YEAR, 3 * YEAR),
          new Span("year 5", 4 * YEAR, 5 * YEAR));

  private ResetSection() {}

  /** Tells whether there is a transplant of which the page can tell. */
  static boolean has(Series series, Course course) {
    return infusion(course) < Double.POSITIVE_INFINITY
        && series.columns().stream().anyMatch(c -> c.name().equals("followed_memory_old"));
  }

  private static double infusion(Course course) {
    return course.of("infusion").stream()
        .mapToDouble(RunEvent::day)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  static void write(HtmlText html, Series series, Course course) {
    double infusion = infusion(course);
    double last = series.row(series.size() - 1)[0];
    List<Span> spans =
        SPANS.stream()
            .filter(s -> infusion + s.to() <= last + 1)
            .filter(s -> infusion + s.from() >= series.row(0)[0])
            .toList();
    html.open("section", "id", ID).element("h2", TITLE);
    html.open("p");
    html.text(
        "Means over spans of time around the infusion"
            + String.format(Locale.ROOT, " on day %.0f", infusion)
            + ", of what relapses depend on. A remission may rest on memory that is gone, on"
            + " regulatory cells that recover before memory does, and on regulatory function that"
            + " inflammation had impaired; the inborn weakness of regulatory cells stays. How much"
            + " each contributes cannot be read from one patient: ");
    html.element("code", "anergy verify remission");
    html.text(" leaves out one part of the transplant at a time, in the same patients.");
    html.close();
    List<String> names = new ArrayList<>(List.of("quantity"));
    spans.forEach(span -> names.add(span.words() + "#"));
    TableSections.head(html, names.toArray(String[]::new));
    Table table = new Table(html, series, spans, infusion);
    table.row("autoreactive memory cells", row -> at(series, row, "memory_total"));
    table.row(
        "of these, of clones from before, %", row -> 100 * at(series, row, "followed_memory_old"));
    table.row("autoreactive naive cells", row -> at(series, row, "naive_total"));
    table.row("resident memory cells in tissue", row -> at(series, row, "resident_tissue"));
    table.row("effector cells", row -> at(series, row, "effector_total"));
    table.row("regulatory cells of self-antigens", row -> at(series, row, "regulatory_total"));
    table.row(
        "regulatory cells for each memory or effector cell",
        row ->
            at(series, row, "regulatory_total")
                / Math.max(1, at(series, row, "memory_total") + at(series, row, "effector_total")));
    table.row(
        "regulatory function lost to inflammation, %",
        row -> 100 * (1 - at(series, row, "regulatory_function")));
    table.row("epitopes that tissue shows", row -> at(series, row, "epitopes_shown"));
    TableSections.foot(html);
    html.closeLine();
  }

  private static double at(Series series, double[] row, String column) {
    return row[series.indexOf(column)];
  }

  /** Rows of means over the spans. */
  private record Table(HtmlText html, Series series, List<Span> spans, double infusion) {
    void row(String quantity, ToDoubleFunction<double[]> value) {
      html.open("tr");
      TableSections.cells(html, quantity);
      for (Span span : spans) {
        double mean = mean(span, value);
        TableSections.number(html, Double.isNaN(mean) ? "–" : ReadableNumber.brief(mean));
      }
      html.closeLine();
    }

    private double mean(Span span, ToDoubleFunction<double[]> value) {
      double sum = 0;
      int n = 0;
      for (int i = 0; i < series.size(); i++) {
        double[] row = series.row(i);
        double day = row[0] - infusion;
        double v = day >= span.from() && day < span.to() ? value.applyAsDouble(row) : Double.NaN;
        if (!Double.isNaN(v)) {
          sum += v;
          n++;
        }
      }
      return n == 0 ? Double.NaN : sum / n;
    }
  }
}
