package org.anergy.ui.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleBarTest {
  @ParameterizedTest
  @CsvSource({
    "5, 100, 500, 100, 500 µm",
    "5, 99, 200, 40, 200 µm",
    "20, 140, 2000, 100, 2 mm",
    "0.4, 140, 50, 125, 50 µm",
    "0.01, 140, 1, 100, 1 µm",
    "0.003, 100, 0.2, 66.6667, 0.2 µm"
  })
  void lengthIsTheLongestRoundOneThatFits(
      double micrometersPerPixel, double most, double length, double pixels, String label) {
    ScaleBar bar = ScaleBar.fitting(micrometersPerPixel, most);

    assertThat(bar.micrometers()).isCloseTo(length, within());
    assertThat(bar.pixels()).isCloseTo(pixels, within());
    assertThat(bar.label()).isEqualTo(label);
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-3);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1.01, 2", "3, 5", "0.3, 0.5", "7e4, 1e5", "0.02, 0.02"})
  void topOfAScaleIsTheNextRoundNumber(double value, double top) {
    LargestSeen seen = new LargestSeen();
    seen.see("IL2", new float[] {0, (float) value});

    assertThat(seen.top("IL2")).isCloseTo(top, Offset.offset(top * 1e-6));
  }
}
