package org.anergy.ui.lattice;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;

/**
 * Lines of equal value of a layer of tissue, drawn by marching squares (Lorensen and Cline 1987, in
 * two dimensions) between the middles of sites. They stand over a cytokine, whose colors so remain
 * those of its scale.
 */
final class Contours {
  /** Shares of the scale at which there are lines, the thinnest first. */
  static final double[] LEVELS = {0.1, 0.25, 0.5, 0.75};

  private static final float[] WIDTHS = {0.7f, 1.1f, 1.6f, 2.2f};

  private final double[] shares; // of the scale, by site
  private final int width;
  private final int height;

  /**
   * @param shares value at each site as a share of the scale, 0–1
   * @param width sites along x
   */
  Contours(double[] shares, int width) {
    this.shares = shares;
    this.width = width;
    height = shares.length / width;
  }

  /** Returns how the line of level {@code k} of {@link #LEVELS} is drawn. */
  static BasicStroke stroke(int k) {
    return new BasicStroke(WIDTHS[k], BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** Draws the lines into the {@code area} of the lattice, in the present color. */
  void draw(Graphics2D g, Rectangle area) {
    for (int k = 0; k < LEVELS.length; k++) {
      g.setStroke(stroke(k));
      g.draw(path(LEVELS[k], area));
    }
  }

  /** Returns the lines of {@code level}. */
  Path2D path(double level, Rectangle area) {
    Path2D path = new Path2D.Double();
    double side = (double) area.width / width;
    for (int y = 0; y + 1 < height; y++) {
      for (int x = 0; x + 1 < width; x++) {
        cell(path, level, x, y, area, side);
      }
    }
    return path;
  }

  /** The square between four sites; its edges are numbered top, right, bottom, left. */
  private void cell(Path2D path, double level, int x, int y, Rectangle area, double side) {
    int site = y * width + x;
    boolean above = shares[site] >= level;
    if (above == shares[site + 1] >= level
        && above == shares[site + width] >= level
        && above == shares[site + width + 1] >= level) {
      return; // as most of them
    }
    double[] corners = {
      shares[site], shares[site + 1], shares[site + width + 1], shares[site + width]
    };
    int crossed = 0;
    double[] xs = new double[4];
    double[] ys = new double[4];
    for (int e = 0; e < 4; e++) {
      double from = corners[e];
      double to = corners[(e + 1) % 4];
      if (from >= level != to >= level) {
        double t = (level - from) / (to - from);
        double dx = e == 0 ? t : e == 1 ? 1 : e == 2 ? 1 - t : 0;
        double dy = e == 0 ? 0 : e == 1 ? t : e == 2 ? 1 : 1 - t;
        xs[crossed] = area.x + (x + 0.5 + dx) * side;
        ys[crossed] = area.y + (y + 0.5 + dy) * side;
        crossed++;
      }
    }
    for (int k = 0; k + 1 < crossed; k += 2) {
      path.moveTo(xs[k], ys[k]);
      path.lineTo(xs[k + 1], ys[k + 1]);
    }
  }
}
