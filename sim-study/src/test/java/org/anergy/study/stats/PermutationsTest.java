package org.anergy.study.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PermutationsTest {
  @Test
  void everyOrderOfFourIsEquallyLikely() {
    Map<String, Integer> counts = new HashMap<>();
    for (int key = 0; key < 24_000; key++) {
      counts.merge(Arrays.toString(Permutations.of(4, key)), 1, Integer::sum);
    }

    // 1000 each, sd 31; 24 orders, five of them: false alarm 1.4e-5.
    assertThat(counts).hasSize(24);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(845, 1155));
  }

  @Test
  void nothingAndOneThingHaveOneOrder() {
    assertThat(Permutations.of(0, 1)).isEmpty();
    assertThat(Permutations.of(1, 1)).containsExactly(0);
  }
}
