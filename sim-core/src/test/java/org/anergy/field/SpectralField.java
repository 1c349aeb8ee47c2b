package org.anergy.field;

import org.anergy.lattice.Lattice;

/**
 * The oracle in time: the equation of {@link DiffusionField} without uptake, on the same lattice,
 * integrated exactly, each Fourier mode by its own exponential.
 */
final class SpectralField {
  private final int side;
  private final double[] rate; // per mode, 1/h
  private final double[] cos;
  private final double[] sin;

  SpectralField(Lattice lattice, double diffusionUm2PerS, double rangeMicrometers) {
    side = lattice.width();
    double h = lattice.siteMicrometers();
    double exchange = 6 * 3600 * diffusionUm2PerS / (h * h);
    double loss = 3600 * diffusionUm2PerS / (rangeMicrometers * rangeMicrometers);
    cos = new double[side];
    sin = new double[side];
    for (int i = 0; i < side; i++) {
      cos[i] = Math.cos(2 * Math.PI * i / side);
      sin[i] = Math.sin(2 * Math.PI * i / side);
    }
    rate = new double[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double averaged = (2 + cos[x]) / 3 * ((2 + cos[y]) / 3);
        rate[y * side + x] = exchange * (1 - averaged) / ((1 + averaged) / 2) + loss;
      }
    }
  }

  /** Returns the concentration {@code hours} after {@code c} under constant sources. */
  double[] advance(double[] c, double[] source, double hours) {
    double[] re = c.clone();
    double[] im = new double[c.length];
    double[] sourceRe = source.clone();
    double[] sourceIm = new double[c.length];
    transform(re, im, 1);
    transform(sourceRe, sourceIm, 1);
    for (int i = 0; i < c.length; i++) {
      double kept = Math.exp(-rate[i] * hours);
      double added = -Math.expm1(-rate[i] * hours) / rate[i];
      re[i] = kept * re[i] + added * sourceRe[i];
      im[i] = kept * im[i] + added * sourceIm[i];
    }
    transform(re, im, -1);
    for (int i = 0; i < re.length; i++) {
      re[i] /= re.length;
    }
    return re;
  }

  /** The discrete Fourier transform, row by row and column by column, by its definition. */
  private void transform(double[] re, double[] im, int sign) {
    for (int line = 0; line < side; line++) {
      transformLine(re, im, line * side, 1, sign);
    }
    for (int line = 0; line < side; line++) {
      transformLine(re, im, line, side, sign);
    }
  }

  private void transformLine(double[] re, double[] im, int start, int stride, int sign) {
    double[] lineRe = new double[side];
    double[] lineIm = new double[side];
    for (int k = 0; k < side; k++) {
      for (int j = 0; j < side; j++) {
        int angle = j * k % side;
        double a = re[start + j * stride];
        double b = im[start + j * stride];
        lineRe[k] += a * cos[angle] + sign * b * sin[angle];
        lineIm[k] += b * cos[angle] - sign * a * sin[angle];
      }
    }
    for (int k = 0; k < side; k++) {
      re[start + k * stride] = lineRe[k];
      im[start + k * stride] = lineIm[k];
    }
  }
}
