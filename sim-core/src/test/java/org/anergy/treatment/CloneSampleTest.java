package org.anergy.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.anergy.kernel.SavedState;
import org.anergy.random.Keyed;
import org.junit.jupiter.api.Test;

/** Clones by themselves. Tolerances are four standard errors: one false alarm in 16,000 each. */
class CloneSampleTest {
  private static final long KEY = 77;

  private static CloneSample clones(int number, int cells) {
    CloneSample sample = new CloneSample("s", 5);
    int[] sizes = new int[number];
    Arrays.fill(sizes, cells);
    sample.set(sizes);
    return sample;
  }

  private static CloneSample drawn(int n, double plateau) {
    CloneSample sample = new CloneSample("s", 9);
    sample.draw(n, 1.17, plateau);
    return sample;
  }

  /** The variance of a clone of n cells after t days of births and deaths at k is about 2 k t n. */
  @Test
  void neutralTurnoverKeepsTheExpectedSizeOfSmallAndLargeClones() {
    double k = 0.02;
    int days = 60;
    for (int cells : new int[] {1, 20, 1000}) {
      int number = 20_000 / Math.min(cells, 100);
      CloneSample sample = clones(number, cells);
      for (int day = 0; day < days; day++) {
        sample.day(Keyed.hash(KEY, day), 1, k, k, 0);
      }
      double mean = (double) sample.total() / number;
      double error = Math.sqrt(2 * k * days * cells / number);
      assertThat(mean).isCloseTo(cells, within(4 * error));
    }
  }

  @Test
  void killTakesTheStatedShareOfLargeAndOfSmallClones() {
    double kept = 0.04;
    for (int cells : new int[] {1, 500}) {
      int number = 20_000 / cells;
      CloneSample sample = clones(number, cells);
      sample.kill(KEY, kept);
      double error = Math.sqrt(kept * (1 - kept) / 20_000);
      assertThat(sample.total() / 20_000.0).isCloseTo(kept, within(4 * error));
    }
  }

  @Test
  void killsOfADayAddUpToThoseOfItsHours() {
    CloneSample sample = clones(20_000, 1);
    sample.kill(KEY, 0.5);
    sample.day(KEY, 0.5, 0, 0, 0); // the same key: draws of two purposes are independent

    assertThat(sample.total() / 20_000.0)
        .isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / 20_000)));
  }

  @Test
  void aGraftBringsClonesBackThatAreGone() {
    CloneSample sample = drawn(20_000, 40);
    CloneSample graft = new CloneSample("g", 9);
    sample.copy(1, 0.1, graft);
    int taken = graft.total();
    assertThat(taken / 20_000.0).isCloseTo(0.1, within(4 * Math.sqrt(0.1 * 0.9 / 20_000)));

    sample.kill(KEY, 0);
    sample.day(KEY, 1, 0, 0, 50);
    int arrived = sample.total();
    assertThat(sample.ofSerials(0, sample.original())).isZero();
    graft.copy(2, 0.8, sample);

    int back = sample.ofSerials(0, sample.original());
    assertThat((double) back / taken).isCloseTo(0.8, within(4 * Math.sqrt(0.8 * 0.2 / taken)));
    assertThat(sample.total()).isEqualTo(back + arrived);
    for (int i = 1; i < sample.clones(); i++) {
      assertThat(sample.serial(i)).isGreaterThan(sample.serial(i - 1));
    }
  }

  @Test
  void aGraftJoinsTheClonesThatAreStillThere() {
    CloneSample sample = clones(10, 1000);
    CloneSample graft = new CloneSample("g", 5);
    sample.copy(1, 0.5, graft);
    int before = sample.total();
    graft.copy(2, 1, sample);

    assertThat(sample.clones()).isEqualTo(10);
    assertThat(sample.total()).isEqualTo(before + graft.total());
  }

  /** Shares of ranks: 1 - (1 + r/q)^(1 - z); the ranks of a sample are those of its own sizes. */
  @Test
  void sizesFollowThePowerLaw() {
    int n = 20_000;
    for (double plateau : new double[] {3, 40}) {
      CloneSample sample = drawn(n, plateau);
      assertThat(sample.total()).isEqualTo(n);
      double hundred = 1 - Math.pow(1 + 100 / plateau, -0.17);
      double error = Math.sqrt(hundred * (1 - hundred) / n);
      // Ranks by sampled size gain by chance what true ranks do not: up to 0.01 at this size.
      assertThat((double) sample.ofSerials(0, 100) / n)
          .isBetween(hundred - 4 * error, hundred + 4 * error + 0.01);
      for (int i = 1; i < sample.clones(); i++) {
        assertThat(sample.cells(i)).isLessThanOrEqualTo(sample.cells(i - 1));
      }
    }
  }

  @Test
  void aCloneDoesNotFeelTheOthers() {
    CloneSample alone = clones(1, 300);
    CloneSample crowd = clones(500, 300);
    for (int day = 0; day < 30; day++) {
      alone.day(Keyed.hash(KEY, day), 0.9, 0.03, 0.05, 0);
      crowd.day(Keyed.hash(KEY, day), 0.9, 0.03, 0.05, 7);
    }
    assertThat(crowd.ofSerials(0, 1)).isEqualTo(alone.total()).isPositive();
  }

  @Test
  void twoSamplesOfOneDayShareAPartOfTheirClones() {
    CloneSample pool = drawn(20_000, 40);
    Sequencing sequencing = new Sequencing("q", 2_000);
    sequencing.first(pool, 3);
    Sequencing.Measures again = sequencing.of(pool);

    assertThat(again.overlap()).isBetween(0.1, 0.5);
    assertThat(again.richness()).isBetween(1_000.0, 2_100.0);
    assertThat(again.shannon()).isBetween(0.0, Math.log(again.richness()));
    Sequencing all = new Sequencing("q", 20_000);
    all.first(pool, 3);
    assertThat(all.of(pool).overlap()).isEqualTo(1);
    assertThat(all.of(pool).richness()).isEqualTo(pool.clones());
    assertThat(all.of(pool).largest()).isEqualTo(1);
  }

  @Test
  void equalClonesHaveNoClonality() {
    CloneSample pool = clones(50, 10);
    Sequencing sequencing = new Sequencing("q", 500);
    sequencing.first(pool, 3);
    assertThat(sequencing.of(pool).clonality()).isCloseTo(0, within(1e-12));
    assertThat(sequencing.of(pool).shannon()).isCloseTo(Math.log(50), within(1e-12));
  }

  @Test
  void savedAndLoadedItGoesOnTheSame() {
    CloneSample sample = drawn(2_000, 40);
    sample.day(1, 0.3, 0.1, 0.2, 20);
    SavedState saved = new SavedState();
    sample.save(saved);
    CloneSample other = new CloneSample("s", 9);
    other.load(saved);
    sample.day(2, 1, 0.1, 0.2, 20);
    other.day(2, 1, 0.1, 0.2, 20);

    assertThat(other.clones()).isEqualTo(sample.clones());
    for (int i = 0; i < sample.clones(); i++) {
      assertThat(other.serial(i)).isEqualTo(sample.serial(i));
      assertThat(other.cells(i)).isEqualTo(sample.cells(i));
    }
  }
}
