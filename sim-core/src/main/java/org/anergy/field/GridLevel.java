package org.anergy.field;

/**
 * One grid of the multigrid solver with the system {@code diagonal x - b T x = right} on it, where
 * T averages over the nine sites around with the weights (1 4 1)/6 ⊗ (1 4 1)/6, periodically.
 *
 * <p>Loops run over whole planes with every operand at the same index, which C2 turns into vector
 * instructions. Rows of 64 are too short for that, and a loop that reads {@code v[i - 1], v[i + 1]}
 * or {@code v[i - width], v[i + width]} stays scalar; hence the shifted copies.
 */
final class GridLevel {
  final int width;
  final int height;
  final int sites;

  /** The right side, per site. */
  final float[] right;

  /** The diagonal, per site. */
  final float[] diagonal;

  /** What the correction of a coarser grid is solved into; the finest level works elsewhere. */
  final float[] correction;

  private final float[] inverse;
  private final float[] residual;
  private final float[] sum;
  private final float[] west;
  private final float[] east;

  GridLevel(int width, int height, boolean finest) {
    this.width = width;
    this.height = height;
    sites = width * height;
    right = new float[sites];
    diagonal = new float[sites];
    correction = new float[finest ? 0 : sites];
    inverse = new float[sites];
    residual = new float[finest ? sites : 0];
    sum = new float[sites];
    west = new float[sites];
    east = new float[sites];
  }

  /** Must be called after the diagonal was filled. */
  void diagonalChanged() {
    invert(diagonal, inverse);
  }

  private static void invert(float[] values, float[] inverse) {
    for (int i = 0; i < values.length; i++) {
      inverse[i] = 1 / values[i];
    }
  }

  /** Improves {@code x} by one relaxation {@code x += w (right - A x)/diagonal} per weight. */
  void relax(float[] x, float b, float[] weights) {
    relax(x, b, weights, 0);
  }

  /** As {@link #relax} from x = 0, where the first relaxation needs no average. */
  void relaxFromZero(float[] x, float b, float[] weights) {
    start(x, right, inverse, weights[0]);
    relax(x, b, weights, 1);
  }

  private void relax(float[] x, float b, float[] weights, int first) {
    for (int i = first; i < weights.length; i++) {
      sumNeighbors(x);
      advance(x, sum, west, east, right, inverse, b / 36, weights[i]);
    }
  }

  /** Puts the full-weighted residual of {@code x} into the right side of the coarser grid. */
  void restrictResidual(float[] x, float b, GridLevel coarse) {
    sumNeighbors(x);
    subtract(residual, x, sum, west, east, right, diagonal, b / 36);
    restrict(residual, coarse, coarse.right);
  }

  /** Puts the full-weighted average of {@code values} into {@code coarseValues}. */
  void restrict(float[] values, GridLevel coarse, float[] coarseValues) {
    sumRows(values, 2);
    // Only every second row is needed: packed, they make one long loop.
    for (int row = 0; row < coarse.height; row++) {
      System.arraycopy(sum, 2 * row * width, west, row * width, width);
    }
    gather(west, coarseValues, coarse.sites, coarse.width);
  }

  /** Adds the correction of the coarser grid, interpolated bilinearly, to {@code x}. */
  void addCorrection(GridLevel coarse, float[] x) {
    int coarseWidth = coarse.width;
    spread(coarse.correction, west, coarseWidth);
    int rowsBelow = (coarse.height - 1) * width;
    for (int row = 0; row < coarse.height; row++) {
      int here = row * width;
      int next = here < rowsBelow ? here + width : 0;
      interpolate(x, 2 * here, west, here, next, width);
    }
  }

  /** Leaves rows of sums such that 4 sum + west + east = 36 T x. */
  private void sumNeighbors(float[] x) {
    sumRows(x, 4);
    System.arraycopy(sum, 0, west, 1, sites - 1);
    System.arraycopy(sum, 1, east, 0, sites - 1);
    wrapColumns(sum, west, east, width);
  }

  private static void wrapColumns(float[] sum, float[] west, float[] east, int width) {
    int right = width - 1;
    for (int left = 0; left < sum.length; left += width) {
      west[left] = sum[right];
      east[right] = sum[left];
      right += width;
    }
  }

  /** Leaves weight x + the rows above and below in sum. */
  private void sumRows(float[] x, float weight) {
    int last = sites - width;
    System.arraycopy(x, 0, west, width, last);
    System.arraycopy(x, last, west, 0, width);
    System.arraycopy(x, width, east, 0, last);
    System.arraycopy(x, 0, east, last, width);
    addRows(x, west, east, sum, weight);
  }

  private static void addRows(float[] x, float[] north, float[] south, float[] sum, float weight) {
    for (int i = 0; i < x.length; i++) {
      sum[i] = weight * x[i] + (north[i] + south[i]);
    }
  }

  private static void start(float[] x, float[] right, float[] inverse, float weight) {
    for (int i = 0; i < x.length; i++) {
      x[i] = weight * (right[i] * inverse[i]);
    }
  }

  private static void advance(
      float[] x,
      float[] sum,
      float[] west,
      float[] east,
      float[] right,
      float[] inverse,
      float b,
      float weight) {
    for (int i = 0; i < x.length; i++) {
      float averaged = b * (4 * sum[i] + (west[i] + east[i]));
      x[i] += weight * ((right[i] + averaged) * inverse[i] - x[i]);
    }
  }

  private static void subtract(
      float[] residual,
      float[] x,
      float[] sum,
      float[] west,
      float[] east,
      float[] right,
      float[] diagonal,
      float b) {
    for (int i = 0; i < x.length; i++) {
      float averaged = b * (4 * sum[i] + (west[i] + east[i]));
      residual[i] = (right[i] + averaged) - diagonal[i] * x[i];
    }
  }

  /** Weighs (1 2 1)/16 around every second entry of the packed rows. */
  private static void gather(float[] rows, float[] coarse, int coarseSites, int coarseWidth) {
    coarse[0] = 0;
    for (int i = 1; i < coarseSites; i++) {
      coarse[i] = 0.0625f * (2 * rows[2 * i] + (rows[2 * i - 1] + rows[2 * i + 1]));
    }
    for (int i = 0; i < coarseSites; i += coarseWidth) {
      float west = rows[2 * (i + coarseWidth) - 1];
      coarse[i] = 0.0625f * (2 * rows[2 * i] + (west + rows[2 * i + 1]));
    }
  }

  /** Interpolates every coarse row to the width of the finer grid. */
  private static void spread(float[] coarse, float[] wide, int coarseWidth) {
    for (int row = 0; row < coarse.length; row += coarseWidth) {
      int last = row + coarseWidth - 1;
      for (int i = row; i < last; i++) {
        wide[2 * i] = coarse[i];
        wide[2 * i + 1] = 0.5f * (coarse[i] + coarse[i + 1]);
      }
      wide[2 * last] = coarse[last];
      wide[2 * last + 1] = 0.5f * (coarse[last] + coarse[row]);
    }
  }

  /** Adds row {@code here} of wide to one row of x, and its mean with row next to the one after. */
  private static void interpolate(float[] x, int to, float[] wide, int here, int next, int width) {
    for (int i = 0; i < width; i++) {
      float value = wide[here + i];
      x[to + i] += value;
      x[to + width + i] += 0.5f * (value + wide[next + i]);
    }
  }
}
