package org.anergy.marrow;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/**
 * CD34 cells that leave the marrow for the blood, at rest and under G-CSF.
 *
 * <p>G-CSF is given or made by a body that lacks neutrophils or platelets. The kidney removes a
 * share of it, neutrophils the rest, so that the same dose stays longer where neutrophils are few
 * (Layton 1989): after cyclophosphamide more than in a healthy person, in whom neutrophils rise and
 * take it away. In two stages it loosens the progenitors that there are. They are few (percents of
 * the marrow even at the peak) and are not taken off it; those of the blood are renewed within
 * hours, so that their number follows at once.
 */
final class Mobilization implements Stateful {
  private final double atRest;
  private final double strength;
  private final double delayDays;
  private final double renal;
  private final double made;
  private final double[] loosening = new double[2];
  private double progenitors = 1;

  Mobilization(MarrowSettings settings) {
    atRest = settings.value(MarrowParameters.CD34_AT_REST);
    strength = settings.value(MarrowParameters.MOBILIZATION);
    delayDays = settings.value(MarrowParameters.MOBILIZATION_DELAY);
    renal = settings.value(MarrowParameters.RENAL_CLEARANCE);
    made = settings.value(MarrowParameters.OWN_FACTOR);
  }

  /**
   * Does one step.
   *
   * @param days its length, d
   * @param given G-CSF given as a drug, 1 for the full dose
   * @param stress what is missing in blood, 0 to 1
   * @param neutrophils in blood, relative to normal
   * @param progenitors in the marrow, relative to normal
   */
  void step(double days, double given, double stress, double neutrophils, double progenitors) {
    this.progenitors = progenitors;
    double level = (given + made * stress) / (renal + (1 - renal) * neutrophils);
    double keep = delayDays / (delayDays + days); // implicit Euler: right for any step
    for (int stage = 0; stage < loosening.length; stage++) {
      loosening[stage] = keep * loosening[stage] + (1 - keep) * level;
      level = loosening[stage];
    }
  }

  /** Returns the CD34 cells in blood, cells/µL. */
  double cd34() {
    return atRest * progenitors * (1 + strength * loosening[loosening.length - 1]);
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("marrow.mobilization", new double[] {loosening[0], loosening[1], progenitors}, 3);
  }

  @Override
  public void load(StateSource source) {
    double[] stored = source.doubles("marrow.mobilization");
    loosening[0] = stored[0];
    loosening[1] = stored[1];
    progenitors = stored[2];
  }
}
