package org.anergy.ui.lattice;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the lattices are in a picture: in rows of equal tiles, or with the first lattice at the
 * left and the others in rows beside it, whichever shows a site larger.
 *
 * @param pixelsPerSite side of a site, the same for all lattices
 * @param tiles where each lattice is; its title is in the strip above
 */
record TilesLayout(double pixelsPerSite, List<Rectangle> tiles) {
  /** Height of the strip of a title. */
  static final int TITLE = 20;

  /** Space around and between tiles. */
  static final int GAP = 10;

  /** Height below the tiles, for the scale bar. */
  static final int BOTTOM = 26;

  /** From this size on, sites of equal size are better than a few more pixels. */
  private static final int WHOLE_FROM = 5;

  /** From this size on, two sites in a row are of equal size together. */
  private static final int HALF_FROM = 2;

  /**
   * @param sites width and height of each lattice in sites
   * @param width width of the picture
   * @param height height of the picture
   */
  static TilesLayout of(List<Dimension> sites, int width, int height) {
    TilesLayout best = new TilesLayout(0, List.of());
    for (int columns = 1; columns <= sites.size(); columns++) {
      Block all = new Block(sites, columns);
      best = better(best, layout(List.of(all), width, height));
      if (columns < sites.size() && !all.uniform()) {
        Block first = new Block(sites.subList(0, 1), 1);
        Block others = new Block(sites.subList(1, sites.size()), columns);
        best = better(best, layout(List.of(first, others), width, height));
      }
    }
    return best;
  }

  private static TilesLayout better(TilesLayout one, TilesLayout other) {
    return other.pixelsPerSite > one.pixelsPerSite ? other : one;
  }

  /** Lays out {@code blocks} beside each other. */
  private static TilesLayout layout(List<Block> blocks, int width, int height) {
    int wide = 0;
    int gaps = GAP;
    double scale = Double.POSITIVE_INFINITY;
    for (Block block : blocks) {
      wide += block.columns * block.tileWidth();
      gaps += block.columns * GAP;
      double room = height - BOTTOM - block.rows() * (TITLE + GAP / 2.0);
      scale = Math.min(scale, room / (block.rows() * block.tileHeight()));
    }
    scale = Math.max(0.1, Math.min(scale, (double) (width - gaps) / wide));
    scale = even(scale);
    List<Rectangle> tiles = new ArrayList<>();
    int left = GAP + Math.max(0, (int) ((width - gaps - scale * wide) / 2));
    for (Block block : blocks) {
      block.place(tiles, left, height, scale);
      left += block.columns * ((int) Math.round(scale * block.tileWidth()) + GAP);
    }
    return new TilesLayout(scale, tiles);
  }

  private static double even(double scale) {
    if (scale >= WHOLE_FROM) {
      return Math.floor(scale);
    }
    return scale >= HALF_FROM ? Math.floor(2 * scale) / 2 : scale;
  }

  /** Returns the index of the tile at {@code x}, {@code y}, -1 if there is none. */
  int tileAt(double x, double y) {
    for (int t = 0; t < tiles.size(); t++) {
      if (tiles.get(t).contains(x, y)) {
        return t;
      }
    }
    return -1;
  }

  private record Block(List<Dimension> sites, int columns) {
    int rows() {
      return (sites.size() + columns - 1) / columns;
    }

    int tileWidth() {
      return sites.stream().mapToInt(d -> d.width).max().orElse(1);
    }

    int tileHeight() {
      return sites.stream().mapToInt(d -> d.height).max().orElse(1);
    }

    boolean uniform() {
      return sites.stream().distinct().count() == 1;
    }

    void place(List<Rectangle> tiles, int left, int height, double scale) {
      int stepX = (int) Math.round(scale * tileWidth()) + GAP;
      int tall = (int) Math.round(scale * tileHeight());
      int free = height - BOTTOM - rows() * (tall + TITLE);
      int space = Math.min(GAP, Math.max(0, free / rows()));
      int top = Math.max(0, (free - rows() * space) / 2);
      for (int i = 0; i < sites.size(); i++) {
        int y = top + TITLE + i / columns * (tall + TITLE + space);
        int w = (int) Math.round(scale * sites.get(i).width);
        int h = (int) Math.round(scale * sites.get(i).height);
        tiles.add(new Rectangle(left + i % columns * stepX, y, w, h));
      }
    }
  }
}
