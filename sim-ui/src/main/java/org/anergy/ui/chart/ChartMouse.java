package org.anergy.ui.chart;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * The pointer over a chart: the wheel zooms, a drag chooses a stretch, a drag with shift or on the
 * axis of time moves it, a click goes to a day, a double click shows everything.
 */
final class ChartMouse extends MouseAdapter {
  private static final double ZOOM_STEP = 1.2;
  private static final double PAN_SHARE = 0.08;
  private static final int LEAST_DRAG = 5; // pixels

  /** A click counts after this time without a second one. */
  private static final int SECOND_CLICK_MILLIS = 220;

  private final ChartView view;
  private final ChartHost host;
  private final Timer click;
  private int pressed = -1;
  private int previous;
  private boolean panning;
  private boolean dragged;
  private double clickedDay;

  private ChartMouse(ChartView view, ChartHost host) {
    this.view = view;
    this.host = host;
    click = new Timer(SECOND_CLICK_MILLIS, event -> host.seek(clickedDay));
    click.setRepeats(false);
  }

  static void install(ChartView view, ChartHost host) {
    ChartMouse mouse = new ChartMouse(view, host);
    view.addMouseListener(mouse);
    view.addMouseMotionListener(mouse);
    view.addMouseWheelListener(mouse);
  }

  @Override
  public void mouseMoved(MouseEvent event) {
    boolean over = view.plotArea().contains(event.getPoint());
    boolean axis = onAxis(event);
    view.setCursor(
        Cursor.getPredefinedCursor(
            axis
                ? Cursor.E_RESIZE_CURSOR
                : over ? Cursor.CROSSHAIR_CURSOR : Cursor.DEFAULT_CURSOR));
    host.hover(view, over ? event.getX() : Double.NaN);
  }

  private boolean onAxis(MouseEvent event) {
    return event.getY() > view.plotArea().getMaxY() && event.getX() > view.plotArea().getMinX();
  }

  @Override
  public void mouseExited(MouseEvent event) {
    host.hover(view, Double.NaN);
  }

  @Override
  public void mousePressed(MouseEvent event) {
    boolean inside = view.plotArea().contains(event.getPoint());
    if (!SwingUtilities.isLeftMouseButton(event) || !(inside || onAxis(event))) {
      pressed = -1;
      return;
    }
    pressed = event.getX();
    previous = pressed;
    panning = event.isShiftDown() || onAxis(event);
    dragged = false;
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    if (pressed < 0) {
      return;
    }
    dragged |= Math.abs(event.getX() - pressed) >= LEAST_DRAG;
    if (!dragged) {
      return;
    }
    if (panning) {
      host.model().window().pan((previous - event.getX()) * view.scale().daysPerPixel());
      previous = event.getX();
      host.windowChanged();
    } else {
      Rectangle2D area = view.plotArea();
      double a = Math.max(area.getMinX(), Math.min(pressed, event.getX()));
      double b = Math.min(area.getMaxX(), Math.max(pressed, event.getX()));
      view.setRubberBand(new Rectangle2D.Double(a, area.getY(), b - a, area.getHeight()));
      host.hover(view, event.getX());
    }
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    if (pressed >= 0 && dragged && !panning) {
      double one = view.scale().day(pressed);
      double other = view.scale().day(event.getX());
      host.model().window().show(Math.min(one, other), Math.max(one, other));
      host.windowChanged();
    }
    view.setRubberBand(null);
  }

  @Override
  public void mouseClicked(MouseEvent event) {
    if (pressed < 0 || dragged || panning) {
      return;
    }
    if (event.getClickCount() >= 2) {
      click.stop();
      host.model().window().reset();
      host.windowChanged();
    } else {
      clickedDay = view.scale().day(event.getX());
      click.restart();
    }
  }

  @Override
  public void mouseWheelMoved(MouseWheelEvent event) {
    TimeWindow window = host.model().window();
    double turns = event.getPreciseWheelRotation();
    if (event.isShiftDown()) {
      window.pan(turns * PAN_SHARE * (window.to() - window.from()));
    } else {
      window.zoom(Math.pow(ZOOM_STEP, turns), view.scale().day(event.getX()));
    }
    host.windowChanged();
  }
}
