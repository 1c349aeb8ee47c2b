package org.anergy.ui.chart;

import java.awt.Font;
import java.util.List;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.ChartPanels;
import org.anergy.study.report.Course;
import org.anergy.study.report.EventRug;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.report.SeriesTable;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** Makes charts from scenes. */
final class PanelCharts {
  /** Width of the labels left of a plot, pixels. */
  static final int LEFT = 62;

  private static final int LEFT_OF_NAMES = 108;
  private static final float TITLE = 12.5f;

  private PanelCharts() {}

  /**
   * Returns the chart of {@code scene} as the window shows it.
   *
   * @param scene what is to be seen
   * @param axis whether it has the axis of time written out
   * @param left width of the labels left of the plot, pixels
   */
  static JFreeChart chart(PanelScene scene, boolean axis, int left) {
    XYPlot plot = plot(scene);
    ReportTheme theme = scene.theme();
    ChartPanels.style(plot, theme);
    plot.getRangeAxis().setFixedDimension(left);
    plot.getDomainAxis().setTickLabelsVisible(axis);
    plot.getDomainAxis()
        .setRange(
            scene.time().position(scene.time().fromDay()),
            scene.time().position(scene.time().toDay()));
    if (!axis) {
      plot.getDomainAxis().setLabel(null);
    }
    JFreeChart chart = new JFreeChart(null, theme.font(Font.BOLD, TITLE), plot, false);
    chart.setBackgroundPaint(theme.paper());
    chart.setPadding(new RectangleInsets(2, 2, 2, 14));
    TextTitle title =
        new TextTitle(axis ? title(scene) : titleInWindow(scene), theme.font(Font.BOLD, TITLE));
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
      case EVENTS -> new EventRug(new Course(scene.events()), scene.time()).plot(scene.theme());
    };
  }

  /** The legend beside the score says whose marks it has; its title has no room for that. */
  private static String titleInWindow(PanelScene scene) {
    return scene.spec().kind() == PanelSpec.Kind.EVENTS ? title(scene) : scene.spec().title();
  }

  /** Returns the title, which says whose events are drawn where there are several runs. */
  static String title(PanelScene scene) {
    PanelSpec spec = scene.spec();
    boolean marks = spec.kind() == PanelSpec.Kind.SCORE || spec.kind() == PanelSpec.Kind.EVENTS;
    if (!marks || scene.marksOf().isEmpty()) {
      return spec.title();
    }
    String what = spec.kind() == PanelSpec.Kind.SCORE ? ", marks of " : " of ";
    return spec.title() + what + scene.marksOf();
  }

  /** Returns the room that labels left of the plots of {@code scenes} need, pixels. */
  static int left(List<PanelSpec> specs) {
    boolean names = specs.stream().anyMatch(spec -> spec.kind() == PanelSpec.Kind.EVENTS);
    return names ? LEFT_OF_NAMES : LEFT;
  }

  /** Returns what a legend calls {@code column}, without the place that the title tells. */
  static String label(PanelSpec spec, SeriesColumn column) {
    String label = SeriesTable.label(column);
    return label.substring(0, label.length() - spec.place().length()).strip();
  }
}
