package org.anergy.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.anergy.lattice.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffusionFieldTest {
  private static final double DIFFUSION = 10;

  private final Lattice lattice = new Lattice(64, 64, 20);

  @Test
  void fieldWithoutSourcesStaysExactlyZero() {
    DiffusionField field = new DiffusionField("IL2", lattice, DIFFUSION, 100, 1);
    for (int i = 0; i < 5; i++) {
      field.solve();
    }
    assertThat(field.isZero()).isTrue();
    assertThat(field.concentration()).containsOnly(0f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1 / 60.0, 1, 12})
  void fieldFallsToExactZeroAfterItsSourcesStop(double stepHours) {
    DiffusionField field = new DiffusionField("IL2", lattice, DIFFUSION, 100, stepHours);
    field.source()[lattice.site(20, 33)] = 5000;
    field.solve();
    assertThat(field.isZero()).isFalse();
    field.source()[lattice.site(20, 33)] = 0;
    int steps = 0;
    while (!field.isZero() && steps++ < 1000) {
      field.solve();
    }
    assertThat(field.isZero()).isTrue();
    assertThat(field.concentration()).containsOnly(0f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1 / 60.0, 0.05, 1 / 6.0, 0.5, 1, 3, 12})
  void concentrationsAreNeverNegative(double stepHours) {
    DiffusionField field = new DiffusionField("IL2", lattice, DIFFUSION, 100, stepHours);
    Random random = new Random(42);
    for (int step = 0; step < 20; step++) {
      Arrays.fill(field.source(), 0);
      for (int i = 0; i < 10; i++) {
        field.source()[random.nextInt(lattice.sites())] = 20_000 * random.nextFloat();
      }
      field.solve();
      for (float c : field.concentration()) {
        assertThat(c).isGreaterThanOrEqualTo(0);
      }
    }
  }

  /**
   * Without diffusion the steps read c/(1 + k dt/6)^6, 1.4 % slower than exp(-k dt) here; the
   * iterations add at most 0.2 % of each change.
   */
  @Test
  void uniformFieldDecaysExponentially() {
    double stepHours = 1 / 60.0;
    double loss = 3600 * DIFFUSION / (60 * 60);
    DiffusionField field = new DiffusionField("TNF", lattice, DIFFUSION, 60, stepHours);
    field.load(new OneColumn("field.TNF", uniform(100)));
    for (int step = 1; step <= 30; step++) {
      field.solve();
      double decay = Math.log(100 / field.concentration()[77]);
      double discrete = 6 * step * Math.log1p(loss * stepHours / 6);
      assertThat(decay).isCloseTo(discrete, withinPercentage(0.3));
      assertThat(decay).isCloseTo(loss * step * stepHours, withinPercentage(1.7));
    }
    assertThat(field.concentration()).containsOnly(field.concentration()[0]);
  }

  @Test
  void farFromItsSourceTheConcentrationIsExactlyZero() {
    DiffusionField field = new DiffusionField("TNF", lattice, DIFFUSION, 40, 1);
    field.source()[lattice.site(32, 32)] = 500;
    field.solve();
    int zeros = 0;
    for (float c : field.concentration()) {
      assertThat(c).isNotNegative();
      zeros += c == 0 ? 1 : 0;
    }
    assertThat(zeros).isBetween(1, lattice.sites() - 1);
  }

  @Test
  void fieldsThatShareScratchMemoryDoNotDisturbEachOther() {
    FieldWorkspace shared = new FieldWorkspace(lattice);
    DiffusionField first = new DiffusionField("IL2", shared, DIFFUSION, 60, 1, true);
    DiffusionField second = new DiffusionField("TNF", shared, DIFFUSION, 150, 0.1, false);
    DiffusionField alone = new DiffusionField("IL2", lattice, DIFFUSION, 60, 1, true);
    Random random = new Random(13);
    for (int step = 0; step < 3; step++) {
      FieldSamples.scatterSources(random, first.source(), 100);
      FieldSamples.scatterSources(random, second.source(), 100);
      FieldSamples.scatterUptake(random, first.uptake(), 100, 20);
      System.arraycopy(first.source(), 0, alone.source(), 0, lattice.sites());
      System.arraycopy(first.uptake(), 0, alone.uptake(), 0, lattice.sites());
      first.solve();
      second.solve();
      alone.solve();
    }
    assertThat(first.concentration()).containsExactly(alone.concentration());
  }

  @Test
  void stateIsTheConcentrationAlone() {
    DiffusionField field = new DiffusionField("TNF", lattice, DIFFUSION, 60, 0.1);
    FieldSamples.scatterSources(new Random(3), field.source(), 100);
    field.solve();
    DiffusionField copy = new DiffusionField("TNF", lattice, DIFFUSION, 60, 0.1);
    copy.load(new OneColumn("field.TNF", field.concentration().clone()));
    System.arraycopy(field.source(), 0, copy.source(), 0, lattice.sites());
    assertThat(copy.isZero()).isFalse();
    field.solve();
    copy.solve();
    assertThat(copy.concentration()).containsExactly(field.concentration());
  }

  @Test
  void stateOfAnotherLatticeIsRefused() {
    DiffusionField field = new DiffusionField("TNF", lattice, DIFFUSION, 60, 1);
    assertThatThrownBy(() -> field.load(new OneColumn("field.TNF", new float[64])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64 stored sites")
        .hasMessageContaining("4096");
  }

  @Test
  void solvingAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    DiffusionField steady = new DiffusionField("IL2", lattice, DIFFUSION, 60, 1, true);
    DiffusionField stepped = new DiffusionField("TNF", lattice, DIFFUSION, 150, 0.1);
    FieldSamples.scatterSources(new Random(3), steady.source(), 100);
    FieldSamples.scatterSources(new Random(4), stepped.source(), 100);
    solveBoth(steady, stepped, 20);
    long before = threads.getCurrentThreadAllocatedBytes();
    solveBoth(steady, stepped, 100);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    // One float a solve would be 200 times 16 bytes and more.
    assertThat(allocated).isLessThan(1000);
  }

  private static void solveBoth(DiffusionField first, DiffusionField second, int times) {
    for (int i = 0; i < times; i++) {
      first.solve();
      second.solve();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void numbersThatAreNotPositiveAreRefusedWithTheFieldsName(double wrong) {
    assertThatThrownBy(() -> new DiffusionField("TNF", lattice, wrong, 60, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TNF")
        .hasMessageContaining("diffusion constant");
    assertThatThrownBy(() -> new DiffusionField("TNF", lattice, 10, wrong, 1))
        .hasMessageContaining("range");
    assertThatThrownBy(() -> new DiffusionField("TNF", lattice, 10, 60, wrong))
        .hasMessageContaining("step");
  }

  @Test
  void checkNamesTheSiteOfANegativeSource() {
    DiffusionField field = new DiffusionField("TNF", lattice, DIFFUSION, 60, 1);
    field.check();
    field.source()[lattice.site(5, 9)] = -2;
    assertThatThrownBy(field::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TNF")
        .hasMessageContaining("source -2.0 pM/h at site (5, 9)");
  }

  private float[] uniform(float value) {
    float[] values = new float[lattice.sites()];
    Arrays.fill(values, value);
    return values;
  }

  /** Up to 48 sources are superposed, more are left to the multigrid: both solve one equation. */
  @Test
  void theSumOfResponsesAndTheMultigridAgreeWhereTheFieldChangesBetweenThem() {
    for (double range : new double[] {40, 100}) {
      DiffusionField few = new DiffusionField("IL10", lattice, DIFFUSION, range, 1);
      DiffusionField more = new DiffusionField("IL10", lattice, DIFFUSION, range, 1);
      Random random = new Random(11);
      for (int i = 0; i < 48; i++) {
        int site = (i * 83 + random.nextInt(40)) % lattice.sites();
        few.secrete(site, 5000);
        more.secrete(site, 5000);
      }
      more.secrete(4095, 1e-3f);
      for (int step = 0; step < 6; step++) {
        few.solve();
        more.solve();
      }
      double error =
          FieldSamples.errorNearSources(
              lattice,
              few.source(),
              more.concentration(),
              FieldSamples.toDouble(few.concentration()));
      assertThat(error).as("relative RMS near sources").isLessThan(0.005);
    }
  }

  @Test
  void aSourceThatIsNotANumberStopsTheRun() {
    DiffusionField field = new DiffusionField("TNF", lattice, DIFFUSION, 100, 1);
    field.source()[3] = Float.NaN;
    assertThatThrownBy(field::solve).hasMessageContaining("TNF").hasMessageContaining("NaN");
  }
}
