package org.anergy.field;

import org.anergy.lattice.Lattice;
import org.anergy.scenario.FieldSpec;

/**
 * The steady concentration around given sources, once as the solver finds it and once as the sum of
 * closed forms S/(2πD) K0(r/λ), which knows no axes. Without uptake by cells, for which there is no
 * closed form.
 */
final class SourcesInThePlane {
  /**
   * At a source's own site the solver reads the closed form at this distance (docs/numerics.md).
   */
  private static final double OWN_SITE = 0.27;

  private final Lattice lattice;
  private final float[] source;
  private final float[] solved;
  private final double[] closedForm;
  private final double[] byDistance; // by squared distance in sites, up to the second image

  SourcesInThePlane(DiffusionField field, FieldSpec spec) {
    lattice = field.lattice();
    source = field.source();
    DiffusionField settled =
        new DiffusionField(
            spec.name(), lattice, spec.diffusionUm2PerS(), spec.rangeMicrometers(), 12);
    System.arraycopy(source, 0, settled.source(), 0, source.length);
    for (int i = 0; i < 8; i++) {
      settled.solve();
    }
    solved = settled.concentration();
    double h = lattice.siteMicrometers();
    byDistance = new double[2 * 9 * lattice.width() * lattice.width() / 4 + 1];
    for (int i = 0; i < byDistance.length; i++) {
      double sites = i == 0 ? OWN_SITE : Math.sqrt(i);
      byDistance[i] =
          h
              * h
              / 3600
              / (2 * Math.PI * spec.diffusionUm2PerS())
              * FieldSamples.besselK0(sites * h / spec.rangeMicrometers());
    }
    closedForm = new double[source.length];
    for (int site = 0; site < source.length; site++) {
      closedForm[site] = sumOfSources(site);
    }
  }

  /**
   * Adds what stands {@code along} sites from every source to {@code sums}: what was solved and
   * what the closed form gives; along both axes, or along both diagonals.
   */
  void add(double[] sums, int along, boolean diagonal) {
    for (int site = 0; site < source.length; site++) {
      if (source[site] > 0) {
        for (int sign = -1; sign <= 1; sign += 2) {
          int a = sign * along;
          addSite(sums, lattice.neighbor(site, a, diagonal ? a : 0));
          addSite(sums, lattice.neighbor(site, diagonal ? -a : 0, a));
        }
      }
    }
  }

  private void addSite(double[] sums, int site) {
    sums[0] += solved[site];
    sums[1] += closedForm[site];
  }

  private double sumOfSources(int site) {
    int side = lattice.width();
    double sum = 0;
    for (int other = 0; other < source.length; other++) {
      if (source[other] > 0) {
        int dx = Math.abs(lattice.x(site) - lattice.x(other));
        int dy = Math.abs(lattice.y(site) - lattice.y(other));
        for (int x = dx - side; x <= dx; x += side) {
          for (int y = dy - side; y <= dy; y += side) {
            int squared = x * x + y * y;
            sum += squared < byDistance.length ? source[other] * byDistance[squared] : 0;
          }
        }
      }
    }
    return sum;
  }
}
