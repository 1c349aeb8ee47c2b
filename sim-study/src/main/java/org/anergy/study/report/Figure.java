package org.anergy.study.report;

import java.awt.Graphics2D;
import java.util.List;
import org.anergy.record.SeriesColumn;

/**
 * One picture of a report: it can be drawn at any time, in any theme, onto any device.
 *
 * @param name file name without ending, unique in the report
 * @param title short title
 * @param caption what is to be seen, in a sentence or two
 * @param width width, points
 * @param height height, points
 * @param columns the series that it shows, whose meanings are told below it; may be empty
 * @param painter draws it
 */
record Figure(
    String name,
    String title,
    String caption,
    int width,
    int height,
    List<SeriesColumn> columns,
    Painter painter) {

  Figure {
    columns = List.copyOf(columns);
  }

  /** A figure that shows no series of the run. */
  Figure(String name, String title, String caption, int width, int height, Painter painter) {
    this(name, title, caption, width, height, List.of(), painter);
  }

  /** Draws into the rectangle from (0, 0) to (width, height). */
  @FunctionalInterface
  interface Painter {
    void paint(Graphics2D graphics, ReportTheme theme);
  }
}
