package org.anergy.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.record.SeriesColumn;

/**
 * Which columns of a group share a panel: the same unit and, by the last word of their names, the
 * same compartment; never more than the colors can tell apart. Knows no column by name, only
 * places.
 *
 * @param title place or name, empty if there is none in common
 * @param unit unit of all columns
 * @param columns what is shown
 */
public record PanelPlan(String title, String unit, List<SeriesColumn> columns) {
  private static final int MOST_LINES = 7;
  private static final Map<String, String> PLACES =
      Map.of("node", "lymph node", "tissue", "all tissue patches");

  /** Returns the panels of {@code columns} in order of first appearance. */
  public static List<PanelPlan> of(List<SeriesColumn> columns) {
    Map<String, List<SeriesColumn>> byUnit = new LinkedHashMap<>();
    for (SeriesColumn column : columns) {
      byUnit.computeIfAbsent(column.unit(), unit -> new ArrayList<>()).add(column);
    }
    List<PanelPlan> plans = new ArrayList<>();
    byUnit.forEach((unit, same) -> addPanels(unit, same, plans));
    return plans;
  }

  /** Returns the title with the unit in brackets. */
  public String heading() {
    if (title.isEmpty()) {
      return ReadableNumber.unit(unit);
    }
    return ReadableNumber.withUnit(PLACES.getOrDefault(title, title), unit);
  }

  /** Returns the last word of the names if several columns have the same one, else nothing. */
  public static String commonPlace(List<SeriesColumn> columns) {
    String place = lastWord(columns.get(0));
    boolean common =
        columns.size() > 1
            && columns.stream().allMatch(column -> column.name().endsWith("_" + place));
    return common ? place : "";
  }

  private static void addPanels(String unit, List<SeriesColumn> columns, List<PanelPlan> plans) {
    if (columns.size() <= 1) {
      plans.add(new PanelPlan(SeriesTable.label(columns.get(0)), unit, columns));
      return;
    }
    Map<String, List<SeriesColumn>> byPlace = new LinkedHashMap<>();
    for (SeriesColumn column : columns) {
      byPlace.computeIfAbsent(lastWord(column), place -> new ArrayList<>()).add(column);
    }
    boolean places = byPlace.values().stream().filter(same -> same.size() > 1).count() > 1;
    if (!places) {
      addChunks("", unit, columns, plans);
      return;
    }
    List<SeriesColumn> alone = new ArrayList<>();
    byPlace.forEach(
        (place, same) -> {
          if (same.size() == 1) {
            alone.addAll(same);
          } else {
            addChunks(place, unit, same, plans);
          }
        });
    if (!alone.isEmpty()) {
      addChunks(alone.size() == 1 ? SeriesTable.label(alone.get(0)) : "", unit, alone, plans);
    }
  }

  private static void addChunks(
      String title, String unit, List<SeriesColumn> columns, List<PanelPlan> plans) {
    int panels = (columns.size() + MOST_LINES - 1) / MOST_LINES;
    for (int k = 0; k < panels; k++) { // of about one size: no line is left alone without a name
      int from = k * columns.size() / panels;
      int to = (k + 1) * columns.size() / panels;
      plans.add(new PanelPlan(title, unit, List.copyOf(columns.subList(from, to))));
    }
  }

  private static String lastWord(SeriesColumn column) {
    return column.name().substring(column.name().lastIndexOf('_') + 1);
  }
}
