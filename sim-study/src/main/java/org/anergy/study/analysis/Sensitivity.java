package org.anergy.study.analysis;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.design.EfastDesign;
import org.anergy.study.design.MorrisDesign;
import org.anergy.study.design.SaltelliDesign;
import org.anergy.study.sensitivity.EfastFactor;
import org.anergy.study.sensitivity.EfastIndices;
import org.anergy.study.sensitivity.MorrisEffect;
import org.anergy.study.sensitivity.MorrisEffects;
import org.anergy.study.sensitivity.PartialRankCorrelation;
import org.anergy.study.sensitivity.RankEffect;
import org.anergy.study.sensitivity.ReplicateNoise;
import org.anergy.study.sensitivity.SobolFactor;
import org.anergy.study.sensitivity.SobolIndices;
import org.anergy.study.stats.Interval;
import org.anergy.study.sweep.Designs;
import org.anergy.study.sweep.Factor;
import org.anergy.study.sweep.StudyPoints;
import org.anergy.study.sweep.StudySpec;

/**
 * Which factors decide the outputs of a study, by the indices that its design allows: elementary
 * effects of Morris trajectories, variance shares of Saltelli's and eFAST designs, partial rank
 * correlations of all others. Indices are of the means of points; what replicates differ by is a
 * line of its own, the share that no factor can explain.
 */
public final class Sensitivity {
  /** Outputs that fewer runs have, such as the day of a first relapse, are not analyzed. */
  static final double KNOWN = 0.9;

  private static final double NONE = Double.NaN;
  private static final double ROUNDING = 1e-12;

  /**
   * One index.
   *
   * @param output the output
   * @param factor the factor; empty for what concerns all
   * @param index name of the index
   * @param value estimate with its 95 % interval, NaN ends where there is none
   * @param p two-sided p value, NaN where there is none
   * @param leftOut rows or effects that failed runs took away
   */
  public record Line(
      String output, String factor, String index, Interval value, double p, int leftOut) {}

  private final StudySpec spec;
  private final StudyPoints points;
  private final StudyValues values;
  private final List<Line> lines = new ArrayList<>();

  private Sensitivity(StudySpec spec, StudyValues values) {
    this.spec = spec;
    this.points = Designs.points(spec);
    this.values = values;
  }

  /** Returns all indices of a finished study. */
  public static List<Line> of(StudySpec spec, StudyValues values) {
    Sensitivity sensitivity = new Sensitivity(spec, values);
    for (String output : values.analyzable()) {
      sensitivity.noise(output);
      sensitivity.indices(output);
    }
    return List.copyOf(sensitivity.lines);
  }

  private void noise(String output) {
    if (values.replicates() > 1) {
      ReplicateNoise noise = ReplicateNoise.of(values.of(output));
      add(output, "", "replicate_noise", noise.noiseShare(), NONE, noise.failed());
      add(output, "", "replicate_noise_of_means", noise.noiseShareOfMeans(), NONE, noise.failed());
    }
  }

  private void indices(String output) {
    double[] y = values.means(output);
    int dimensions = spec.factors().size();
    switch (spec.design().kind()) {
      case MORRIS ->
          morris(
              output,
              MorrisEffects.of((MorrisDesign) Designs.design(spec.design(), dimensions), y));
      case SALTELLI -> {
        SaltelliDesign design = (SaltelliDesign) Designs.design(spec.design(), dimensions);
        sobol(output, SobolIndices.of(design, y, spec.design().seed()));
      }
      case EFAST ->
          efast(
              output, EfastIndices.of((EfastDesign) Designs.design(spec.design(), dimensions), y));
      case RANDOM, LATIN_HYPERCUBE, SOBOL, GRID, LIST, CSV -> ranks(output, y);
      case ONE_AT_A_TIME -> {
        // One factor at a time shows effects, not shares: the table of runs says it all.
      }
    }
  }

  private void morris(String output, MorrisEffects effects) {
    for (int f = 0; f < effects.factors().size(); f++) {
      MorrisEffect effect = effects.factors().get(f);
      int leftOut = spec.design().points() - effect.effects();
      add(output, name(f), "mu_star", effect.meanAbsolute(), NONE, leftOut);
      add(output, name(f), "mu", point(effect.mean()), NONE, leftOut);
      add(output, name(f), "sigma", point(effect.standardDeviation()), NONE, leftOut);
    }
  }

  private void sobol(String output, SobolIndices indices) {
    for (int f = 0; f < indices.factors().size(); f++) {
      SobolFactor factor = indices.factors().get(f);
      add(output, name(f), "total_order", factor.total(), NONE, factor.leftOut());
      add(output, name(f), "first_order", factor.firstOrder(), NONE, factor.leftOut());
    }
  }

  private void efast(String output, EfastIndices indices) {
    for (int f = 0; f < indices.factors().size(); f++) {
      EfastFactor factor = indices.factors().get(f);
      add(output, name(f), "total_order", point(factor.total()), NONE, factor.leftOut());
      add(output, name(f), "first_order", point(factor.firstOrder()), NONE, factor.leftOut());
    }
  }

  private void ranks(String output, double[] y) {
    List<Factor> factors = spec.factors();
    double[][] x = new double[points.size()][factors.size()];
    for (int f = 0; f < factors.size(); f++) {
      double[] axis = FactorAxis.of(factors, f, points).values();
      for (int p = 0; p < x.length; p++) {
        x[p][f] = axis[p];
      }
    }
    if (points.size() < factors.size() + 3) {
      return; // a regression on so few points would fit anything
    }
    PartialRankCorrelation correlation = PartialRankCorrelation.of(x, y);
    for (int f = 0; f < factors.size(); f++) {
      RankEffect effect = correlation.factors().get(f);
      add(output, name(f), "prcc", effect.correlation(), effect.p(), correlation.leftOut());
    }
  }

  /** A regression leaves 1e-17 of what is zero. */
  private static double withoutRounding(double value) {
    return Math.abs(value) < ROUNDING ? 0 : value;
  }

  private String name(int factor) {
    return spec.factors().get(factor).name();
  }

  private static Interval point(double value) {
    return new Interval(value, NONE, NONE);
  }

  private void add(
      String output, String factor, String index, Interval value, double p, int leftOut) {
    Interval clean = new Interval(withoutRounding(value.estimate()), value.low(), value.high());
    lines.add(new Line(output, factor, index, clean, p, leftOut));
  }

  /** Returns the index that ranks factors in {@code kind} of design; empty if there is none. */
  public static String ranking(StudySpec.Kind kind) {
    return switch (kind) {
      case MORRIS -> "mu_star";
      case SALTELLI, EFAST -> "total_order";
      case RANDOM, LATIN_HYPERCUBE, SOBOL, GRID, LIST, CSV -> "prcc";
      case ONE_AT_A_TIME -> "";
    };
  }
}
