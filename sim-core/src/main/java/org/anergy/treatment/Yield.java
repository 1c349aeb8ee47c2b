package org.anergy.treatment;

import org.anergy.base.NumberText;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.marrow.Marrow;
import org.anergy.random.Keyed;
import org.anergy.random.NormalQuantile;
import org.anergy.random.Purpose;
import org.anergy.record.RunEvent;
import org.anergy.therapy.Transplant;

/**
 * What a collection yields: lognormal between patients, in proportion to the stem cells that the
 * marrow has at that time. Aphereses go on until enough is collected or no more may follow.
 */
final class Yield implements Stateful {
  /** Fewer are not infused as a rule; the usual lowest dose. */
  private static final double LEAST = 2e6;

  private final Transplant transplant;
  private final String name;
  private double collected;
  private int aphereses;

  /**
   * @param number of the transplant, from 0, for the columns
   */
  Yield(Transplant transplant, int number) {
    this.transplant = transplant;
    name = "yield" + number;
    collected = transplant.cd34(); // a graft of another day, if the collection is not simulated
  }

  /** Collects from {@code marrow} as it is now. */
  void collect(long patientKey, Marrow marrow) {
    double z = NormalQuantile.of(Keyed.uniform(patientKey, 0, Purpose.YIELD));
    double one =
        transplant.yield()
            * StrictMath.exp(transplant.yieldSpread() * z)
            * marrow.stemCellsRelative();
    double wanted = transplant.cd34();
    int needed = one > 0 ? (int) Math.ceil(Math.min(wanted / one, transplant.aphereses())) : 0;
    aphereses = Math.max(1, needed == 0 ? transplant.aphereses() : needed);
    collected = Math.min(wanted, aphereses * one);
  }

  /** Returns the CD34 cells collected, cells/kg. */
  double collected() {
    return collected;
  }

  RunEvent event(double day) {
    String few = collected < Math.min(LEAST, transplant.cd34()) ? "; a poor harvest" : "";
    return new RunEvent(
        day,
        "collection",
        transplant.name(),
        collected / 1e6,
        "1e6 cells/kg",
        NumberText.of(aphereses) + (aphereses == 1 ? " apheresis" : " aphereses") + few);
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles(name, new double[] {collected, aphereses}, 2);
  }

  @Override
  public void load(StateSource source) {
    double[] stored = source.doubles(name);
    collected = stored[0];
    aphereses = (int) stored[1];
  }
}
