package org.anergy.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SiteAmountsTest {
  private static final int SITES = 1024;

  @Test
  void countsAndForgetsFewAndManyAlike() {
    SiteAmounts amounts = new SiteAmounts(SITES);
    for (int n : new int[] {1, SiteAmounts.FEW, SiteAmounts.FEW + 1, SITES, 3}) {
      for (int k = 0; k < n; k++) {
        amounts.add(SITES - 1 - k, 0.5f);
        amounts.add(SITES - 1 - k, 0.25f);
        amounts.add(0, 0);
      }
      assertThat(amounts.count()).isEqualTo(Math.min(n, SiteAmounts.FEW + 1));
      assertThat(amounts.values()[SITES - 1]).isEqualTo(0.75f);
      if (n <= SiteAmounts.FEW) {
        for (int k = 0; k < n; k++) {
          assertThat(amounts.site(k)).as("in the order of adding").isEqualTo(SITES - 1 - k);
        }
      }
      amounts.clear();
      assertThat(amounts.count()).isZero();
      assertThat(amounts.values()).containsOnly(0);
    }
  }

  @Test
  void whatIsWrittenThroughTheArrayCounts() {
    SiteAmounts amounts = new SiteAmounts(SITES);
    amounts.open()[7] = 1;
    assertThat(amounts.count()).isEqualTo(1);
    assertThat(amounts.site(0)).isEqualTo(7);
    java.util.Arrays.fill(amounts.open(), 1);
    assertThat(amounts.count()).isGreaterThan(SiteAmounts.FEW);
    amounts.clear();
    assertThat(amounts.values()).containsOnly(0);
  }
}
