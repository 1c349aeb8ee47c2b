package org.anergy.field;

import org.anergy.lattice.Lattice;

/**
 * The plain double-precision oracle of {@link DiffusionField}: the same equation on the same
 * lattice, solved by conjugate gradients until nothing changes, written for reading and not for
 * speed.
 */
final class ReferenceField {
  private final Lattice lattice;
  private final double exchange; // 6 D/h², 1/h
  private final double loss; // 1/h

  ReferenceField(Lattice lattice, double diffusionUm2PerS, double rangeMicrometers) {
    this.lattice = lattice;
    double h = lattice.siteMicrometers();
    exchange = 6 * 3600 * diffusionUm2PerS / (h * h);
    loss = 3600 * diffusionUm2PerS / (rangeMicrometers * rangeMicrometers);
  }

  /** T c: the average over nine sites with weights 16, 4 and 1 of 36. */
  double[] average(double[] c) {
    double[] averaged = new double[c.length];
    for (int site = 0; site < c.length; site++) {
      double sum = 0;
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          double weight = (dx == 0 ? 4 : 1) * (dy == 0 ? 4 : 1) / 36.0;
          sum += weight * c[lattice.neighbor(site, dx, dy)];
        }
      }
      averaged[site] = sum;
    }
    return averaged;
  }

  /** M c with M = (1 + T)/2. */
  double[] smear(double[] c) {
    double[] smeared = average(c);
    for (int i = 0; i < c.length; i++) {
      smeared[i] = 0.5 * (c[i] + smeared[i]);
    }
    return smeared;
  }

  /** Returns c with {@code 6 D/h² (1 - T) c + M (k0 + extra) c + uptake c = M right}. */
  double[] solve(double[] right, double[] uptake, double extraLoss) {
    double[] rhs = smear(right);
    double[] c = new double[rhs.length];
    double[] residual = rhs.clone();
    double[] direction = rhs.clone();
    double norm = dot(residual, residual);
    double target = 1e-26 * norm;
    for (int i = 0; i < 5000 && norm > target; i++) {
      double[] image = apply(direction, uptake, extraLoss);
      double alpha = norm / dot(direction, image);
      for (int j = 0; j < c.length; j++) {
        c[j] += alpha * direction[j];
        residual[j] -= alpha * image[j];
      }
      double next = dot(residual, residual);
      for (int j = 0; j < c.length; j++) {
        direction[j] = residual[j] + next / norm * direction[j];
      }
      norm = next;
    }
    return c;
  }

  private double[] apply(double[] c, double[] uptake, double extraLoss) {
    double[] averaged = average(c);
    double[] image = new double[c.length];
    for (int i = 0; i < c.length; i++) {
      double smeared = 0.5 * (c[i] + averaged[i]);
      image[i] = exchange * (c[i] - averaged[i]) + (loss + extraLoss) * smeared + uptake[i] * c[i];
    }
    return image;
  }

  /** Advances {@code c} by backward-Euler steps of equal length. */
  double[] backwardEuler(double[] c, double[] source, double[] uptake, double hours, int steps) {
    double[] now = c;
    double rate = steps / hours;
    for (int step = 0; step < steps; step++) {
      double[] right = new double[c.length];
      for (int i = 0; i < c.length; i++) {
        right[i] = source[i] + rate * now[i];
      }
      now = solve(right, uptake, rate);
    }
    return now;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
