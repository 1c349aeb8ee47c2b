package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.anergy.base.ParameterSet;
import org.anergy.biology.TestLattices.Draws;
import org.anergy.compartment.TissueSites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The day of a patch, which passes over what cannot change, against {@link SlowSitesReference}, bit
 * for bit.
 */
class SlowSitesSkipsTest {
  private static final int SITES = 120;
  private static final int DAYS = 30;
  private static final Settings ALL_RULES = TestLattices.settings(ParameterSet.defaults(), 1);

  /** Which sites of a patch differ from the others. */
  enum Where {
    NOWHERE,
    FIRST,
    LAST,
    ONE,
    SOME,
    EVERYWHERE
  }

  @ParameterizedTest
  @EnumSource(Where.class)
  void aDayIsAsIfItWentOverAllSites(Where where) {
    for (int trial = 0; trial < 60; trial++) {
      Draws draws = new Draws(100 * where.ordinal() + trial);
      Rule[] off =
          switch (trial % 4) {
            case 0 -> new Rule[] {Rule.REPAIR};
            case 1 -> new Rule[] {Rule.SLOW_LOSS};
            default -> new Rule[0];
          };
      Settings settings = TestLattices.settings(ParameterSet.defaults(), 1, off);
      TissueSites tissue = new TissueSites("tissue", SITES, 3);
      Arrays.fill(tissue.reserve, trial % 3 == 0 ? 1 : (float) draws.uniform());
      System.arraycopy(tissue.reserve, 0, tissue.integrity, 0, SITES);
      for (int s : sites(where, draws)) {
        change(tissue, s, draws);
      }
      TissueSites plain = copy(tissue);
      SlowSites slow = new SlowSites(tissue, settings, 180);
      float[] tnf = new float[SITES];
      for (int day = 0; day < DAYS; day++) {
        for (int s = 0; s < SITES; s++) {
          tnf[s] = trial % 2 == 0 ? 0 : (float) draws.between(0, 60);
        }
        int version = tissue.openingVersion();
        float[] opening = tissue.opening.clone();

        slow.startDay(day, tnf);
        SlowSitesReference.startDay(plain, settings, 180, day, tnf);

        assertSame(tissue, plain, where + ", trial " + trial + ", day " + day);
        if (!Arrays.equals(opening, tissue.opening)) {
          assertThat(tissue.openingVersion()).isNotEqualTo(version);
        }
      }
    }
  }

  private static int[] sites(Where where, Draws draws) {
    int[] all = new int[SITES];
    Arrays.setAll(all, s -> s);
    return switch (where) {
      case NOWHERE -> new int[0];
      case FIRST -> new int[] {0};
      case LAST -> new int[] {SITES - 1};
      case ONE -> new int[] {draws.below(SITES)};
      case SOME -> Arrays.stream(all).filter(s -> draws.happens(0.1)).toArray();
      case EVERYWHERE -> all;
    };
  }

  /** Some changes ask for repair only, some for closing only. */
  private static void change(TissueSites tissue, int site, Draws draws) {
    double what = draws.uniform();
    if (what < 0.7) {
      tissue.integrity[site] *= (float) draws.uniform();
    }
    if (what > 0.3) {
      tissue.opening[site] = (float) draws.uniform();
    }
    if (what > 0.5) {
      tissue.reserve[site] = tissue.integrity[site];
    }
  }

  private static TissueSites copy(TissueSites tissue) {
    TissueSites copy = new TissueSites("copy", SITES, 3);
    System.arraycopy(tissue.integrity, 0, copy.integrity, 0, SITES);
    System.arraycopy(tissue.reserve, 0, copy.reserve, 0, SITES);
    System.arraycopy(tissue.opening, 0, copy.opening, 0, SITES);
    return copy;
  }

  private static void assertSame(TissueSites tissue, TissueSites plain, String when) {
    assertThat(tissue.integrity).as(when).isEqualTo(plain.integrity);
    assertThat(tissue.reserve).as(when).isEqualTo(plain.reserve);
    assertThat(tissue.opening).as(when).isEqualTo(plain.opening);
  }

  @Test
  void intactTissueStaysAsItIs() {
    TissueSites tissue = new TissueSites("tissue", SITES, 3);
    TissueSites before = copy(tissue);
    SlowSites slow = new SlowSites(tissue, ALL_RULES, 0);
    for (int day = 0; day < 400; day++) {
      slow.startDay(day, new float[SITES]);
    }
    assertSame(tissue, before, "after 400 days");
    assertThat(tissue.openingVersion()).isZero();
  }

  /** A site that is damaged alone heals as in a patch that is damaged everywhere. */
  @ParameterizedTest
  @ValueSource(ints = {0, 57, SITES - 1})
  void aSiteIsRepairedAloneAsAmongOthers(int site) {
    Settings settings = TestLattices.settings(ParameterSet.defaults(), 1, Rule.SLOW_LOSS);
    TissueSites alone = new TissueSites("alone", SITES, 3);
    alone.integrity[site] = 0.4f;
    alone.opening[site] = 0.7f;
    TissueSites among = new TissueSites("among", SITES, 3);
    Arrays.fill(among.integrity, 0.4f);
    Arrays.fill(among.opening, 0.7f);
    SlowSites slowAlone = new SlowSites(alone, settings, 0);
    SlowSites slowAmong = new SlowSites(among, settings, 0);
    for (int day = 0; day < 400; day++) {
      slowAlone.startDay(day, new float[SITES]);
      slowAmong.startDay(day, new float[SITES]);
      assertThat(alone.integrity[site]).isEqualTo(among.integrity[site]);
      assertThat(alone.opening[site]).isEqualTo(among.opening[site]);
    }
    assertThat(alone.integrity[site]).isGreaterThan(0.99f);
    alone.integrity[site] = 1;
    assertThat(alone.integrity).as("all other sites").containsOnly(1);
    assertThat(alone.opening).containsOnly(0);
  }
}
