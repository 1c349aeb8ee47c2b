package org.anergy.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.anergy.base.Parameter;
import org.anergy.base.Quantity;
import org.anergy.biology.Modulation;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Dose;
import org.anergy.therapy.Exposure;
import org.anergy.therapy.Target;
import org.junit.jupiter.api.Test;

class TCellsTest {
  private static TCells normal() {
    return new TCells(Parameter::value, 1, 1);
  }

  /** Kills so many decades of everything within an hour. */
  private static Exposure deep(double decades) {
    Agent agent =
        new Agent(
            "x",
            Quantity.parse("", "1 mg"),
            0.01,
            1,
            1,
            Map.of(Target.NAIVE, decades, Target.MEMORY, decades, Target.REGULATORY, decades),
            0,
            "gut",
            "test");
    Exposure exposure = new Exposure(List.of(new Dose(agent, 1, "", 0)), (a, s) -> 1);
    exposure.step(0, 10);
    return exposure;
  }

  private static void days(TCells cells, int days, double thymus) {
    for (int day = 0; day < days; day++) {
      for (int hour = 0; hour < 24; hour++) {
        cells.recirculate();
      }
      cells.day(thymus);
    }
  }

  private static double cd8(TCells cells) {
    return cells.count(TCellPool.CD8_NAIVE) + cells.count(TCellPool.CD8_MEMORY);
  }

  @Test
  void normalCountsStandStillAndChangeNoRule() {
    TCells cells = normal();
    days(cells, 20 * 365, 1);

    for (TCellPool pool : TCellPool.all()) {
      assertThat(cells.count(pool)).as(pool.key()).isCloseTo(pool.normal(), within(1e-6));
    }
    assertThat(cells.lymphopenia()).isZero();
    assertThat(cells.naiveGrowth()).isZero();
    assertThat(cells.memoryGrowth()).isZero();
    assertThat(cells.conversion()).isZero();
    assertThat(cells.circlesPerCell()).isCloseTo(1, within(1e-9));
  }

  /**
   * All memory CD4 cells grow threefold, less their deaths; those of one antigen by a share of it.
   */
  @Test
  void memoryOfOneAntigenGrowsByItsShareOfTheGrowthOfAll() {
    TCells own = normal();
    TCells all =
        new TCells(p -> p.equals(TreatmentParameters.SPECIFIC_MEMORY) ? 1 : p.value(), 1, 1);
    own.kill(deep(1));
    all.kill(deep(1));

    assertThat(all.memoryGrowth()).isPositive();
    assertThat(own.memoryGrowth() / all.memoryGrowth())
        .isCloseTo(TreatmentParameters.SPECIFIC_MEMORY.value(), within(1e-12));
    days(own, 30, 0.2);
    days(all, 30, 0.2);
    assertThat(own.count(TCellPool.CD4_MEMORY))
        .as("the counts as a whole are not touched")
        .isEqualTo(all.count(TCellPool.CD4_MEMORY));
  }

  /** Each lineage grows as its own counts do: of CD8 cells the memory cells faster. */
  @Test
  void clonesOfEachLineageGrowAsTheCountsOfTheirOwn() {
    TCells cells = normal();
    Modulation modulation = new Modulation();
    cells.modulate(modulation);
    for (boolean cytotoxic : new boolean[] {false, true}) {
      assertThat(modulation.naiveGrowth(cytotoxic)).isZero();
      assertThat(modulation.memoryGrowth(cytotoxic)).isZero();
    }
    cells.kill(deep(2));

    cells.modulate(modulation);

    assertThat(modulation.naiveGrowth(false)).isEqualTo(cells.naiveGrowth()).isPositive();
    assertThat(modulation.memoryGrowth(false)).isEqualTo(cells.memoryGrowth()).isPositive();
    // An almost empty body: division at f·b·(1 − n/2), n the share that is left, less death.
    double full = 1 - 0.01 / 2;
    double times = 1 + (TreatmentParameters.CD8_LYMPHOPENIA.value() - 1) * 0.99;
    double memory = TCellPool.CD8_MEMORY.birth() * full * times - TCellPool.CD8_MEMORY.death();
    assertThat(modulation.memoryGrowth(true))
        .isCloseTo(TreatmentParameters.SPECIFIC_MEMORY.value() * memory, within(1e-9));
    double slower = 1 + (TreatmentParameters.NAIVE_LYMPHOPENIA.value() - 1) * 0.99;
    double naive = TCellPool.CD8_NAIVE.birth() * full * slower - TCellPool.CD8_NAIVE.death();
    assertThat(modulation.naiveGrowth(true)).isCloseTo(naive, within(1e-9));
  }

