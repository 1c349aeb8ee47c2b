package org.anergy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TcellLatticeTest {
  /** 64 and 128 sites have one and two words a row, where a word is its own neighbor. */
  @ParameterizedTest
  @CsvSource({"64, 1", "64, 2", "128, 3", "256, -4"})
  void theFastLatticeEqualsThePlainOneBitByBit(int size, long seed) {
    PlainTcellLattice plain = new PlainTcellLattice(size, seed);
    try (TcellLattice fast = new TcellLattice(size, seed, 1)) {
      assertThat(fast.digest()).isEqualTo(plain.digest());
      for (int steps : new int[] {1, 1, 48, 150}) {
        plain.run(steps);
        fast.run(steps);
        assertThat(fast.digest()).isEqualTo(plain.digest());
      }
      assertThat(fast.population()).isEqualTo(plain.population());
      assertThat(plain.births).isPositive();
      assertThat(plain.deaths).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 7})
  void threadsDoNotChangeTheDigest(int threads) {
    assertThat(digest(threads)).isEqualTo(digest(1));
  }

  private static long digest(int threads) {
    try (TcellLattice lattice = new TcellLattice(256, 42, threads)) {
      lattice.run(100);
      return lattice.digest();
    }
  }

  @Test
  void anotherSeedGivesAnotherDigest() {
    try (TcellLattice one = new TcellLattice(64, 1, 1);
        TcellLattice two = new TcellLattice(64, 2, 1)) {
      assertThat(one.digest()).isNotEqualTo(two.digest());
    }
  }

  @Test
  void aSizeThatIsNoPowerOfTwoIsRefused() {
    assertThatThrownBy(() -> new TcellLattice(96, 1, 1)).hasMessageContaining("96");
  }
}
