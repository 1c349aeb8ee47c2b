package org.anergy.field;

import java.util.Arrays;

/**
 * The steady concentration around one source on a periodic lattice: the inverse of {@code a - b T}
 * applied to {@code M}, from its eigenvalues, with T, M and the names of {@link Multigrid}. With
 * few sources and no uptake their sum is the exact solution at a fraction of what a cycle costs.
 */
final class PointResponse {
  /** Rows in which no response exceeds this share of the largest are left out. */
  private static final double NEGLIGIBLE = 1e-5;

  private final int width;
  private final int height;
  private final int reach; // rows on either side that count
  private final double center;
  private final double average;
  private final double smear;
  private final float[] rows; // height rows, each twice side by side, so that no row wraps

  /**
   * @param width sites in a row
   * @param height rows
   * @param center a, 1/h
   * @param average b, 1/h
   * @param smear θ of {@code M = (1 - θ) + θ T}
   */
  PointResponse(int width, int height, double center, double average, double smear) {
    this.width = width;
    this.height = height;
    this.center = center;
    this.average = average;
    this.smear = smear;
    double[] half = new double[width * height]; // after the sum over waves along x
    double[] cosX = cosines(width);
    double[] cosY = cosines(height);
    for (int ky = 0; ky < height; ky++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int kx = 0; kx < width; kx++) {
          double t = (4 + 2 * cosX[kx]) * (4 + 2 * cosY[ky]) / 36;
          sum += (1 - smear + smear * t) / (center - average * t) * cosX[kx * x % width];
        }
        half[ky * width + x] = sum / width;
      }
    }
    rows = new float[2 * width * height];
    double largest = 0;
    double[] ofRow = new double[height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int ky = 0; ky < height; ky++) {
          sum += half[ky * width + x] * cosY[ky * y % height];
        }
        double value = Math.max(0, sum / height);
        rows[2 * y * width + x] = (float) value;
        rows[(2 * y + 1) * width + x] = (float) value;
        ofRow[y] = Math.max(ofRow[y], value);
      }
      largest = Math.max(largest, ofRow[y]);
    }
    int far = 0;
    while (far < height / 2 && ofRow[far + 1] > NEGLIGIBLE * largest) {
      far++;
    }
    reach = far;
  }

  boolean isOf(int itsWidth, int itsHeight, double itsCenter, double itsAverage, double itsSmear) {
    return width == itsWidth
        && height == itsHeight
        && center == itsCenter
        && average == itsAverage
        && smear == itsSmear;
  }

  private static double[] cosines(int n) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = StrictMath.cos(2 * StrictMath.PI * i / n);
    }
    return values;
  }

  /**
   * Sets {@code concentration} to the sum of the responses to {@code sources}.
   *
   * <p>A response is first copied to where its source stands: a loop whose operands stand at the
   * same index becomes vector instructions, one that reads at another offset stays scalar.
   *
   * @param moved scratch memory, one value a site
   */
  void superpose(SiteAmounts sources, float[] concentration, float[] moved) {
    Arrays.fill(concentration, 0);
    int last = Math.min(reach, height - 1 - reach); // an even height has one opposite row
    for (int k = 0; k < sources.count(); k++) {
      int site = sources.site(k);
      float amount = sources.values()[site];
      int x = site % width;
      int y = site / width;
      for (int dy = -reach; dy <= last; dy++) {
        int row = dy < 0 ? dy + height : dy;
        int to = wrapped(y + dy);
        System.arraycopy(rows, 2 * row * width + width - x, moved, to * width, width);
      }
      int top = wrapped(y - reach);
      int bottom = wrapped(y + last) + 1;
      if (top < bottom) {
        add(moved, concentration, top * width, bottom * width, amount);
      } else {
        add(moved, concentration, 0, bottom * width, amount);
        add(moved, concentration, top * width, height * width, amount);
      }
    }
  }

  private int wrapped(int y) {
    return y < 0 ? y + height : y >= height ? y - height : y;
  }

  private static void add(float[] from, float[] into, int start, int end, float amount) {
    for (int i = start; i < end; i++) {
      into[i] += amount * from[i];
    }
  }
}
