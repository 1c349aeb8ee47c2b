package org.anergy.study.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultProgram;
import org.anergy.run.RunResult;
import org.anergy.run.StepDigest;

/** Where the result comes from: what to cite, how to repeat it, what it cost, what it is not. */
final class ProvenanceSections {
  private static final double NANOS_PER_SECOND = 1e9;

  private ProvenanceSections() {}

  /**
   * Writes what to cite.
   *
   * @param where says where the sources of all parameters stand
   */
  static void citations(HtmlText html, ResultContext context, String where) {
    html.open("section", "id", "cite").element("h2", "What to cite");
    html.element(
        "p",
        "The program: Anergy, version "
            + context.program().version()
            + ", an agent-based simulator of autoimmune disease and stem-cell therapy; name the model"
            + " hash under “How to reproduce”, which fixes every rule and default. The sources of its numbers:");
    List<String> sources = context.citations();
    list(html, sources.stream().filter(source -> !assumed(source)).toList());
    List<String> assumptions = sources.stream().filter(ProvenanceSections::assumed).toList();
    if (!assumptions.isEmpty()) {
      html.element("p", "Published work that modelling assumptions lean on:");
      list(html, assumptions);
    }
    html.element(
        "p",
        where
            + " ("
            + context.parameters().size()
            + " in all) and marks those that are modelling assumptions without a published value.");
    html.closeLine();
  }

  private static boolean assumed(String source) {
    return source.contains("modelling assumption");
  }

  private static void list(HtmlText html, List<String> sources) {
    html.open("ul");
    for (String source : sources) {
      html.open("li");
      TableSections.source(html, source);
      html.closeLine();
    }
    html.closeLine();
  }

  static void reproduce(HtmlText html, RunResult result, ResultContext context) {
    ResultProgram program = context.program();
    html.open("section", "id", "reproduce").element("h2", "How to reproduce");
    html.element(
        "p",
        "The same scenario, seed and model hash give the same digest, bit by bit, for any number of"
            + " threads and on any supported Java.");
    html.element("pre", context.reproduceCommand());
    html.open("dl");
    entry(html, "seed", Long.toString(result.seed()));
    entry(html, "patient", Long.toString(result.patientIndex()));
    entry(html, "final digest", finalDigest(result));
    entry(html, "scenario SHA-256", context.scenarioSha256());
    entry(html, "model hash", context.modelHash());
    entry(html, "program", "Anergy " + program.version() + ", commit " + program.commit());
    entry(html, "Java", program.java());
    entry(html, "system", program.system() + ", " + program.processors() + " processors");
    entry(html, "command line", String.join(" ", context.commandLine()));
    html.closeLine();
    html.open("p").text("Digests on the way and the hash of every file: ");
    html.open("a", "href", "manifest.json").text("manifest.json").close();
    html.text(". The scenario with every default written out: ");
    html.open("a", "href", "inputs/scenario.resolved.yaml").text("inputs/scenario.resolved.yaml");
    html.close().text(". Columns of the tables: ");
    html.open("a", "href", "tables/README.md").text("tables/README.md").close();
    html.text(".").closeLine();
    phases(html, result.phaseNanos());
    html.closeLine();
  }

  static void limits(HtmlText html) {
    html.open("section", "id", "limits").element("h2", "Limits");
    html.open("div", "class", "note");
    html.element(
        "p",
        "This is a simulation of a virtual patient by a model that leaves most of biology out. It is"
            + " no medical advice, predicts no real person's course, and must not guide treatment.");
    html.closeLine();
    html.element(
        "p",
        "One run is one random history: another seed gives another course of the same patient. Say"
            + " something about a disease or a therapy only from cohorts. Agents stand for many cells,"
            + " autoreactive clones are over-represented by a stated factor, and parameters marked as"
            + " modelling assumptions have no published value.");
    html.closeLine();
  }

  private static void phases(HtmlText html, Map<String, Long> nanos) {
    double total = nanos.values().stream().mapToLong(Long::longValue).sum();
    if (total <= 0) {
      return;
    }
    html.element("h3", "Computing time by phase");
    TableSections.head(html, "phase", "seconds#", "share#");
    nanos.forEach(
        (phase, time) -> {
          html.open("tr");
          TableSections.cells(html, phase);
          TableSections.number(html, String.format(Locale.ROOT, "%.2f", time / NANOS_PER_SECOND));
          TableSections.number(html, String.format(Locale.ROOT, "%.0f %%", 100 * time / total));
          html.closeLine();
        });
    TableSections.foot(html);
  }

  private static String finalDigest(RunResult result) {
    int count = result.digests().size();
    if (count == 0) {
      return "none recorded";
    }
    StepDigest last = result.digests().get(count - 1);
    return last.digest() + " after step " + last.step();
  }

  static void entry(HtmlText html, String name, String value) {
    html.element("dt", name);
    html.open("dd").element("code", value).closeLine();
  }
}
