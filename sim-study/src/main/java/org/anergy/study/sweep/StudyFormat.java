package org.anergy.study.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.anergy.yaml.Choice;
import org.anergy.yaml.ListOf;
import org.anergy.yaml.QuantityValue;
import org.anergy.yaml.Section;
import org.anergy.yaml.Section.Key;
import org.anergy.yaml.SourceText;
import org.anergy.yaml.Table;
import org.anergy.yaml.Text;
import org.anergy.yaml.WholeNumber;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The keys of study files: checker, JSON Schema and loader use this one statement. */
public final class StudyFormat {
  static final String SCHEMA = "anergy/study/1";
  static final SourceText.Kind KIND = new SourceText.Kind("study", SCHEMA);

  /** More runs need a higher {@code budget.runs}: a slip in a grid should not run for a year. */
  static final int DEFAULT_RUNS = 10_000;

  static final int MOST_RUNS = 2_000_000;
  static final int DEFAULT_LEVELS = 4;
  static final int DEFAULT_RESAMPLES = 1;
  private static final int LONGEST_LINE = 300;
  private static final int MOST_LEVELS = 1000;
  private static final double MOST_HOURS = 10_000;
  private static final double LONGEST_DAYS = 36_525;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

  private StudyFormat() {}

  /** Returns the form of a whole file. */
  static Section root() {
    return new Section(
        "a study",
        List.of(
            Key.required("schema", new Choice("schema", List.of(SCHEMA)), "the format"),
            Key.of("title", Text.line(LONGEST_LINE), "one line about the study"),
            Key.required(
                "scenario",
                Text.line(LONGEST_LINE),
                "the scenario file that all runs start from, relative to this file"),
            Key.of(
                "fixed",
                new ListOf(Text.line(LONGEST_LINE), 1, MOST_LEVELS),
                "changes that hold in all runs, such as \"followUp=2 years\""),
            Key.required(
                "factors",
                new Table("factor", NAME, "lower-case letters, digits and underscores", factor()),
                "what the study changes, by the name of its column"),
            Key.required("design", design(), "how the values are combined"),
            Key.of("replicates", replicates(), "what is repeated at each point"),
            Key.of(
                "outputs",
                new ListOf(Text.line(LONGEST_LINE), 1, MOST_LEVELS),
                "endpoints in the table of runs; all if missing"),
            Key.of("series", series(), "columns of the daily series that are kept"),
            Key.of("budget", budget(), "what the study may take")));
  }

  private static Section factor() {
    List<Key> keys = new ArrayList<>();
    keys.add(
        Key.required("path", Text.line(LONGEST_LINE), "a path of the scenario, as after --set"));
    keys.add(Key.of("levels", new ListOf(Text.line(LONGEST_LINE), 1, MOST_LEVELS), "its values"));
    for (FactorValues.Spread.Family family : FactorValues.Spread.Family.values()) {
      Section numbers =
          new Section(
              family.key() + " distribution",
              List.of(
                  Key.required(
                      family.firstKey(), Text.line(LONGEST_LINE), family.firstKey() + " of it"),
                  Key.required(
                      family.secondKey(), Text.line(LONGEST_LINE), family.secondKey() + " of it")));
      keys.add(Key.of(family.key(), numbers, "a " + family.key() + " distribution"));
    }
    return new Section("a factor", keys);
  }

  private static Section design() {
    List<String> kinds = Arrays.stream(StudySpec.Kind.values()).map(StudySpec.Kind::key).toList();
    return new Section(
        "design",
        List.of(
            Key.required("kind", new Choice("design", kinds), "which design"),
            Key.of(
                "points",
                new WholeNumber(1, MOST_RUNS),
                "points of random, latin-hypercube and sobol; base samples of saltelli; samples a"
                    + " factor of efast"),
            Key.of("trajectories", new WholeNumber(2, MOST_RUNS), "trajectories of morris"),
            Key.of("levels", new WholeNumber(2, 100), "levels of morris, an even number"),
            Key.of("resamples", new WholeNumber(1, 1000), "resamplings of efast"),
            Key.of("seed", new WholeNumber(0, 999_999_999), "seed of the design"),
            Key.of(
                "rows",
                new ListOf(
                    new ListOf(Text.line(LONGEST_LINE), 1, MOST_LEVELS, true), 1, MOST_RUNS, true),
                "rows of a list, values in the order of the factors"),
            Key.of(
                "file",
                Text.line(LONGEST_LINE),
                "CSV file with a column for each factor, relative to this file")));
  }

  private static Section replicates() {
    return new Section(
        "replicates",
        List.of(
            Key.of("number", new WholeNumber(1, MOST_RUNS), "runs a point; 1 if missing"),
            Key.of(
                "patients",
                new Choice("way to choose patients", names(StudySpec.Patients.values())),
                "the scenario's patient with other draws, or patients of its population"),
            Key.of(
                "numbers",
                new Choice("way to draw", names(StudySpec.Numbers.values())),
                "common: replicate r is the same at all points; or independent")));
  }

  private static Section series() {
    return new Section(
        "series",
        List.of(
            Key.required(
                "columns",
                new ListOf(Text.line(LONGEST_LINE), 1, MOST_LEVELS),
                "columns of tables/series.csv of a run"),
            Key.of(
                "every",
                QuantityValue.of("days", 1, LONGEST_DAYS),
                "time between rows; 30 days if missing")));
  }

  private static Section budget() {
    return new Section(
        "budget",
        List.of(
            Key.of(
                "runs",
                new WholeNumber(1, MOST_RUNS),
                "most runs; " + DEFAULT_RUNS + " if missing"),
            Key.of(
                "time",
                QuantityValue.of("h", 1e-3, MOST_HOURS),
                "wall time after which a session stops as if interrupted")));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Returns the JSON Schema (draft-07) of study files. */
  public static String schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Anergy study");
    schema.putAll(root().schema());
    schema.put("required", List.of("schema", "scenario", "factors", "design"));
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(schema)
        + "\n";
  }
}
