package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.Icon;
import org.anergy.record.RunEvent;
import org.anergy.study.report.Course;
import org.anergy.study.report.EventRug;
import org.anergy.study.report.ReportTheme;
import org.jfree.chart.LegendItem;

/** What the marks of the score panel stand for: names, samples and explanations. */
enum CourseMark {
  VISIT("visit", "A score that a visit measured, with the rater's error", List.of("visit")),
  RELAPSE("relapse", "Begin of a relapse that two visits confirmed", List.of("relapse")),
  REMISSION(
      "remission",
      "Long enough without a relapse to be called remission; point at it to read since when",
      List.of("remission")),
  INFECTION(
      "infection",
      "An infection; serious ones in another color",
      List.of("infection", "serious-infection")),
  THERAPY("therapy", "From the first to after the last dose", List.of(Course.THERAPY)),
  STEP(
      "dose, graft",
      "A dose, an infusion, a collection, an engraftment or its failure, or another value of a"
          + " parameter; point at it to read which",
      CourseMarks.ABOVE),
  DEATH("death", "The patient died", List.of("death"));

  private static final BasicStroke THIN = new BasicStroke(0.9f);
  private static final int SIZE = 14;

  private final String label;
  private final String meaning;
  private final List<String> kinds;

  CourseMark(String label, String meaning, List<String> kinds) {
    this.label = label;
    this.meaning = meaning;
    this.kinds = kinds;
  }

  /** Returns its name in legends. */
  String label() {
    return label;
  }

  /** Returns one sentence about it. */
  String meaning() {
    return meaning;
  }

  /** Tells whether {@code events} have any that is drawn so. */
  boolean isIn(List<RunEvent> events) {
    return events.stream().anyMatch(event -> kinds.contains(event.kind()));
  }

  private Shape shape() {
    return switch (this) {
      case VISIT -> new Ellipse2D.Double(-2.5, -2.5, 5, 5);
      case RELAPSE -> new Rectangle2D.Double(-0.7, -6, 1.4, 12);
      case REMISSION -> new Rectangle2D.Double(-6, -5, 12, 10);
      case INFECTION -> new Rectangle2D.Double(-0.7, -1, 1.4, 6);
      case THERAPY -> new Rectangle2D.Double(-6, -3, 12, 6);
      case STEP -> triangle();
      case DEATH -> new Rectangle2D.Double(-1.25, -6, 2.5, 12);
    };
  }

  private static Shape triangle() {
    Path2D path = new Path2D.Double();
    path.moveTo(-4, 3.5);
    path.lineTo(4, 3.5);
    path.lineTo(0, -3.5);
    path.closePath();
    return path;
  }

  private Color fill(ReportTheme theme) {
    return switch (this) {
      case VISIT -> theme.paper();
      case RELAPSE -> LineLook.alpha(theme.series(1), CourseMarks.RELAPSE_ALPHA);
      case REMISSION -> theme.shade();
      case INFECTION, STEP -> theme.series(EventRug.color(kinds.get(0)));
      case THERAPY ->
          LineLook.alpha(theme.series(EventRug.color(Course.THERAPY)), CourseMarks.BAR_ALPHA);
      case DEATH -> theme.ink();
    };
  }

  private Color outline(ReportTheme theme) {
    return this == VISIT ? theme.ink() : fill(theme);
  }

  /**
   * Returns a line of the legend of a picture.
   *
   * @param ofArm whose marks they are, empty if there is one arm
   */
  LegendItem item(ReportTheme theme, String ofArm) {
    String text = ofArm.isEmpty() ? label : label + ", " + ofArm;
    return this == VISIT
        ? new LegendItem(text, null, null, null, shape(), fill(theme), THIN, outline(theme))
        : new LegendItem(text, null, null, null, shape(), fill(theme));
  }

  /** Returns a sample for the window. */
  Icon icon(ReportTheme theme) {
    return new Icon() {
      @Override
      public int getIconWidth() {
        return SIZE;
      }

      @Override
      public int getIconHeight() {
        return SIZE;
      }

      @Override
      public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(x + SIZE / 2.0, y + SIZE / 2.0);
        g.setPaint(fill(theme));
        g.fill(shape());
        if (CourseMark.this == VISIT) {
          g.setPaint(outline(theme));
          g.setStroke(THIN);
          g.draw(shape());
        }
        g.dispose();
      }
    };
  }
}
