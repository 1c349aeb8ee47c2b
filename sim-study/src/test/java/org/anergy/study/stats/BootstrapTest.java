package org.anergy.study.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.anergy.random.Keyed;
import org.anergy.random.NormalQuantile;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void intervalOfTheMeanHasTheStandardErrorsWidth() {
    List<Double> sample = normals(1, 400);

    Interval interval = Bootstrap.mean(sample, 0.95, x -> x);

    // Half width 1.96/sqrt(400) = 0.098; its own relative spread is about 4 % (sd of a standard
    // deviation of 400 values, 1/sqrt(800)) and 3 % (2000 resamples): 25 % is five of them.
    assertThat((interval.high() - interval.low()) / 2).isCloseTo(0.098, within(0.025));
  }

  @Test
  void intervalCoversTheTruthAsOftenAsItSays() {
    int covered = 0;
    int samples = 200;
    for (int s = 0; s < samples; s++) {
      covered += Bootstrap.mean(normals(1000 + s, 60), 0.9, x -> x).contains(0) ? 1 : 0;
    }

    // Percentile intervals of 60 values cover a little less than they say: 0.89. Binomial sd
    // 200: 4.4, so 178 +- 4 sd; false alarm below 1e-4.
    assertThat(covered).isBetween(160, 196);
  }

  @Test
  void sameSampleGivesTheSameInterval() {
    assertThat(Bootstrap.mean(normals(3, 20), 0.9, x -> x))
        .isEqualTo(Bootstrap.mean(normals(3, 20), 0.9, x -> x));
  }

  @Test
  void statisticsOfIndicesAreThoseOfTheListAndShareTheirResamples() {
    List<Double> sample = normals(3, 20);

    List<Interval> both =
        Bootstrap.intervals(
            20,
            0.9,
            5,
            chosen -> {
              double sum = 0;
              for (int i : chosen) {
                sum += sample.get(i);
              }
              return new double[] {sum / 20, -sum / 20};
            });

    assertThat(both.get(0).estimate()).isEqualTo(Bootstrap.meanOf(sample, x -> x));
    assertThat(both.get(1).low()).isCloseTo(-both.get(0).high(), within(1e-15));
  }

  @Test
  void shareHasWilsonsInterval() {
    // Newcombe 1998 (Stat Med 17:857), table I: 81 of 263, 95 %: 0.2553 to 0.3662.
    Interval share = Bootstrap.share(81, 263, 0.95);

    assertThat(share.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(share.high()).isCloseTo(0.3662, within(5e-5));
  }

  @Test
  void shareOfNoneIsBoundedFromAbove() {
    // Newcombe 1998, table I: 0 of 20: 0 to 0.1611.
    Interval share = Bootstrap.share(0, 20, 0.95);

    assertThat(share.low()).isZero();
    assertThat(share.high()).isCloseTo(0.1611, within(5e-5));
  }

  @Test
  void undefinedStatisticHasNoInterval() {
    Interval interval =
        Bootstrap.interval(List.of(0.0, 0.0), 0.9, s -> Bootstrap.ratio(s, x -> 1, x -> x));

    assertThat(interval.estimate()).isNaN();
    assertThat(interval.toString()).isEqualTo("none [none, none]");
  }

  private static List<Double> normals(long seed, int n) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      values.add(NormalQuantile.of(Keyed.uniform(Keyed.patientKey(seed, 0), i, 0)));
    }
    return values;
  }
}
