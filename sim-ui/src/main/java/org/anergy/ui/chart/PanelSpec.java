package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.PanelPlan;
import org.anergy.study.report.ReadableNumber;

/**
 * One chart of the stack.
 *
 * @param id name for tests and settings, for example {@code cells.tissue}
 * @param group heading in the menu
 * @param title title with the unit
 * @param kind how it is drawn
 * @param columns what is drawn, in the order of the legend; empty for events
 */
record PanelSpec(String id, String group, String title, Kind kind, List<SeriesColumn> columns) {
  private static final String CLINIC = "clinic";
  private static final List<String> MEASURED = List.of("score_measured", "score_reversible");
  private static final List<String> LOGARITHMIC = List.of("cells", "blood counts");

  /** What a user sees first, by the begin of an id. */
  private static final List<String> FIRST =
      List.of("clinic.score", "cells.tissue", "cytokines.tissue", "repertoire.richness");

  /** How a panel is drawn. */
  enum Kind {
    /** The score with what happened. */
    SCORE,
    /** Lines on an axis from zero. */
    LINEAR,
    /** Lines on a logarithmic axis. */
    LOGARITHMIC,
    /** A row for each kind of event. */
    EVENTS
  }

  PanelSpec {
    columns = List.copyOf(columns);
  }

  /** Returns the panels of {@code columns}, those of the clinic first, then events. */
  static List<PanelSpec> of(List<SeriesColumn> columns) {
    Map<String, List<SeriesColumn>> byGroup = new LinkedHashMap<>();
    byGroup.put(CLINIC, new ArrayList<>());
    for (SeriesColumn column : columns) {
      byGroup.computeIfAbsent(column.group(), group -> new ArrayList<>()).add(column);
    }
    List<PanelSpec> panels = new ArrayList<>();
    addScore(byGroup.getOrDefault(CLINIC, List.of()), panels);
    byGroup.remove(CLINIC);
    panels.add(new PanelSpec("events", CLINIC, "events", Kind.EVENTS, List.of()));
    byGroup.forEach((group, same) -> addGroup(group, same, panels));
    return panels;
  }

  private static void addScore(List<SeriesColumn> clinic, List<PanelSpec> panels) {
    List<SeriesColumn> shown =
        clinic.stream().filter(column -> !MEASURED.contains(column.name())).toList();
    if (!shown.isEmpty()) {
      String unit = shown.get(0).unit();
      panels.add(
          new PanelSpec(
              "clinic.score", CLINIC, "disability score (" + unit + ")", Kind.SCORE, shown));
    }
  }

  private static void addGroup(String group, List<SeriesColumn> columns, List<PanelSpec> panels) {
    Kind kind = LOGARITHMIC.contains(group) ? Kind.LOGARITHMIC : Kind.LINEAR;
    Map<String, Integer> used = new LinkedHashMap<>();
    for (PanelPlan plan : PanelPlan.of(columns)) {
      String what = plan.title().isEmpty() ? plan.unit() : plan.title();
      String id = slug(group) + "." + (what.equals("1") ? "shares" : slug(what));
      int number = used.merge(id, 1, Integer::sum);
      String own = number == 1 ? id : id + "." + number;
      panels.add(
          new PanelSpec(
              own,
              group,
              unique(PanelNames.of(own, title(group, plan)), panels),
              kind,
              plan.columns()));
    }
  }

  /** Numbers what has the title of an earlier panel. */
  private static String unique(String title, List<PanelSpec> earlier) {
    List<String> taken = earlier.stream().map(PanelSpec::title).toList();
    String free = title;
    for (int n = 2; taken.contains(free); n++) {
      free = title + ", " + n;
    }
    return free;
  }

  private static String title(String group, PanelPlan plan) {
    String heading = plan.heading();
    String sign = ReadableNumber.unit(plan.unit());
    String text;
    if (plan.columns().size() == 1) {
      text = group + ": " + heading;
    } else if (plan.title().isEmpty() || plan.title().equals(plan.unit())) {
      text = ReadableNumber.withUnit(group, sign.equals("cells/uL") ? "cells/µL" : sign);
    } else {
      text = group + ", " + heading;
    }
    return text;
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  /** Tells whether a user sees this panel before choosing any. */
  boolean isFirst() {
    return FIRST.stream().anyMatch(id::startsWith);
  }

  /** Returns the place that all names end with, empty if there is none; legends leave it out. */
  String place() {
    return columns.isEmpty() ? "" : PanelPlan.commonPlace(columns);
  }
}
