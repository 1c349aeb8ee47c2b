package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void thereIsNoEstimateBeforeTheFirstStep() {
    TimeLeft left = new TimeLeft(0, 0);
    assertThat(left.update(SECOND, 0, 100)).isNaN();
  }

  @Test
  void aResumedRunCountsOnlyItsOwnSteps() {
    TimeLeft left = new TimeLeft(5 * SECOND, 900);
    assertThat(left.update(6 * SECOND, 910, 1000)).isEqualTo(9);
  }

  @Test
  void aShortSlowSpellMovesTheEstimateLittleAndALongOneWholly() {
    TimeLeft left = new TimeLeft(0, 0);
    long step = 0;
    long second = 0;
    for (; second < 60; second++) {
      step += 100;
      left.update((second + 1) * SECOND, step, 1_000_000);
    }
    double before = left.update(second * SECOND, step, 1_000_000);
    left.update((second + 1) * SECOND, step + 10, 1_000_000);
    double after = left.update((second + 1) * SECOND, step + 10, 1_000_000);
    // One second at a tenth of the speed weighs about 1 / 21: the estimate rises by some 4.5 %.
    assertThat(after / before).isBetween(1.02, 1.08);
    for (int i = 2; i < 400; i++) {
      after = left.update((second + i) * SECOND, step + 10L * i, 1_000_000);
    }
    double tenPerSecond = (1_000_000 - step - 3990) / 10.0;
    assertThat(after).isCloseTo(tenPerSecond, Offset.offset(0.2 * tenPerSecond));
  }

  @Test
  void nothingIsLeftAtTheEnd() {
    assertThat(new TimeLeft(0, 0).update(SECOND, 10, 10)).isZero();
  }
}
