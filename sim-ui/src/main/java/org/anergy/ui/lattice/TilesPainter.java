package org.anergy.ui.lattice;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;
import org.anergy.ui.live.LatticeState;
import org.jspecify.annotations.Nullable;

/**
 * Draws lattices, on a ground that is painted already, as tiles with titles, a scale bar and a ring
 * around what is followed.
 *
 * @param lattices the shown lattices
 * @param images their images
 * @param layout where they are at zoom 1
 * @param recipe how they are drawn
 * @param mark what is followed, its lattice an index into {@code lattices}; null for nothing
 * @param look colors and font around the lattices
 */
record TilesPainter(
    List<LatticeState> lattices,
    LatticeImages images,
    TilesLayout layout,
    Recipe recipe,
    @Nullable Place mark,
    Look look) {
  private static final String QUIET = "quiet";
  private static final double LONGEST_BAR = 140;
  private static final double LEAST_RING = 7;
  private static final int BAR_HEIGHT = 4;
  private static final int MARGIN = 8;

  /** Sites that are smaller have no room for dots, in pixels. */
  private static final double LEAST_DOTTED = 4;

  /** From the tiles to the bottom of the scale bar's label. */
  private static final int BELOW = 22;

  /**
   * Colors and font around the lattices.
   *
   * @param paper background
   * @param ink text
   * @param muted less important text
   * @param line around lattices
   * @param font text
   */
  record Look(Color paper, Color ink, Color muted, Color line, Font font) {}

  /**
   * @param g where to draw
   * @param x left of the picture, also outside of what is visible
   * @param y top of the picture
   * @param zoom size relative to the layout
   * @param visible what is visible, in whose corner the scale bar is
   */
  void paint(Graphics2D g, double x, double y, double zoom, Rectangle2D visible) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    if (lattices.isEmpty()) {
      nothing(g, visible);
      return;
    }
    Image source = images.source(g);
    for (int t = 0; t < lattices.size(); t++) {
      Rectangle area = at(t, x, y, zoom);
      if (visible.intersects(area.x, area.y - TilesLayout.TITLE, area.width, area.height + 20.0)) {
        tile(g, source, t, area);
      }
    }
    if (mark != null) {
      ring(g, at(mark.lattice(), x, y, zoom), mark.site());
    }
    scaleBar(g, x, y, zoom, visible);
  }

  private Rectangle at(int tile, double x, double y, double zoom) {
    Rectangle area = layout.tiles().get(tile);
    int left = (int) Math.round(x + area.x * zoom);
    int top = (int) Math.round(y + area.y * zoom);
    int width = (int) Math.round(area.width * zoom);
    return new Rectangle(left, top, width, (int) Math.round(area.height * zoom));
  }

  private void tile(Graphics2D g, Image source, int t, Rectangle area) {
    images.draw(g, source, t, area);
    Contours contours = recipe.contours(lattices.get(t));
    if (contours != null) {
      g.setColor(new Color(recipe.palette().contour()));
      contours.draw(g, area);
    }
    for (CloneColors.Line clone : recipe.largestClones()) {
      if (clone.marks() > 0) {
        dots(g, t, area, clone);
      }
    }
    g.setColor(look.line);
    outline(g, area.x - 1, area.y - 1, area.width + 1, area.height + 1);
    LatticeState lattice = lattices.get(t);
    g.setFont(look.font);
    g.setColor(look.ink);
    String title = title(lattice);
    FontMetrics metrics = g.getFontMetrics();
    if (metrics.stringWidth(title) > area.width) {
      title = shortTitle(lattice);
    }
    int width = metrics.stringWidth(title) + 8;
    if (lattice.awake() || width + metrics.stringWidth(QUIET) <= area.width) {
      g.drawString(title, area.x, area.y - 6);
    }
    if (!lattice.awake()) {
      g.setColor(look.muted);
      if (width + metrics.stringWidth(QUIET) <= area.width) {
        g.drawString(QUIET, area.x + width, area.y - 6);
      } else {
        g.drawString(title, area.x, area.y - 6); // paler: it is quiet
      }
    }
  }

  /** A rectangle of one pixel's width; as four areas it costs a tenth of a line that is smooth. */
  private static void outline(Graphics2D g, int x, int y, int width, int height) {
    g.fillRect(x, y, width + 1, 1);
    g.fillRect(x, y + height, width + 1, 1);
    g.fillRect(x, y + 1, 1, height - 1);
    g.fillRect(x + width, y + 1, 1, height - 1);
  }

  /** Marks the cells of a clone whose color is near that of another one. */
  private void dots(Graphics2D g, int t, Rectangle area, CloneColors.Line clone) {
    LatticeState lattice = lattices.get(t);
    double side = (double) area.width / lattice.width();
    if (side < LEAST_DOTTED) {
      return;
    }
    int[] clones = lattice.cells().cloneIndex();
    for (int i = 0; i < clones.length; i++) {
      int column = lattice.cells().site()[i] % lattice.width();
      int row = lattice.cells().site()[i] / lattice.width();
      boolean hidden = images.color(t, column, row) != clone.color(); // below others
      if (clones[i] == clone.number() && !hidden) {
        int x = (int) Math.round(area.x + column * side);
        int y = (int) Math.round(area.y + row * side);
        Swatch.paintDots(g, look.paper, clone.marks(), x, y, (int) side);
      }
    }
  }

  /** Returns a title for tiles that are narrower than the usual one: node, 1, 2 … */
  private static String shortTitle(LatticeState lattice) {
    String title = lattice.title();
    return lattice.isMarrow()
        ? "Marrow"
        : lattice.tissue() == null ? "Node" : title.substring(title.lastIndexOf(' ') + 1);
  }

  /** Returns the title of a lattice as a label starts: with a capital. */
  static String title(LatticeState lattice) {
    String title = lattice.title();
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private void ring(Graphics2D g, Rectangle area, int site) {
    LatticeState lattice = lattices.get(mark == null ? 0 : mark.lattice());
    double side = (double) area.width / lattice.width();
    int column = site % lattice.width();
    int row = site / lattice.width();
    double centerX = area.x + (column + 0.5) * side;
    double centerY = area.y + (row + 0.5) * side;
    double radius = Math.max(LEAST_RING, side);
    Ellipse2D ring =
        new Ellipse2D.Double(centerX - radius, centerY - radius, 2 * radius, 2 * radius);
    g.setColor(look.paper);
    g.setStroke(new BasicStroke(5));
    g.draw(ring);
    g.setColor(look.ink);
    g.setStroke(new BasicStroke(2));
    g.draw(ring);
  }

  /** Below the tiles; in the corner of what is visible once these are larger. */
  private void scaleBar(Graphics2D g, double x, double y, double zoom, Rectangle2D visible) {
    if (lattices.get(0).isMarrow()) {
      return; // alone: niches have no size
    }
    double pixelsPerSite = layout.pixelsPerSite() * zoom;
    double narrowest = layout.tiles().stream().mapToDouble(Rectangle::getWidth).min().orElse(0);
    ScaleBar bar =
        ScaleBar.fitting(
            lattices.get(0).siteMicrometers() / pixelsPerSite,
            Math.min(LONGEST_BAR, zoom * narrowest / 2));
    g.setFont(look.font);
    int text = g.getFontMetrics().stringWidth(bar.label());
    Rectangle first = layout.tiles().get(0);
    double lowest = layout.tiles().stream().mapToDouble(Rectangle::getMaxY).max().orElse(0);
    double left = zoom > 1 ? visible.getX() + TilesLayout.GAP : x + first.x;
    double bottom = zoom > 1 ? visible.getMaxY() - 3 : y + lowest + BELOW;
    if (zoom > 1) {
      Color paper = look.paper;
      g.setColor(new Color(paper.getRed(), paper.getGreen(), paper.getBlue(), 220));
      double width = bar.pixels() + text + 3 * MARGIN;
      g.fill(new RoundRectangle2D.Double(left - MARGIN, bottom - 19, width, 20, 8, 8));
    }
    g.setColor(look.ink);
    boolean beside = left + bar.pixels() + MARGIN + text <= visible.getMaxX();
    double top = beside ? bottom - 11 : bottom - 18;
    g.fill(new Rectangle2D.Double(left, top, bar.pixels(), BAR_HEIGHT));
    double label = beside ? left + bar.pixels() + MARGIN : left;
    g.drawString(bar.label(), (float) label, (float) (beside ? bottom - 5 : bottom + 1));
  }

  private void nothing(Graphics2D g, Rectangle2D visible) {
    String text = "This model has no lattices: it takes each compartment as well mixed.";
    g.setFont(look.font);
    g.setColor(look.muted);
    float x = (float) (visible.getCenterX() - g.getFontMetrics().stringWidth(text) / 2.0);
    g.drawString(text, x, (float) visible.getCenterY());
  }
}
