package org.anergy.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.anergy.lattice.Lattice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Relations between solutions that hold whatever the solution is. */
class FieldSymmetryTest {
  private static final double DIFFUSION = 10;

  /** A grid of 64 is halved up to three times: the promise holds for shifts by eight sites. */
  @ParameterizedTest
  @CsvSource({"64, 8, 24, 1", "64, 56, 8, 0.1", "37, 1, 5, 1", "37, 18, 3, 0.1", "40, 8, 16, 12"})
  void shiftedSourcesGiveTheShiftedFieldBitByBit(int side, int dx, int dy, double hours) {
    Lattice lattice = new Lattice(side, side, 20);
    assertMapped(lattice, hours, site -> lattice.neighbor(site, dx, dy), 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 12})
  void mirroredSourcesGiveTheMirroredFieldBitByBit(double hours) {
    Lattice lattice = new Lattice(64, 64, 20);
    assertMapped(
        lattice,
        hours,
        site -> lattice.site(lattice.wrapX(-lattice.x(site)), lattice.wrapY(-lattice.y(site))),
        0);
  }

  /** Rows are summed before columns, so that only rounding differs. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 12})
  void transposedSourcesGiveTheTransposedField(double hours) {
    Lattice lattice = new Lattice(64, 64, 20);
    assertMapped(lattice, hours, site -> lattice.site(lattice.y(site), lattice.x(site)), 1e-5);
  }

  /** Any shift, on a grid that is halved: what differs is what the iterations leave, 1 %. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 12})
  void anyShiftOfTheSourcesShiftsTheField(double hours) {
    Lattice lattice = new Lattice(64, 64, 20);
    assertMapped(lattice, hours, site -> lattice.neighbor(site, 3, 5), 0.02);
  }

  private static void assertMapped(
      Lattice lattice, double hours, IntUnaryOperator map, double tolerance) {
    DiffusionField plain = newField(lattice, hours);
    DiffusionField mapped = newField(lattice, hours);
    Random random = new Random(29);
    for (int step = 0; step < 3; step++) {
      FieldSamples.scatterSources(random, plain.source(), 200);
      FieldSamples.scatterUptake(random, plain.uptake(), 200, 50);
      for (int site = 0; site < lattice.sites(); site++) {
        mapped.source()[map.applyAsInt(site)] = plain.source()[site];
        mapped.uptake()[map.applyAsInt(site)] = plain.uptake()[site];
      }
      plain.solve();
      mapped.solve();
    }
    double[] expected = FieldSamples.toDouble(plain.concentration());
    float[] back = new float[lattice.sites()];
    for (int site = 0; site < lattice.sites(); site++) {
      back[site] = mapped.concentration()[map.applyAsInt(site)];
    }
    if (tolerance == 0) {
      assertThat(back).containsExactly(plain.concentration());
    } else {
      double error = FieldSamples.errorNearSources(lattice, plain.source(), back, expected);
      assertThat(error).isLessThan(tolerance);
    }
  }

  /** From the same zero field the solver is a linear map; only rounding differs. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 12})
  void fieldsOfTwoSetsOfSourcesAddUp(double hours) {
    Lattice lattice = new Lattice(64, 64, 20);
    DiffusionField first = new DiffusionField("TNF", lattice, DIFFUSION, 100, hours);
    DiffusionField second = new DiffusionField("TNF", lattice, DIFFUSION, 100, hours);
    DiffusionField both = new DiffusionField("TNF", lattice, DIFFUSION, 100, hours);
    Random random = new Random(31);
    FieldSamples.scatterSources(random, first.source(), 200);
    FieldSamples.scatterSources(random, second.source(), 200);
    double[] sum = new double[lattice.sites()];
    for (int i = 0; i < lattice.sites(); i++) {
      both.source()[i] = first.source()[i] + second.source()[i];
    }
    first.solve();
    second.solve();
    both.solve();
    for (int i = 0; i < lattice.sites(); i++) {
      sum[i] = first.concentration()[i] + second.concentration()[i];
    }
    double error = FieldSamples.errorNearSources(lattice, both.source(), both.concentration(), sum);
    assertThat(error).isLessThan(1e-5);
  }

  private static DiffusionField newField(Lattice lattice, double hours) {
    return new DiffusionField("IL2", new FieldWorkspace(lattice), DIFFUSION, 100, hours, true);
  }
}
