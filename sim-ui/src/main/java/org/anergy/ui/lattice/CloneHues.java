package org.anergy.ui.lattice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anergy.cell.CellKind;

/**
 * Colors of clones, each made from nothing but the identity of its clone and the ground: the same
 * clone has the same color at every moment, in every arm, picture, movie and start of the program.
 * Colors of two clones may come close, as there are more clones than colors; none comes close to
 * one of the cells without a clone, which stand beside them.
 */
final class CloneHues {
  /** Distance in Oklab below which two colors on cells are hard to tell apart. */
  static final double NEAR = 0.03;

  private static final double APART = 0.08; // from cells without a clone
  private static final int TRIES = 200;
  private static final int KEPT = 4096;
  private static final double LEAST_CHROMA = 0.08;
  private static final double MOST_CHROMA = 0.24;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final double darkest;
  private final double lightest;
  private final List<Oklab> taken = new ArrayList<>();
  private final Map<Long, Made> known = new HashMap<>(); // only saves time

  /**
   * @param dark whether the ground is dark
   * @param others color of the clones without one
   */
  CloneHues(CellColors cells, boolean dark, int ground, int others) {
    darkest = dark ? 0.55 : 0.42;
    lightest = dark ? 0.9 : 0.8;
    taken.add(Oklab.of(ground));
    taken.add(Oklab.of(others));
    for (int k = 0; k < CellClasses.COUNT; k++) {
      if (CellKind.isLarge(k) || CellClasses.isStromal(k)) {
        taken.add(Oklab.of(cells.active(k)));
      }
    }
  }

  /**
   * The color of a clone.
   *
   * @param rgb as a screen shows it
   * @param look as an eye sees it
   */
  record Made(int rgb, Oklab look) {}

  /** Returns the color of the clone with identity {@code id}. */
  Made color(long id) {
    Made made = known.get(id);
    if (made == null) {
      if (known.size() >= KEPT) {
        known.clear();
      }
      made = make(id);
      known.put(id, made);
    }
    return made;
  }

  /** The first of a row of draws, which depends on the identity alone, that can be taken. */
  private Made make(long id) {
    Oklab drawn = Oklab.of(0);
    for (int k = 0; k < TRIES; k++) {
      long draw = mixed(id + k * GOLDEN);
      // Uniform in volume, so that as few colors as possible come close to each other.
      double square = part(draw, 0) * (square(MOST_CHROMA) - square(LEAST_CHROMA));
      double chroma = Math.sqrt(square(LEAST_CHROMA) + square);
      double lightness = darkest + part(draw, 20) * (lightest - darkest);
      drawn = Oklab.ofHue(lightness, chroma, part(draw, 40) * 2 * Math.PI);
      if (drawn.isShowable() && isFree(drawn)) {
        break;
      }
    }
    return new Made(drawn.rgb(), drawn);
  }

  private boolean isFree(Oklab color) {
    for (Oklab other : taken) {
      if (color.distance(other) < APART) {
        return false;
      }
    }
    return true;
  }

  private static double square(double x) {
    return x * x;
  }

  /** Returns 20 bits as a number 0–1. */
  private static double part(long bits, int from) {
    return (bits >>> from & 0xfffff) / (double) (1 << 20);
  }

  /** Spreads the bits (the finalizer of SplitMix64, Steele et al. 2014). */
  private static long mixed(long bits) {
    long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
