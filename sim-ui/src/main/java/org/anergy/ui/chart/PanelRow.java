package org.anergy.ui.chart;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JPanel;

/** A chart and the legend beside it. */
final class PanelRow extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int LEAST_HEIGHT = 118;
  private static final int SCORE_HEIGHT = 150;
  private static final int RUG_FRAME = 42;
  private static final int RUG_ROW = 15;

  private final ChartView chart;
  private final LegendColumn legend;

  /**
   * @param spec the panel
   * @param host the view that it belongs to
   * @param left width of the labels left of plots, pixels
   */
  PanelRow(PanelSpec spec, ChartHost host, int left) {
    super(new BorderLayout());
    chart = new ChartView(spec, host, left);
    legend = new LegendColumn(spec, host, chart::setLit);
    setBackground(host.theme().paper());
    add(chart, BorderLayout.CENTER);
    add(legend, BorderLayout.EAST);
    int values = host.model().arms().size() + host.model().bands().size();
    int width = LegendColumn.width(Math.max(1, values));
    int entries = legend.getPreferredSize().height;
    legend.setPreferredSize(new Dimension(width, entries));
    int height = Math.max(entries, leastHeight(spec, host));
    setMinimumSize(new Dimension(320, height));
    setPreferredSize(new Dimension(320, height));
  }

  private static int leastHeight(PanelSpec spec, ChartHost host) {
    return switch (spec.kind()) {
      case SCORE -> SCORE_HEIGHT;
      case EVENTS -> RUG_FRAME + RUG_ROW * host.model().rugRows();
      case LINEAR, LOGARITHMIC -> LEAST_HEIGHT;
    };
  }

  /** Returns the chart. */
  ChartView chart() {
    return chart;
  }

  /** Returns the legend. */
  LegendColumn legend() {
    return legend;
  }
}
