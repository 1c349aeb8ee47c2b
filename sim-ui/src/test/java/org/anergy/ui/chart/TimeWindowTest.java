package org.anergy.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-9);

  @Test
  void dayAndPixelAreInverse() {
    TimeScale scale = new TimeScale(-180, 3_652, 62, 1_000);

    assertThat(scale.day(scale.x(402))).isCloseTo(402, EXACT);
    assertThat(scale.x(-180)).isEqualTo(62);
    assertThat(scale.day(5_000)).isEqualTo(3_652);
  }

  @Test
  void zoomKeepsTheDayUnderThePointer() {
    TimeWindow window = new TimeWindow();
    window.extend(0, 1_000);

    window.zoom(0.5, 400);

    assertThat(window.from()).isCloseTo(200, EXACT);
    assertThat(window.to()).isCloseTo(700, EXACT);
    assertThat(window.follows()).isFalse();
  }

  @Test
  void zoomedWindowAtTheEndFollowsWhatGrows() {
    TimeWindow window = new TimeWindow();
    window.extend(0, 1_000);
    window.show(900, 1_000);

    window.extend(0, 1_050);

    assertThat(window.from()).isCloseTo(950, EXACT);
    assertThat(window.to()).isCloseTo(1_050, EXACT);
  }

  @Test
  void zoomingOutShowsEverythingAgain() {
    TimeWindow window = new TimeWindow();
    window.extend(0, 1_000);
    window.show(100, 200);

    window.zoom(20, 150);

    assertThat(window.isWhole()).isTrue();
  }
}
