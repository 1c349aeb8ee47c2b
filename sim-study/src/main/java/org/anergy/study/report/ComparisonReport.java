package org.anergy.study.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultProgram;
import org.anergy.study.compare.Arm;
import org.anergy.study.compare.Comparison;
import org.anergy.study.runs.ShellWord;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.KaplanMeier;

/**
 * {@code report.html} of a comparison: curves and measures of all arms, and what each differs from
 * the first in the same patients.
 *
 * @param comparison the arms
 * @param results what they came to
 * @param commandLine the words as the user typed them
 */
public record ComparisonReport(
    Comparison comparison, List<Comparison.Result> results, List<String> commandLine) {
  private static final int HEIGHT = 310;

  /** What the figure of measures shows, and what it calls it. */
  private static final Map<String, String> DRAWN = new LinkedHashMap<>();

  static {
    DRAWN.put("relapse_rate", "relapses a year");
    DRAWN.put("lesions", "new lesions");
    DRAWN.put("score_end", "score at the end, points");
    DRAWN.put("score_irreversible_end", "irreversible part, points");
    DRAWN.put("serious_infections", "serious infections a year");
    DRAWN.put("viral_reactivations", "viral reactivations a year");
    DRAWN.put("severe_toxicities", "severe toxicities");
    DRAWN.put("deaths", "share who died");
  }

  public ComparisonReport {
    results = List.copyOf(results);
    commandLine = List.copyOf(commandLine);
  }

  /** Writes figures and page into {@code directory}. */
  public void write(ResultDirectory directory) {
    String problem = DrawingCheck.problem();
    List<Figure> figures = problem.isEmpty() ? figures() : List.of();
    ReportWriter.writeFigures(figures, directory);
    try {
      directory.write("report.html", html(figures, problem));
    } catch (IOException e) {
      throw new UncheckedIOException("the page is made in memory", e);
    }
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        curves(
            "relapse-free",
            "Time without relapse",
            "share without a relapse" + since(),
            "Kaplan–Meier estimate of the share of patients without a relapse"
                + since()
                + ", as far as relapses would have been confirmed.",
            comparison::relapseFree,
            comparison.from()));
    figures.add(
        curves(
            "without-progression",
            "Time without progression",
            "share without confirmed progression",
            "Kaplan–Meier estimate of the share of patients without confirmed progression.",
            comparison::withoutProgression,
            0));
    if (IntStream.range(0, comparison.arms().size()).anyMatch(this::anyDied)) {
      figures.add(
          curves(
              "survival",
              "Survival",
              "share alive",
              "Kaplan–Meier estimate of the share of patients who are alive.",
              comparison::alive,
              0));
    }
    ArmIntervals intervals = new ArmIntervals(names(), blocks());
    figures.add(
        new Figure(
            "measures",
            "Measures of each arm",
            "Estimates with 95 % bootstrap intervals over patients, each measure on its own scale"
                + " from zero. Arms share their patients: differences, in the table, are known"
                + " better than these intervals suggest.",
            ChartPanels.WIDTH,
            intervals.height(),
            List.of(),
            intervals));
    return figures;
  }

  private boolean anyDied(int arm) {
    return comparison.of(arm).stream().anyMatch(patient -> patient.died());
  }

  private Figure curves(
      String name,
      String title,
      String axis,
      String caption,
      IntFunction<KaplanMeier> curve,
      double from) {
    List<KaplanMeier> all = IntStream.range(0, comparison.arms().size()).mapToObj(curve).toList();
    boolean bands = all.size() <= ArmCurves.MOST_BANDS;
    double end = name.equals("relapse-free") ? comparison.confirmed() : comparison.horizon();
    ChartPanels painter =
        new ChartPanels(
            List.of(
                new ChartPanels.Panel(
                    axis, HEIGHT, theme -> ArmCurves.plot(names(), all, from, end, theme))));
    String text = caption + (bands ? " Bands: pointwise 95 %." : "");
    boolean censored = !name.equals("survival");
    return new Figure(
        name,
        title,
        text + (censored ? " The dead leave the curve (censored)." : ""),
        ChartPanels.WIDTH,
        HEIGHT,
        painter);
  }

  private List<ArmIntervals.Block> blocks() {
    List<ArmIntervals.Block> blocks = new ArrayList<>();
    DRAWN.forEach(
        (name, title) -> {
          List<Comparison.Result> own =
              results.stream().filter(r -> r.measure().name().equals(name)).toList();
          if (own.stream().anyMatch(r -> r.value().estimate() != 0)) {
            blocks.add(
                new ArmIntervals.Block(title, own.stream().map(Comparison.Result::value).toList()));
          }
        });
    return blocks;
  }

  private List<String> names() {
    return comparison.arms().stream().map(Arm::name).toList();
  }

  private String since() {
    return comparison.from() == 0
        ? ""
        : String.format(Locale.ROOT, " from day %.0f on", comparison.from());
  }

  String html(List<Figure> figures, String figuresMissing) throws IOException {
    String title = "Comparison of " + comparison.arms().size() + " arms";
    HtmlText html = new HtmlText();
    ReportPage.begin(html, title);
    html.open("header").element("h1", title);
    html.element("p", summary(), "class", "lead").closeLine();
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("differences", "Differences");
    sections.put("arms", "Arms");
    sections.put("limits", "Limits");
    ReportPage.beginMain(html, figures, sections, figuresMissing);
    differences(html);
    arms(html);
    ProvenanceSections.limits(html);
    html.closeLine();
    ReportPage.end(html, ResultProgram.running());
    return html.toString();
  }

  private String summary() {
    String text =
        ReadableNumber.count(comparison.patients().size(), "virtual patient")
            + " in each of "
            + comparison.arms().size()
            + " arms: the same people, followed for "
            + ReadableNumber.duration(comparison.horizon())
            + ". Each arm is compared with "
            + names().get(0)
            + ", patient by patient.";
    int broken = comparison.brokenOff();
    text += broken == 0 ? "" : " " + broken + " are left out because they broke off in an arm.";
    int others = comparison.notEverywhere();
    text += others == 0 ? "" : " " + others + " are left out because not all cohorts have them.";
    return comparison.oneModel()
        ? text
        : text + " Different models simulated the arms: differences are not those of treatment.";
  }

  private void differences(HtmlText html) {
    html.open("section", "id", "differences").element("h2", "Measures and differences");
    html.element(
        "p",
        "Intervals are 95 % bootstrap intervals over patients, exact ones where something happened to"
            + " nobody or to all; a difference is the arm less "
            + names().get(0)
            + " in the same patients. p: how often random signs of the patients' differences give as"
            + " large a sum (two-sided). Bold: p below 0.05 over the number of differences in the"
            + " table (Bonferroni), so that all bold ones together are chance once in twenty at"
            + " most. Where no span is named, the whole follow-up counts.");
    TableSections.head(html, "measure", "arm", "value#", "difference#", "p#", "meaning");
    double limit = 0.05 / results.stream().filter(r -> !Double.isNaN(r.p())).count();
    for (Comparison.Result result : results) {
      html.open("tr");
      TableSections.cells(
          html,
          ReadableNumber.withUnit(
              ReadableNumber.words(result.measure().name()), result.measure().unit()),
          names().get(result.arm()));
      TableSections.number(html, text(result.value()));
      html.open("td", "class", "number");
      if (result.p() < limit) {
        html.element("strong", text(result.difference()));
      } else {
        html.text(text(result.difference()));
      }
      html.close();
      TableSections.number(html, Double.isNaN(result.p()) ? "" : ReadableNumber.brief(result.p()));
      TableSections.cells(html, result.measure().meaning());
      html.closeLine();
    }
    TableSections.foot(html);
    html.closeLine();
  }

  private static String text(Interval interval) {
    return Double.isNaN(interval.estimate()) ? "–" : interval.toString();
  }

  private void arms(HtmlText html) {
    html.open("section", "id", "arms").element("h2", "Arms");
    html.element(
        "pre", commandLine.stream().map(ShellWord::quoted).collect(Collectors.joining(" ")));
    TableSections.head(
        html, "arm", "scenario", "directory", "patients#", "scenario SHA-256", "model hash");
    for (Arm arm : comparison.arms()) {
      html.open("tr");
      TableSections.cells(html, arm.name(), arm.title(), arm.directory().toString());
      TableSections.number(html, Integer.toString(arm.asked()));
      for (String hash : List.of(arm.scenarioSha256(), arm.modelHash())) {
        html.open("td", "title", hash).element("code", hash.substring(0, 12) + "…");
        html.close();
      }
      html.closeLine();
    }
    TableSections.foot(html);
    html.closeLine();
  }
}
