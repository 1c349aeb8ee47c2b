package org.anergy.study.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultProgram;
import org.anergy.run.RunResult;

/** {@code report.html}: one file that opens without a network, by day and by night. */
final class ReportPage {
  private ReportPage() {}

  /**
   * Returns the page.
   *
   * @param figures pictures to show; empty if this machine cannot draw
   * @param figuresMissing why there are no figures, or empty
   */
  static String html(
      RunResult result, ResultContext context, List<Figure> figures, String figuresMissing)
      throws IOException {
    HtmlText html = new HtmlText();
    begin(html, result.scenario().title());
    SummarySection.write(html, result);
    Course course = new Course(result.events());
    boolean reset = ResetSection.has(result.series(), course);
    Map<String, String> sections = new LinkedHashMap<>();
    if (reset) {
      sections.put(ResetSection.ID, "Reset");
    }
    sections.put("events", "Events");
    sections.put("endpoints", "Endpoints");
    sections.put("parameters", "Parameters");
    sections.put("cite", "Cite");
    sections.put("reproduce", "Reproduce");
    sections.put("limits", "Limits");
    beginMain(html, figures, sections, figuresMissing);
    if (reset) {
      ResetSection.write(html, result.series(), course);
    }
    TableSections.events(html, result);
    TableSections.endpoints(html, result);
    TableSections.parameters(html, result, context);
    ProvenanceSections.citations(
        html, context, "The table above gives the source of each parameter");
    ProvenanceSections.reproduce(html, result, context);
    ProvenanceSections.limits(html);
    html.closeLine();
    end(html, context);
    return html.toString();
  }

  /** Opens the document up to its body. */
  static void begin(HtmlText html, String title) {
    html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.markup("<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
    // Nothing may be fetched, whatever a title or an event says.
    html.markup(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:\">\n");
    html.element("title", title + " – Anergy");
    html.open("style").markup(PageStyle.css()).closeLine();
    html.closeLine();
    html.open("body").markup("\n");
  }

  /** Appends the bar of links to the page's sections. */
  private static void navigation(HtmlText html, Map<String, String> sections) {
    html.open("nav", "aria-label", "Sections").open("div");
    sections.forEach((id, name) -> html.open("a", "href", "#" + id).text(name).close());
    html.close().closeLine();
  }

  /**
   * Appends the bar of links, opens the main part and puts the figures into it.
   *
   * @param others sections that follow the figures, identifier to heading
   * @param figuresMissing why there are none, or empty
   */
  static void beginMain(
      HtmlText html, List<Figure> figures, Map<String, String> others, String figuresMissing)
      throws IOException {
    Map<String, String> links = new LinkedHashMap<>(FigureSection.headings(figures));
    links.putAll(others);
    navigation(html, links);
    html.open("main");
    if (!figuresMissing.isEmpty()) {
      html.open("div", "class", "note").element("p", figuresMissing).closeLine();
    }
    FigureSection.write(html, figures);
  }

  /** Closes the document. */
  static void end(HtmlText html, ResultContext context) {
    end(html, context.program());
  }

  /** Closes the document. */
  static void end(HtmlText html, ResultProgram program) {
    html.open("footer");
    html.element(
        "p",
        "Made by Anergy " + program.version() + ". A simulation; no medical advice.",
        "class",
        "muted");
    html.closeLine();
    html.closeLine();
    html.closeLine();
  }
}
