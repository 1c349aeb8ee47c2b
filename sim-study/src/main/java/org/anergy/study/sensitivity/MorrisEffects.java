package org.anergy.study.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.design.MorrisDesign;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/**
 * Screening by elementary effects (Morris 1991, doi:10.1080/00401706.1991.10484804), with μ* of
 * Campolongo, Cariboni and Saltelli (2007, doi:10.1016/j.envsoft.2006.10.004). An effect is the
 * change of the output over one step, divided by the signed change of the factor. Replicate noise
 * of standard deviation s in the output adds 2s²/δ² to σ², and gives an inert factor a μ* of 0.8·√2
 * s/δ.
 *
 * @param factors one for each factor, in their order
 * @param failed runs without output; each takes the one or two effects with it that need it
 */
public record MorrisEffects(List<MorrisEffect> factors, int failed) {
  private static final long SEED = 0x6D6F72726973L;

  public MorrisEffects {
    factors = List.copyOf(factors);
  }

  /**
   * Computes the effects; the intervals are by bootstrap over trajectories.
   *
   * @param y one output for each point, NaN for a failed run
   * @throws IllegalArgumentException if there is not one output for each point, or one is infinite
   */
  public static MorrisEffects of(MorrisDesign design, double[] y) {
    int failed = Outputs.failed(y, design.points());
    double[][] effects = effects(design, y);
    List<Interval> meanAbsolutes =
        Bootstrap.intervals(
            design.trajectories(), Outputs.LEVEL, SEED, chosen -> meanAbsolutes(effects, chosen));
    List<MorrisEffect> factors = new ArrayList<>();
    for (int factor = 0; factor < effects.length; factor++) {
      factors.add(factor(effects[factor], meanAbsolutes.get(factor)));
    }
    return new MorrisEffects(factors, failed);
  }

  /** Returns factor × trajectory, NaN where a run failed. */
  private static double[][] effects(MorrisDesign design, double[] y) {
    double[][] effects = new double[design.dimensions()][design.trajectories()];
    for (int t = 0; t < design.trajectories(); t++) {
      for (int step = 0; step < design.dimensions(); step++) {
        double change = y[design.indexOf(t, step + 1)] - y[design.indexOf(t, step)];
        effects[design.factorOf(t, step)][t] = change / design.changeOf(t, step);
      }
    }
    return effects;
  }

  private static double[] meanAbsolutes(double[][] effects, int[] chosen) {
    double[] means = new double[effects.length];
    for (int factor = 0; factor < effects.length; factor++) {
      double sum = 0;
      int count = 0;
      for (int t : chosen) {
        double effect = effects[factor][t];
        if (!Double.isNaN(effect)) {
          sum += Math.abs(effect);
          count++;
        }
      }
      means[factor] = count == 0 ? Double.NaN : sum / count;
    }
    return means;
  }

  private static MorrisEffect factor(double[] effects, Interval meanAbsolute) {
    double sum = 0;
    int count = 0;
    for (double effect : effects) {
      if (!Double.isNaN(effect)) {
        sum += effect;
        count++;
      }
    }
    double mean = count == 0 ? Double.NaN : sum / count;
    double squares = 0;
    for (double effect : effects) {
      squares += Double.isNaN(effect) ? 0 : (effect - mean) * (effect - mean);
    }
    double deviation = count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    return new MorrisEffect(mean, meanAbsolute, deviation, count);
  }
}
