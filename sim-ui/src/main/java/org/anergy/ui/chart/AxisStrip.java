package org.anergy.ui.chart;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.anergy.study.report.ChartPanels;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.report.TimeAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

/** The axis of time below all charts; it stays in sight when they scroll. A drag moves it. */
final class AxisStrip extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int HEIGHT = 38;
  private static final float SIZE = 11;

  private final transient ChartHost host;
  private final PanelStack stack;

  /**
   * @param host the view that it belongs to
   * @param stack the charts, under whose plots the axis lies
   */
  AxisStrip(ChartHost host, PanelStack stack) {
    this.host = host;
    this.stack = stack;
    setName("chart.axis");
    setPreferredSize(new Dimension(200, HEIGHT));
    setToolTipText("Drag to move through time, after zooming in with the wheel");
    setCursor(Cursor.getPredefinedCursor(Cursor.E_RESIZE_CURSOR));
    MouseAdapter mouse = new Drag();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  /** Returns where the plots above lie, in pixels of this strip; empty if there is none. */
  private Rectangle2D plots() {
    List<PanelRow> rows = stack.rows();
    if (rows.isEmpty()) {
      return new Rectangle2D.Double();
    }
    ChartView chart = rows.get(0).chart();
    Rectangle2D area = chart.plotArea();
    int shift = SwingUtilities.convertPoint(chart, 0, 0, this).x;
    return new Rectangle2D.Double(area.getX() + shift, 0, area.getWidth(), 0);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    ReportTheme theme = host.theme();
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      g.setColor(theme.paper());
      g.fillRect(0, 0, getWidth(), getHeight());
      Rectangle2D plots = plots();
      if (plots.getWidth() > 0) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Rectangle2D whole = new Rectangle2D.Double(0, 0, getWidth(), getHeight());
        axis(theme).draw(g, 0, whole, plots, RectangleEdge.BOTTOM, null);
      }
    } finally {
      g.dispose();
    }
  }

  private NumberAxis axis(ReportTheme theme) {
    TimeAxis time = host.model().time();
    NumberAxis axis = ChartPanels.timeAxis(time);
    axis.setRange(time.position(time.fromDay()), time.position(time.toDay()));
    Font font = theme.font(Font.PLAIN, SIZE);
    axis.setLabelFont(font);
    axis.setTickLabelFont(font);
    axis.setLabelPaint(theme.muted());
    axis.setTickLabelPaint(theme.muted());
    axis.setAxisLineVisible(false); // every chart has its own, with ticks
    axis.setTickMarksVisible(false);
    return axis;
  }

  private final class Drag extends MouseAdapter {
    private int previous;

    @Override
    public void mousePressed(MouseEvent event) {
      previous = event.getX();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      TimeWindow window = host.model().window();
      double perPixel = (window.to() - window.from()) / Math.max(1, plots().getWidth());
      window.pan((previous - event.getX()) * perPixel);
      previous = event.getX();
      host.windowChanged();
    }
  }
}
