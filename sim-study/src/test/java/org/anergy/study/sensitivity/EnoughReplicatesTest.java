package org.anergy.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnoughReplicatesTest {
  @Test
  void medianOfAFollowsTheNullDistributionOfRanks() {
    double[] y = IntStream.range(0, 200).mapToDouble(i -> TestFunctions.noise(1, i)).toArray();

    EnoughReplicates found = EnoughReplicates.of(y, 1);

    assertThat(found.sizes()).extracting(GroupSize::runs).containsExactly(5, 10, 20, 40, 80);
    for (GroupSize size : found.sizes()) {
      double m = size.runs();
      double spread = Math.sqrt((2 * m + 1) / 12) / m;
      // Median of |N(0, 1)| 0.6745; its standard error by 1000 splits is 0.025 spreads
      // (1/(2 sqrt(1000) 0.6357)); A of small groups has steps of 1/m². Four, and a step.
      assertThat(size.median()).isCloseTo(0.5 + 0.6745 * spread, within(0.1 * spread + 1 / m / m));
    }
    assertThat(found.enough()).hasValue(40);
    assertThat(found.used()).isEqualTo(200);
  }

  @Test
  void tiesNeedFewerReplicates() {
    // One of twenty differs: groups are alike except where it falls.
    double[] y = IntStream.range(0, 200).mapToDouble(i -> i % 20 == 0 ? 1 : 0).toArray();

    assertThat(EnoughReplicates.of(y, 1).enough().orElseThrow()).isLessThan(40);
  }

  @Test
  void tooFewReplicatesGiveNoAnswer() {
    double[] y = IntStream.range(0, 30).mapToDouble(i -> TestFunctions.noise(1, i)).toArray();
    y[3] = Double.NaN;

    EnoughReplicates found = EnoughReplicates.of(y, 1);

    assertThat(found.sizes()).extracting(GroupSize::runs).containsExactly(5, 10);
    assertThat(found.enough()).isEmpty();
    assertThat(found.failed()).isEqualTo(1);
    assertThat(EnoughReplicates.of(new double[9], 1).sizes()).isEmpty();
  }
}
