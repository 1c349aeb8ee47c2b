package org.anergy.scenario;

/**
 * The regularized incomplete beta function I(x; a, b), by its continued fraction (Abramowitz and
 * Stegun 26.5.8, evaluated by Lentz's method); relative error below 1e-10 for a, b up to 1000.
 */
final class BetaFunction {
  private static final int MAX_TERMS = 500;
  private static final double TINY = 1e-300;
  private static final double TOLERANCE = 1e-14;

  /** Lanczos coefficients for g = 7, n = 9 (Godfrey 2001). */
  private static final double[] LANCZOS = {
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private static final double LANCZOS_G = 7;

  private BetaFunction() {}

  /** Returns the probability that a beta variate is at most {@code x}. */
  static double regularized(double x, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    // The fraction converges quickly only below the mean; above it the mirrored one does.
    return x < (a + 1) / (a + b + 2) ? lowerPart(x, a, b) : 1 - lowerPart(1 - x, b, a);
  }

  private static double lowerPart(double x, double a, double b) {
    double logFront =
        a * StrictMath.log(x)
            + b * StrictMath.log1p(-x)
            + logGamma(a + b)
            - logGamma(a)
            - logGamma(b);
    return StrictMath.exp(logFront) / a * fraction(x, a, b);
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m <= MAX_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      h *= d * c;
      if (Math.abs(d * c - 1) < TOLERANCE) {
        break;
      }
    }
    return h;
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Returns ln Γ(z) for z above 0. */
  static double logGamma(double z) {
    if (z < 0.5) {
      return logGamma(z + 1) - StrictMath.log(z);
    }
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (z - 1 + i);
    }
    double t = z + LANCZOS_G - 0.5;
    return 0.5 * StrictMath.log(2 * Math.PI)
        + (z - 0.5) * StrictMath.log(t)
        - t
        + StrictMath.log(sum);
  }
}
