package org.anergy.ui.lattice;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import javax.swing.Icon;
import org.anergy.cell.CellKind;
import org.anergy.study.report.ReportTheme;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.LatticeState;

/**
 * Draws frames into images in the way a view showed them when this was made. Needs no display and
 * no event dispatch thread; to be used by one thread at a time.
 */
public final class PictureMaker {
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int HEAD = 30;
  private static final int LEGEND = 270;
  private static final int LINE = 18;

  private final LayerChoice choice;
  private final LatticePalette palette;
  private final LargestSeen seen;
  private final int alone;
  private final CellTracker tracker;
  private final String heading;
  private final CloneColors clones = new CloneColors();
  private final LatticeImages images = new LatticeImages();

  /**
   * @param choice layers
   * @param dark whether colors are those of a dark window
   */
  public PictureMaker(LayerChoice choice, boolean dark) {
    this(
        choice,
        dark ? LatticePalette.DARK : LatticePalette.LIGHT,
        new LargestSeen(),
        -1,
        new CellTracker(),
        "");
  }

  /**
   * @param seen largest values so far; taken over
   * @param alone index of the only lattice to show, -1 for all
   * @param tracker what is followed; taken over
   * @param heading text before the time, may be empty
   */
  PictureMaker(
      LayerChoice choice,
      LatticePalette palette,
      LargestSeen seen,
      int alone,
      CellTracker tracker,
      String heading) {
    this.choice = choice;
    this.palette = palette;
    this.seen = seen;
    this.alone = alone;
    this.tracker = tracker;
    this.heading = heading;
  }

  /** Returns a time for people: days, and years if there are many. */
  static String time(double day) {
    String days = Facts.day(day);
    return Math.abs(day) < DAYS_PER_YEAR
        ? days
        : days + String.format(Locale.ROOT, " (%.2f years)", day / DAYS_PER_YEAR);
  }

  /**
   * Draws {@code frame} with time and scale bar.
   *
   * @param width pixels
   * @param height pixels
   * @param legend whether to draw what the colors mean at the right
   */
  public BufferedImage picture(Frame frame, int width, int height, boolean legend) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    paint(g, frame, width, height, legend);
    g.dispose();
    return image;
  }

  /**
   * Draws {@code frame} into the rectangle from (0, 0) to (width, height) of {@code g}, whose
   * hints, font and color are changed.
   *
   * @param width points
   * @param height points
   * @param legend whether to draw what the colors mean at the right
   */
  public void paint(Graphics2D g, Frame frame, int width, int height, boolean legend) {
    List<LatticeState> shown = shown(frame, alone);
    Recipe recipe = Recipe.of(choice, palette, seen, clones, frame, shown);
    images.update(shown, recipe);
    int wide = legend ? Math.max(1, width - LEGEND) : width;
    TilesLayout layout = TilesLayout.of(LatticeImages.sizes(shown), wide, height - HEAD);
    ReportTheme theme = palette.theme();
    TilesPainter.Look look =
        new TilesPainter.Look(
            theme.paper(), theme.ink(), theme.muted(), theme.grid(), theme.font(Font.PLAIN, 12f));
    g.setColor(theme.paper());
    g.fillRect(0, 0, width, height);
    tracker.look(frame);
    Place ring = tracker.mark(alone < frame.lattices().size() ? alone : -1, shown.size());
    new TilesPainter(shown, images, layout, recipe, ring, look)
        .paint(g, 0, HEAD, 1, new Rectangle2D.Double(0, HEAD, wide, height - (double) HEAD));
    g.setFont(theme.font(Font.BOLD, 14f));
    g.setColor(theme.ink());
    String time = time(frame.day());
    g.drawString(
        heading.isEmpty() ? capital(time) : capital(heading) + ", " + time, TilesLayout.GAP, 20);
    if (legend) {
      legend(g, recipe, shown, wide);
    }
  }

  private void legend(Graphics2D g, Recipe recipe, List<LatticeState> shown, int x) {
    ReportTheme theme = palette.theme();
    g.setFont(theme.font(Font.PLAIN, 12f));
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    int y = HEAD + TilesLayout.TITLE;
    int[] counts = CellClasses.count(shown);
    boolean dark = false;
    for (int k = 0; k < counts.length; k++) {
      boolean byClone = choice.clones() && k >= CellKind.NAIVE && k < CellKind.COUNT;
      if (choice.shows(k) && counts[k] > 0 && !byClone) {
        line(g, x, y, swatch(palette.color(k)), CellClasses.name(k), counts[k]);
        y += LINE;
        dark |= CellColors.WITH_ACTIVITY.contains((byte) k);
      }
    }
    if (dark) {
      line(g, x, y, CellLegend.inactive(palette), CellColors.INACTIVE_WORDS, -1);
      y += LINE;
    }
    if (choice.cells() && choice.clones()) {
      for (CloneColors.Line clone : clones.lines()) {
        Swatch swatch = CloneLegend.swatch(clone, palette);
        line(g, x, y, swatch, "clone " + clone.number(), clone.cells());
        y += LINE;
      }
      line(g, x, y, CloneLegend.swatch(null, palette), "all other clones", -1);
      y += LINE;
    }
    if (choice.vessels()) {
      line(g, x, y, swatch(palette.vessel()), "vessel", -1);
      y += LINE;
    }
    for (ColorBar bar : ColorBar.of(recipe)) {
      y += LINE / 2;
      int width = LEGEND - 2 * TilesLayout.GAP;
      bar.paint(g, x, y, width, theme.font(Font.PLAIN, 11f), theme.ink(), theme.muted());
      y += ColorBar.HEIGHT;
    }
  }

  private Swatch swatch(int rgb) {
    return new Swatch(new Color(palette.ground()), new Color(rgb));
  }

  private void line(Graphics2D g, int x, int y, Icon swatch, String name, int count) {
    swatch.paintIcon(null, g, x, y);
    g.setColor(palette.theme().ink());
    g.drawString(name, x + swatch.getIconWidth() + 6, y + 12);
    if (count >= 0) {
      String number = String.format(Locale.ROOT, "%,d", count);
      int text = g.getFontMetrics().stringWidth(number);
      g.drawString(number, x + LEGEND - 2 * TilesLayout.GAP - text, y + 12);
    }
  }

  /** Returns {@code text} as a sentence begins. */
  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns the lattices of {@code frame}, or lattice {@code alone} only if it is there. */
  static List<LatticeState> shown(Frame frame, int alone) {
    return alone >= 0 && alone < frame.lattices().size()
        ? List.of(frame.lattices().get(alone))
        : frame.lattices();
  }
}
