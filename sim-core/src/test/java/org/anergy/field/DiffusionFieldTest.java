package org.anergy.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void whatIsSecretedIsLostAtTheSteadyState() {
    DiffusionField field =
        new DiffusionField("IL2", new FieldWorkspace(lattice), DIFFUSION, 60, 1, true);
    Random random = new Random(7);
    double secreted = 0;
    for (int i = 0; i < 40; i++) {
      int site = random.nextInt(lattice.sites());
      field.source()[site] = 1000 * random.nextFloat();
      field.uptake()[random.nextInt(lattice.sites())] = 115;
    }
    for (float s : field.source()) {
      secreted += s;
    }
    for (int i = 0; i < 10; i++) {
      field.solve();
    }
    double loss = 3600 * DIFFUSION / (60 * 60);
    double lost = 0;
    for (int i = 0; i < lattice.sites(); i++) {
      lost += (loss + field.uptake()[i]) * field.concentration()[i];
    }
    assertThat(lost / secreted).isBetween(1 - 1e-4, 1 + 1e-4);
  }

  @Test
  void uptakeIsRefusedByAFieldMadeWithoutIt() {
    DiffusionField field = new DiffusionField("TNF", lattice, DIFFUSION, 100, 1);
    assertThatThrownBy(field::uptake)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TNF");
  }

  @Test
  void aSourceThatIsNotANumberStopsTheRun() {
    DiffusionField field = new DiffusionField("TNF", lattice, DIFFUSION, 100, 1);
    field.source()[3] = Float.NaN;
    assertThatThrownBy(field::solve).hasMessageContaining("TNF").hasMessageContaining("NaN");
  }
}
