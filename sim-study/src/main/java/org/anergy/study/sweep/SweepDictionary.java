package org.anergy.study.sweep;

import java.util.List;
import org.anergy.record.Endpoint;
import org.anergy.record.SeriesColumn;
import org.anergy.run.Run;
import org.anergy.run.WellRun;
import org.anergy.scenario.OutputSpec;
import org.anergy.scenario.Scenario;
import org.anergy.study.runs.PatientCourse;
import org.anergy.study.runs.TraitColumns;

/** What the columns of a study's tables mean: its {@code tables/README.md}. */
public final class SweepDictionary {
  private SweepDictionary() {}

  /**
   * Returns the dictionary in Markdown.
   *
   * @param endpoints what is measured of every run; the values do not matter
   */
  public static String of(LoadedStudy study, List<Endpoint> endpoints) {
    StudySpec spec = study.spec();
    StringBuilder text = new StringBuilder(2048);
    text.append("# Columns of the tables\n\n")
        .append("Comma-separated, UTF-8, quoted as in RFC 4180, lines end with a line feed. An ")
        .append("empty cell means that the value does not exist. Times count in days from the ")
        .append("start of the follow-up.\n");
    begin(text, "runs.csv");
    line(text, "run", "1", "index of the run: all replicates of a point, then the next point");
    line(text, "point", "1", "index of the point of the design; see inputs/points.csv");
    line(text, "replicate", "1", "index of the replicate at its point");
    line(text, "seed", "1", "seed of the study");
    line(text, "patient", "1", "index that, with the seed, decides every draw");
    for (Factor factor : spec.factors()) {
      line(text, factor.name(), "in the cell", factor.path() + "; empty: as the scenario has it");
    }
    line(text, "status", "", "finished or failed");
    line(text, "digest", "", "128-bit digest of the whole state at the end");
    for (String trait : TraitColumns.names()) {
      line(text, trait, "in the name, else 1", "trait of the patient, see docs/ODD.md");
    }
    for (Endpoint endpoint : endpoints) {
      if (spec.outputs().isEmpty() || spec.outputs().contains(endpoint.name())) {
        line(text, endpoint.name(), endpoint.unit(), endpoint.meaning());
      }
    }
    line(text, "message", "", "why the run failed");
    line(text, "replay", "", "command, for this directory, that simulates the run again");
    begin(text, "events.csv");
    line(text, "run", "1", "index of the run");
    line(text, "time_d", "d", "day of the event; negative in the run-in");
    line(text, "kind", "", "relapse, " + String.join(", ", PatientCourse.HARMS));
    line(text, "what", "", "which organ, side effect, agent or cause");
    if (!spec.series().isEmpty()) {
      begin(text, "series.csv");
      line(text, "run", "1", "index of the run");
      line(text, "time_d", "d", "day");
      List<SeriesColumn> known = seriesColumns(study.base().scenario());
      for (String name : spec.series()) {
        known.stream()
            .filter(column -> column.name().equals(name))
            .forEach(column -> line(text, name, column.unit(), column.meaning()));
      }
    }
    return text.toString();
  }

  /** What a run of its own would write down; nothing is simulated. */
  private static List<SeriesColumn> seriesColumns(Scenario scenario) {
    try (Run run = WellRun.of(scenario, OutputSpec.standard(), 0, 0, 1)) {
      return run.result().series().columns();
    }
  }

  private static void begin(StringBuilder text, String table) {
    text.append("\n## ").append(table).append("\n\n| column | unit | meaning |\n|---|---|---|\n");
  }

  private static void line(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
