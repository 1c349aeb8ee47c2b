package org.anergy.treatment;

import java.util.function.ToDoubleFunction;
import org.anergy.base.NumberText;
import org.anergy.base.Parameter;
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
 * What a collection yields: of the CD34 cells in blood those that an apheresis catches, lognormal
 * between patients. Aphereses go on, one a day, until enough is collected or no more may follow.
 */
final class Yield implements Stateful {
  /** Fewer are not infused as a rule; the usual lowest dose. */
  private static final double LEAST = 2e6;

  private static final double MICROLITERS = 1e6; // in a liter

  private final Transplant transplant;
  private final String name;
  private final double caught; // of the cells in a microliter of blood, for each kg of body
  private final double spread;
  private double collected;
  private int aphereses;

  /**
   * @param number of the transplant, from 0, for the columns
   * @param settings where parameters come from
   */
  Yield(Transplant transplant, int number, ToDoubleFunction<Parameter> settings) {
    this.transplant = transplant;
    caught =
        settings.applyAsDouble(TreatmentParameters.PROCESSED_BLOOD)
            * settings.applyAsDouble(TreatmentParameters.COLLECTION_EFFICIENCY)
            * MICROLITERS;
    spread = transplant.yieldSpread();
    name = "yield" + number;
    collected = transplant.cd34(); // a graft of another day, if the collection is not simulated
  }

  /** Does one apheresis from {@code marrow} as it is now. */
  void collect(long patientKey, Marrow marrow) {
    double z = NormalQuantile.of(Keyed.uniform(patientKey, 0, Purpose.YIELD));
    double typical =
        Double.isNaN(transplant.yield())
            ? caught * marrow.cd34()
            : transplant.yield() * marrow.stemCellsRelative();
    double before = aphereses == 0 ? 0 : collected;
    aphereses++;
    collected = Math.min(transplant.cd34(), before + typical * StrictMath.exp(spread * z));
  }

  /** Tells whether enough is collected, or as often as may be. */
  boolean complete() {
    return aphereses > 0 && (collected >= transplant.cd34() || aphereses >= transplant.aphereses());
  }

  /** Returns how often cells were collected. */
  int aphereses() {
    return aphereses;
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
