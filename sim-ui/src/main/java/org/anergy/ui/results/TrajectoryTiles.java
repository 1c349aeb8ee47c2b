package org.anergy.ui.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.anergy.study.report.ReadableNumber;
import org.anergy.study.report.ReportTheme;
import org.jspecify.annotations.Nullable;

/** The courses of a cohort as small multiples on one scale; one of them may be selected. */
final class TrajectoryTiles extends JPanel implements Scrollable {
  private static final long serialVersionUID = 1L;
  private static final int LEAST_WIDTH = 150;
  private static final int HEIGHT = 104;
  private static final int GAP = 8;
  private static final int AXIS = 15;
  private static final double LEAST_TOP = 2;
  private static final double DAYS_PER_YEAR = 365.25;

  private final transient StoredCohort cohort;
  private final double lastDay;
  private final double highest;
  private transient List<Integer> rows = List.of();
  private int selected = -1;
  private transient IntConsumer onSelect = row -> {};
  private transient IntConsumer onOpen = row -> {};

  TrajectoryTiles(StoredCohort cohort) {
    this.cohort = cohort;
    lastDay = cohort.followedDays();
    highest =
        Math.max(
            LEAST_TOP, cohort.courses().stream().mapToDouble(Trajectory::highest).max().orElse(0));
    setName("results.tiles");
    getAccessibleContext().setAccessibleName("Courses of the patients");
    setOpaque(false);
    setFocusable(true);
    ToolTipManager.sharedInstance().registerComponent(this);
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            int row = rowAt(event.getX(), event.getY());
            if (row >= 0 && SwingUtilities.isLeftMouseButton(event)) {
              onSelect.accept(row);
              if (event.getClickCount() == 2) {
                onOpen.accept(row);
              }
            }
          }
        });
    addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            key(event);
          }
        });
  }

  /** Sets what hears of the row that the user selects, and of the one that he opens. */
  void listeners(IntConsumer select, IntConsumer open) {
    onSelect = select;
    onOpen = open;
  }

  /** Shows {@code next}, rows of the cohort's table, in this order. */
  void show(List<Integer> next) {
    rows = List.copyOf(next);
    revalidate();
    repaint();
  }

  /** Marks {@code row} of the cohort's table and brings it into view. */
  void select(int row) {
    selected = row;
    int place = rows.indexOf(row);
    if (place >= 0) {
      scrollRectToVisible(tile(place));
    }
    repaint();
  }

  /** Returns the highest score on the scale, points. */
  double highest() {
    return highest;
  }

  private int columns() {
    return Math.max(1, (getWidth() - GAP) / (LEAST_WIDTH + GAP));
  }

  private Rectangle tile(int place) {
    int columns = columns();
    int width = (getWidth() - GAP) / columns - GAP;
    int x = GAP + place % columns * (width + GAP);
    return new Rectangle(x, GAP + place / columns * (HEIGHT + GAP), width, HEIGHT);
  }

  private int rowAt(int x, int y) {
    for (int place = 0; place < rows.size(); place++) {
      if (tile(place).contains(x, y)) {
        return rows.get(place);
      }
    }
    return -1;
  }

  private void key(KeyEvent event) {
    int place = rows.indexOf(selected);
    int step =
        switch (event.getKeyCode()) {
          case KeyEvent.VK_LEFT -> -1;
          case KeyEvent.VK_RIGHT -> 1;
          case KeyEvent.VK_UP -> -columns();
          case KeyEvent.VK_DOWN -> columns();
          default -> 0;
        };
    if (event.getKeyCode() == KeyEvent.VK_ENTER && place >= 0) {
      onOpen.accept(selected);
    } else if (step != 0 && !rows.isEmpty()) {
      int next = place < 0 ? 0 : place + step;
      if (next >= 0 && next < rows.size()) {
        onSelect.accept(rows.get(next));
      }
      event.consume();
    }
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Object hints = UIManager.get(RenderingHints.KEY_TEXT_ANTIALIASING);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING,
        hints == null ? RenderingHints.VALUE_TEXT_ANTIALIAS_ON : hints);
    ReportTheme theme = ChartCanvas.theme();
    TrajectoryPainter painter = new TrajectoryPainter(lastDay, highest, theme);
    for (int place = 0; place < rows.size(); place++) {
      Rectangle tile = tile(place);
      if (g.hitClip(tile.x - 2, tile.y - 2, tile.width + 4, tile.height + 4)) {
        paint(g, tile, rows.get(place), painter, theme);
      }
    }
    g.dispose();
  }

  private void paint(
      Graphics2D g, Rectangle tile, int row, TrajectoryPainter painter, ReportTheme theme) {
    RoundRectangle2D frame =
        new RoundRectangle2D.Double(tile.x, tile.y, tile.width, tile.height, 8, 8);
    g.setColor(UIManager.getColor("TextField.background"));
    g.fill(frame);
    boolean marked = row == selected;
    Color edge = UIManager.getColor(marked ? "Component.focusColor" : "Component.borderColor");
    g.setColor(marked ? theme.series(0) : edge);
    g.setStroke(new BasicStroke(marked ? 2 : 1));
    g.draw(frame);
    Font font = UIManager.getFont("Label.font");
    g.setFont(font.deriveFont(marked ? Font.BOLD : Font.PLAIN, font.getSize2D() - 1));
    int baseline = tile.y + 5 + g.getFontMetrics().getAscent();
    g.setColor(theme.ink());
    g.drawString("patient " + cohort.patient(row), tile.x + 8, baseline);
    g.setColor(theme.muted());
    String right = cohort.finished(row) ? score(row) : "broke off";
    g.drawString(right, tile.x + tile.width - 8 - g.getFontMetrics().stringWidth(right), baseline);
    painter.paint(
        g,
        new Rectangle2D.Double(
            tile.x + 8, baseline + 5, tile.width - 16, tile.y + HEIGHT - AXIS - baseline - 8),
        cohort.courses().get(row));
    axis(g, tile, theme);
  }

  /** The follow-up in years, below the course. */
  private void axis(Graphics2D g, Rectangle tile, ReportTheme theme) {
    Font font = UIManager.getFont("Label.font");
    g.setFont(font.deriveFont(font.getSize2D() - 3));
    g.setColor(theme.muted());
    g.setStroke(new BasicStroke(0.8f));
    double years = lastDay / DAYS_PER_YEAR;
    int top = tile.y + HEIGHT - AXIS;
    for (int year = 0; year <= years + 0.01 && years >= 1; year++) {
      double x = tile.x + 8 + (tile.width - 16) * year / years;
      g.draw(new Line2D.Double(x, top, x, top + 3));
    }
    String end = ReadableNumber.brief(Math.round(years * 10) / 10.0) + " years";
    int base = tile.y + HEIGHT - 3;
    g.drawString("0", tile.x + 8, base);
    g.drawString(end, tile.x + tile.width - 8 - g.getFontMetrics().stringWidth(end), base);
  }

  private String score(int row) {
    return String.format(
        java.util.Locale.ROOT, "%.1f", cohort.table().number(row, StoredCohort.SCORE_END));
  }

  /** Returns the patient in {@code row} in one line. */
  String words(int row) {
    double relapses = cohort.table().number(row, StoredCohort.RELAPSES);
    String text = "Patient " + cohort.patient(row);
    if (!cohort.finished(row)) {
      return text + " broke off: " + cohort.table().cell(row, "message");
    }
    return text
        + ": "
        + ReadableNumber.brief(relapses)
        + (relapses == 1 ? " relapse" : " relapses")
        + ", score "
        + ReadableNumber.brief(cohort.table().number(row, StoredCohort.SCORE_END))
        + " points at the end";
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    int row = rowAt(event.getX(), event.getY());
    return row < 0 ? null : words(row) + ". Double click to watch.";
  }

  @Override
  public Dimension getPreferredSize() {
    int lines = (rows.size() + columns() - 1) / columns();
    return new Dimension(3 * (LEAST_WIDTH + GAP) + GAP, GAP + lines * (HEIGHT + GAP));
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return new Dimension(4 * (LEAST_WIDTH + GAP) + GAP, 3 * (HEIGHT + GAP) + GAP);
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return (HEIGHT + GAP) / 4;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return Math.max(HEIGHT, visible.height - HEIGHT);
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
