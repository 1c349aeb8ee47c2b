package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColorRampTest {

  @Test
  void lightnessFallsByEqualSteps() {
    for (ColorRamp ramp : List.of(ColorRamp.DAMAGE, ColorRamp.FIELD)) {
      double top = ColorRamp.lightness(ramp.color(0));
      double bottom = ColorRamp.lightness(ramp.color(1));
      assertThat(top - bottom).isGreaterThan(0.5);
      for (double t = 0; t <= 1; t += 0.05) {
        // One of 256 levels of a channel is at most about 0.006 in lightness.
        assertThat(ColorRamp.lightness(ramp.color(t)))
            .isCloseTo(top + t * (bottom - top), within(0.008));
      }
    }
  }

  @Test
  void endsAreTheGivenColorsAndValuesOutsideAreClamped() {
    ColorRamp ramp = ColorRamp.DAMAGE;
    assertThat(ramp.color(0)).isEqualTo(0xfff3f1ec);
    assertThat(ramp.color(1)).isEqualTo(0xff3b1058);
    assertThat(ramp.color(-3)).isEqualTo(ramp.color(0));
    assertThat(ramp.color(7)).isEqualTo(ramp.color(1));
    assertThat(ramp.color(Double.NaN)).isEqualTo(ramp.color(0));
  }

  @Test
  void sameCellClassHasTheSameColorEverywhere() {
    SeriesColors chart = SeriesColors.of(List.of("effector_tissue", "regulatory_tissue"));
    SeriesColors lattice = SeriesColors.of(List.of("naive T cell", "regulatory T cell"));
    assertThat(lattice.color(1)).isEqualTo(chart.color(1));
    assertThat(chart.color(0)).isNotEqualTo(chart.color(1));
  }

  @Test
  void namesWithoutAClassTakeColorsThatAreFree() {
    SeriesColors colors = SeriesColors.of(List.of("effector_node", "x", "y", "effector_blood"));
    assertThat(colors.color(1)).isNotIn(colors.color(0), colors.color(2));
    assertThat(colors.repeat(3)).isEqualTo(1);
  }
}
