package org.anergy.study.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anergy.base.NumberText;
import org.anergy.base.RefusedException;
import org.anergy.study.runs.CsvCells;

/**
 * A study to be kept beside its results: it needs no file but those beside it, and makes the same
 * runs. Its points are written out as well, so that a later version that would make others is found
 * out.
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
      text.append(quoted(factor.path())).append(values(spec, factor)).append("}\n");
    }
    text.append("design: ").append(design(spec.design())).append('\n');
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

  private static boolean hasRows(StudySpec.DesignSpec design) {
    return design.kind() == StudySpec.Kind.LIST || design.kind() == StudySpec.Kind.CSV;
  }

  private static String values(StudySpec spec, Factor factor) {
    if (hasRows(spec.design())) {
      return "";
    }
    if (factor.values() instanceof FactorValues.Levels levels) {
      List<String> texts = levels.texts().stream().map(ResolvedStudy::quoted).toList();
      return ", levels: [" + String.join(", ", texts) + "]";
    }
    FactorValues.Spread spread = (FactorValues.Spread) factor.values();
    return ", " + spread.yaml();
  }

  private static String design(StudySpec.DesignSpec design) {
    String seed = ", seed: " + design.seed() + "}";
    String begin = "{kind: " + design.kind().key();
    return switch (design.kind()) {
      case LIST, CSV -> "{kind: csv, file: " + POINTS + "}";
      case GRID, ONE_AT_A_TIME -> begin + "}";
      case RANDOM, LATIN_HYPERCUBE, SOBOL, SALTELLI ->
          begin + ", points: " + design.points() + seed;
      case MORRIS ->
          begin + ", trajectories: " + design.points() + ", levels: " + design.levels() + seed;
      case EFAST ->
          begin + ", points: " + design.points() + ", resamples: " + design.resamples() + seed;
    };
  }

  /**
   * Loads the study that an earlier run left in {@code inputs}.
   *
   * @throws RefusedException if this version would make other points of it
   */
  public static LoadedStudy load(StudyLoader loader, Path inputs) {
    LoadedStudy study = loader.load(inputs.resolve(STUDY));
    Path stored = inputs.resolve(POINTS);
    try {
      if (!Files.readString(stored).equals(points(study.spec(), Designs.points(study.spec())))) {
        throw new RefusedException(
            stored
                + ": this version of the program makes other points of this design. Maybe use the"
                + " version that the manifest names.");
      }
    } catch (IOException e) {
      throw new RefusedException(stored + ": cannot be read: " + e.getMessage());
    }
    return study;
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
