package org.anergy.study.sensitivity;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.anergy.random.Keyed;
import org.anergy.random.NormalQuantile;
import org.anergy.study.design.Design;

/** Functions whose sensitivities are known. */
final class TestFunctions {
  /** Parameters of {@link #g}: two factors that matter, one a little, one hardly. */
  static final double[] A = {0, 1, 4.5, 9};

  private TestFunctions() {}

  /** Returns the output of every point. */
  static double[] outputs(Design design, ToDoubleFunction<double[]> function) {
    return IntStream.range(0, design.points())
        .mapToDouble(i -> function.applyAsDouble(design.point(i)))
        .toArray();
  }

  /** Ishigami and Homma 1990 (doi:10.1109/ISUMA.1990.151285), a = 7, b = 0.1. */
  static double ishigami(double[] u) {
    double first = StrictMath.sin(angle(u[0]));
    double second = StrictMath.sin(angle(u[1]));
    double third = angle(u[2]) * angle(u[2]);
    return first + 7 * second * second + 0.1 * third * third * first;
  }

  private static double angle(double u) {
    return StrictMath.PI * (2 * u - 1);
  }

  /** Sobol's g-function (Saltelli and Sobol 1995): the product of (|4u − 2| + a)/(1 + a). */
  static double g(double[] u) {
    double product = 1;
    for (int i = 0; i < A.length; i++) {
      product *= (Math.abs(4 * u[i] - 2) + A[i]) / (1 + A[i]);
    }
    return product;
  }

  /** Returns the exact first order of {@link #g}: V_i/V with V_i = 1/(3(1 + a_i)²). */
  static double firstOrderOfG(int factor) {
    return part(factor) / varianceOfG();
  }

  /** Returns the exact total of {@link #g}: V_i Π(1 + V_j), j ≠ i, over V. */
  static double totalOfG(int factor) {
    return part(factor) * (1 + varianceOfG()) / (1 + part(factor)) / varianceOfG();
  }

  private static double part(int factor) {
    return 1 / (3 * (1 + A[factor]) * (1 + A[factor]));
  }

  private static double varianceOfG() {
    double product = 1;
    for (int i = 0; i < A.length; i++) {
      product *= 1 + part(i);
    }
    return product - 1;
  }

  /**
   * The function of 20 factors of Morris 1991: 1 to 10 matter; of these 1 to 7 through interactions
   * or a curve, 8 to 10 linearly. The coefficients that the paper draws from a standard normal
   * distribution are drawn here by key.
   */
  static double morris(double[] x) {
    double[] w = new double[20];
    for (int i = 0; i < 20; i++) {
      boolean curved = i == 2 || i == 4 || i == 6;
      w[i] = 2 * ((curved ? 1.1 * x[i] / (x[i] + 0.1) : x[i]) - 0.5);
    }
    double sum = 0;
    for (int i = 0; i < 20; i++) {
      sum += (i < 10 ? 20 : normal(i, 20)) * w[i];
      for (int j = i + 1; j < 20; j++) {
        sum += (j < 6 ? -15 : normal(i, j)) * w[i] * w[j];
        for (int l = j + 1; l < 5; l++) {
          sum += -10 * w[i] * w[j] * w[l];
        }
      }
    }
    return sum + 5 * w[0] * w[1] * w[2] * w[3];
  }

  private static double normal(int i, int j) {
    return noise(1991, i * 32 + j);
  }

  /** Returns a standard normal number. */
  static double noise(long seed, long index) {
    return NormalQuantile.of(Keyed.uniform(Keyed.hash(seed, 0), index, 0));
  }
}
