package org.anergy.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.anergy.base.NumberText;
import org.anergy.base.Parameter;
import org.anergy.base.StateSink;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.Trait;

/** The tables of docs/ODD.md that are written from the code, each between two marker comments. */
final class OddTables {
  /** The state of a treated patient is that of an untreated one and then that of the treatment. */
  private static final String TREATED =
      "therapies: {t: {hsct: {at: 12 h, conditioning: none, collection: {lead: 0 days, growthFactorDays: 0 days}}},"
          + " d: {course: {agent: fingolimod, dose: 0.5 mg, from: 0 days, every: 1 day}}}\n";

  private static final String TINY =
      """
      schema: anergy/scenario/1
      extends: disease/healthy
      followUp: 1 days
      runIn: 0 days
      space: {tissuePatches: 2, patchSites: 8, nodeSites: 8}
      """;

  private OddTables() {}

  /** Returns {@code page} with every generated table renewed. */
  static String renewed(String page) {
    String result = between(page, "parameters", parameters());
    result = between(result, "traits", traits());
    return between(result, "state", state());
  }

  private static String between(String page, String table, String content) {
    String begin = "<!-- generated: " + table + " -->\n";
    String end = "<!-- end: " + table + " -->";
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if (from < 0 || to < from) {
      throw new IllegalStateException("docs/ODD.md has lost its markers of the table " + table);
    }
    return page.substring(0, from + begin.length()) + content + page.substring(to);
  }

  private static String parameters() {
    StringBuilder table = new StringBuilder();
    String topic = "";
    for (Parameter p : BuiltIns.parameters()) {
      String itsTopic = p.name().substring(0, p.name().indexOf('.'));
      if (!itsTopic.equals(topic)) {
        topic = itsTopic;
        table.append("\n**").append(topic).append("**\n\n");
        table.append("| name | unit | default | range | meaning | source |\n");
        table.append("|---|---|---|---|---|---|\n");
      }
      row(
          table,
          List.of(
              "`" + p.name() + "`",
              p.unit(),
              NumberText.of(p.value()),
              range(p.low(), p.high()),
              p.meaning(),
              p.source()));
    }
    return table.append('\n').toString();
  }

  private static String traits() {
    StringBuilder table = new StringBuilder("| trait | unit | range | meaning |\n");
    table.append("|---|---|---|---|\n");
    for (Trait trait : Trait.all()) {
      row(
          table,
          List.of(
              "`" + trait.key() + "`",
              trait.rule().unit().symbol(),
              range(trait.rule().low(), trait.rule().high()),
              trait.meaning()));
    }
    return table.toString();
  }

  /** The columns that a walk over a fresh patient meets; `*` stands for every tissue patch. */
  private static String state() {
    StringBuilder table = new StringBuilder("| name | type |\n|---|---|\n");
    columns().forEach((name, type) -> row(table, List.of("`" + name + "`", type)));
    return table.toString();
  }

  private static Map<String, String> columns() {
    Scenario scenario =
        BuiltIns.scenarioLoader()
            .load("ODD", (TINY + TREATED).getBytes(StandardCharsets.UTF_8), List.of())
            .scenario();
    Columns columns = new Columns();
    try (PatientSimulation patient = new PatientSimulation(scenario, 1, 0, 1)) {
      patient.save(columns);
    }
    return columns.typeByName;
  }

  /** Returns the repository's root, whether the tests run in it or in the module. */
  static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios"))) {
      here = here.getParent();
    }
    return here;
  }

  /** Returns the names of the rules that scenarios can switch off, sorted. */
  static List<String> rules() {
    return List.copyOf(new TreeSet<>(BuiltIns.ruleNames()));
  }

  private static String range(double low, double high) {
    return NumberText.of(low) + " to " + NumberText.of(high);
  }

  private static void row(StringBuilder table, List<String> cells) {
    for (String cell : cells) {
      table.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    table.append("|\n");
  }

  /** Notes names and types; the patches of tissue are alike and stand in one row. */
  private static final class Columns implements StateSink {
    private final Map<String, String> typeByName = new LinkedHashMap<>();

    private void note(String name, String type) {
      typeByName.put(name.replaceFirst("\\btissue\\d+", "tissue*"), type);
    }

    @Override
    public void value(String name, long value) {
      note(name, "64-bit integer");
    }

    @Override
    public void longs(String name, long[] values, int length) {
      note(name, "array of 64-bit integers");
    }

    @Override
    public void ints(String name, int[] values, int length) {
      note(name, "array of 32-bit integers");
    }

    @Override
    public void bytes(String name, byte[] values, int length) {
      note(name, "array of 8-bit integers");
    }

    @Override
    public void floats(String name, float[] values, int length) {
      note(name, "array of 32-bit floats");
    }

    @Override
    public void doubles(String name, double[] values, int length) {
      note(name, "array of 64-bit floats");
    }
  }
}
