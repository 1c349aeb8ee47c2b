package org.anergy.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.anergy.lattice.Lattice;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uptake by cells, up to that of a regulatory T cell: 256 um³/s in a site of 8000 um³, 115 /h. */
class FieldUptakeTest {
  private static final double DIFFUSION = 10;
  private static final float REGULATORY = 115;

  @ParameterizedTest
  @CsvSource({"60, 12, 60", "100, 1, 20", "100, 1, 5", "150, 12, 60"})
  void unevenUptakeAgreesWithADirectSolution(double range, double hours, int sitesPerCell) {
    Lattice lattice = new Lattice(16, 16, 20);
    Random random = new Random(17);
    DiffusionField field = newField(lattice, range, hours);
    FieldSamples.scatterSources(random, field.source(), 50);
    FieldSamples.scatterUptake(random, field.uptake(), sitesPerCell, REGULATORY);
    double[] direct = solveDirectly(lattice, field, range);

    field.solve();
    assertThat(error(field, direct)).isLessThan(0.01);
    for (int i = 0; i < 10; i++) {
      field.solve();
    }
    // Floats round to 6e-8, which the system of condition 6 λ²/h² <= 340 amplifies to 2e-5.
    assertThat(error(field, direct)).isLessThan(5e-5);
  }

  @ParameterizedTest
  @CsvSource({"60, 1", "60, 0.2", "100, 1", "100, 0.2", "100, 0.02"})
  void fixedIterationsStayWithinTwoAndAHalfPercentOfTheConvergedSolution(
      double range, double hours) {
    Lattice lattice = new Lattice(64, 64, 20);
    Random random = new Random(19);
    DiffusionField field = newField(lattice, range, hours);
    ReferenceField reference = new ReferenceField(lattice, DIFFUSION, range);
    FieldSamples.scatterUptake(random, field.uptake(), 40, REGULATORY);
    double[] uptake = FieldSamples.toDouble(field.uptake());
    boolean steady = 3600 * DIFFUSION / (range * range) * hours >= 3;
    for (int change = 0; change < 2; change++) {
      double[] before = FieldSamples.toDouble(field.concentration());
      FieldSamples.scatterSources(random, field.source(), 300);
      double[] source = FieldSamples.toDouble(field.source());
      double[] converged =
          steady
              ? reference.solve(source, uptake, 0)
              : reference.backwardEuler(before, source, uptake, hours, 6);
      field.solve();
      assertThat(error(field, converged)).isLessThan(0.025);
    }
  }

  /** The time-converged solution is extrapolated from 100 and 200 backward-Euler steps. */
  @ParameterizedTest
  @CsvSource({"60, 0.0166667", "60, 0.1666667", "60, 0.5", "100, 0.1666667", "100, 0.5", "100, 1"})
  void whatCellsReadIsWithinFivePercentOfTheTimeConvergedSolution(double range, double hours) {
    Lattice lattice = new Lattice(32, 32, 20);
    Random random = new Random(23);
    DiffusionField field = newField(lattice, range, hours);
    FieldSamples.scatterSources(random, field.source(), 200);
    FieldSamples.scatterUptake(random, field.uptake(), 20, REGULATORY);
    ReferenceField reference = new ReferenceField(lattice, DIFFUSION, range);
    double[] source = FieldSamples.toDouble(field.source());
    double[] uptake = FieldSamples.toDouble(field.uptake());
    double[] zero = new double[lattice.sites()];
    double[] converged = reference.backwardEuler(zero, source, uptake, hours, 200);
    double[] coarser = reference.backwardEuler(zero, source, uptake, hours, 100);
    for (int i = 0; i < converged.length; i++) {
      converged[i] = 2 * converged[i] - coarser[i];
    }
    field.solve();
    assertThat(error(field, converged)).isLessThan(0.05);
  }

  /**
   * Float sums of 4096 terms of one sign err by 4096 * 2^-24 = 2.4e-4 at the very most and by its
   * root, 4e-6, in the mean; here they are taken in double, so that 1e-4 leaves room only for the
   * float field itself.
   */
  @Test
  void whatIsSecretedIsLostOrTakenUpAtTheSteadyState() {
    Lattice lattice = new Lattice(64, 64, 20);
    double range = 60;
    DiffusionField field = newField(lattice, range, 1);
    Random random = new Random(7);
    FieldSamples.scatterSources(random, field.source(), 100);
    FieldSamples.scatterUptake(random, field.uptake(), 100, REGULATORY);
    for (int i = 0; i < 10; i++) {
      field.solve();
    }
    double loss = 3600 * DIFFUSION / (range * range);
    double secreted = 0;
    double lost = 0;
    for (int i = 0; i < lattice.sites(); i++) {
      secreted += field.source()[i];
      lost += (loss + field.uptake()[i]) * field.concentration()[i];
    }
    assertThat(lost / secreted).isBetween(1 - 1e-4, 1 + 1e-4);
  }

  @Test
  void uptakeLowersTheConcentrationEverywhereAndMostWhereItActs() {
    Lattice lattice = new Lattice(64, 64, 20);
    DiffusionField without = newField(lattice, 100, 1);
    DiffusionField with = newField(lattice, 100, 1);
    int source = lattice.site(30, 30);
    int sink = lattice.site(33, 30);
    without.source()[source] = 10_000;
    with.source()[source] = 10_000;
    with.uptake()[sink] = REGULATORY;
    for (int i = 0; i < 8; i++) {
      without.solve();
      with.solve();
    }
    double atSink = with.concentration()[sink] / without.concentration()[sink];
    for (int site = 0; site < lattice.sites(); site++) {
      double ratio = with.concentration()[site] / without.concentration()[site];
      assertThat(ratio).isLessThan(1);
      assertThat(ratio).isGreaterThanOrEqualTo(atSink);
    }
  }

  @Test
  void uptakeIsRefusedByAFieldMadeWithoutIt() {
    Lattice lattice = new Lattice(8, 8, 20);
    DiffusionField field = new DiffusionField("TNF", lattice, DIFFUSION, 100, 1);
    assertThatThrownBy(field::uptake)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TNF");
  }

  private static DiffusionField newField(Lattice lattice, double range, double hours) {
    return new DiffusionField("IL2", new FieldWorkspace(lattice), DIFFUSION, range, hours, true);
  }

  private static double error(DiffusionField field, double[] expected) {
    return FieldSamples.errorNearSources(
        field.lattice(), field.source(), field.concentration(), expected);
  }

  /** Writes the steady equation as a matrix, entry by entry, and factorizes it. */
  private static double[] solveDirectly(Lattice lattice, DiffusionField field, double range) {
    int sites = lattice.sites();
    double h = lattice.siteMicrometers();
    double exchange = 6 * 3600 * DIFFUSION / (h * h);
    double loss = 3600 * DIFFUSION / (range * range);
    double[][] matrix = new double[sites][sites];
    double[] right = new double[sites];
    for (int site = 0; site < sites; site++) {
      matrix[site][site] += exchange + loss / 2 + field.uptake()[site];
      right[site] += 0.5 * field.source()[site];
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          double weight = (dx == 0 ? 4 : 1) * (dy == 0 ? 4 : 1) / 36.0;
          int neighbor = lattice.neighbor(site, dx, dy);
          matrix[site][neighbor] += weight * (loss / 2 - exchange);
          right[site] += 0.5 * weight * field.source()[neighbor];
        }
      }
    }
    return new LUDecomposition(new Array2DRowRealMatrix(matrix, false))
        .getSolver()
        .solve(new ArrayRealVector(right, false))
        .toArray();
  }
}
