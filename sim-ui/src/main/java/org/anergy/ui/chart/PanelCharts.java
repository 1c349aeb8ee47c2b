package org.anergy.ui.chart;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.ChartPanels;
import org.anergy.study.report.Course;
import org.anergy.study.report.EventRug;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.report.SeriesTable;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Makes charts from scenes. */
final class PanelCharts {
  /** Width of the labels left of a plot, pixels. */
  static final int LEFT = 62;

  private static final int LEFT_OF_NAMES = 108;
  private static final float SMALL = 11;
  private static final float TITLE = 12.5f;

  private PanelCharts() {}

  /**
   * Returns the chart of {@code scene} as the window shows it.
   *
   * @param scene what is to be seen
   * @param last whether it is the lowest, which has the axis of time written out
   * @param left width of the labels left of the plot, pixels
   */
  static JFreeChart chart(PanelScene scene, boolean last, int left) {
    XYPlot plot = plot(scene);
    ReportTheme theme = scene.theme();
    ChartPanels.style(plot, theme);
    plot.getRangeAxis().setFixedDimension(left);
    plot.getDomainAxis().setTickLabelsVisible(last);
    plot.getDomainAxis()
        .setRange(
            scene.time().position(scene.time().fromDay()),
            scene.time().position(scene.time().toDay()));
    if (!last) {
      plot.getDomainAxis().setLabel(null);
    }
    JFreeChart chart = new JFreeChart(null, theme.font(Font.BOLD, TITLE), plot, false);
    chart.setBackgroundPaint(theme.paper());
    chart.setPadding(new RectangleInsets(2, 2, 2, 14));
    TextTitle title = new TextTitle(scene.spec().title(), theme.font(Font.BOLD, TITLE));
    title.setPaint(theme.ink());
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setPadding(2, left, 2, 0);
    chart.addSubtitle(title);
    return chart;
  }

  private static XYPlot plot(PanelScene scene) {
    return switch (scene.spec().kind()) {
      case SCORE -> ScorePlot.plot(scene);
      case LINEAR, LOGARITHMIC -> LinesPlot.plot(scene);
      case EVENTS -> new EventRug(new Course(events(scene)), scene.time()).plot(scene.theme());
    };
  }

  private static List<RunEvent> events(PanelScene scene) {
    return scene.arms().isEmpty() ? List.of() : scene.arms().get(0).table().events();
  }

  /** Returns the room that labels left of the plots of {@code scenes} need, pixels. */
  static int left(List<PanelSpec> specs) {
    boolean names = specs.stream().anyMatch(spec -> spec.kind() == PanelSpec.Kind.EVENTS);
    return names ? LEFT_OF_NAMES : LEFT;
  }

  /** Returns the same chart with a legend, as it is exported. */
  static JFreeChart withLegend(PanelScene scene, boolean last, int left) {
    JFreeChart chart = chart(scene, last, left);
    LegendItemCollection items = legend(scene);
    if (items.getItemCount() > 0) {
      LegendTitle legend = new LegendTitle(() -> items);
      legend.setPosition(RectangleEdge.TOP);
      legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
      legend.setItemFont(scene.theme().font(Font.PLAIN, SMALL));
      legend.setItemPaint(scene.theme().ink());
      legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 12));
      legend.setMargin(0, left - 4.0, 2, 0);
      chart.addSubtitle(legend);
    }
    return chart;
  }

  private static LegendItemCollection legend(PanelScene scene) {
    LegendItemCollection items = new LegendItemCollection();
    LineLook look = new LineLook(scene.spec().columns(), scene.theme());
    for (int arm = 0; arm < scene.arms().size(); arm++) {
      for (int c = 0; c < scene.spec().columns().size(); c++) {
        SeriesColumn column = scene.spec().columns().get(c);
        if (scene.shows(column)) {
          String name = scene.arms().get(arm).name();
          String label = label(scene.spec(), column) + (name.isEmpty() ? "" : ", " + name);
          items.add(
              new LegendItem(
                  label,
                  null,
                  null,
                  null,
                  new Line2D.Double(-11, 0, 11, 0),
                  look.stroke(c, arm, false),
                  look.color(c, arm)));
        }
      }
    }
    return items;
  }

  /** Returns what a legend calls {@code column}, without the place that the title tells. */
  static String label(PanelSpec spec, SeriesColumn column) {
    String label = SeriesTable.label(column);
    return label.substring(0, label.length() - spec.place().length()).strip();
  }
}
