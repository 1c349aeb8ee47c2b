package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import org.anergy.base.ParameterSet;
import org.anergy.compartment.TissueSites;
import org.anergy.scenario.PatientTraits;
import org.junit.jupiter.api.Test;

/** The slow processes of a site against their closed forms. */
class SlowSitesTest {
  private static final int SITES = 64;
  private static final float[] NO_TNF = new float[SITES];
  private final TissueSites tissue = new TissueSites("tissue", SITES, 1);

  private SlowSites slow(ParameterSet parameters, Set<String> rulesOff) {
    return new SlowSites(
        tissue, new Settings(parameters, rulesOff, PatientTraits.typical(), 1, 4), 0);
  }

  /** {@code 1/(1 + k)} a day, the implicit Euler rule: n days leave {@code (1 + k)^-n}. */
  @Test
  void theBarrierClosesSlowlyWhereTissueIsLost() {
    ParameterSet parameters =
        ParameterSet.defaults()
            .with(TissueParameters.CLOSING, 0.1)
            .with(TissueParameters.CLOSING_LOST, 0.02);
    SlowSites slow = slow(parameters, Set.of("repair", "slowLoss"));
    Arrays.fill(tissue.opening, 1);
    tissue.integrity[1] = 0;
    tissue.integrity[2] = 0.5f;

    for (int day = 0; day < 20; day++) {
      slow.startDay(day, NO_TNF);
    }

    assertThat(tissue.opening[0]).isCloseTo((float) Math.pow(1.1, -20), within(1e-5f));
    assertThat(tissue.opening[1]).isCloseTo((float) Math.pow(1.02, -20), within(1e-5f));
    assertThat(tissue.opening[2]).isCloseTo((float) Math.pow(1.04, -20), within(1e-5f));
  }

  /** What is lost of a site grows by the logistic law {@code dL/dt = s·L·(1 − L)}. */
  @Test
  void lossGrowsByTheLogisticLawAndInScarsOnly() {
    SlowSites slow =
        slow(ParameterSet.defaults().with(TissueParameters.SLOW_LOSS, 0.2), Set.of("repair"));
    float[] start = {1, 0.999f, 0.9f, 0.5f, 0};
    System.arraycopy(start, 0, tissue.reserve, 0, start.length);
    System.arraycopy(start, 0, tissue.integrity, 0, start.length);
    int days = 3653;

    for (int day = 0; day < days; day++) {
      slow.startDay(day, NO_TNF);
    }

    for (int s = 0; s < start.length; s++) {
      double odds = (1 - start[s]) / start[s] * Math.exp(0.2 * days / 365.25);
      double lost = Double.isInfinite(odds) ? 1 : odds / (1 + odds);
      assertThat(1 - tissue.reserve[s])
          .as("from %s", start[s])
          .isCloseTo((float) lost, within(0.001f));
    }
    assertThat(tissue.integrity).containsExactly(tissue.reserve);
  }

  @Test
  void tissueThatLostNothingKeepsAll() {
    SlowSites slow = slow(ParameterSet.defaults(), Set.of());

    for (int day = 0; day < 3653; day++) {
      slow.startDay(day, NO_TNF);
    }

    assertThat(tissue.reserve).containsOnly(1);
  }
}
