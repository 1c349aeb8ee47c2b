package org.anergy.field;

import java.util.Arrays;
import java.util.Random;
import org.anergy.lattice.Lattice;

/** Random sources and the measure of error that the tests of the field solver share. */
final class FieldSamples {
  /** The sites around a source on which the solver promises its accuracy. */
  private static final int NEAR_SITES = 5;

  private FieldSamples() {}

  /** Fills {@code source} with a source on about one site in {@code spacing}, pM/h. */
  static void scatterSources(Random random, float[] source, int spacing) {
    Arrays.fill(source, 0);
    for (int i = 0; i < source.length / spacing; i++) {
      source[random.nextInt(source.length)] = 100_000 * (0.1f + random.nextFloat());
    }
  }

  /** Adds {@code perHour} of uptake to about one site in {@code spacing}. */
  static void scatterUptake(Random random, float[] uptake, int spacing, float perHour) {
    for (int i = 0; i < uptake.length / spacing; i++) {
      uptake[random.nextInt(uptake.length)] += perHour;
    }
  }

  static double[] toDouble(float[] values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      copy[i] = values[i];
    }
    return copy;
  }

  /** Returns the RMS of c - expected over that of expected, within five sites of a source. */
  static double errorNearSources(Lattice lattice, float[] source, float[] c, double[] expected) {
    double error = 0;
    double norm = 0;
    for (int site = 0; site < source.length; site++) {
      if (isNearSource(lattice, source, site)) {
        double difference = c[site] - expected[site];
        error += difference * difference;
        norm += expected[site] * expected[site];
      }
    }
    return Math.sqrt(error / norm);
  }

  /** K0(x) = ∫ exp(-x cosh t) dt from 0 on; the trapezoidal rule converges exponentially. */
  static double besselK0(double x) {
    double step = 0.02;
    double sum = 0.5 * Math.exp(-x);
    for (int i = 1; i < 1000; i++) {
      sum += Math.exp(-x * Math.cosh(i * step));
    }
    return sum * step;
  }

  static boolean isNearSource(Lattice lattice, float[] source, int site) {
    for (int dy = -NEAR_SITES; dy <= NEAR_SITES; dy++) {
      for (int dx = -NEAR_SITES; dx <= NEAR_SITES; dx++) {
        boolean inside = dx * dx + dy * dy <= NEAR_SITES * NEAR_SITES;
        if (inside && source[lattice.neighbor(site, dx, dy)] > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
