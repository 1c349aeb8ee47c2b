package org.anergy.ui.results;

import com.formdev.flatlaf.FlatLaf;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.anergy.study.report.ChartPanels;
import org.anergy.study.report.ReportTheme;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * A chart in the colors of the window, drawn anew at every size and resolution; made again when the
 * window turns light or dark.
 */
final class ChartCanvas extends JPanel {
  private static final long serialVersionUID = 1L;

  /** Makes a plot in the colors of a theme. */
  @FunctionalInterface
  interface Maker {
    XYPlot plot(ReportTheme theme);
  }

  private transient @Nullable Maker maker;
  private transient @Nullable JFreeChart chart;
  private final transient ChartRenderingInfo places = new ChartRenderingInfo();

  ChartCanvas(String name, String accessibleName) {
    setOpaque(false);
    setName(name);
    getAccessibleContext().setAccessibleName(accessibleName);
    setPreferredSize(new Dimension(420, 260));
    setMinimumSize(new Dimension(160, 120));
    ToolTipManager.sharedInstance().registerComponent(this);
  }

  /** Returns the theme of the reports that goes with the look and feel. */
  static ReportTheme theme() {
    return FlatLaf.isLafDark() ? ReportTheme.DARK : ReportTheme.LIGHT;
  }

  /** Shows the plots of {@code next}. */
  void show(Maker next) {
    maker = next;
    remake();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setFont(UIManager.getFont("Label.font"));
    remake();
  }

  private void remake() {
    if (maker == null) {
      return;
    }
    ReportTheme theme = theme();
    XYPlot plot = maker.plot(theme);
    ChartPanels.style(plot, theme);
    plot.setRangeGridlinePaint(UIManager.getColor("Component.borderColor"));
    Font font = getFont().deriveFont(getFont().getSize2D() - 1);
    plot.getRangeAxis().setFixedDimension(0);
    plot.getRangeAxis().setTickLabelFont(font);
    plot.getRangeAxis().setLabelFont(font);
    for (int k = 0; k < plot.getDomainAxisCount(); k++) {
      ValueAxis axis = plot.getDomainAxis(k);
      axis.setTickLabelFont(font);
      axis.setLabelFont(font);
      axis.setLabelPaint(theme.muted());
      axis.setTickLabelPaint(theme.muted());
    }
    plot.setRangeGridlineStroke(new BasicStroke(0.6f));
    JFreeChart made = new JFreeChart(null, font, plot, false);
    made.setBackgroundPaint(null);
    made.setPadding(new RectangleInsets(6, 6, 4, 14));
    if (plot.getLegendItems().getItemCount() > 0) {
      LegendTitle legend = new LegendTitle(plot);
      legend.setPosition(RectangleEdge.TOP);
      legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
      legend.setItemFont(font);
      legend.setItemPaint(theme.ink());
      legend.setBackgroundPaint(null);
      legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 12));
      made.addSubtitle(legend);
    }
    chart = made;
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (chart != null) {
      chart.draw(
          (Graphics2D) graphics, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), places);
    }
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    ChartEntity entity =
        places.getEntityCollection() == null
            ? null
            : places.getEntityCollection().getEntity(event.getX(), event.getY());
    String text = entity == null ? null : entity.getToolTipText();
    return text == null ? super.getToolTipText(event) : text;
  }
}
