package org.anergy.treatment;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/**
 * The thymus after an injury: epithelium regrows logistically, {@code dh/dt = r·h·(1 − h)}, the
 * slower the older the patient is, and what it makes of the marrow's progenitors leaves it weeks
 * later. Output is relative to that of an uninjured thymus of the same age.
 */
final class ThymicRecovery implements Stateful {
  private static final int STAGES = 3; // transit varies by three fifths; modelling assumption
  private static final double REFERENCE_AGE = 20;

  /** Places in the thymus are few: half of the progenitors fill them; modelling assumption. */
  private static final double ENOUGH = 0.5;

  private final double regrowth;
  private final double halving;
  private final double transit;
  private final double[] thymocytes = new double[STAGES];
  private double epithelium = 1;

  ThymicRecovery(TCells.Values values) {
    regrowth = values.of(TreatmentParameters.THYMIC_REGROWTH);
    halving = values.of(TreatmentParameters.REGROWTH_HALVING);
    transit = values.of(TreatmentParameters.THYMOPOIESIS);
    Arrays.fill(thymocytes, 1);
  }

  /** Kills the share {@code killed} of the epithelium. */
  void injure(double killed) {
    epithelium *= 1 - killed;
  }

  /** Kills the share {@code killed} of the thymocytes, which die as naive T cells do. */
  void deplete(double killed) {
    for (int s = 0; s < STAGES; s++) {
      thymocytes[s] *= 1 - killed;
    }
  }

  /**
   * Lets a day pass.
   *
   * @param age the patient's age, years
   * @param progenitors progenitors of the marrow, relative to normal
   */
  void day(double age, double progenitors) {
    double rate = regrowth * StrictMath.pow(2, -(age - REFERENCE_AGE) / halving);
    if (epithelium < 1) {
      double odds = epithelium / (1 - epithelium) * StrictMath.exp(rate);
      epithelium = odds / (1 + odds);
    }
    double flow = Math.min(1, progenitors / ENOUGH);
    double step = STAGES / transit;
    for (int s = 0; s < STAGES; s++) {
      thymocytes[s] = (thymocytes[s] + step * flow) / (1 + step);
      flow = thymocytes[s];
    }
  }

  /** Returns the epithelium, relative to an uninjured one. */
  double epithelium() {
    return epithelium;
  }

  /** Returns the output, relative to that of an uninjured thymus of this age. */
  double output() {
    return epithelium * thymocytes[STAGES - 1];
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("thymus.recovery", new double[] {epithelium}, 1);
    sink.doubles("thymus.thymocytes", thymocytes, STAGES);
  }

  @Override
  public void load(StateSource source) {
    epithelium = source.doubles("thymus.recovery")[0];
    System.arraycopy(source.doubles("thymus.thymocytes"), 0, thymocytes, 0, STAGES);
  }
}
