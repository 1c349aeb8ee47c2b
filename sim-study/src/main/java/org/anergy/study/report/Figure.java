package org.anergy.study.report;

import java.awt.Graphics2D;

/**
 * One picture of a report: it can be drawn at any time, in any theme, onto any device.
 *
 * @param name file name without ending, unique in the report
 * @param title short title
 * @param caption what is to be seen, in a sentence or two
 * @param width width, points
 * @param height height, points
 * @param painter draws it
 */
record Figure(String name, String title, String caption, int width, int height, Painter painter) {

  /** Draws into the rectangle from (0, 0) to (width, height). */
  @FunctionalInterface
  interface Painter {
    void paint(Graphics2D graphics, ReportTheme theme);
  }
}