  @Test
  void cd8ComeBackBeforeCd4AndNaiveCellsLast() {
    TCells cells = normal();
    cells.kill(deep(2));
    assertThat(cells.relative()).isCloseTo(0.01, within(1e-9));
    days(cells, 120, 0.2);

    assertThat(cd8(cells) / 500)
        .isGreaterThan(cells.count(TCellPool.CD4_MEMORY) / TCellPool.CD4_MEMORY.normal());
    assertThat(cells.count(TCellPool.CD4_MEMORY) / TCellPool.CD4_MEMORY.normal())
        .isGreaterThan(2 * cells.count(TCellPool.CD4_NAIVE) / TCellPool.CD4_NAIVE.normal());
  }

  /** Pattern H2: without a thymus naive cells divide, but stay few and old. */
  @Test
  void naiveCellsWaitForTheThymus() {
    TCells with = normal();
    TCells without = normal();
    with.kill(deep(3));
    without.kill(deep(3));
    days(with, 540, 1);
    days(without, 540, 0);

    assertThat(without.count(TCellPool.CD4_NAIVE))
        .isLessThan(0.5 * with.count(TCellPool.CD4_NAIVE));
    assertThat(without.emigrants()).isLessThan(0.01);
    assertThat(without.circlesPerCell()).isLessThan(0.2 * with.circlesPerCell());
  }

  /** Ribeiro and de Boer: an empty pool with an unchanged thymus has more circles a cell. */
  @Test
  void circlesOvershootWhenAnEmptyPoolFillsFromTheThymus() {
    TCells cells = normal();
    cells.kill(deep(4));
    days(cells, 60, 1);

    assertThat(cells.circlesPerCell()).isGreaterThan(1.5);
  }

  @Test
  void recirculationLosesNothing() {
    TCells cells = normal();
    cells.kill(deep(1));
    cells.infuse(TCellPool.CD4_MEMORY, 35, 1);
    double before = cells.relative();
    for (int hour = 0; hour < 1000; hour++) {
      cells.recirculate();
    }

    assertThat(cells.relative()).isCloseTo(before, within(1e-12));
    assertThat(cells.count(TCellPool.CD4_MEMORY)).isCloseTo(43 + 35, within(1e-6));
  }

  @Test
  void aPoorThymusMeansFewerNaiveCellsThatStandStillAndLackNothing() {
    TCells cells = new TCells(Parameter::value, 1, 0.3);
    double naive = cells.count(TCellPool.CD4_NAIVE);
    assertThat(naive).isBetween(0.5 * 400, 0.95 * 400);
    days(cells, 5 * 365, 1);

    assertThat(cells.count(TCellPool.CD4_NAIVE)).isCloseTo(naive, within(1e-3));
    assertThat(cells.lymphopenia()).isZero();
    assertThat(cells.circlesPerCell()).isCloseTo(1, within(1e-5));
    assertThat(cells.emigrants()).isCloseTo(1, within(1e-9));
  }

  /** Pattern H2: counts relative to the patient's own before the treatment. */
  @Test
  void afterDepletionAPoorThymusBringsNaiveCellsBackLater() {
    double[] naive = new double[2];
    for (int k = 0; k < 2; k++) {
      TCells cells = new TCells(Parameter::value, 1, k == 0 ? 1 : 0.3);
      double before = cells.count(TCellPool.CD4_NAIVE);
      cells.kill(deep(3));
      days(cells, 365, 1);
      naive[k] = cells.count(TCellPool.CD4_NAIVE) / before;
    }

    assertThat(naive[1]).isLessThan(0.7 * naive[0]);
  }

  @Test
  void withoutAThymusCountsAreFinite() {
    TCells cells = new TCells(Parameter::value, 1, 0);
    cells.kill(deep(3));
    days(cells, 365, 1);

    for (TCellPool pool : TCellPool.all()) {
      assertThat(cells.count(pool)).as(pool.key()).isFinite().isNotNegative();
    }
    assertThat(cells.count(TCellPool.CD4_NAIVE)).isLessThan(40);
  }
}
