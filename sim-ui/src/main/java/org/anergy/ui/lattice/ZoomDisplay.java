package org.anergy.ui.lattice;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseListener;
import java.awt.event.MouseMotionListener;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.ToolTipManager;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.engine.SimState;

/**
 * MASON's display around a state of its own that never runs: it locks its schedule while it draws,
 * and so never waits for a simulation. Its header, mouse handling and movies are switched off.
 */
final class ZoomDisplay {
  private static final double MOST_ZOOM = 32;

  private final Display2D display;
  private final JViewport viewport;
  private final Rectangle2D.Double bounds = new Rectangle2D.Double(0, 0, 1, 1);

  /**
   * @param tiles what to draw now
   * @param resized runs after the natural size has changed
   */
  ZoomDisplay(Supplier<TilesPainter> tiles, Runnable resized) {
    display = new Display2D(1, 1, new Idle(new SimState(0)));
    // Its dialogs are never shown, and a window that was packed once is kept for ever with the
    // rest.
    display.optionPane.dispose();
    if (display.skipFrame != null) {
      display.skipFrame.dispose();
    }
    // MASON's class switches this off for its 3D displays, for the whole program.
    ToolTipManager.sharedInstance().setLightWeightPopupEnabled(true);
    viewport = display.display.getViewport();
    display.attach(new TilesPortrayal(tiles, bounds), "lattices", bounds);
    display.remove(display.header);
    // Not null, for which another theme would put a border of its own.
    display.display.setBorder(BorderFactory.createEmptyBorder());
    display.display.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    display.display.setVerticalScrollBarPolicy(JScrollPane.VERTICAL_SCROLLBAR_NEVER);
    display.display.setWheelScrollingEnabled(false);
    // The scale bar stays where it is while the picture is scrolled.
    viewport.setScrollMode(JViewport.SIMPLE_SCROLL_MODE);
    silence(display.insideDisplay);
    viewport.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            fitTo(viewport.getSize());
            resized.run();
            display.repaint();
          }
        });
  }

  private static void silence(JComponent canvas) {
    canvas.setToolTipText(null);
    for (MouseListener listener : canvas.getMouseListeners()) {
      canvas.removeMouseListener(listener);
    }
    for (MouseMotionListener listener : canvas.getMouseMotionListeners()) {
      canvas.removeMouseMotionListener(listener);
    }
  }

  /** Returns what to put into a window. */
  JComponent component() {
    return display;
  }

  /** Returns where the picture is drawn, in coordinates of the zoomed picture. */
  JComponent canvas() {
    return display.insideDisplay;
  }

  /** Returns the size of the picture at zoom 1, which fills what is visible. */
  Dimension natural() {
    return new Dimension((int) bounds.width, (int) bounds.height);
  }

  double zoom() {
    return display.getScale();
  }

  /** Returns the place in the picture at zoom 1 that is under {@code point} of the canvas. */
  Point2D natural(Point point) {
    return new Point2D.Double(point.x / zoom(), point.y / zoom());
  }

  private void fitTo(Dimension size) {
    bounds.width = Math.max(1, size.width);
    bounds.height = Math.max(1, size.height);
    display.insideDisplay.width = bounds.width;
    display.insideDisplay.height = bounds.height;
    display.insideDisplay.revalidate();
  }

  /** Shows the whole picture. */
  void fit() {
    display.setScale(1);
    viewport.setViewPosition(new Point(0, 0));
    display.repaint();
  }

  /**
   * Changes the zoom.
   *
   * @param factor new zoom, relative to the present one
   * @param fixed place of the canvas that stays where it is on the screen
   */
  void zoom(double factor, Point fixed) {
    double before = zoom();
    double after = Math.max(1, Math.min(MOST_ZOOM, before * factor));
    if (after == before) {
      return;
    }
    Point corner = viewport.getViewPosition();
    double ratio = after / before;
    display.setScale(after);
    viewport.validate();
    move(
        (int) Math.round(fixed.x * ratio - (fixed.x - corner.x)),
        (int) Math.round(fixed.y * ratio - (fixed.y - corner.y)));
  }

  /** Returns the middle of what is visible, in coordinates of the canvas. */
  Point middle() {
    Point corner = viewport.getViewPosition();
    Dimension size = viewport.getExtentSize();
    return new Point(corner.x + size.width / 2, corner.y + size.height / 2);
  }

  /** Moves what is visible by pixels to the right and down. */
  void pan(int x, int y) {
    Point corner = viewport.getViewPosition();
    move(corner.x + x, corner.y + y);
  }

  private void move(int x, int y) {
    Dimension size = viewport.getExtentSize();
    int mostX = Math.max(0, (int) (bounds.width * zoom()) - size.width);
    int mostY = Math.max(0, (int) (bounds.height * zoom()) - size.height);
    viewport.setViewPosition(
        new Point(Math.max(0, Math.min(mostX, x)), Math.max(0, Math.min(mostY, y))));
    display.repaint();
  }

  void setBackground(Color color) {
    display.setBackdrop(color);
    display.insideDisplay.setBackground(color);
    viewport.setBackground(color);
    display.display.setBackground(color);
  }

  private static final class Idle extends GUIState {
    Idle(SimState state) {
      super(state);
    }
  }
}
