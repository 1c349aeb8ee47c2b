package org.anergy.study.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anergy.base.NumberText;
import org.anergy.study.runs.CsvCells;

/**
 * A study with its points written out, to be kept beside its results: it needs no file but the two
 * beside it, and makes the same runs.
 */
public final class ResolvedStudy {
  /** File of the study in the inputs of a result. */
  public static final String STUDY = "study.resolved.yaml";

  /** File of its points. */
  public static final String POINTS = "points.csv";

  private ResolvedStudy() {}

  /**
   * Returns the study in YAML.
   *
   * @param scenario file of the scenario, relative to that of the study
   */
  public static String yaml(StudySpec spec, String scenario) {
    StringBuilder text = new StringBuilder(1024);
    text.append("schema: ").append(StudyFormat.SCHEMA).append('\n');
    text.append("title: ").append(quoted(spec.title())).append('\n');
    text.append("scenario: ").append(quoted(scenario)).append("\nfactors:\n");
    for (Factor factor : spec.factors()) {
      text.append("  ").append(factor.name()).append(": {path: ");
      text.append(quoted(factor.path())).append("}\n");
    }
    text.append("design: {kind: csv, file: ").append(POINTS).append("}\n");
    StudySpec.Replicates replicates = spec.replicates();
    text.append("replicates: {number: ").append(replicates.number());
    text.append(", patients: ").append(lower(replicates.patients()));
    text.append(", numbers: ").append(lower(replicates.numbers())).append("}\n");
    list(text, "outputs: ", spec.outputs());
    if (!spec.series().isEmpty()) {
      text.append("series:\n");
      list(text, "  columns: ", spec.series());
      text.append("  every: ").append(NumberText.of(spec.seriesEveryDays())).append(" days\n");
    }
    text.append("budget: {runs: ").append(spec.budget().runs()).append("}\n");
    return text.toString();
  }

  private static void list(StringBuilder text, String key, List<String> values) {
    if (!values.isEmpty()) {
      List<String> quoted = values.stream().map(ResolvedStudy::quoted).toList();
      text.append(key).append('[').append(String.join(", ", quoted)).append("]\n");
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Returns the points as CSV; an empty cell leaves the scenario as it is. */
  public static String points(StudySpec spec, StudyPoints points) {
    List<String> header = new ArrayList<>(List.of(DesignReader.POINT));
    spec.factors().forEach(factor -> header.add(factor.name()));
    StringBuilder csv = new StringBuilder(CsvCells.line(header));
    for (int point = 0; point < points.size(); point++) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(point)));
      cells.addAll(points.values(point));
      csv.append(CsvCells.line(cells));
    }
    return csv.toString();
  }
}
