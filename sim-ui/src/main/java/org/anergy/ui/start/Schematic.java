package org.anergy.ui.start;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.WellSpec;
import org.anergy.study.report.ReportTheme;
import org.anergy.therapy.Course;
import org.anergy.therapy.Transplant;
import org.anergy.ui.results.TrajectoryPainter;

/**
 * Draws what a scenario plans, where no run is at hand: a line of years with the therapies on it;
 * the cells of a well; the factors of a study and their levels.
 */
final class Schematic {
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int MOST_ROWS = 4;
  private static final double ROW = 22;
  private static final int DOTS_ACROSS = 34;

  private final Graphics2D g;
  private final Rectangle2D area;
  private final ReportTheme theme;
  private double top; // of the first therapy

  /**
   * @param g takes the drawing
   * @param area where it goes
   * @param theme colors
   */
  Schematic(Graphics2D g, Rectangle2D area, ReportTheme theme) {
    this.g = g;
    this.area = area;
    this.theme = theme;
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
  }

  /** Draws {@code entry}. */
  void draw(GalleryEntry entry) {
    Scenario scenario = entry.scenario();
    if (scenario == null) {
      factors(entry.factors());
    } else if (scenario.well() != null) {
      well(scenario.well());
    } else {
      plan(scenario);
    }
  }

  private void plan(Scenario scenario) {
    double days = scenario.followUpDays();
    double base = area.getMaxY() - 17;
    g.setColor(theme.muted());
    g.setStroke(new BasicStroke(1.2f));
    g.draw(new Line2D.Double(area.getX(), base, area.getMaxX(), base));
    double unit = days > 2 * DAYS_PER_YEAR ? DAYS_PER_YEAR : 30;
    double every = Math.max(1, Math.ceil(days / unit / 12));
    for (double tick = 0; tick * unit <= days + 1; tick += every) {
      g.draw(new Line2D.Double(x(tick * unit, days), base, x(tick * unit, days), base + 3));
    }
    g.drawString("0", (float) area.getX(), (float) base + 15);
    String end = unit > 30 ? Math.round(days / unit) + " years" : Math.round(days) + " days";
    g.drawString(
        end, (float) area.getMaxX() - g.getFontMetrics().stringWidth(end), (float) base + 15);
    int rows = (int) scenario.therapies().courses().stream().filter(c -> !c.isTransplant()).count();
    rows += scenario.therapies().transplants().size();
    top = base - 4 - Math.min(rows, MOST_ROWS) * ROW;
    int row = 0;
    for (Transplant transplant : scenario.therapies().transplants()) {
      bar(row++, "transplant", transplant.day(), transplant.day(), transplant.waits(), days);
    }
    for (Course course : scenario.therapies().courses()) {
      if (!course.isTransplant()) {
        String name = course.isRegimen() ? course.regimen() : course.agent();
        bar(row++, name, course.from(), course.until(), course.isTriggered(), days);
      }
    }
    if (row == 0) {
      g.setColor(theme.muted());
      g.drawString("no treatment", (float) area.getX(), (float) base - 8);
    }
  }

  private double x(double day, double days) {
    return area.getX() + area.getWidth() * Math.max(0, Math.min(1, day / days));
  }

  /** A therapy that waits for something has no day: it is an outline over all the time. */
  private void bar(int row, String name, double from, double until, boolean waits, double days) {
    if (row >= MOST_ROWS) {
      return;
    }
    double y = top + row * ROW;
    double left = x(waits || !Double.isFinite(from) ? 0 : from, days);
    double right = x(waits || !Double.isFinite(until) ? days : until, days);
    Color color = theme.series(TrajectoryPainter.color(row));
    g.setColor(color);
    RoundRectangle2D bar =
        new RoundRectangle2D.Double(left, y + 14, Math.max(4, right - left - 1), 6, 4, 4);
    if (waits) {
      g.setStroke(
          new BasicStroke(
              1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0));
      g.draw(bar);
    } else {
      g.fill(bar);
    }
    g.setColor(theme.muted());
    String label = waits ? name + ", if needed" : name;
    double most = area.getMaxX() - g.getFontMetrics().stringWidth(label);
    g.drawString(label, (float) Math.max(area.getX(), Math.min(left, most)), (float) y + 11);
  }

  /** Dots in the shares in which the cells are put in. */
  private void well(WellSpec well) {
    int all = well.tCells() + well.regulatory() + well.stromalCells();
    double step = area.getWidth() / DOTS_ACROSS;
    int down = (int) (area.getHeight() / step);
    int dots = DOTS_ACROSS * down;
    for (int i = 0; i < dots; i++) {
      int place = (int) ((long) i * 37 % dots); // scattered evenly, the same in every drawing
      double share = (double) place / dots * all;
      Color color =
          share < well.stromalCells()
              ? theme.series(2)
              : share < well.stromalCells() + well.regulatory()
                  ? theme.series(0)
                  : share < all - well.tCells() * (1 - well.responding())
                      ? theme.series(1)
                      : theme.grid();
      g.setColor(color);
      int row = i / DOTS_ACROSS;
      double x = area.getX() + i % DOTS_ACROSS * step;
      double y = area.getY() + row * step;
      g.fill(new Ellipse2D.Double(x + 1, y + 1, step - 2.5, step - 2.5));
    }
  }

  private void factors(List<GalleryEntry.FactorLevels> factors) {
    double height = Math.min(30, area.getHeight() / Math.max(1, factors.size()));
    double first = area.getCenterY() - height * factors.size() / 2;
    double left = area.getX() + 0.42 * area.getWidth();
    double width = area.getMaxX() - left - 8;
    for (int row = 0; row < factors.size(); row++) {
      GalleryEntry.FactorLevels factor = factors.get(row);
      double y = first + (row + 0.5) * height;
      g.setColor(theme.muted());
      g.drawString(factor.name().replace('_', ' '), (float) area.getX(), (float) y + 4);
      g.setColor(theme.series(0));
      g.setStroke(new BasicStroke(factor.levels() == 0 ? 5 : 1));
      g.draw(new Line2D.Double(left, y, left + width, y));
      for (int level = 0; level < factor.levels(); level++) {
        double x = left + width * level / Math.max(1, factor.levels() - 1);
        g.fill(new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7));
      }
    }
  }
}
