package org.anergy.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class IdentityTest {
  /** Random 64-bit ids collide here with probability n²/2⁶⁵ = 3e-6. */
  @Test
  void tenMillionIdentitiesOfAFamilyTreeDoNotCollide() {
    int n = 10_000_000;
    long[] ids = new long[n];
    // A lineage with three daughters a cell, founders 0 to 999: parents have hashed ids.
    for (int i = 0; i < n; i++) {
      ids[i] = i < 1000 ? Keyed.hash(3, i) : Keyed.hash(ids[(i - 1000) / 3], (i - 1000) % 3);
    }
    Arrays.sort(ids);
    assertThat(equalNeighbors(ids)).isZero();
  }

  @Test
  void smallParentsAndOrdinalsDoNotCollide() {
    long[] ids = new long[1 << 20];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = Keyed.hash(i >> 10, i & 1023);
    }
    Arrays.sort(ids);
    assertThat(equalNeighbors(ids)).isZero();
  }

  @Test
  void theOrderOfAPairMatters() {
    assertThat(Keyed.hash(1, 2)).isNotEqualTo(Keyed.hash(2, 1));
  }

  @Test
  void uniformsNeverReachTheEnds() {
    assertThat(Keyed.toUnit(0)).isGreaterThan(0);
    assertThat(Keyed.toUnit(-1)).isLessThan(1);
    assertThat(Keyed.toUnit(-1)).isEqualTo(1 - Keyed.toUnit(0));
  }

  private static int equalNeighbors(long[] sorted) {
    int equal = 0;
    for (int i = 1; i < sorted.length; i++) {
      equal += sorted[i] == sorted[i - 1] ? 1 : 0;
    }
    return equal;
  }
}
