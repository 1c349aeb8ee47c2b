package org.anergy.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.record.Endpoint;
import org.anergy.run.CohortIdentity;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultWriter;
import org.anergy.study.analysis.Sensitivity;
import org.anergy.study.analysis.SensitivityTable;
import org.anergy.study.analysis.StudyValues;
import org.anergy.study.report.StudyReport;
import org.anergy.study.runs.RunPlan;
import org.anergy.study.runs.RunQueue;
import org.anergy.study.sweep.LoadedStudy;
import org.anergy.study.sweep.StudySpec;
import org.anergy.study.sweep.SweepDictionary;
import org.anergy.study.sweep.SweepPlan;

/** Completes the directory of a study that has ended, and says what it came to. */
final class SweepResults {
  private final Engine engine;
  private final SweepPlan whole;
  private final RunPlan plan;
  private final ResultDirectory directory;
  private final Map<String, Object> facts = new LinkedHashMap<>();

  SweepResults(Engine engine, SweepPlan whole, RunPlan plan, ResultDirectory directory) {
    this.engine = engine;
    this.whole = whole;
    this.plan = plan;
    this.directory = directory;
  }

  /** Writes the dictionary of columns and, at last, the manifest. */
  SweepResults finish(LoadedStudy study, long seed, ResultContext context, int failed) {
    facts.put("directory", directory.path().toString());
    facts.put("points", whole.points().size());
    facts.put("runs", plan.runs());
    facts.put("failed", failed);
    facts.put("table", directory.path().resolve(RunQueue.table(plan)).toString());
    directory.write(
        "tables/README.md", SweepDictionary.of(study, engine.endpoints(study.base().scenario())));
    directory.note("tables/events.csv");
    if (!plan.sampledColumns().isEmpty()) {
      directory.note("tables/series.csv");
    }
    directory.note("journal.jsonl");
    if (plan == whole) {
      analyze(study, context);
    }
    ResultWriter.writeCohortManifest(
        new CohortIdentity(
            study.spec().title(), seed, "runs", plan.runs(), failed, RunQueue.table(plan)),
        context,
        directory);
    return this;
  }

  /** Figures, indices and page are of the whole: a part would show holes of its design. */
  private void analyze(LoadedStudy study, ResultContext context) {
    StudySpec spec = study.spec();
    List<String> outputs =
        spec.outputs().isEmpty()
            ? engine.endpoints(study.base().scenario()).stream().map(Endpoint::name).toList()
            : spec.outputs();
    StudyValues values =
        StudyValues.read(
            directory.path().resolve(RunQueue.table(plan)),
            whole.points().size(),
            spec.replicates().number(),
            outputs);
    List<Sensitivity.Line> lines = Sensitivity.of(spec, values);
    if (!lines.isEmpty()) {
      directory.write("tables/sensitivity.csv", SensitivityTable.csv(lines));
    }
    new StudyReport(spec, values, lines).write(context, directory);
    facts.put("report", directory.path().resolve("report.html").toString());
  }

  /** Prints the facts. */
  void print(Terminal terminal, boolean json) {
    if (json) {
      terminal.out().println(JsonText.of(facts));
      return;
    }
    terminal.out().println(directory.path());
    for (String name : new String[] {"points", "runs", "failed"}) {
      terminal.out().println(String.format("  %-30s %s", name, facts.get(name)));
    }
    terminal.out().println(facts.get("table"));
    if (facts.get("report") != null) {
      terminal.out().println(facts.get("report"));
    }
  }
}
