package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import javax.swing.Icon;

/**
 * A sample of a line in a legend.
 *
 * @param color its color
 * @param stroke its stroke
 */
record LineIcon(Color color, BasicStroke stroke) implements Icon {
  private static final int WIDTH = 20;
  private static final int HEIGHT = 12;
  private static final float LEAST_WIDTH = 1.8f; // thinner samples have no color to the eye

  @Override
  public int getIconWidth() {
    return WIDTH;
  }

  @Override
  public int getIconHeight() {
    return HEIGHT;
  }

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.setPaint(color);
      g.setStroke(
          new BasicStroke(
              Math.max(LEAST_WIDTH, stroke.getLineWidth()),
              stroke.getEndCap(),
              stroke.getLineJoin(),
              stroke.getMiterLimit(),
              stroke.getDashArray(),
              0));
      double middle = y + HEIGHT / 2.0;
      g.draw(new Line2D.Double(x + 1, middle, x + WIDTH - 1, middle));
    } finally {
      g.dispose();
    }
  }
}
