package org.anergy.study.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.study.analysis.Sensitivity;
import org.anergy.study.analysis.StudyValues;
import org.anergy.study.sensitivity.EnoughReplicates;
import org.anergy.study.sensitivity.GroupSize;
import org.anergy.study.sensitivity.VarghaDelaney;
import org.anergy.study.sweep.Factor;
import org.anergy.study.sweep.FactorValues;
import org.anergy.study.sweep.StudySpec;

/**
 * {@code report.html} of a study.
 *
 * @param spec the study
 * @param values its outputs
 * @param lines its sensitivity indices; empty if its design has none
 */
public record StudyReport(StudySpec spec, StudyValues values, List<Sensitivity.Line> lines) {
  private static final int MOST_LEVELS = 8;

  /** Two groups of five are the fewest that can be compared. */
  private static final int FEWEST_REPLICATES = 10;

  public StudyReport {
    lines = List.copyOf(lines);
  }

  /** Writes figures and page into {@code directory}. */
  public void write(ResultContext context, ResultDirectory directory) {
    String problem = DrawingCheck.problem();
    List<Figure> figures =
        problem.isEmpty() ? new StudyFigures(spec, values, lines).all() : List.of();
    ReportWriter.writeFigures(figures, directory);
    try {
      directory.write("report.html", html(context, figures, problem));
    } catch (IOException e) {
      throw new UncheckedIOException("the page is made in memory", e);
    }
  }

  private String html(ResultContext context, List<Figure> figures, String figuresMissing)
      throws IOException {
    HtmlText html = new HtmlText();
    ReportPage.begin(html, spec.title());
    html.open("header").element("h1", spec.title());
    html.element("p", summary(), "class", "lead").closeLine();
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("design", "Design");
    if (!lines.isEmpty()) {
      sections.put("indices", "Indices");
    }
    if (values.replicates() >= FEWEST_REPLICATES) {
      sections.put("replicates", "Replicates");
    }
    sections.put("cite", "Cite");
    sections.put("again", "Reproduce");
    sections.put("limits", "Limits");
    ReportPage.beginMain(html, figures, sections, figuresMissing);
    design(html);
    if (!lines.isEmpty()) {
      indices(html);
    }
    if (values.replicates() >= FEWEST_REPLICATES) {
      replicates(html);
    }
    ProvenanceSections.citations(html, context, "docs/ODD.md gives the source of each parameter");
    html.open("section", "id", "again").element("h2", "Reproduce");
    html.element("pre", context.reproduceCommand());
    html.element(
        "p",
        "The table of runs gives the command that simulates one of them again; anergy replay . --run"
            + " N --verify compares all its stored state digests. Model "
            + context.modelHash()
            + ".");
    html.closeLine();
    ProvenanceSections.limits(html);
    html.closeLine();
    ReportPage.end(html, context);
    return html.toString();
  }

  private String summary() {
    String text =
        values.points()
            + " points of a "
            + spec.design().kind().key()
            + " design over "
            + ReadableNumber.count(spec.factors().size(), "factor")
            + ", "
            + ReadableNumber.count(values.replicates(), "replicate")
            + " each";
    if (values.replicates() > 1) {
      text +=
          spec.replicates().numbers() == StudySpec.Numbers.COMMON
              ? ", the same draws at every point"
              : ", independent draws";
    }
    text += values.failed() == 0 ? "." : ". " + failed() + " failed.";
    return values.analyzable().isEmpty()
        ? text + " No output differs between points, so there is nothing to show."
        : text;
  }

  private String failed() {
    return ReadableNumber.count(values.failed(), "run");
  }

  private void design(HtmlText html) {
    html.open("section", "id", "design").element("h2", "Design");
    TableSections.head(html, "factor", "path", "values");
    for (Factor factor : spec.factors()) {
      html.open("tr");
      TableSections.cells(html, factor.name(), factor.path(), words(factor.values()));
      html.closeLine();
    }
    TableSections.foot(html);
    html.closeLine();
  }

  private static String words(FactorValues values) {
    if (values instanceof FactorValues.Levels levels) {
      List<String> texts = levels.texts();
      String first = String.join(", ", texts.subList(0, Math.min(MOST_LEVELS, texts.size())));
      return texts.size() > MOST_LEVELS ? first + ", … (" + texts.size() + ")" : first;
    }
    return ((FactorValues.Spread) values).inWords();
  }

  private void replicates(HtmlText html) {
    html.open("section", "id", "replicates").element("h2", "How many replicates are enough");
    html.element(
        "p",
        "Two groups of n replicates of one point, drawn from all of them: the median, over many"
            + " splits, of how far the probability that a value of one group exceeds one of the other"
            + " is from one half (A of Vargha and Delaney 2000; 0.56 is called small). It looks at"
            + " ranks alone: for outputs without ties it depends on n only. The point is the one with"
            + " the largest variance. What replicates are worth for this study, replicate noise says.");
    TableSections.head(html, "output", "n#", "A#", "small enough");
    for (String output : values.analyzable()) {
      double[] most = values.mostVariable(output);
      EnoughReplicates enough = EnoughReplicates.of(most, spec.design().seed());
      for (GroupSize size : enough.sizes()) {
        html.open("tr");
        TableSections.cells(html, ReadableNumber.words(output));
        TableSections.number(html, Integer.toString(size.runs()));
        TableSections.number(html, ReadableNumber.brief(size.median()));
        TableSections.cells(html, size.median() <= VarghaDelaney.SMALL ? "yes" : "no");
        html.closeLine();
      }
    }
    TableSections.foot(html);
    html.closeLine();
  }

  private void indices(HtmlText html) {
    html.open("section", "id", "indices").element("h2", "Indices");
    html.element(
        "p",
        "Of the means of points. Outputs that fewer than nine runs in ten have, such as the day of a"
            + " first relapse, or that never differ are left out. Replicate noise: the share of the"
            + " variance between runs (and between means of points) that is chance at one point, which"
            + " no factor can explain.");
    TableSections.head(html, "output", "factor", "index", "estimate#", "95 %#", "p#");
    for (Sensitivity.Line line : lines) {
      html.open("tr");
      TableSections.cells(
          html, ReadableNumber.words(line.output()), line.factor(), line.index().replace('_', ' '));
      TableSections.number(html, ReadableNumber.brief(line.value().estimate()));
      boolean interval = Double.isFinite(line.value().low());
      TableSections.number(
          html,
          interval
              ? ReadableNumber.brief(line.value().low())
                  + " to "
                  + ReadableNumber.brief(line.value().high())
              : "");
      TableSections.number(html, Double.isNaN(line.p()) ? "" : ReadableNumber.brief(line.p()));
      html.closeLine();
    }
    TableSections.foot(html);
    html.closeLine();
  }
}
