package org.anergy.ui.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import org.jfree.chart.JFreeChart;

/**
 * Something that can be drawn onto any device. It is drawn on the thread of an export: nobody else
 * may change meanwhile what it draws.
 */
public interface Picture {
  /** Returns what it shows, in a few words. */
  String name();

  /** Returns the width, points. */
  int width();

  /** Returns the height, points. */
  int height();

  /** Draws into the rectangle from (0, 0) to (width, height), paper and all. */
  void paint(Graphics2D graphics);

  /**
   * Returns {@code chart} as a picture.
   *
   * @param chart a chart of its own, not the one that a window goes on filling
   * @param width width, points
   * @param height height, points
   */
  static Picture of(String name, JFreeChart chart, int width, int height) {
    return of(
        name,
        width,
        height,
        graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height)));
  }

  /**
   * Returns what {@code painter} draws as a picture.
   *
   * @param width width, points
   * @param height height, points
   */
  static Picture of(String name, int width, int height, Consumer<Graphics2D> painter) {
    return new Picture() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public int width() {
        return width;
      }

      @Override
      public int height() {
        return height;
      }

      @Override
      public void paint(Graphics2D graphics) {
        painter.accept(graphics);
      }
    };
  }
}
