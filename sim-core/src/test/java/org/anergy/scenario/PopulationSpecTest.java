package org.anergy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.scenario.Distribution.Family;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationSpecTest {
  private static final PatientTraits BASE = PatientTraits.typical();
  private static final Distribution FUNCTION =
      new Distribution(Family.LOGNORMAL, 0.4, 0.5, 0.05, 1.2);
  private static final Distribution AGES = new Distribution(Family.NORMAL, 30, 8, 18, 55);

  @Test
  void aPatientIsTheSamePersonInEveryCohort() {
    PopulationSpec population = TestScenarios.load("title: x").population();
    PatientTraits seventeen = population.draw(BASE, 42, 17);
    for (int i = 0; i < 20; i++) {
      population.draw(BASE, 42, i);
    }
    assertThat(population.draw(BASE, 42, 17)).isEqualTo(seventeen);
    assertThat(population.draw(BASE, 42, 18)).isNotEqualTo(seventeen);
    assertThat(population.draw(BASE, 43, 17)).isNotEqualTo(seventeen);
    assertThat(population.draw(BASE, 42L + (1L << 40), 17)).isNotEqualTo(seventeen);
  }

  @Test
  void aFurtherTraitChangesNoOtherOne() {
    PopulationSpec one = new PopulationSpec(Map.of(Trait.REGULATORY_FUNCTION, FUNCTION), List.of());
    Map<Trait, Distribution> more = new LinkedHashMap<>();
    more.put(Trait.AGE, AGES);
    more.put(Trait.REGULATORY_FUNCTION, FUNCTION);
    PopulationSpec two = new PopulationSpec(more, List.of());
    for (int patient = 0; patient < 50; patient++) {
      PatientTraits narrow = one.draw(BASE, 1, patient);
      PatientTraits wide = two.draw(BASE, 1, patient);
      assertThat(wide.regulatoryFunction()).isEqualTo(narrow.regulatoryFunction());
      assertThat(narrow.ageYears()).isEqualTo(BASE.ageYears());
      assertThat(wide.ageYears()).isNotEqualTo(BASE.ageYears());
    }
  }

  @Test
  void traitsThatThePopulationDoesNotNameComeFromThePatient() {
    LoadedScenario loaded =
        TestScenarios.load(
            "patient: {toleranceFactor: 0.9}", "population: {age: {fixed: 34 years}}");
    PatientTraits drawn = loaded.patient(5, 3).patient();
    assertThat(drawn.ageYears()).isEqualTo(34);
    PopulationSpec nobody = PopulationSpec.UNIFORM;
    assertThat(nobody.draw(loaded.scenario().patient(), 5, 3).toleranceFactor()).isEqualTo(0.9);
  }

  @Test
  void valuesStayInsideTheIntervalAndFollowTheCutDistribution() {
    PopulationSpec population = new PopulationSpec(Map.of(Trait.AGE, AGES), List.of());
    TruncatedNormalDistribution exact = TruncatedNormalDistribution.of(30, 8, 18, 55);
    int n = 4000;
    double distance = 0;
    double[] ages = new double[n];
    for (int i = 0; i < n; i++) {
      ages[i] = population.draw(BASE, 7, i).ageYears();
      assertThat(ages[i]).isBetween(18.0, 55.0);
    }
    java.util.Arrays.sort(ages);
    for (int i = 0; i < n; i++) {
      distance = Math.max(distance, Math.abs(exact.cumulativeProbability(ages[i]) - (i + 0.5) / n));
    }
    // Kolmogorov-Smirnov: the distance exceeds 2.23/sqrt(n) with probability 2 exp(-2*2.23^2) =
    // 1e-4.
    assertThat(distance).isLessThan(2.23 / Math.sqrt(n));
  }

  @Test
  void rankCorrelationsComeOutAsStated() {
    Map<Trait, Distribution> traits = new LinkedHashMap<>();
    traits.put(Trait.AGE, AGES);
    traits.put(Trait.REGULATORY_FUNCTION, FUNCTION);
    traits.put(Trait.WEIGHT, new Distribution(Family.UNIFORM, 50, 90, 2, 400));
    PopulationSpec population =
        new PopulationSpec(
            traits,
            List.of(
                new RankCorrelation(Trait.AGE, Trait.REGULATORY_FUNCTION, -0.6),
                new RankCorrelation(Trait.AGE, Trait.WEIGHT, 0.3)));
    int n = 4000;
    double[][] drawn = new double[3][n];
    for (int i = 0; i < n; i++) {
      PatientTraits patient = population.draw(BASE, 11, i);
      drawn[0][i] = patient.ageYears();
      drawn[1][i] = patient.regulatoryFunction();
      drawn[2][i] = patient.weightKg();
    }
    SpearmansCorrelation spearman = new SpearmansCorrelation();
    // Standard error of a rank correlation is at most 1/sqrt(n) = 0.016; 4 of them: p below 1e-4.
    double tolerance = 4 / Math.sqrt(n);
    assertThat(spearman.correlation(drawn[0], drawn[1])).isCloseTo(-0.6, within(tolerance));
    assertThat(spearman.correlation(drawn[0], drawn[2])).isCloseTo(0.3, within(tolerance));
  }

  @Test
  void aCorrelationLeavesTheSpreadOfEachTraitAsItWas() {
    Map<Trait, Distribution> traits = Map.of(Trait.AGE, AGES, Trait.REGULATORY_FUNCTION, FUNCTION);
    PopulationSpec population =
        new PopulationSpec(
            traits, List.of(new RankCorrelation(Trait.AGE, Trait.REGULATORY_FUNCTION, 0.8)));
    int n = 4000;
    double below = 0;
    double median = FUNCTION.quantile(0.5);
    for (int i = 0; i < n; i++) {
      below += population.draw(BASE, 3, i).regulatoryFunction() < median ? 1 : 0;
    }
    // Standard error 0.5/sqrt(n); 4 of them.
    assertThat(below / n).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(n)));
  }

  @Test
  void contradictingCorrelationsAreNoPopulation() {
    assertThatThrownBy(
            () ->
                new PopulationSpec(
                    Map.of(),
                    List.of(
                        new RankCorrelation(Trait.AGE, Trait.WEIGHT, 0.9),
                        new RankCorrelation(Trait.WEIGHT, Trait.FRAILTY, 0.9),
                        new RankCorrelation(Trait.AGE, Trait.FRAILTY, -0.9))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"2,5", "18,2", "0.5,0.5", "1,1", "200,300"})
  void betaQuantilesAgreeWithAnIndependentImplementation(double alpha, double beta) {
    Distribution ours = new Distribution(Family.BETA, alpha, beta, 0, 1);
    BetaDistribution exact = BetaDistribution.of(alpha, beta);
    for (double u : new double[] {0.001, 0.1, 0.5, 0.9, 0.999}) {
      double x = ours.quantile(u);
      assertThat(exact.cumulativeProbability(x)).isCloseTo(u, within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL,30,8,18,55",
    "LOGNORMAL,0.4,0.5,0.05,1.2",
    "UNIFORM,2,4,0,3",
    "BETA,18,2,0,1",
    "BERNOULLI,0.7,0,0,1"
  })
  void moreOfTheUniformNeverGivesLess(Family family, double a, double b, double low, double high) {
    Distribution distribution = new Distribution(family, a, b, low, high);
    double last = low;
    for (double u : new double[] {1e-16, 1e-9, 0.01, 0.2, 0.29, 0.31, 0.5, 0.9, 1 - 1e-16}) {
      double value = distribution.quantile(u);
      assertThat(value).isBetween(last, high);
      last = value;
    }
  }

  @Test
  void theShareOfWomenIsTheStatedOne() {
    PopulationSpec population = TestScenarios.load("title: x").population();
    int women = 0;
    int n = 4000;
    for (int i = 0; i < n; i++) {
      women += population.draw(BASE, 9, i).female() ? 1 : 0;
    }
    // Standard error sqrt(0.7*0.3/n); 4 of them.
    assertThat(women / (double) n).isCloseTo(0.7, within(4 * Math.sqrt(0.21 / n)));
  }
}
