package org.anergy.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anergy.random.Keyed;
import org.anergy.random.NormalQuantile;

/**
 * The people from whom a cohort is drawn: the spread of each trait and the rank correlations
 * between them (a Gaussian copula: normal scores with Pearson correlation 2 sin(π ρ/6) have the
 * rank correlation ρ; Kruskal 1958, doi:10.2307/2281954).
 *
 * <p>A draw is keyed by (seed, patient, trait): patient 17 is the same person in a cohort of 20 or
 * 2,000, and a further trait changes no other one, unless it is correlated and stands before them.
 *
 * @param traits how each varying trait is spread; all other traits stay as the patient has them
 * @param correlations pairs of varying traits that go together; all other pairs are independent
 */
public record PopulationSpec(Map<Trait, Distribution> traits, List<RankCorrelation> correlations) {
  /** Takes the place of the step in a draw's key; no run has so many steps. */
  private static final long TRAITS = 0x7472616974L;

  private static final int TRAIT_PURPOSE = 0;

  /** Everybody is like the scenario's patient. */
  public static final PopulationSpec UNIFORM = new PopulationSpec(Map.of(), List.of());

  /**
   * @throws IllegalArgumentException if the correlations contradict each other
   */
  public PopulationSpec {
    traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    correlations = List.copyOf(correlations);
    if (factor(correlations).isEmpty()) {
      throw new IllegalArgumentException("the rank correlations contradict each other");
    }
  }

  /**
   * Returns patient {@code patientIndex} of the population.
   *
   * @param base the scenario's patient, from whom traits that do not vary are taken
   * @param seed the seed of the study, all 64 bits
   * @param patientIndex number of the patient, from 0
   */
  public PatientTraits draw(PatientTraits base, long seed, long patientIndex) {
    long key = Keyed.stepKey(Keyed.patientKey(seed, patientIndex), TRAITS);
    Map<Trait, Double> scores = correlatedScores(key);
    PatientTraits drawn = base;
    for (Map.Entry<Trait, Distribution> entry : traits.entrySet()) {
      Double score = scores.get(entry.getKey());
      double u = score == null ? uniform(key, entry.getKey()) : Distribution.normalBelow(score);
      drawn = drawn.with(entry.getKey(), entry.getValue().quantile(u));
    }
    return drawn;
  }

  private Map<Trait, Double> correlatedScores(long key) {
    Map<Trait, Double> scores = new LinkedHashMap<>();
    List<Trait> order = correlated(correlations);
    double[][] factor = factor(correlations).orElseThrow();
    for (int i = 0; i < order.size(); i++) {
      double score = 0;
      for (int j = 0; j <= i; j++) {
        score += factor[i][j] * NormalQuantile.of(uniform(key, order.get(j)));
      }
      scores.put(order.get(i), score);
    }
    return scores;
  }

  private static double uniform(long key, Trait trait) {
    // The name, not the ordinal: a trait added to the enum must not renumber the others.
    return Keyed.uniform(key, trait.key().hashCode(), TRAIT_PURPOSE);
  }

  private static List<Trait> correlated(List<RankCorrelation> correlations) {
    List<Trait> order = new ArrayList<>();
    for (RankCorrelation correlation : correlations) {
      for (Trait trait : List.of(correlation.first(), correlation.second())) {
        if (!order.contains(trait)) {
          order.add(trait);
        }
      }
    }
    return order;
  }

  /** The Cholesky factor of the correlation matrix, or empty if it is not positive definite. */
  static Optional<double[][]> factor(List<RankCorrelation> correlations) {
    List<Trait> order = correlated(correlations);
    int n = order.size();
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i][i] = 1;
    }
    for (RankCorrelation c : correlations) {
      double pearson = 2 * StrictMath.sin(Math.PI / 6 * c.rank());
      int i = order.indexOf(c.first());
      int j = order.indexOf(c.second());
      a[i][j] = pearson;
      a[j][i] = pearson;
    }
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = a[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i == j && rest <= 1e-9) {
          return Optional.empty();
        }
        lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
      }
    }
    return Optional.of(lower);
  }
}
