package org.anergy.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import org.anergy.kernel.StateComparison;
import org.anergy.kernel.StateSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lesions drawn by hand: what counts as one, and how it grows, joins, parts, fades and returns. */
class LesionsTest {
  private static final int SIDE = 32;
  private static final int MINIMUM = 4;

  private final FlatTissue tissue = new FlatTissue(2, SIDE);
  private final Lesions lesions = new Lesions(tissue, MINIMUM);
  private int day;

  private void injure(int x, int y, int size) {
    tissue.square(tissue.integrity[0], x, y, size, 0.4f);
  }

  private void open(int x, int y, int size, float opening) {
    tissue.square(tissue.opening[0], x, y, size, opening);
  }

  private void observe() {
    lesions.observe(day++, tissue);
  }

  private void observe(int days) {
    for (int i = 0; i < days; i++) {
      observe();
    }
  }

  private int count() {
    return lesions.rows().size();
  }

  private double row(int lesion, int column) {
    return lesions.rows().get(lesion, column);
  }

  private boolean faded(int lesion) {
    return !Double.isNaN(row(lesion, Lesions.END));
  }

  // ---- what is a new lesion ----

  @Test
  void aFreshClusterOfTheDemandedSizeIsANewLesionOfThatDayPatchAndSize() {
    observe(10);
    tissue.square(tissue.integrity[1], 7, 9, 3, 0.4f);
    observe();
    assertThat(lesions.firstNew()).isZero();
    assertThat(count()).isEqualTo(1);
    assertThat(row(0, Lesions.PATCH)).isEqualTo(1);
    assertThat(row(0, Lesions.START)).isEqualTo(10);
    assertThat(row(0, Lesions.SITES)).isEqualTo(9);
    assertThat(row(0, Lesions.SYMPTOMATIC)).isZero();
    assertThat(faded(0)).isFalse();
    observe();
    assertThat(lesions.firstNew()).as("not new on the next day").isEqualTo(count());
  }

  /** Row after row of sites: too few, exactly enough. */
  @ParameterizedTest
  @CsvSource({"3, 0", "4, 1"})
  void aClusterBelowTheDemandedSizeIsNone(int sites, int expected) {
    observe();
    for (int x = 0; x < sites; x++) {
      injure(10 + x, 10, 1);
    }
    observe(3);
    assertThat(count()).isEqualTo(expected);
  }

  /** The level forgets before the loss is measured: exp(-1/7) = 0.87 of a day's loss is fresh. */
  @ParameterizedTest
  @CsvSource({"0.943, 0", "0.941, 1"})
  void aLossOfFivePercentAgainstTheForgettingLevelIsFresh(float integrity, int expected) {
    observe();
    tissue.square(tissue.integrity[0], 5, 5, 4, integrity);
    observe();
    assertThat(count()).isEqualTo(expected);
  }

  /** 0.5 % a day against a level 7 d behind is a lasting 3.3 % at most. */
  @Test
  void slowLossIsNeverALesion() {
    for (int i = 0; i < 180; i++) {
      tissue.square(tissue.integrity[0], 0, 0, SIDE, 1 - 0.005f * i);
      observe();
    }
    assertThat(tissue.integrity[0][0]).isLessThan(0.2f);
    assertThat(count()).isZero();
  }

  @Test
  void cornersAndPeriodicEdgesTouchAndAGapOfOneSiteDoesNot() {
    observe();
    injure(31, 31, 2); // four corners of the lattice
    injure(10, 10, 2);
    injure(12, 12, 2); // a corner in common with the one before
    injure(20, 10, 2);
    injure(23, 10, 2); // one site between
    observe();
    assertThat(count()).isEqualTo(4);
    assertThat(row(0, Lesions.SITES)).isEqualTo(4);
    assertThat(row(1, Lesions.SITES)).isEqualTo(8);
  }

  @Test
  void clustersAtTheSamePlaceOfTwoPatchesAreTwoLesions() {
    observe();
    injure(10, 10, 3);
    tissue.square(tissue.integrity[1], 10, 10, 3, 0.4f);
    observe();
    assertThat(count()).isEqualTo(2);
    assertThat(row(0, Lesions.PATCH)).isZero();
    assertThat(row(1, Lesions.PATCH)).isEqualTo(1);
  }

  // ---- growth, merging, parting ----

