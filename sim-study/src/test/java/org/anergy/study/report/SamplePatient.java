package org.anergy.study.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.anergy.base.Parameter;
import org.anergy.base.ParameterSet;
import org.anergy.record.Endpoint;
import org.anergy.record.LatticePicture;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultProgram;
import org.anergy.run.RunResult;
import org.anergy.run.StepDigest;
import org.anergy.scenario.OutcomeSpec;
import org.anergy.scenario.PatientTraits;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.Space;

/** A made-up ten-year patient with six relapses: data to draw, not a model of anything. */
final class SamplePatient {
  static final String TITLE = "Sample <script>alert(\"x\")</script> & patient";
  static final double[] RELAPSES = {420, 760, 1480, 1730, 2600, 3300};
  static final int DAYS = 3652;
  private static final List<String> CATEGORIES =
      List.of(
          "immature APC",
          "antigen-carrying APC",
          "mature APC",
          "tolerogenic APC",
          "naive T cell",
          "memory T cell",
          "dividing T cell",
          "effector T cell",
          "tissue-resident memory T cell",
          "anergic T cell",
          "regulatory T cell");

  private SamplePatient() {}

  /** Returns the patient's run. */
  static RunResult result() {
    Scenario scenario =
        new Scenario(
            TITLE,
            "relapsing-remitting-ms",
            Scenario.Fidelity.AGENTS,
            PatientTraits.typical(),
            DAYS,
            730,
            1,
            Space.standard(),
            4,
            List.of(),
            OutcomeSpec.standard(),
            new ParameterSet(Map.of("injury.hazard", 0.4)),
            Set.of());
    return new RunResult(
        scenario,
        42,
        0,
        series(),
        events(),
        endpoints(),
        pictures(),
        List.of(new StepDigest(100, "0".repeat(32)), new StepDigest(200, "ab".repeat(16))),
        phases());
  }

  /** Returns the run had the patient died of an infection on {@code day}. */
  static RunResult deadOn(double day) {
    RunResult full = result();
    Series lived = new Series(full.series().columns());
    for (int row = 0; row < full.series().size() && full.series().row(row)[0] <= day; row++) {
      lived.add(full.series().row(row));
    }
    List<RunEvent> events =
        new ArrayList<>(full.events().stream().filter(event -> event.day() < day).toList());
    events.add(new RunEvent(day, "death", "infection", Double.NaN, "", "bacterial"));
    return new RunResult(
        full.scenario(),
        full.seed(),
        full.patientIndex(),
        lived,
        events,
        List.of(new Endpoint("followed_days", day, "d", "days lived")),
        List.of(),
        full.digests(),
        full.phaseNanos());
  }

  /** Returns where the run came from. */
  static ResultContext context() {
    return new ResultContext(
        ResultProgram.running(),
        List.of("anergy", "run", "scenarios/ms/natural-history.yaml", "--seed", "42"),
        "anergy run scenarios/ms/natural-history.yaml --seed 42",
        "title: sample\n",
        "title: sample\nall: written out\n",
        "c0ffee00".repeat(8),
        "0123456789abcdef".repeat(4),
        parameters());
  }

