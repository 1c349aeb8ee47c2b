package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.random.Samplers;
import org.anergy.therapy.Rate;
import org.junit.jupiter.api.Test;

class ModulationTest {
  @Test
  void anUntreatedBodyHasItsProbabilitiesToTheLastBit() {
    double p = 0.1 + 0.2;
    for (Rate rate : Rate.all()) {
      assertThat(new Modulation().factor(rate)).isEqualTo(1);
      assertThat(new Modulation().probability(p, rate)).isEqualTo(p);
    }
  }

  /** A factor multiplies the hazard, not the probability: so it means the same at any step. */
  @Test
  void factorsMultiplyHazards() {
    Modulation drugs = new Modulation();
    for (double factor : new double[] {0, 0.3, 2, 7}) {
      drugs.setFactor(Rate.NODE_EGRESS, factor);
      for (double hazard : new double[] {1e-4, 0.1, 3}) {
        double untreated = Samplers.probability(hazard, 2);
        assertThat(drugs.probability(untreated, Rate.NODE_EGRESS))
            .isCloseTo(Samplers.probability(factor * hazard, 2), within(1e-12));
      }
    }
  }
}
