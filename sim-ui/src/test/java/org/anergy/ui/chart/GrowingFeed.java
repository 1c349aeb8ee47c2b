package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;

/** A run of two columns that a test lets grow. */
final class GrowingFeed implements Feed {
  final List<double[]> rows = new ArrayList<>();
  final List<RunEvent> events = new ArrayList<>();
  final List<Integer> asked = new ArrayList<>();

  static RunEvent event(double day, String kind, String where) {
    return new RunEvent(day, kind, where, Double.NaN, "", "");
  }

  static SeriesColumn column(String name, String unit, String group) {
    return new SeriesColumn(name, unit, group, name);
  }

  @Override
  public List<SeriesColumn> columns() {
    return List.of(column("score", "points", "clinic"), column("cells_node", "cells", "cells"));
  }

  @Override
  public List<double[]> rows(int from) {
    asked.add(from);
    return List.copyOf(rows.subList(from, rows.size()));
  }

  @Override
  public List<RunEvent> events(int from) {
    return List.copyOf(events.subList(from, events.size()));
  }
}
