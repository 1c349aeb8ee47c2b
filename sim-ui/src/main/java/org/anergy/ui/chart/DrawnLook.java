package org.anergy.ui.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anergy.record.RunEvent;
import org.anergy.study.report.Course;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/**
 * What a drawn chart depends on, besides values that come later. If it stays, a run that grew needs
 * only the end of its picture drawn anew: drawing curves costs by the area that they cross.
 *
 * @param scene what decided how the panel looks; runs count as the same as long as their tables are
 * @param values range of the axis of values
 * @param sizes rows of each run that were drawn
 * @param events events that were drawn
 * @param therapies drugs and regimens whose bars were drawn
 */
record DrawnLook(
    PanelScene scene,
    Range values,
    List<Integer> sizes,
    List<RunEvent> events,
    List<String> therapies) {

  /** Nothing has to be drawn to the left of this day. */
  static final double EVERYTHING = Double.NEGATIVE_INFINITY;

  /** Returns what {@code scene}, drawn as {@code plot}, depends on now. */
  static DrawnLook of(PanelScene scene, XYPlot plot) {
    List<RunEvent> events = scene.events();
    return new DrawnLook(
        scene,
        plot.getRangeAxis().getRange(),
        scene.arms().stream().map(arm -> arm.table().size()).toList(),
        events,
        new Course(events).therapies());
  }

  /**
   * Returns the first day from which on a picture of {@code before} differs from one of this, d;
   * {@link #EVERYTHING} if all of it may.
   */
  double differsFrom(DrawnLook before) {
    // Scenes are compared by their parts: runs by identity, as their tables go on to grow.
    boolean same =
        scene.equals(before.scene)
            && values.equals(before.values)
            && therapies.equals(before.therapies);
    if (!same) {
      return EVERYTHING;
    }
    double day = Double.POSITIVE_INFINITY;
    for (int a = 0; a < sizes.size(); a++) {
      DailyTable table = scene.arms().get(a).table();
      int drawn = before.sizes.get(a);
      if (drawn == 0) {
        return EVERYTHING;
      }
      day = drawn < table.size() ? Math.min(day, table.days()[drawn - 1]) : day;
    }
    return Math.min(day, firstNewEvent(before));
  }

  /**
   * Events are found later than they happened: a relapse is only confirmed days after its begin.
   */
  private double firstNewEvent(DrawnLook before) {
    if (events.size() == before.events.size()) {
      return Double.POSITIVE_INFINITY;
    }
    Set<RunEvent> known = new HashSet<>(before.events);
    return events.stream()
        .filter(event -> !known.contains(event))
        .mapToDouble(RunEvent::day)
        .min()
        .orElse(EVERYTHING); // one that is there twice
  }
}
