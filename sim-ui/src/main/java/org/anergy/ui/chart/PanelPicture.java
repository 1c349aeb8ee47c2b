package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.Course;
import org.anergy.study.report.EventRug;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * A panel as a picture of its own: with the axis of time and a legend of curves and marks. It does
 * not change any more when the run goes on.
 */
public final class PanelPicture {
  private static final float SMALL = 11;
  private static final int LEGEND_GAP = 12;
  private static final int FRAME = 76; // title, axis of time and its label
  private static final int SCORE_HEIGHT = 240; // of the plot alone
  private static final int LINES_HEIGHT = 190;
  private static final int RUG_ROW = 18;
  private static final int MOST_LEGEND = 1000;

  private final String name;
  private final JFreeChart chart;
  private final int width;
  private final int height;

  private PanelPicture(String name, JFreeChart chart, int width, int height) {
    this.name = name;
    this.chart = chart;
    this.width = width;
    this.height = height;
  }

  /**
   * Returns the picture of {@code scene}; its height follows from what the legend needs.
   *
   * @param left width of the labels left of the plot, points
   * @param width width of the picture, points
   */
  static PanelPicture of(PanelScene scene, int left, int width) {
    JFreeChart chart = PanelCharts.chart(scene, true, left);
    LegendItemCollection items = items(scene);
    int legendHeight = 0;
    if (items.getItemCount() > 0) {
      LegendTitle legend = legend(scene, items, left);
      chart.addSubtitle(legend);
      legendHeight = height(legend, width);
    }
    int plot =
        switch (scene.spec().kind()) {
          case SCORE -> SCORE_HEIGHT;
          case EVENTS ->
              RUG_ROW * Math.max(2, new EventRug(new Course(scene.events()), scene.time()).rows());
          case LINEAR, LOGARITHMIC -> LINES_HEIGHT;
        };
    return new PanelPicture(PanelCharts.title(scene), chart, width, FRAME + legendHeight + plot);
  }

  private static LegendTitle legend(PanelScene scene, LegendItemCollection items, int left) {
    LegendTitle legend = new LegendTitle(() -> items);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(scene.theme().font(Font.PLAIN, SMALL));
    legend.setItemPaint(scene.theme().ink());
    legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, LEGEND_GAP));
    legend.setMargin(0, left - 4.0, 2, 0);
    return legend;
  }

  private static int height(LegendTitle legend, int width) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      RectangleConstraint room =
          new RectangleConstraint(new Range(0, width), new Range(0, MOST_LEGEND));
      return (int) Math.ceil(legend.arrange(g, room).height);
    } finally {
      g.dispose();
    }
  }

  private static LegendItemCollection items(PanelScene scene) {
    LegendItemCollection items = new LegendItemCollection();
    LineLook look = new LineLook(scene.spec().columns(), scene.theme(), scene.arms().size());
    for (int arm = 0; arm < scene.arms().size(); arm++) {
      for (int c = 0; c < scene.spec().columns().size(); c++) {
        if (scene.shows(scene.spec().columns().get(c))) {
          items.add(line(scene, arm, c, look));
        }
      }
    }
    for (CohortBand band : scene.bands()) {
      items.add(band(scene, band));
    }
    if (scene.spec().kind() == PanelSpec.Kind.SCORE) {
      List<RunEvent> events = scene.events();
      for (CourseMark mark : CourseMark.values()) {
        if (mark.isIn(events)) {
          items.add(mark.item(scene.theme(), scene.marksOf()));
        }
      }
    }
    return items;
  }

  private static LegendItem line(PanelScene scene, int arm, int c, LineLook look) {
    SeriesColumn column = scene.spec().columns().get(c);
    String name = scene.arms().get(arm).name();
    String label = PanelCharts.label(scene.spec(), column) + (name.isEmpty() ? "" : ", " + name);
    ArmLook own = new ArmLook(arm);
    Color color = look.color(c, arm);
    return new LegendItem(
        label,
        null,
        null,
        null,
        own.isMarked(),
        own.isMarked() ? own.mark() : new Rectangle2D.Double(),
        true,
        color,
        false,
        color,
        new BasicStroke(1),
        true,
        new Line2D.Double(-14, 0, 14, 0),
        look.stroke(c, arm, false),
        color);
  }

  private static LegendItem band(PanelScene scene, CohortBand band) {
    Color color = LineLook.alpha(scene.theme().series(0), 70);
    return new LegendItem(
        band.name() + ": median dotted, middle 50 % and 90 % shaded",
        null,
        null,
        null,
        new Rectangle2D.Double(-6, -5, 12, 10),
        color);
  }

  /** Returns the title of the panel with its unit. */
  public String name() {
    return name;
  }

  /** Returns the width, points. */
  public int width() {
    return width;
  }

  /** Returns the height, points. */
  public int height() {
    return height;
  }

  /** Draws it into the rectangle from (0, 0) to (width, height). */
  public void paint(Graphics2D graphics) {
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
  }
}
