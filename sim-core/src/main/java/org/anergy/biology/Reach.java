package org.anergy.biology;

import org.anergy.base.UserInputException;
import org.anergy.lattice.Lattice;

/** The sites within a given distance of a site, including itself, nearest first; periodic. */
public final class Reach {
  private final int[] dx;
  private final int[] dy;
  private final int width;
  private final int height;

  /**
   * @param lattice geometry
   * @param micrometers distance between centers, um; 1.5 sites mean the eight neighbors
   * @throws UserInputException if the lattice is so narrow that a site would be within reach twice
   */
  public Reach(Lattice lattice, double micrometers) {
    double sites = micrometers / lattice.siteMicrometers();
    int r = (int) Math.ceil(sites);
    int narrowest = Math.min(lattice.width(), lattice.height());
    if (2 * r + 1 > narrowest) {
      throw new UserInputException(
          "space",
          "cells reach "
              + r
              + " sites far, so that lattices must be at least "
              + (2 * r + 1)
              + " sites wide; one has "
              + narrowest
              + ". Maybe more patchSites or nodeSites, or a smaller parameters."
              + PrimingParameters.REACH.name()
              + ".");
    }
    int[] xs = new int[(2 * r + 1) * (2 * r + 1)];
    int[] ys = new int[xs.length];
    int n = 0;
    for (int ring = 0; ring <= 2 * r * r; ring++) {
      for (int y = -r; y <= r; y++) {
        for (int x = -r; x <= r; x++) {
          int squared = x * x + y * y;
          if (squared == ring && squared <= sites * sites + 1e-9) {
            xs[n] = x;
            ys[n++] = y;
          }
        }
      }
    }
    dx = java.util.Arrays.copyOf(xs, n);
    dy = java.util.Arrays.copyOf(ys, n);
    width = lattice.width();
    height = lattice.height();
  }

  /** Returns the number of sites within reach. */
  public int size() {
    return dx.length;
  }

  /** Returns the {@code k}-th site within reach of the site at ({@code x}, {@code y}). */
  public int site(int x, int y, int k) {
    int px = x + dx[k];
    int py = y + dy[k];
    px = px < 0 ? px + width : px >= width ? px - width : px;
    py = py < 0 ? py + height : py >= height ? py - height : py;
    return py * width + px;
  }
}
