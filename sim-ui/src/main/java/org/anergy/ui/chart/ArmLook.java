package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.Icon;

/**
 * How the curves of one run are told from those of others: the first are thick; those of others are
 * thin and paler and bear squares, diamonds, and so on. Dashes tell curves of one run apart.
 *
 * @param arm index of the run
 */
record ArmLook(int arm) implements Icon {
  private static final double PALER = 0.3;
  private static final float THICK = 0.9f; // added to the width of a line
  private static final int WIDTH = 30;
  private static final int HEIGHT = 12;
  private static final List<Shape> SHAPES =
      List.of(
          new Rectangle2D.Double(-2.4, -2.4, 4.8, 4.8),
          diamond(),
          new Ellipse2D.Double(-3, -3, 6, 6));

  private static Shape diamond() {
    Path2D path = new Path2D.Double();
    path.moveTo(0, -4.2);
    path.lineTo(4.2, 0);
    path.lineTo(0, 4.2);
    path.lineTo(-4.2, 0);
    path.closePath();
    return path;
  }

  /** Tells whether its curves bear marks. */
  boolean isMarked() {
    return arm > 0;
  }

  /** Returns the marks of its curves; only if it {@link #isMarked}. */
  Shape mark() {
    return SHAPES.get((arm - 1) % SHAPES.size());
  }

  /** Returns the color of a curve whose own color is {@code own}. */
  Color color(Color own, Color paper) {
    return arm == 0 ? own : LineLook.mix(own, paper, PALER);
  }

  /** Returns the width of a line that alone would be {@code own} wide. */
  float width(float own, boolean several) {
    return several && arm == 0 ? own + THICK : own;
  }

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
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setPaint(color(component.getForeground(), component.getBackground()));
    g.setStroke(new BasicStroke(width(1.4f, true)));
    g.translate(x, y + HEIGHT / 2.0);
    g.draw(new Line2D.Double(1, 0, WIDTH - 1.0, 0));
    if (isMarked()) {
      g.translate(WIDTH / 2.0, 0);
      g.fill(mark());
    }
    g.dispose();
  }
}
