package org.anergy.study.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anergy.base.Parameter;
import org.anergy.base.ParameterSet;
import org.anergy.record.Endpoint;
import org.anergy.record.RunEvent;
import org.anergy.run.ResultContext;
import org.anergy.run.RunResult;

/** The tables of the page: events, endpoints, parameters with their sources. */
final class TableSections {
  private static final int MOST_EVENTS = 400;
  private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s;,]*[^\\s;,.)]");

  private TableSections() {}

  static void events(HtmlText html, RunResult result) {
    List<RunEvent> events =
        result.events().stream().filter(event -> !event.kind().equals("visit")).toList();
    html.open("section", "id", "events").element("h2", "Events");
    html.open("p").text("Times count from the start of the follow-up; visits are left out here. ");
    html.text("All events: ").open("a", "href", "tables/events.csv").text("tables/events.csv");
    html.close().text(".").closeLine();
    if (events.isEmpty()) {
      html.element("p", "Nothing happened.");
    } else {
      head(html, "day#", "event", "where", "value#", "unit", "detail");
      for (RunEvent event : events.subList(0, Math.min(MOST_EVENTS, events.size()))) {
        html.open("tr");
        number(
            html,
            Double.isNaN(event.day()) ? "–" : String.format(Locale.ROOT, "%.1f", event.day()));
        cells(html, event.kind().replace('-', ' '), event.where());
        number(html, Double.isNaN(event.value()) ? "" : ReadableNumber.brief(event.value()));
        cells(html, ReadableNumber.unit(event.unit()), event.detail().replace(" um,", " µm,"));
        html.closeLine();
      }
      foot(html);
      if (events.size() > MOST_EVENTS) {
        html.element("p", (events.size() - MOST_EVENTS) + " later events are in the file only.");
      }
    }
    html.closeLine();
  }

  static void endpoints(HtmlText html, RunResult result) {
    html.open("section", "id", "endpoints").element("h2", "Endpoints");
    if (result.endpoints().isEmpty()) {
      html.element("p", "This run has none.").closeLine();
      return;
    }
    head(html, "endpoint", "value#", "unit", "definition");
    for (Endpoint endpoint : result.endpoints()) {
      html.open("tr");
      cells(html, ReadableNumber.words(endpoint.name()));
      number(html, ReadableNumber.brief(endpoint.value()));
      cells(html, ReadableNumber.unit(endpoint.unit()), endpoint.meaning());
      html.closeLine();
    }
    foot(html);
    html.closeLine();
  }

  static void parameters(HtmlText html, RunResult result, ResultContext context) {
    ParameterSet values = result.scenario().parameters();
    html.open("section", "id", "parameters").element("h2", "Parameters and their sources");
    html.element(
        "p",
        ReadableNumber.count(context.parameters().size(), "parameter")
            + (values.overrides().isEmpty()
                ? ", all at their defaults."
                : ", "
                    + values.overrides().size()
                    + " of them set by the scenario or its disease profile (highlighted, with the"
                    + " default in brackets)."));
    head(html, "parameter", "value#", "unit", "meaning", "source");
    for (Parameter parameter : context.parameters()) {
      boolean changed = values.overrides().containsKey(parameter.name());
      html.open("tr", "class", changed ? "changed" : "");
      html.open("td").element("code", parameter.name()).close();
      String text = ReadableNumber.of(values.value(parameter));
      number(html, changed ? text + " (" + ReadableNumber.of(parameter.value()) + ")" : text);
      cells(html, ReadableNumber.unit(parameter.unit()), parameter.meaning());
      html.open("td");
      source(html, parameter.source());
      html.close().closeLine();
    }
    foot(html);
    html.closeLine();
  }

  /** Appends a source whose DOIs are links; a reader follows them, the page never does. */
  static void source(HtmlText html, String source) {
    Matcher doi = DOI.matcher(source);
    int from = 0;
    while (doi.find()) {
      html.text(source.substring(from, doi.start()));
      html.open("a", "href", "https://doi.org/" + doi.group()).text(doi.group()).close();
      from = doi.end();
    }
    html.text(source.substring(from));
  }

  /** Opens a table that scrolls; a name that ends in # is a column of numbers. */
  static void head(HtmlText html, String... names) {
    html.open("div", "class", "scroll", "tabindex", "0").open("table").open("thead").open("tr");
    for (String name : names) {
      boolean number = name.endsWith("#");
      String text = number ? name.substring(0, name.length() - 1) : name;
      html.open("th", "class", number ? "number" : "", "scope", "col").text(text).close();
    }
    html.close().close().open("tbody");
  }

  static void foot(HtmlText html) {
    html.close().close().closeLine();
  }

  static void cells(HtmlText html, String... texts) {
    for (String text : texts) {
      html.open("td").text(text).close();
    }
  }

  static void number(HtmlText html, String text) {
    html.open("td", "class", "number").text(text).close();
  }
}