  /** Returns parameters of several areas, one of which the scenario overrides. */
  static List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (String area : List.of("priming", "injury", "regulation", "traffic")) {
      parameters.add(
          new Parameter(
              area + ".hazard",
              "1/h",
              0.25,
              0,
              5,
              "hazard of " + area + " where all conditions hold",
              "Doe and Roe 2001, doi:10.1000/xyz123"));
      parameters.add(
          new Parameter(
              area + ".halfLife",
              "d",
              3.5e-4,
              0,
              50,
              "half-life of " + area,
              "modelling assumption: order of magnitude of <a few> hours"));
    }
    return parameters;
  }

  private static Map<String, Long> phases() {
    Map<String, Long> phases = new LinkedHashMap<>();
    phases.put("traffic", 6_100_000_000L);
    phases.put("behavior", 21_000_000_000L);
    phases.put("field", 34_500_000_000L);
    return phases;
  }

  private static Series series() {
    List<SeriesColumn> columns = new ArrayList<>();
    columns.add(column("score", "points", "clinic"));
    columns.add(column("score_reversible", "points", "clinic"));
    columns.add(column("score_irreversible", "points", "clinic"));
    for (String name :
        List.of(
            "naive_node",
            "dividing_node",
            "regulatory_node",
            "regulatory_active_node",
            "apc_mature_node",
            "apc_tolerogenic_node",
            "effector_tissue",
            "effector_active_tissue",
            "regulatory_tissue",
            "regulatory_active_tissue",
            "resident_tissue",
            "effector_blood",
            "naive_total",
            "memory_total",
            "regulatory_total")) {
      columns.add(column(name, "cells", "cells"));
    }
    for (String name : List.of("il2_node", "il10_node", "ifng_tissue", "tnf_tissue")) {
      columns.add(column(name, "pM", "cytokines"));
    }
    columns.add(column("integrity", "1", "tissue"));
    columns.add(column("reserve", "1", "tissue"));
    columns.add(column("debris", "sites", "tissue"));
    columns.add(column("patches_awake", "patches", "tissue"));
    columns.add(column("epitopes_shown", "epitopes", "repertoire"));
    columns.add(column("richness", "clones", "repertoire"));
    columns.add(column("clonality", "1", "repertoire"));
    columns.add(column("largest_clone", "1", "repertoire"));
    Series series = new Series(columns);
    Random random = new Random(7);
    for (int day = 0; day <= DAYS; day++) {
      series.add(row(columns, day, random));
    }
    return series;
  }

  private static double[] row(List<SeriesColumn> columns, int day, Random random) {
    double attack = 0;
    double answer = 0;
    double lost = 0;
    for (double relapse : RELAPSES) {
      attack += pulse(day - relapse + 12, 9, 40);
      answer += pulse(day - relapse, 16, 60);
      lost += day > relapse ? 0.35 * (1 - Math.exp(-(day - relapse) / 40)) : 0;
    }
    double[] row = new double[columns.size() + 1];
    row[0] = day;
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      double noise = 1 + 0.15 * random.nextGaussian();
      double value =
          switch (columns.get(i).group()) {
            case "clinic" ->
                name.equals("score_irreversible")
                    ? lost
                    : 2.4 * attack + (name.equals("score") ? lost : 0);
            case "cytokines" -> (0.02 + 3 * attack) * noise;
            case "tissue" -> 1 - 0.02 * lost - 0.06 * attack;
            case "repertoire" -> 300 * (1 - 0.2 * attack) * noise;
            default ->
                Math.max(
                    0,
                    Math.round(
                        name.contains("effector")
                            ? 900 * attack * noise
                            : name.contains("regulatory")
                                ? (120 + 500 * answer) * noise
                                : (40 + i * 90) * noise));
          };
      if (name.equals("debris") || name.equals("patches_awake")) {
        value = Math.min(8, Math.ceil(8 * attack));
      }
      if (name.equals("clonality") || name.equals("largest_clone")) {
        value = Math.min(1, 0.12 + 0.3 * attack);
      }
      if (name.equals("epitopes_shown")) {
        value = day < 760 ? 2 : day < 2600 ? 3 : 4;
      }
      row[i + 1] = value;
    }
    return row;
  }

  private static double pulse(double t, double rise, double fall) {
    return t <= 0 ? 0 : 1.6 * (1 - Math.exp(-t / rise)) * Math.exp(-t / fall);
  }

  private static SeriesColumn column(String name, String unit, String group) {
    return new SeriesColumn(name, unit, group, "meaning of " + name.replace('_', ' '));
  }

  private static List<RunEvent> events() {
    List<RunEvent> events = new ArrayList<>();
    Random random = new Random(11);
    events.add(new RunEvent(401, "onset", "tissue 3", Double.NaN, "", "first damage"));
    for (double relapse : RELAPSES) {
      events.add(new RunEvent(relapse, "relapse", "", 1.5, "points", "rise of the score"));
      events.add(new RunEvent(relapse + 180, "remission", "", Double.NaN, "", ""));
      for (int i = 0; i < 6; i++) {
        double day = relapse - 60 + random.nextInt(300);
        events.add(new RunEvent(day, "lesion", "tissue " + (1 + i), 6 + i, "sites", ""));
      }
    }
    for (int i = 0; i < 21; i++) {
      events.add(
          new RunEvent(random.nextInt(DAYS), "infection", "body", Double.NaN, "", "<b>flu</b>"));
    }
    for (int day = 0; day <= DAYS; day += 90) {
      events.add(new RunEvent(day, "visit", "", 0.0006 * day + random.nextDouble(), "points", ""));
    }
    events.add(new RunEvent(1900, "progression", "", 1, "points", "confirmed after 168 d"));
    events.sort(Comparator.comparingDouble(RunEvent::day));
    return events;
  }

  private static List<Endpoint> endpoints() {
    return List.of(
        new Endpoint("relapses", 6, "1", "number of relapses in the follow-up"),
        new Endpoint("relapse_rate", 0.6, "1/year", "relapses a year of follow-up"),
        new Endpoint("first_relapse", 420, "d", "time of the first relapse"),
        new Endpoint("lesions", 36, "1", "number of new lesions"),
        new Endpoint("score_end", 2.1, "points", "true score at the end"),
        new Endpoint("progression_day", Double.NaN, "d", "day of <confirmed> progression"));
  }

  private static List<LatticePicture> pictures() {
    List<LatticePicture> pictures = new ArrayList<>();
    int number = 0;
    for (String reason : List.of("start", "first relapse", "end")) {
      double day = number == 0 ? 0 : number == 1 ? RELAPSES[0] + 3 : DAYS;
      pictures.add(picture("lymph node", day, reason, number, false));
      for (int patch = 1; patch <= 8; patch++) {
        pictures.add(picture("tissue " + patch, day, reason, number * patch, true));
      }
      number++;
    }
    return pictures;
  }

  private static LatticePicture picture(
      String title, double day, String reason, int activity, boolean tissue) {
    int side = 64;
    Random random = new Random(title.hashCode() + 31L * reason.hashCode());
    byte[] cells = new byte[side * side];
    float[] integrity = new float[tissue ? side * side : 0];
    float[] ifng = new float[side * side];
    float[] il10 = new float[side * side];
    for (int site = 0; site < side * side; site++) {
      double dx = site % side - 24;
      double dy = site / (double) side - 36;
      double near = Math.exp(-(dx * dx + dy * dy) / (20.0 + 12 * activity));
      double damage = activity == 0 ? 0 : near;
      ifng[site] = (float) (activity * near);
      il10[site] = (float) (0.3 * Math.sqrt(near));
      if (tissue) {
        integrity[site] = (float) (1 - 0.9 * damage);
      }
      boolean occupied = random.nextDouble() < 0.03 + (tissue ? 0.3 * damage : 0.35);
      int kind = tissue ? random.nextInt(3) * 3 + 4 : random.nextInt(CATEGORIES.size());
      cells[site] = (byte) (occupied ? Math.min(kind, CATEGORIES.size() - 1) : -1);
    }
    Map<String, float[]> fields = new LinkedHashMap<>();
    fields.put("IFNG", ifng);
    fields.put("IL10", il10);
    return new LatticePicture(
        title, day, reason, side, side, 20, cells, CATEGORIES, integrity, fields);
  }
}