  @Test
  void sitesThatTouchAnActiveLesionJoinIt() {
    observe();
    injure(10, 10, 3);
    observe();
    injure(9, 9, 5);
    observe();
    injure(14, 9, 1); // too small to be a lesion by itself
    observe();
    assertThat(count()).isEqualTo(1);
    assertThat(row(0, Lesions.SITES)).isEqualTo(26);
    assertThat(row(0, Lesions.START)).isEqualTo(1);
  }

  /** The size is the largest ever: repair does not make a lesion smaller in the table. */
  @Test
  void whatIsRepairedStillBelongsToTheLesion() {
    observe();
    injure(10, 10, 4);
    observe();
    tissue.square(tissue.integrity[0], 10, 10, 2, 1);
    observe();
    assertThat(row(0, Lesions.SITES)).isEqualTo(16);
    injure(10, 10, 2);
    observe();
    assertThat(count()).isEqualTo(1);
    assertThat(row(0, Lesions.SITES)).isEqualTo(16);
  }

  /** Two lesions that grow into each other stay two; the bridge belongs to the older one. */
  @Test
  void twoLesionsThatMeetKeepTheirNumbersAndTheOlderOneTakesTheBridge() {
    observe();
    injure(4, 10, 3);
    observe();
    injure(12, 10, 3);
    observe();
    assertThat(count()).isEqualTo(2);
    tissue.square(tissue.integrity[0], 7, 10, 1, 0.4f);
    for (int x = 7; x < 12; x++) {
      injure(x, 11, 1);
    }
    observe();
    assertThat(count()).isEqualTo(2);
    assertThat(row(0, Lesions.SITES)).isEqualTo(9 + 6);
    assertThat(row(1, Lesions.SITES)).isEqualTo(9);
    injure(15, 11, 1); // beyond the younger one
    observe();
    assertThat(row(1, Lesions.SITES)).isEqualTo(10);
  }

  @Test
  void theNumberOfLesionsDoesNotFallWhenTwoBecomeContiguousAndOneFadesFirst() {
    observe();
    injure(4, 10, 3);
    open(4, 10, 3, 0.9f);
    injure(8, 10, 3);
    observe();
    injure(7, 10, 1);
    observe();
    assertThat(count()).isEqualTo(2);
    observe(60); // the second heals behind a closed barrier
    assertThat(faded(0)).isFalse();
    assertThat(faded(1)).isTrue();
    assertThat(lesions.enhancing()).isEqualTo(1);
  }

  @Test
  void aLesionThatHealsInTheMiddleIsStillOneLesion() {
    observe();
    injure(4, 10, 3);
    injure(7, 10, 3);
    injure(10, 10, 3);
    open(4, 10, 9, 0.9f);
    observe();
    assertThat(count()).isEqualTo(1);
    tissue.square(tissue.integrity[0], 7, 10, 3, 1);
    open(4, 10, 9, 0);
    open(4, 10, 3, 0.9f);
    open(10, 10, 3, 0.9f);
    observe(10);
    assertThat(count()).isEqualTo(1);
    assertThat(lesions.enhancing()).as("two open parts of one lesion").isEqualTo(1);
    injure(3, 9, 1); // new sites at either part join it
    injure(13, 13, 1);
    observe();
    assertThat(count()).isEqualTo(1);
    assertThat(row(0, Lesions.SITES)).isEqualTo(29);
  }

  // ---- enhancement and fading ----

  @ParameterizedTest
  @ValueSource(floats = {0.5f, 0.50001f})
  void aLesionEnhancesWhileTheBarrierIsMoreThanHalfOpenAtOneOfItsSites(float opening) {
    observe();
    injure(4, 10, 3);
    open(6, 12, 1, opening);
    open(20, 20, 5, 1); // open, but no lesion
    observe(3);
    open(6, 12, 1, 0);
    observe();
    boolean enhances = opening > 0.5f;
    assertThat(lesions.enhancing()).isZero();
    assertThat(lesions.enhancedDays(0)).isEqualTo(enhances ? 3 : 0);
    assertThat(count()).isEqualTo(1);
  }

