package org.anergy.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.anergy.study.design.ReferenceTable;
import org.junit.jupiter.api.Test;

class ReplicateNoiseTest {
  @Test
  void componentsAreThoseOfAnIndependentImplementation() {
    double[][] table = ReferenceTable.read("group_statistics.csv");

    ReplicateNoise noise = ReplicateNoise.of(Arrays.copyOfRange(table, 1, 5));

    assertThat(noise.withinPoints().estimate()).isCloseTo(table[0][1], within(1e-12));
    assertThat(noise.betweenPoints().estimate()).isCloseTo(table[0][2], within(1e-12));
    assertThat(noise.noiseShare().estimate())
        .isCloseTo(table[0][1] / (table[0][1] + table[0][2]), within(1e-12));
    // Means of 6, 9, 4 and 7 runs.
    double ofMeans = table[0][1] * (1.0 / 6 + 1.0 / 9 + 1.0 / 4 + 1.0 / 7) / 4;
    assertThat(noise.noiseShareOfMeans().estimate())
        .isCloseTo(ofMeans / (ofMeans + table[0][2]), within(1e-12));
  }

  @Test
  void plantedComponentsAreFoundAndCovered() {
    ReplicateNoise noise = ReplicateNoise.of(planted(1, 400, 5, 2, 1));

    // Between 4, within 1. Standard errors: within sqrt(2/1600) = 0.035; between about
    // sqrt(2/399) (4 + 1/5) = 0.30; four of them.
    assertThat(noise.withinPoints().estimate()).isCloseTo(1, within(0.14));
    assertThat(noise.betweenPoints().estimate()).isCloseTo(4, within(1.2));
    assertThat(noise.noiseShare().contains(0.2)).isTrue();
    assertThat(noise.noiseShareOfMeans().contains(0.2 / 4.2)).isTrue();
  }

  @Test
  void componentsOfUnequalNumbersAreUnbiased() {
    double between = 0;
    double within = 0;
    int samples = 400;
    for (int s = 0; s < samples; s++) {
      double[][] y = planted(1000 + s, 12, 8, 1, 2);
      for (int i = 0; i < 12; i++) {
        y[i] = Arrays.copyOf(y[i], 1 + i % 8);
        if (i % 3 == 0) {
          y[i][0] = Double.NaN;
        }
      }
      ReplicateNoise noise = ReplicateNoise.of(y);
      between += noise.betweenPoints().estimate() / samples;
      within += noise.withinPoints().estimate() / samples;
    }

    // Of one sample: within 4, sd 4 sqrt(2/29) = 1.1; between 1, sd about sqrt(2/10) (1 + 4/3.5) =
    // 1.0. Means of 400: 0.055 and 0.05; five.
    assertThat(within).isCloseTo(4, within(0.28));
    assertThat(between).isCloseTo(1, within(0.25));
  }

  @Test
  void outputWithoutNoiseAndOutputWithoutFactorsAreTheExtremes() {
    assertThat(ReplicateNoise.of(planted(1, 30, 3, 2, 0)).noiseShare().estimate())
        .isLessThan(1e-20);
    ReplicateNoise all = ReplicateNoise.of(planted(1, 300, 3, 0, 1));
    // Between 0, standard error sqrt(2/299)/3 (1 + ...) = 0.033: at least 0.85 is noise.
    assertThat(all.noiseShare().estimate()).isBetween(0.85, 1.0);
  }

  @Test
  void failedRunsAndPointsAreCounted() {
    double nan = Double.NaN;
    double[][] y = {{1, 2, nan}, {nan, nan}, {4}, {5, 7, 6, nan}};

    ReplicateNoise noise = ReplicateNoise.of(y);

    assertThat(noise.points()).isEqualTo(3);
    assertThat(noise.runs()).isEqualTo(6);
    assertThat(noise.failed()).isEqualTo(4);
    // Squares within: 0.5 + 0 + 2 over 6 - 3.
    assertThat(noise.withinPoints().estimate()).isCloseTo(2.5 / 3, within(1e-12));
  }

  @Test
  void withoutReplicatesNoiseIsUnknown() {
    assertThat(ReplicateNoise.of(new double[][] {{1}, {2}, {3}}).noiseShare().estimate()).isNaN();
    assertThat(ReplicateNoise.of(new double[][] {{1, 2, 3}}).noiseShare().estimate()).isNaN();
    assertThat(ReplicateNoise.of(new double[0][]).noiseShare().estimate()).isNaN();
  }

  private static double[][] planted(
      long seed, int points, int replicates, double between, double within) {
    double[][] y = new double[points][replicates];
    for (int i = 0; i < points; i++) {
      for (int r = 0; r < replicates; r++) {
        y[i][r] =
            between * TestFunctions.noise(seed, i)
                + within * TestFunctions.noise(seed, points + i * replicates + r);
      }
    }
    return y;
  }
}
