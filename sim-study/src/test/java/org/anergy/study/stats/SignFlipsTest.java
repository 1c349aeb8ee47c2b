package org.anergy.study.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignFlipsTest {
  @Test
  void maizeOfDarwinHasThePOfFisher() {
    // Fisher 1935, section 21: crossed minus self-fertilized, eighths of an inch; 863 of 32768
    // arrangements reach the observed sum, so 1726 from both sides.
    double[] maize = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};

    assertThat(SignFlips.p(maize)).isCloseTo(1726.0 / 32768, within(1e-12));
  }

  @Test
  void smallestPIsThatOfAllSignsAlike() {
    assertThat(SignFlips.p(new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8}))
        .isEqualTo(2.0 / 256);
  }

  @Test
  void noDifferenceIsNoEvidence() {
    assertThat(SignFlips.p(new double[8])).isEqualTo(1);
  }

  @Test
  void signedRanksGiveThePOfWilcoxonHoweverLargeAValueIs() {
    // Differences of the ranks -1, 2, 3, 4, 5, 6: sums of ranks up to 1 against occur in 2 of 64.
    double[] differences = {0.1, -0.01, 0, 0.2, 0.3, 4000, 0.4};

    assertThat(Ranks.signed(differences)).containsExactly(2, -1, 0, 3, 4, 6, 5);
    assertThat(SignFlips.p(Ranks.signed(differences))).isEqualTo(4.0 / 64);
  }

  @Test
  void drawsAgreeWithTheExactCount() {
    // One of 17 differences is zero: the p value is that of the other 16, counted exactly.
    double[] exact =
        IntStream.range(0, 16).mapToDouble(i -> (i % 3 == 0 ? -1 : 1) * (i + 1)).toArray();
    double[] drawn = java.util.Arrays.copyOf(exact, 17);
    double p = SignFlips.p(exact);

    // Binomial standard error of 100,000 draws; five of them.
    assertThat(SignFlips.p(drawn)).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / 1e5)));
  }
}
