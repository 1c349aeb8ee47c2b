package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.anergy.record.RunEvent;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A figure of charts one below the other, whose plots begin and end at the same places so that
 * times can be read across; only the last one has the time axis written out.
 */
public final class ChartPanels implements Figure.Painter {
  static final int WIDTH = 880;

  /** Stroke of lines that mark a moment. */
  static final BasicStroke THIN = new BasicStroke(1);

  private static final BasicStroke THICK = new BasicStroke(2.5f);
  private static final double AXIS_WIDTH = 84;
  private static final double LEAD = 0.006;
  private static final int RELAPSE_ALPHA = 130;
  private static final float SMALL = 11f;
  private static final float TITLE = 12.5f;

  /**
   * One chart of the stack.
   *
   * @param title short title with the unit
   * @param height height, points
   * @param chart draws the plot; style comes from here
   */
  record Panel(String title, int height, PlotMaker chart) {}

  /** Makes a plot in the colors of a theme. */
  @FunctionalInterface
  interface PlotMaker {
    XYPlot plot(ReportTheme theme);
  }

  private final List<Panel> panels;

  ChartPanels(List<Panel> panels) {
    this.panels = List.copyOf(panels);
  }

  /** Returns the height of all panels together, points. */
  int height() {
    return panels.stream().mapToInt(Panel::height).sum();
  }

  @Override
  public void paint(Graphics2D graphics, ReportTheme theme) {
    double y = 0;
    for (int i = 0; i < panels.size(); i++) {
      Panel panel = panels.get(i);
      boolean last = i == panels.size() - 1;
      JFreeChart chart = chart(panel, theme, last);
      chart.draw(graphics, new Rectangle2D.Double(0, y, WIDTH, panel.height()));
      y += panel.height();
    }
  }

  private static JFreeChart chart(Panel panel, ReportTheme theme, boolean last) {
    XYPlot plot = panel.chart().plot(theme);
    style(plot, theme);
    plot.getDomainAxis().setTickLabelsVisible(last);
    if (!last) {
      plot.getDomainAxis().setLabel(null);
    }
    JFreeChart chart = new JFreeChart(null, theme.font(Font.BOLD, TITLE), plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(4, 6, last ? 2 : 4, 18));
    chart.setAntiAlias(true);
    TextTitle title = new TextTitle(panel.title(), theme.font(Font.BOLD, TITLE));
    title.setPaint(theme.ink());
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setPadding(2, AXIS_WIDTH, 2, 0);
    chart.addSubtitle(title);
    if (plot.getLegendItems().getItemCount() > 0) {
      chart.addSubtitle(legend(plot, theme));
    }
    return chart;
  }

  private static LegendTitle legend(XYPlot plot, ReportTheme theme) {
    LegendTitle legend = new LegendTitle(plot);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(theme.font(Font.PLAIN, SMALL));
    legend.setItemPaint(theme.ink());
    legend.setBackgroundPaint(null);
    legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 12));
    legend.setMargin(0, AXIS_WIDTH - 4, 2, 0);
    return legend;
  }

  /** Gives {@code plot} the colors and fonts of {@code theme}, and no frame. */
  public static void style(XYPlot plot, ReportTheme theme) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(new BasicStroke(0.8f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    style(plot.getDomainAxis(), theme);
    style(plot.getRangeAxis(), theme);
    plot.getRangeAxis().setAxisLineVisible(false);
    plot.getRangeAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setFixedDimension(AXIS_WIDTH);
  }

  private static void style(ValueAxis axis, ReportTheme theme) {
    axis.setLabelFont(theme.font(Font.PLAIN, SMALL));
    axis.setTickLabelFont(theme.font(Font.PLAIN, SMALL));
    axis.setLabelPaint(theme.muted());
    axis.setTickLabelPaint(theme.muted());
    axis.setAxisLinePaint(theme.muted());
    axis.setTickMarkPaint(theme.muted());
    axis.setAxisLineStroke(new BasicStroke(0.8f));
  }

  /** Draws a thin line where a relapse begins; tells whether there is one to see. */
  static boolean markRelapses(XYPlot plot, Course course, TimeAxis time, ReportTheme theme) {
    Color red = theme.series(1);
    Color pale = new Color(red.getRed(), red.getGreen(), red.getBlue(), RELAPSE_ALPHA);
    boolean any = false;
    for (RunEvent relapse : course.of("relapse")) {
      if (relapse.day() >= time.fromDay() && relapse.day() <= time.toDay()) {
        double position = time.position(relapse.day());
        plot.addDomainMarker(new ValueMarker(position, pale, THIN), Layer.BACKGROUND);
        any = true;
      }
    }
    return any;
  }

  /** Draws a thick line where the patient died; tells whether it is to be seen. */
  static boolean markDeath(XYPlot plot, Course course, TimeAxis time, ReportTheme theme) {
    double day = course.deathDay();
    if (!(day >= time.fromDay() && day <= time.toDay())) {
      return false;
    }
    plot.addDomainMarker(new ValueMarker(time.position(day), theme.ink(), THICK), Layer.BACKGROUND);
    return true;
  }

  /** Returns the time axis, as long as {@code time} and a dot on its first day. */
  public static NumberAxis timeAxis(TimeAxis time) {
    NumberAxis axis = new NumberAxis(time.label());
    axis.setAutoRangeIncludesZero(false);
    double from = time.position(time.fromDay());
    double to = time.position(time.toDay());
    axis.setRange(from - LEAD * (to - from), to);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    return axis;
  }
}
