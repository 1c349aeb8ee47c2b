package org.anergy.ui.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColorBarsTest {
  @Test
  void aScaleThatGrewIsMarkedAndOneThatWasFittedIsNot() {
    ColorBars bars = new ColorBars();

    bars.showBars(List.of(bar(0)), false);
    bars.showBars(List.of(bar(50)), false);
    assertThat(bars.grew("IFNG (pM)")).isFalse();
    bars.showBars(List.of(bar(20)), false);
    assertThat(bars.grew("IFNG (pM)")).isFalse();
    bars.showBars(List.of(bar(100)), false);
    assertThat(bars.grew("IFNG (pM)")).isTrue();
  }

  private static ColorBar bar(double top) {
    return new ColorBar("IFNG (pM)", new ValueScale(top, false), share -> 0, 0);
  }
}
