package org.anergy.study.sensitivity;

/** Variance of a closed curve of equally spaced values, as a whole and at one frequency. */
final class Spectrum {
  private final double[] cosine;
  private final double[] sine;

  /** Tabulates one period of {@code n} places. */
  Spectrum(int n) {
    this.cosine = new double[n];
    this.sine = new double[n];
    for (int i = 0; i < n; i++) {
      cosine[i] = StrictMath.cos(2 * StrictMath.PI * i / n);
      sine[i] = StrictMath.sin(2 * StrictMath.PI * i / n);
    }
  }

  /** Returns the variance around the mean, with divisor n as the sum of all frequencies has. */
  static double variance(double[] curve) {
    double sum = 0;
    for (double value : curve) {
      sum += value;
    }
    double mean = sum / curve.length;
    double squares = 0;
    for (double value : curve) {
      squares += (value - mean) * (value - mean);
    }
    return squares / curve.length;
  }

  /** Returns 2(A² + B²) for a frequency from 1 to below n/2. */
  double variance(double[] curve, int frequency) {
    int n = curve.length;
    double a = 0;
    double b = 0;
    for (int i = 0; i < n; i++) {
      int place = (int) ((long) frequency * i % n);
      a += curve[i] * cosine[place];
      b += curve[i] * sine[place];
    }
    return 2 * (a / n * (a / n) + b / n * (b / n));
  }
}
