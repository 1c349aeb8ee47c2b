package org.anergy.study.design;

import java.util.Arrays;
import java.util.Objects;

/**
 * Points for first-order and total indices of variance (Saltelli et al. 2010,
 * doi:10.1016/j.cpc.2009.09.018): one {@link SobolSequence} of 2d coordinates gives the rows of two
 * matrices, A (first half) and B (second half); A_B⁽ⁱ⁾ is A with column i from B.
 *
 * <p>Order: base sample by base sample, and in each A, B, A_B⁽⁰⁾, …, A_B⁽ᵈ⁻¹⁾: (d + 2)·N points. A
 * study that is cut short therefore has complete base samples.
 */
public final class SaltelliDesign implements Design {
  private final int baseSamples;
  private final int dimensions;
  private final int points;
  private final SobolSequence sequence;

  /**
   * Makes the design.
   *
   * @param baseSamples rows N of the matrices, 2 or more, best a power of two
   * @param dimensions factors d, 1 to 500
   * @param seed of the sequence's digital shift
   * @throws IllegalArgumentException if a size is outside its range or there would be more points
   *     than an index can count
   */
  public SaltelliDesign(int baseSamples, int dimensions, long seed) {
    Sizes.within("base samples", baseSamples, 2, Integer.MAX_VALUE, "A variance needs two.");
    Sizes.within(
        "dimensions",
        dimensions,
        1,
        SobolSequence.MOST_DIMENSIONS / 2,
        "Two Sobol coordinates each; maybe screen the factors by MorrisDesign first.");
    this.baseSamples = baseSamples;
    this.dimensions = dimensions;
    this.points = Sizes.points(baseSamples + " x " + (dimensions + 2), baseSamples, dimensions + 2);
    this.sequence = new SobolSequence(baseSamples, 2 * dimensions, seed);
  }

  /** Returns N, the number of rows of A and of B. */
  public int baseSamples() {
    return baseSamples;
  }

  /** Returns the index of row {@code base} of A. */
  public int indexOfA(int base) {
    return Objects.checkIndex(base, baseSamples) * (dimensions + 2);
  }

  /** Returns the index of row {@code base} of B. */
  public int indexOfB(int base) {
    return indexOfA(base) + 1;
  }

  /** Returns the index of row {@code base} of A with column {@code factor} from B. */
  public int indexOfMixed(int base, int factor) {
    return indexOfA(base) + 2 + Objects.checkIndex(factor, dimensions);
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public int points() {
    return points;
  }

  @Override
  public double[] point(int index) {
    Objects.checkIndex(index, points);
    double[] both = sequence.point(index / (dimensions + 2));
    int block = index % (dimensions + 2);
    if (block == 1) {
      return Arrays.copyOfRange(both, dimensions, 2 * dimensions);
    }
    double[] point = Arrays.copyOf(both, dimensions);
    if (block > 1) {
      int factor = block - 2;
      point[factor] = both[dimensions + factor];
    }
    return point;
  }
}
