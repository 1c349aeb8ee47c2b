package org.anergy.study.design;

import java.util.Objects;
import org.anergy.random.Keyed;

/**
 * Search curves of the extended Fourier amplitude sensitivity test (Saltelli, Tarantola and Chan
 * 1999, doi:10.1080/00401706.1999.10485594): x_j(s) = 1/2 + arcsin(sin(ω_j s + φ_j))/π for N
 * equally spaced s of one period, with random phases φ.
 *
 * <p>The factor of interest has the frequency ω = ⌊(N − 1)/(2M)⌋, with the interference factor M =
 * 4; the others have frequencies from 1 to ⌊ω/(2M)⌋, spread evenly, or dealt out in turn where
 * there are more factors than frequencies. Factors that share a frequency are told apart by their
 * phases only: take larger curves, or more of them, for many factors.
 *
 * <p>Order: resample by resample, in each factor of interest by factor of interest, and along the
 * curve. x is computed as the triangle wave that it is, without transcendental functions.
 */
public final class EfastDesign implements Design {
  /** M, up to which multiples of the frequency of interest count as its own. */
  public static final int INTERFERENCE = 4;

  private static final long KEY = 0x6566617374L;

  /** 4M² + 1 (Saltelli, Tarantola and Chan 1999): ω is then 2M, and 1 is left for the others. */
  private static final int LEAST_SAMPLES = 4 * INTERFERENCE * INTERFERENCE + 1;

  private final int samplesPerFactor;
  private final int dimensions;
  private final int resamples;
  private final int points;
  private final long key;

  /**
   * Makes the design.
   *
   * @param samplesPerFactor points N of a curve, 65 or more
   * @param dimensions factors, 2 or more
   * @param resamples curves for each factor, 1 or more; they differ in their phases
   * @param seed of the phases
   * @throws IllegalArgumentException if a size is outside its range or there would be more points
   *     than an index can count
   */
  public EfastDesign(int samplesPerFactor, int dimensions, int resamples, long seed) {
    Sizes.within(
        "samples per factor",
        samplesPerFactor,
        LEAST_SAMPLES,
        Integer.MAX_VALUE,
        "Fewer do not separate the frequencies; maybe take PartialRankCorrelation.");
    Sizes.within("dimensions", dimensions, 2, Integer.MAX_VALUE, "One factor explains everything.");
    Sizes.within("resamples", resamples, 1, Integer.MAX_VALUE, "One curve is the least.");
    this.samplesPerFactor = samplesPerFactor;
    this.dimensions = dimensions;
    this.resamples = resamples;
    this.points =
        Sizes.points(
            samplesPerFactor + " x " + dimensions + " x " + resamples,
            samplesPerFactor,
            dimensions,
            resamples);
    this.key = Keyed.hash(seed, KEY);
  }

  /** Returns N, the number of points of a curve. */
  public int samplesPerFactor() {
    return samplesPerFactor;
  }

  /** Returns how many curves each factor has. */
  public int resamples() {
    return resamples;
  }

  /** Returns ω, the frequency of the factor of interest. */
  public int frequency() {
    return (samplesPerFactor - 1) / (2 * INTERFERENCE);
  }

  /** Returns the frequency of {@code factor} in the curves of {@code interest}. */
  public int frequency(int interest, int factor) {
    Objects.checkIndex(interest, dimensions);
    if (Objects.checkIndex(factor, dimensions) == interest) {
      return frequency();
    }
    int highest = frequency() / (2 * INTERFERENCE);
    int others = dimensions - 1;
    int place = factor < interest ? factor : factor - 1;
    if (highest < others) {
      return 1 + place % highest;
    }
    return others == 1 ? 1 : 1 + (int) ((long) place * (highest - 1) / (others - 1));
  }

  /** Returns the index of the first point of a curve; the others follow. */
  public int indexOf(int resample, int interest) {
    return (Objects.checkIndex(resample, resamples) * dimensions
            + Objects.checkIndex(interest, dimensions))
        * samplesPerFactor;
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
    int curve = Objects.checkIndex(index, points) / samplesPerFactor;
    long place = index % samplesPerFactor;
    int interest = curve % dimensions;
    double[] point = new double[dimensions];
    for (int factor = 0; factor < dimensions; factor++) {
      long along = frequency(interest, factor) * place % samplesPerFactor;
      double phase = Keyed.uniform(key, curve, factor);
      double turns = (double) along / samplesPerFactor + phase;
      point[factor] = triangle(turns - Math.floor(turns));
    }
    return point;
  }

  /** Returns 1/2 + arcsin(sin(2π·turns))/π for turns in [0, 1): up to 1, down to 0, up again. */
  private static double triangle(double turns) {
    double fromBottom = turns < 0.75 ? turns + 0.25 : turns - 0.75;
    double height = fromBottom < 0.5 ? 2 * fromBottom : 2 - 2 * fromBottom;
    return Math.min(height, Math.nextDown(1.0));
  }
}
