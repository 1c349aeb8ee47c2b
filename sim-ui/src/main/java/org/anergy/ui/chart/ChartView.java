package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.JPanel;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.report.TimeAxis;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jspecify.annotations.Nullable;

/**
 * A chart of the stack. The chart itself is kept as a picture, of which only the end is drawn anew
 * while a run goes on; lines that move (the present day, the hair under the pointer) are drawn over
 * it and cost nothing.
 */
final class ChartView extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int VEIL_ALPHA = 165;
  private static final int NEAR = 5; // pixels
  private static final int SEAM = 10; // pixels that marks and thinned curves reach back
  private static final BasicStroke HAIR =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 2}, 0);
  private static final BasicStroke NOW = new BasicStroke(1.6f);

  private final transient ChartHost host;
  private final transient PanelSpec spec;
  private final int left;
  private transient @Nullable BufferedImage picture;
  private transient TimeScale scale = new TimeScale(0, 1, 0, 1);
  private transient Rectangle2D plotArea = new Rectangle2D.Double();
  private transient @Nullable Rectangle2D rubberBand;
  private transient @Nullable DrawnLook drawn; // what the picture shows
  private boolean fresh;
  private String lit = "";
  private transient SymbolAxis rows = new SymbolAxis("", new String[0]); // of events

  /**
   * @param spec what it shows
   * @param host the view that it belongs to
   * @param left width of the labels left of the plot, pixels
   */
  ChartView(PanelSpec spec, ChartHost host, int left) {
    this.spec = spec;
    this.host = host;
    this.left = left;
    setName("chart." + spec.id());
    setOpaque(true);
    setMinimumSize(new Dimension(200, 90));
    setPreferredSize(new Dimension(600, 130));
    setToolTipText(""); // texts come from getToolTipText
    getAccessibleContext().setAccessibleName("Chart: " + spec.title());
    ChartMouse.install(this, host);
  }

  /** Forgets the picture: something in it changed. */
  void refresh() {
    fresh = false;
    repaint();
  }

  /** Draws the line of column {@code name} stronger; none if empty. */
  void setLit(String name) {
    if (!name.equals(lit)) {
      lit = name;
      refresh();
    }
  }

  /** Shows a stretch that is being chosen; none if null. */
  void setRubberBand(@Nullable Rectangle2D band) {
    rubberBand = band;
    repaint();
  }

  /** Returns where days lie, as last drawn. */
  TimeScale scale() {
    return scale;
  }

  /** Returns where curves are, as last drawn. */
  Rectangle2D plotArea() {
    return plotArea;
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    if (!plotArea.contains(event.getPoint())) {
      return null;
    }
    double day = scale.day(event.getX());
    double near = NEAR * scale.daysPerPixel();
    List<String> lines =
        switch (spec.kind()) {
          case SCORE -> ChartTip.ofScore(host.model(), day, near);
          case EVENTS -> ChartTip.ofRow(host.model(), rowAt(event.getY()), day, near);
          case LINEAR, LOGARITHMIC -> List.of();
        };
    return lines.isEmpty() ? null : EventText.html(lines);
  }

  /** Below the curves, which stay to be read. */
  @Override
  public Point getToolTipLocation(MouseEvent event) {
    return new Point(event.getX() + 12, (int) plotArea.getMaxY() + 6);
  }

  /** Returns the label of the row at {@code y} pixels; empty where there is none. */
  private String rowAt(int y) {
    int row =
        (int)
            Math.rint(
                rows.getLowerBound()
                    + (plotArea.getMaxY() - y)
                        / plotArea.getHeight()
                        * rows.getRange().getLength());
    return row >= 0 && row < rows.getSymbols().length ? rows.getSymbols()[row] : "";
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      double zoom = g.getTransform().getScaleX();
      BufferedImage shown = picture(zoom);
      // Two pictures of equal size in device pixels: nothing is interpolated.
      g.drawImage(shown, 0, 0, getWidth(), getHeight(), null);
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      paintMoments(g);
    } finally {
      g.dispose();
    }
  }

  private BufferedImage picture(double zoom) {
    int width = Math.max(1, (int) Math.ceil(getWidth() * zoom));
    int height = Math.max(1, (int) Math.ceil(getHeight() * zoom));
    BufferedImage old = picture;
    boolean fits = old != null && old.getWidth() == width && old.getHeight() == height;
    if (old != null && fits && fresh) {
      return old;
    }
    BufferedImage next =
        old != null && fits ? old : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = next.createGraphics();
    try {
      g.scale(zoom, zoom);
      ChartRenderingInfo info = new ChartRenderingInfo(null);
      TimeAxis time = host.model().time();
      PanelScene scene = scene();
      JFreeChart chart = PanelCharts.chart(scene, false, left);
      DrawnLook look = DrawnLook.of(scene, chart.getXYPlot());
      g.clip(changed(look, fits));
      if (chart.getXYPlot().getRangeAxis() instanceof SymbolAxis named) {
        rows = named;
      }
      chart.draw(g, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), null, info);
      drawn = look;
      plotArea = info.getPlotInfo().getDataArea();
      scale = new TimeScale(time.fromDay(), time.toDay(), plotArea.getMinX(), plotArea.getMaxX());
    } finally {
      g.dispose();
    }
    picture = next;
    fresh = true;
    return next;
  }

  private PanelScene scene() {
    int bins = Math.max(50, (getWidth() - left) * 2 / 3);
    return host.model().scene(spec, lit, bins, host.theme());
  }

  /** Returns the part of the picture that {@code look} changes, whole pixels. */
  private Rectangle changed(DrawnLook look, boolean fits) {
    DrawnLook before = drawn;
    double day = before == null || !fits ? DrawnLook.EVERYTHING : look.differsFrom(before);
    double x = day == DrawnLook.EVERYTHING ? 0 : Math.max(0, scale.x(day) - SEAM);
    int from = (int) Math.floor(Math.min(x, getWidth()));
    return new Rectangle(from, 0, getWidth() - from, getHeight());
  }

  private void paintMoments(Graphics2D g) {
    ReportTheme theme = host.theme();
    double now = host.now();
    if (host.furthest() > now && now < scale.toDay()) {
      double x = Math.max(plotArea.getMinX(), scale.x(now));
      double end = Math.min(plotArea.getMaxX(), scale.x(host.furthest()) + 1);
      g.setPaint(LineLook.alpha(theme.paper(), VEIL_ALPHA));
      g.fill(new Rectangle2D.Double(x, plotArea.getY(), end - x, plotArea.getHeight()));
    }
    line(g, now, NOW, theme.ink());
    line(g, host.target(), HAIR, theme.ink());
    line(g, host.hair(), HAIR, theme.muted());
    Rectangle2D band = rubberBand;
    if (band != null) {
      g.setPaint(LineLook.alpha(theme.series(0), 50));
      g.fill(band);
      g.setPaint(theme.series(0));
      g.setStroke(new BasicStroke(1));
      g.draw(band);
    }
    if (host.isHovered(this)) {
      paintHairDay(g, theme);
    }
  }

  private void line(Graphics2D g, double day, BasicStroke stroke, java.awt.Color color) {
    if (day >= scale.fromDay() && day <= scale.toDay()) {
      g.setPaint(color);
      g.setStroke(stroke);
      double x = scale.x(day);
      g.draw(new Line2D.Double(x, plotArea.getMinY(), x, plotArea.getMaxY()));
    }
  }

  private void paintHairDay(Graphics2D g, ReportTheme theme) {
    double day = host.hair();
    if (Double.isNaN(day)) {
      return;
    }
    String text = EventText.day(Math.floor(day)); // that of the values
    g.setFont(theme.font(Font.PLAIN, 11));
    double width = g.getFontMetrics().stringWidth(text) + 10;
    double x = Math.min(scale.x(day) + 6, plotArea.getMaxX() - width);
    double y = plotArea.getMinY() + 3;
    RoundRectangle2D pill = new RoundRectangle2D.Double(x, y, width, 17, 6, 6);
    g.setPaint(LineLook.alpha(theme.paper(), 225));
    g.fill(pill);
    g.setPaint(theme.grid());
    g.setStroke(new BasicStroke(1));
    g.draw(pill);
    g.setPaint(theme.ink());
    g.drawString(text, (float) (x + 5), (float) (y + 12.5));
  }
}