  /** Fresh until the level has forgotten: 0.6 exp(-d/7) < 0.05 from d = 17.4 on. */
  @Test
  void aLesionFadesWhenNothingInItIsFreshAndTheBarrierHasBeenClosedForSevenDays() {
    observe();
    injure(4, 10, 3);
    open(4, 10, 3, 0.9f);
    observe(30); // days 1 to 30
    assertThat(faded(0)).isFalse();
    open(4, 10, 3, 0.2f);
    observe(6); // last open day 30; days 31 to 36
    assertThat(faded(0)).isFalse();
    assertThat(lesions.endedCount()).isZero();
    observe();
    assertThat(row(0, Lesions.END)).isEqualTo(37);
    assertThat(lesions.endedCount()).isEqualTo(1);
    assertThat(lesions.ended(0)).isZero();
    assertThat(lesions.enhancedDays(0)).isEqualTo(30);
    observe();
    assertThat(lesions.endedCount()).as("said once").isZero();
  }

  @Test
  void aLesionBehindAClosedBarrierFadesWhenItIsNoLongerFresh() {
    observe();
    injure(4, 10, 3);
    observe(17); // the loss is 17 days old after it
    assertThat(faded(0)).isFalse();
    observe();
    assertThat(row(0, Lesions.END)).isEqualTo(18);
    assertThat(lesions.enhancedDays(0)).isZero();
  }

  // ---- reappearance ----

  @Test
  void theScarOfAFadedLesionIsNotANewLesion() {
    observe();
    injure(4, 10, 3);
    observe(100);
    assertThat(faded(0)).isTrue();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void tissueInjuredAgainAfterwardsIsALesionOfItsOwn() {
    observe();
    injure(4, 10, 3);
    observe(40);
    tissue.square(tissue.integrity[0], 4, 10, 3, 0.2f);
    observe();
    assertThat(count()).isEqualTo(2);
    assertThat(row(1, Lesions.START)).isEqualTo(41);
    assertThat(row(1, Lesions.SITES)).isEqualTo(9);
    assertThat(row(0, Lesions.SITES)).isEqualTo(9);
    observe(40);
    assertThat(faded(1)).isTrue();
    assertThat(row(0, Lesions.END)).as("stays what it was").isLessThan(41);
  }

  /** 4.6 % of the old loss is left on day 18 and must not be added to 3 % of a new one. */
  @Test
  void aFadedLesionTakesItsLossAlong() {
    observe();
    injure(4, 10, 3);
    observe(18);
    assertThat(faded(0)).isTrue();
    tissue.square(tissue.integrity[0], 4, 10, 3, 0.37f);
    observe();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aFlareInTheSameTissueBeforeItFadedIsTheSameLesion() {
    observe();
    injure(4, 10, 3);
    observe(12);
    tissue.square(tissue.integrity[0], 4, 10, 3, 0.1f);
    observe(10);
    assertThat(count()).isEqualTo(1);
    assertThat(faded(0)).isFalse();
  }

  @Test
  void aRelapseMarksTheActiveLesionsOfItsPatchAndNoOther() {
    observe();
    injure(4, 10, 3);
    observe(40);
    injure(20, 10, 3);
    tissue.square(tissue.integrity[1], 20, 10, 3, 0.4f);
    observe();
    lesions.symptomatic(0);
    assertThat(row(0, Lesions.SYMPTOMATIC)).as("faded").isZero();
    assertThat(row(1, Lesions.SYMPTOMATIC)).isEqualTo(1);
    assertThat(row(2, Lesions.SYMPTOMATIC)).as("elsewhere").isZero();
  }

  // ---- saving ----

  @Test
  void aStoredCourseGoesOnAsIfItHadNotBeenStored() {
    observe();
    injure(4, 10, 3);
    observe(10);
    Lesions loaded = new Lesions(tissue, MINIMUM);
    loaded.load(StateSnapshot.of(lesions));
    for (int i = 0; i < 40; i++) {
      if (i == 5) {
        injure(6, 12, 4);
        open(6, 12, 1, 0.8f);
      }
      if (i == 15) {
        open(6, 12, 1, 0);
      }
      loaded.observe(day, tissue);
      observe();
      assertThat(loaded.enhancing()).isEqualTo(lesions.enhancing());
      assertThat(loaded.endedCount()).isEqualTo(lesions.endedCount());
      assertThat(StateComparison.firstDifference(loaded, lesions)).isEmpty();
    }
    assertThat(faded(0)).isTrue();
  }
}
