package org.anergy.study.design;

import java.util.Objects;
import org.anergy.random.Keyed;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The first points of the Sobol sequence with the direction numbers of Joe and Kuo (2008,
 * doi:10.1137/070709359) in Gray-code order, moved by a digital shift: in each coordinate 52 keyed
 * bits are added without carry, so that seeds give replicate designs and every coordinate is
 * uniform (L'Ecuyer and Lemieux 2002, doi:10.1007/0-306-48102-2_20).
 *
 * <p>Nothing is skipped: without its first point the sequence would not be balanced (Owen 2021,
 * arXiv:2008.08051). The first point is the origin before the shift and a random point after it. A
 * coordinate is the middle of one of 2⁵² cells: 0 and 1 are excluded.
 *
 * <p>2ᵏ points from a multiple of 2ᵏ on are balanced: each dyadic interval of length 2⁻ᵏ of each
 * coordinate holds one. Other numbers of points lose much of what the sequence is good for. Point i
 * is made without the others, and does not depend on how many there are.
 */
public final class SobolSequence implements Design {
  private static final long KEY = 0x736F626F6CL;

  /** As many as the library has direction numbers for. */
  static final int MOST_DIMENSIONS = 1000;

  private static final int INDEX_BITS = 31;
  private static final int COORDINATE_BITS = 52;

  private final int points;

  /** Direction numbers, coordinate × bit of the index, {@value #COORDINATE_BITS} bits each. */
  private final long[][] directions;

  /** Digital shift of each coordinate, {@value #COORDINATE_BITS} bits. */
  private final long[] shifts;

  /**
   * Makes the sequence.
   *
   * @param points how many, 1 or more, best a power of two
   * @param dimensions coordinates of a point, 1 to 1000
   * @param seed of the digital shift
   * @throws IllegalArgumentException if a size is outside its range
   */
  public SobolSequence(int points, int dimensions, long seed) {
    Sizes.within("points", points, 1, Integer.MAX_VALUE, "A design has points to run.");
    Sizes.within(
        "dimensions",
        dimensions,
        1,
        MOST_DIMENSIONS,
        "There are direction numbers for so many; maybe take LatinHypercube.");
    this.points = points;
    this.directions = directions(dimensions);
    this.shifts = new long[dimensions];
    long key = Keyed.hash(seed, KEY);
    for (int d = 0; d < dimensions; d++) {
      shifts[d] = Keyed.bits(key, d, 0) >>> (Long.SIZE - COORDINATE_BITS);
    }
  }

  /**
   * Asks the library for the points whose Gray code has one bit: they are the direction numbers.
   */
  private static long[][] directions(int dimensions) {
    SobolSequenceGenerator generator = new SobolSequenceGenerator(dimensions);
    long[][] directions = new long[dimensions][INDEX_BITS];
    for (int bit = 0; bit < INDEX_BITS; bit++) {
      // The Gray code of 1…1 (bit + 1 ones) is 10…0.
      double[] direction = generator.skipTo((int) ((1L << (bit + 1)) - 1));
      for (int d = 0; d < dimensions; d++) {
        directions[d][bit] = (long) (direction[d] * (1L << COORDINATE_BITS));
      }
    }
    return directions;
  }

  @Override
  public int dimensions() {
    return directions.length;
  }

  @Override
  public int points() {
    return points;
  }

  @Override
  public double[] point(int index) {
    int gray = Objects.checkIndex(index, points) ^ (index >>> 1);
    double[] point = new double[directions.length];
    for (int d = 0; d < point.length; d++) {
      long bits = shifts[d];
      for (int rest = gray; rest != 0; rest &= rest - 1) {
        bits ^= directions[d][Integer.numberOfTrailingZeros(rest)];
      }
      point[d] = Keyed.toUnit(bits << (Long.SIZE - COORDINATE_BITS));
    }
    return point;
  }
}
