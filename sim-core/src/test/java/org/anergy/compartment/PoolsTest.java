package org.anergy.compartment;

import static org.assertj.core.api.Assertions.assertThat;

import org.anergy.random.Keyed;
import org.junit.jupiter.api.Test;

class PoolsTest {
  private static final long KEY = Keyed.hash(20261126, 9);
  private static final int CLONES = 1000;

  @Test
  void exactlyTheClonesWithCellsAreMarked() {
    Pools pools = new Pools("pool");
    for (int k = 0; k < 20_000; k++) {
      pools.ensureClones(Math.min(CLONES, 1 + k / 4)); // the repertoire grows meanwhile
      int cls = (int) (Pools.CLASSES * Keyed.uniform(KEY, k, 1));
      int clone = (int) (pools.clones() * Keyed.uniform(KEY, k, 2));
      int had = pools.counts(cls)[clone];
      pools.add(cls, clone, k % 2 == 0 ? 1 : -had);
    }
    pools.verify();
    for (int cls = 0; cls < Pools.CLASSES; cls++) {
      int marked = 0;
      for (int word = 0; word < pools.words(); word++) {
        marked += Long.bitCount(pools.occupied(cls, word));
      }
      int occupied = 0;
      for (int clone = 0; clone < CLONES; clone++) {
        occupied += pools.counts(cls)[clone] > 0 ? 1 : 0;
      }
      assertThat(marked).isEqualTo(occupied).isPositive();
    }
  }
}
