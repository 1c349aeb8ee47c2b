package org.anergy.marrow;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/**
 * One lineage from committed progenitor to blood: stages of division, stages of maturation, blood,
 * each relative to its normal content.
 *
 * <p>Every stage passes on its content at the same rate, so that the time through them has an
 * Erlang distribution. What is missing lets more precursors survive each division (the output of
 * one grows as {@code n^-0.6} of the relative count n of blood and ripening cells, which both take
 * up the growth factors; up to {@code gain}) and ripen faster ({@code n^-0.3}, up to {@code
 * speed}); G-CSF and its like do as much as they would at its strongest. Cells leave blood at
 * random (neutrophils) or by age (platelets), in stages too. Each stage is solved by the implicit
 * Euler rule, one after the other: right for any step, never negative.
 */
final class BloodLineage implements Stateful {
  private static final int STAGES = 12; // modelling assumption: times vary by a third
  private static final double FEWEST = 1e-4; // against division by zero
  // Modelling assumptions: one missing cell in ten lets six percent more survive, three percent
  // sooner, and too many cells leave no less than a third of the output at rest.
  private static final double OUTPUT_POWER = 0.6;
  private static final double SPEED_POWER = 0.3;
  private static final double WEAKEST = 0.3;

  private final String name;
  private final double normal;
  private final double divisionRate;
  private final double ripeningRate;
  private final double death;
  private final double speed;
  private final double gain;
  private final double[] dividing = new double[STAGES];
  private final double[] ripening = new double[STAGES];
  private final double[] blood; // by age, each relative to its normal content

  BloodLineage(Lineage lineage, MarrowSettings settings) {
    name = "marrow." + lineage.key();
    normal = settings.value(lineage.normal());
    divisionRate = STAGES / settings.value(lineage.dividing());
    ripeningRate = STAGES / settings.value(lineage.ripening());
    blood = new double[lineage.ages()];
    Arrays.fill(blood, 1);
    death = blood.length / settings.value(lineage.life());
    speed = settings.value(lineage.speed());
    gain = settings.value(lineage.gain());
    Arrays.fill(dividing, 1);
    Arrays.fill(ripening, 1);
  }

  /** Does one step with the relative {@code input} of progenitors and a growth factor of 0 to 1. */
  void step(double days, double input, double factor) {
    double n = Math.max(FEWEST, (relative() + mean(ripening)) / 2);
    double output = StrictMath.pow(n, -OUTPUT_POWER);
    double quick = StrictMath.pow(n, -SPEED_POWER);
    output = Math.max(WEAKEST, Math.min(gain, Math.max(output, 1 + factor * (gain - 1))));
    quick = Math.max(WEAKEST, Math.min(speed, Math.max(quick, 1 + factor * (speed - 1))));
    double survival = StrictMath.pow(output, 1.0 / STAGES); // a stage, relative to rest
    double flow = pass(dividing, input, divisionRate, divisionRate, survival, days);
    flow = pass(ripening, flow, ripeningRate * quick, ripeningRate, 1, days);
    pass(blood, flow, death, death, 1, days);
  }

  /** Passes a relative flow through stages; returns the relative flow that leaves the last. */
  private static double pass(
      double[] stages, double input, double rate, double atRest, double survival, double days) {
    double flow = input;
    for (int i = 0; i < stages.length; i++) {
      stages[i] = (stages[i] + days * atRest * flow * survival) / (1 + days * rate);
      flow = stages[i] * rate / atRest;
    }
    return flow;
  }

  /** Keeps the share {@code precursors} of all precursors and {@code cells} of the blood. */
  void keep(double precursors, double cells) {
    for (int i = 0; i < STAGES; i++) {
      dividing[i] *= precursors;
      ripening[i] *= precursors;
    }
    for (int i = 0; i < blood.length; i++) {
      blood[i] *= cells;
    }
  }

  /** Returns the count in blood, relative to normal. */
  double relative() {
    return mean(blood);
  }

  private static double mean(double[] stages) {
    double sum = 0;
    for (double part : stages) {
      sum += part;
    }
    return sum / stages.length;
  }

  /** Returns the count in blood, cells/µL. */
  double count() {
    return relative() * normal;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles(name + ".dividing", dividing, STAGES);
    sink.doubles(name + ".ripening", ripening, STAGES);
    sink.doubles(name + ".blood", blood, blood.length);
  }

  @Override
  public void load(StateSource source) {
    System.arraycopy(source.doubles(name + ".dividing"), 0, dividing, 0, STAGES);
    System.arraycopy(source.doubles(name + ".ripening"), 0, ripening, 0, STAGES);
    System.arraycopy(source.doubles(name + ".blood"), 0, blood, 0, blood.length);
  }
}
