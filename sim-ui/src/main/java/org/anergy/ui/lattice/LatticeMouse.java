package org.anergy.ui.lattice;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.SwingUtilities;

/**
 * The mouse on the picture: the wheel zooms, dragging moves, a click follows, a double click shows
 * a lattice alone.
 */
final class LatticeMouse extends MouseAdapter {
  private static final double ZOOM_A_NOTCH = 1.25;

  private final LatticeView view;
  private final ZoomDisplay display;
  private Point pressed = new Point();

  private LatticeMouse(LatticeView view, ZoomDisplay display) {
    this.view = view;
    this.display = display;
  }

  /** Lets the mouse work on the picture of {@code view}. */
  static void listen(LatticeView view, ZoomDisplay display) {
    LatticeMouse mouse = new LatticeMouse(view, display);
    display.canvas().addMouseListener(mouse);
    display.canvas().addMouseMotionListener(mouse);
    display.canvas().addMouseWheelListener(mouse);
  }

  @Override
  public void mousePressed(MouseEvent event) {
    display.canvas().requestFocusInWindow();
    pressed = event.getLocationOnScreen();
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    Point now = event.getLocationOnScreen();
    display.canvas().setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
    display.pan(pressed.x - now.x, pressed.y - now.y);
    pressed = now;
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    display.canvas().setCursor(Cursor.getDefaultCursor());
  }

  @Override
  public void mouseClicked(MouseEvent event) {
    Place place = view.placeAt(event.getPoint());
    if (place == null || !SwingUtilities.isLeftMouseButton(event)) {
      return;
    }
    if (event.getClickCount() == 2) {
      view.showAlone(view.alone() < 0 ? place.lattice() : -1);
    } else if (event.getClickCount() == 1) {
      view.select(place);
    }
  }

  @Override
  public void mouseMoved(MouseEvent event) {
    view.hover(view.placeAt(event.getPoint()));
  }

  @Override
  public void mouseExited(MouseEvent event) {
    view.hover(null);
  }

  @Override
  public void mouseWheelMoved(MouseWheelEvent event) {
    double factor = Math.pow(ZOOM_A_NOTCH, -event.getPreciseWheelRotation());
    display.zoom(factor, event.getPoint());
  }
}
