package org.anergy.therapy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.anergy.base.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {
  private static final Quantity PER = Quantity.parse("", "200 mg/kg");
  private static final Agent AGENT =
      new Agent(
          "a", PER, 2, 0.5, 0.1, Map.of(Target.NAIVE, 2.0, Target.STEM, 3.0), 0, "gut", "test");

  private static Exposure exposure(double relative, double sensitivity) {
    return new Exposure(
        List.of(new Dose(AGENT, relative, "", 10)),
        (agent, site) -> sensitivity * agent.reach(site));
  }

  /** Share that survives from day 0 to day 200. */
  private static double survivors(Exposure exposure, double step, Site site) {
    double left = 1;
    for (int k = 0; k < 200 / step; k++) {
      exposure.step(k * step, (k + 1) * step);
      left *= 1 - exposure.killed(Target.NAIVE, site);
    }
    return left;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.0 / 24, 0.25, 1})
  void aDoseKillsItsDecadesInStepsOfAnyLength(double step) {
    assertThat(Math.log10(survivors(exposure(1, 1), step, Site.BLOOD))).isCloseTo(-2, within(1e-6));
    assertThat(Math.log10(survivors(exposure(0.5, 1), step, Site.BLOOD)))
        .isCloseTo(-1, within(1e-6));
    assertThat(Math.log10(survivors(exposure(1, 1.3), step, Site.LYMPHOID)))
        .isCloseTo(-1.3, within(1e-6));
    assertThat(Math.log10(survivors(exposure(1, 1), step, Site.TISSUE)))
        .isCloseTo(-0.2, within(1e-6));
  }

  @Test
  void halfOfItIsDoneAfterOneHalfLife() {
    Exposure exposure = exposure(1, 1);

    assertThat(exposure.step(0, 10)).isFalse();
    assertThat(exposure.step(10, 12)).isTrue();
    assertThat(exposure.killed(Target.STEM)).isCloseTo(1 - Math.pow(10, -1.5), within(1e-12));
    assertThat(exposure.killed(Target.B_CELL)).isZero();
  }

  @Test
  void noDoseDoesNothing() {
    Exposure exposure = exposure(0, 1);

    assertThat(exposure.step(10, 11)).isFalse();
    assertThat(exposure.killed(Target.NAIVE, Site.BLOOD)).isZero();
  }

  @Test
  void sensitivityOfApatientIsAboutTcells() {
    Exposure exposure = exposure(1, 0.5);
    exposure.step(0, 200);

    assertThat(exposure.killed(Target.STEM)).isCloseTo(0.999, within(1e-9));
    assertThat(exposure.killed(Target.NAIVE, Site.BLOOD)).isCloseTo(0.9, within(1e-9));
  }
}
