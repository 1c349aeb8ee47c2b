package org.anergy.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anergy.run.CohortIdentity;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultWriter;
import org.anergy.study.runs.RunPlan;
import org.anergy.study.runs.RunQueue;
import org.anergy.study.sweep.LoadedStudy;
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
    ResultWriter.writeCohortManifest(
        new CohortIdentity(
            study.spec().title(), seed, "runs", plan.runs(), failed, RunQueue.table(plan)),
        context,
        directory);
    return this;
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
  }
}
