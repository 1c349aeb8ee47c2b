package org.anergy.ui.look;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;

/** Icons of the controls, drawn in the color of the text at any scale; on a square of 16. */
public enum Glyph implements Icon {
  /** Go on. */
  PLAY {
    @Override
    void draw(Graphics2D g) {
      g.fill(polygon(4, 2, 13.5, 8, 4, 14));
    }
  },
  /** Stop for now. */
  PAUSE {
    @Override
    void draw(Graphics2D g) {
      g.fill(new Rectangle2D.Double(3.5, 2.5, 3.2, 11));
      g.fill(new Rectangle2D.Double(9.3, 2.5, 3.2, 11));
    }
  },
  /** One step. */
  STEP {
    @Override
    void draw(Graphics2D g) {
      g.fill(polygon(2.5, 2.5, 9, 8, 2.5, 13.5));
      g.fill(new Rectangle2D.Double(10.5, 2.5, 2.4, 11));
    }
  },
  /** To the next event. */
  NEXT_EVENT {
    @Override
    void draw(Graphics2D g) {
      g.fill(polygon(1.5, 3.5, 6.5, 8, 1.5, 12.5));
      g.fill(polygon(6.5, 3.5, 11.5, 8, 6.5, 12.5));
      g.fill(new Ellipse2D.Double(11.6, 6, 4, 4));
    }
  },
  /** To the beginning. */
  FIRST {
    @Override
    void draw(Graphics2D g) {
      g.fill(new Rectangle2D.Double(2.5, 2.5, 2.4, 11));
      g.fill(polygon(13.5, 2.5, 6, 8, 13.5, 13.5));
    }
  },
  /** Change what comes. */
  INTERVENE {
    @Override
    void draw(Graphics2D g) {
      g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(new Line2D.Double(3, 13, 10, 6));
      g.draw(new Line2D.Double(8, 4, 12, 8));
      g.draw(new Line2D.Double(10, 6, 13.5, 2.5));
      g.draw(new Line2D.Double(12, 1.5, 14.5, 4));
    }
  },
  /** Two futures of one past. */
  FORK {
    @Override
    void draw(Graphics2D g) {
      g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(new Line2D.Double(1.5, 8, 7, 8));
      Path2D up = new Path2D.Double();
      up.moveTo(7, 8);
      up.curveTo(10, 8, 9, 3.5, 14, 3.5);
      g.draw(up);
      Path2D down = new Path2D.Double();
      down.moveTo(7, 8);
      down.curveTo(10, 8, 9, 12.5, 14, 12.5);
      g.draw(down);
    }
  },
  /** Write to a file. */
  EXPORT {
    @Override
    void draw(Graphics2D g) {
      g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(new Line2D.Double(8, 10, 8, 2));
      g.draw(new Line2D.Double(5, 5, 8, 2));
      g.draw(new Line2D.Double(11, 5, 8, 2));
      Path2D tray = new Path2D.Double();
      tray.moveTo(2.5, 9);
      tray.lineTo(2.5, 13.5);
      tray.lineTo(13.5, 13.5);
      tray.lineTo(13.5, 9);
      g.draw(tray);
    }
  },
  /** Keep as a scenario. */
  SAVE {
    @Override
    void draw(Graphics2D g) {
      g.setStroke(new BasicStroke(1.4f));
      g.draw(new Rectangle2D.Double(2.5, 2.5, 11, 11));
      g.draw(new Rectangle2D.Double(5, 9, 6, 4.5));
      g.fill(new Rectangle2D.Double(5.5, 2.5, 5, 3.5));
    }
  },
  /** Light and dark. */
  THEME {
    @Override
    void draw(Graphics2D g) {
      g.setStroke(new BasicStroke(1.4f));
      g.draw(new Ellipse2D.Double(2.5, 2.5, 11, 11));
      g.fill(new Arc2D.Double(2.5, 2.5, 11, 11, 90, 180, Arc2D.CHORD));
    }
  },
  /** What is at the side. */
  SIDE {
    @Override
    void draw(Graphics2D g) {
      g.setStroke(new BasicStroke(1.4f));
      g.draw(new Rectangle2D.Double(1.5, 2.5, 13, 11));
      g.fill(new Rectangle2D.Double(9.5, 2.5, 5, 11));
    }
  };

  private static final int SIZE = 16;

  abstract void draw(Graphics2D g);

  private static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  @Override
  public void paintIcon(Component c, Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.translate(x, y);
      g.setColor(
          c.isEnabled()
              ? c.getForeground()
              : javax.swing.UIManager.getColor("Label.disabledForeground"));
      draw(g);
    } finally {
      g.dispose();
    }
  }

  @Override
  public int getIconWidth() {
    return SIZE;
  }

  @Override
  public int getIconHeight() {
    return SIZE;
  }
}
