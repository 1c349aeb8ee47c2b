package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.anergy.base.ParameterSet;
import org.anergy.random.Keyed;
import org.anergy.scenario.PatientTraits;
import org.anergy.scenario.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Infections against the Poisson process. Bounds of 4 standard errors: each fails by chance with
 * probability 6e-5, all of this class together with less than 2e-3 when a seed is changed; the
 * seeds are fixed.
 */
class InfectionsTest {
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int DAYS = 3652; // ten years
  private static final double MAXIMUM = 12;

  private static Settings settings(double ratePerYear, double season, Set<String> rulesOff) {
    ParameterSet parameters =
        ParameterSet.defaults()
            .with(TriggerParameters.MAX_RATE, MAXIMUM)
            .with(TriggerParameters.SEASON, season)
            .with(TriggerParameters.AGEING, 0)
            .with(TriggerParameters.DURATION, 8);
    PatientTraits traits = PatientTraits.typical().with(Trait.INFECTIONS, ratePerYear);
    return new Settings(parameters, rulesOff, traits, 1, 4);
  }

  /** The days on which infections begin in the first {@code days} of a patient. */
  private static int[] days(double ratePerYear, double season, int patient, int days) {
    Infections infections = new Infections(settings(ratePerYear, season, Set.of()), 0);
    long key = Keyed.patientKey(2026, patient);
    List<Integer> found = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      if (infections.startDay(key, day)) {
        found.add(day);
      }
    }
    assertThat(infections.count()).isEqualTo(found.size());
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Counts of ten years in 2000 patients. Standard error of the mean of a Poisson count m: sqrt(m /
   * n). One candidate a day at most makes rates lower by half of their daily probability: 1.6 % of
   * a maximum of 12 a year. Index of dispersion: standard error sqrt(2 / (n - 1)) = 3.2 %; a rate
   * that differed between patients by 25 % would raise it by 1.25 at 20 infections.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2, 8})
  void countsHaveTheMeanAndTheVarianceOfAPoissonProcess(double rate) {
    int n = 2000;
    double sum = 0;
    double squares = 0;
    for (int patient = 0; patient < n; patient++) {
      double count = days(rate, 0, patient, DAYS).length;
      sum += count;
      squares += count * count;
    }
    double mean = sum / n;
    double variance = (squares - n * mean * mean) / (n - 1);
    double poisson = rate * DAYS / DAYS_PER_YEAR;
    double daily = -Math.expm1(-MAXIMUM / DAYS_PER_YEAR) * rate / MAXIMUM;
    assertThat(mean).isCloseTo(DAYS * daily, within(4 * Math.sqrt(poisson / n)));
    assertThat(DAYS * daily / poisson).isBetween(0.983, 1.0);
    // Bernoulli days: the variance is smaller by the daily probability, 2 % at 8 a year.
    assertThat(variance / mean).isCloseTo(1 - daily, within(4 * Math.sqrt(2.0 / (n - 1))));
  }

  /**
   * Waiting times of 1000 patients, 20 of each, against the exponential law by Kolmogorov and
   * Smirnov at whole days: P(D > 2.2 / sqrt(n)) = 2 exp(-2 · 2.2²) = 1.3e-4, less for whole days. A
   * gamma law of the same mean and shape 1.08 differs by 0.017; the bound is 0.0156.
   */
  @Test
  void waitingTimesAreExponentialAndDoNotRememberTheLast() {
    int patients = 1000;
    int each = 20;
    int[] waiting = new int[patients * each];
    for (int patient = 0; patient < patients; patient++) {
      int[] starts = days(4, 0, patient, 2 * DAYS);
      assertThat(starts).hasSizeGreaterThanOrEqualTo(each);
      for (int i = 0; i < each; i++) {
        waiting[patient * each + i] = starts[i] - (i == 0 ? -1 : starts[i - 1]);
      }
    }
    double correlation = serialCorrelation(waiting, each);
    assertThat(correlation).isCloseTo(0, within(4 / Math.sqrt(patients * (each - 1.0))));

    double daily = -Math.expm1(-MAXIMUM / DAYS_PER_YEAR) * 4 / MAXIMUM;
    double perDay = -Math.log1p(-daily);
    Arrays.sort(waiting);
    double largest = 0;
    for (int i = 0; i < waiting.length; i++) {
      if (i + 1 == waiting.length || waiting[i + 1] > waiting[i]) {
        double expected = -Math.expm1(-perDay * waiting[i]);
        largest = Math.max(largest, Math.abs((i + 1.0) / waiting.length - expected));
      }
    }
    assertThat(largest).isLessThan(2.2 / Math.sqrt(waiting.length));
  }

  /** Of every waiting time with the next one of the same patient. */
  private static double serialCorrelation(int[] waiting, int each) {
    double mean = Arrays.stream(waiting).average().orElseThrow();
    double product = 0;
    double square = 0;
    for (int i = 0; i < waiting.length; i++) {
      square += (waiting[i] - mean) * (waiting[i] - mean) / waiting.length;
      if (i % each != each - 1) {
        product += (waiting[i] - mean) * (waiting[i + 1] - mean);
      }
    }
    return product / (waiting.length / each * (each - 1)) / square;
  }

  /**
   * The rate is proportional to 1 + s cos(2π t): over whole years the mean of the cosine over the
   * infections is s/2, that of the sine 0; standard error sqrt(1/2 / n).
   */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4, 1})
  void infectionsFollowTheSeasonAndKeepTheirNumber(double season) {
    double cosine = 0;
    double sine = 0;
    int n = 0;
    int patients = 500;
    for (int patient = 0; patient < patients; patient++) {
      for (int day : days(2, season, patient, DAYS)) {
        cosine += Math.cos(2 * Math.PI * day / DAYS_PER_YEAR);
        sine += Math.sin(2 * Math.PI * day / DAYS_PER_YEAR);
        n++;
      }
    }
    double bound = 4 * Math.sqrt(0.5 / n);
    assertThat(cosine / n).isCloseTo(season / 2, within(bound));
    assertThat(sine / n).isCloseTo(0, within(bound));
    double expected = patients * DAYS / DAYS_PER_YEAR * 2 * 0.9837; // one candidate a day at most
    assertThat((double) n).isCloseTo(expected, within(4 * Math.sqrt(expected)));
  }

  /** Days that two patients have in common are as rare as chance: q² of all days. */
  @Test
  void patientsFallIllIndependentlyOfEachOther() {
    int pairs = 2000;
    int common = 0;
    for (int patient = 0; patient < pairs; patient++) {
      int[] first = days(4, 0, patient, DAYS);
      int[] second = days(4, 0, patient + 1, DAYS);
      common += (int) Arrays.stream(first).filter(d -> Arrays.binarySearch(second, d) >= 0).count();
    }
    double daily = -Math.expm1(-MAXIMUM / DAYS_PER_YEAR) * 4 / MAXIMUM;
    double expected = pairs * DAYS * daily * daily;
    assertThat((double) common).isCloseTo(expected, within(4 * Math.sqrt(expected)));
  }

  /** Rates beyond the dominating process, too, by themselves or with the season's peak. */
  @ParameterizedTest
  @ValueSource(doubles = {12, 40})
  void aHighRateIsNotCutOff(double rate) {
    int patients = 200;
    double n = 0;
    for (int patient = 0; patient < patients; patient++) {
      n += days(rate, 0.4, patient, DAYS).length;
    }
    double maximum = rate * 1.4;
    double daily = -Math.expm1(-maximum / DAYS_PER_YEAR) * rate / maximum;
    double expected = patients * DAYS * daily;
    assertThat(n).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    // What one infection a day at most takes from 40 a year at a peak of 56.
    assertThat(expected / (patients * DAYS / DAYS_PER_YEAR * rate)).isGreaterThan(0.92);
  }

  @Test
  void aPatientWithAHigherRateHasAllInfectionsOfALowerOneAndMore() {
    for (int patient = 0; patient < 50; patient++) {
      int[] few = days(2, 0.4, patient, DAYS);
      int[] many = days(4, 0.4, patient, DAYS);
      assertThat(many).contains(few).hasSizeGreaterThan(few.length);
    }
  }

  @Test
  void noInfectionsBeginWhenTheRuleIsOffOrTheRateIsZero() {
    Infections off = new Infections(settings(12, 0.4, Set.of("infections")), 0);
    for (int day = 0; day < DAYS; day++) {
      assertThat(off.startDay(Keyed.patientKey(1, 1), day)).isFalse();
    }
    assertThat(days(0, 0.4, 1, DAYS)).isEmpty();
  }

  @Test
  void anInfectionLastsForItsDaysAndNoLonger() {
    Infections infections = new Infections(settings(2, 0, Set.of()), 0);
    long key = Keyed.patientKey(2026, 3);
    int day = 0;
    assertThat(infections.active(0)).isFalse();
    while (!infections.startDay(key, day)) {
      day++;
    }
    for (int i = -20; i < 20; i++) {
      assertThat(infections.active(day + i)).as("day %d", i).isEqualTo(i >= 0 && i < 8);
    }
  }

  /**
   * The rate stays until 30 years and then falls by 2.5 % a year. From 20 to 40 years that leaves
   * {@code (10 + (1 − exp(−0.25)) / 0.025) / 20 = 0.942} of the infections of a rate that stays,
   * from 30 to 50 {@code 0.787}. Thinning 400 patients with 100 infections each leaves a standard
   * error of at most {@code sqrt(0.787 · 0.213 / 40000) = 0.2 %}.
   */
  @ParameterizedTest
  @CsvSource({"20, 0, 0.942", "30, 0, 0.787", "40, 3652.5, 0.787"})
  void infectionsBecomeFewerFromThirtyYearsOn(double age, double runIn, double expected) {
    Settings constant = ageing(age, 0);
    Settings falling = ageing(age, 0.025);
    int days = (int) (20 * 365.25);
    int stays = 0;
    int falls = 0;
    for (int patient = 0; patient < 400; patient++) {
      Infections one = new Infections(constant, runIn);
      Infections other = new Infections(falling, runIn);
      long key = Keyed.patientKey(2026, patient);
      for (int day = 0; day < days; day++) {
        boolean begins = one.startDay(key, day);
        assertThat(other.startDay(key, day) && !begins).as("a day of its own").isFalse();
      }
      stays += one.count();
      falls += other.count();
    }
    assertThat(falls / (double) stays).isCloseTo(expected, within(0.008));
  }

  private static Settings ageing(double age, double ageing) {
    return new Settings(
        ParameterSet.defaults()
            .with(TriggerParameters.MAX_RATE, MAXIMUM)
            .with(TriggerParameters.SEASON, 0)
            .with(TriggerParameters.AGEING, ageing),
        Set.of(),
        PatientTraits.typical().with(Trait.INFECTIONS, 5).with(Trait.AGE, age),
        1,
        4);
  }
}
