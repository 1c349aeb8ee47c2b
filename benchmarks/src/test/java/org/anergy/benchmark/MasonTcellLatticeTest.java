package org.anergy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The MASON version means the same as the synchronous rule, but for what is stated there: it lets a
 * daughter take a site that a mover of the same step wants. About 1.3 million cell-steps each; all
 * tolerances are five standard errors of the difference of two such runs.
 */
final class MasonTcellLatticeTest {
  private static final int SIZE = 256;
  private static final int STEPS = 100;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cellsLiveAsUnderTheSynchronousRule(boolean sparse) {
    PlainTcellLattice plain = new PlainTcellLattice(SIZE, 5);
    int plainFounders = plain.population();
    plain.run(STEPS);
    MasonTcellLattice mason = new MasonTcellLattice(SIZE, 5, sparse);
    mason.start();
    int masonFounders = mason.population();
    mason.run(STEPS);

    double events = 1300; // deaths, or wishes to divide: 0.001 a cell-step, Poisson
    double rate = 5 * Math.sqrt(2 * events) / plain.cellSteps;
    assertThat((double) mason.deaths() / mason.updates())
        .isCloseTo((double) plain.deaths / plain.cellSteps, within(rate));
    assertThat((double) mason.divisions() / mason.updates())
        .isCloseTo((double) plain.divisions / plain.cellSteps, within(rate));

    int plainGrowth = plain.population() + (int) plain.birthsLostToMovers - plainFounders;
    int masonGrowth = mason.population() - masonFounders;
    assertThat(masonGrowth).isCloseTo(plainGrowth, within((int) (5 * Math.sqrt(4 * events))));

    // A cell secretes 0.0045 ± 0.0075 net: of 13000 the mean is known to 1.5 %, of two lattices the
    // difference to 2 %; births lost to movers thin one of them by 2 % more.
    assertThat(mason.meanActivity(mason.population()) / plain.meanActivity())
        .isCloseTo(1, within(0.12));
  }
}
