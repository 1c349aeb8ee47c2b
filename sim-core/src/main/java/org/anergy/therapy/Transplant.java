package org.anergy.therapy;

/**
 * An autologous transplant: collect, condition, infuse, support.
 *
 * @param name what the scenario calls it
 * @param day day of the infusion since the start of the follow-up, d
 * @param conditioning name of the regimen before the infusion
 * @param collectionLead how long before the infusion the graft is collected, d
 * @param mobilization name of the regimen around the collection, empty for none
 * @param cd34 CD34 cells infused, cells/kg
 * @param tCells T cells of the graft before they are removed, cells/kg
 * @param tCellReduction removal of T cells from the graft, decades (log10)
 * @param viability share of all cells that survives storage, 0–1
 * @param growthFactorFrom first day of G-CSF after the infusion, d
 * @param growthFactorTo last day of G-CSF after the infusion, d; not later than {@code
 *     growthFactorFrom} for none
 */
public record Transplant(
    String name,
    double day,
    String conditioning,
    double collectionLead,
    String mobilization,
    double cd34,
    double tCells,
    double tCellReduction,
    double viability,
    double growthFactorFrom,
    double growthFactorTo) {

  /** Returns the day of the collection since the start of the follow-up, d. */
  public double collectionDay() {
    return day - collectionLead;
  }

  /** Returns the share of the collected T cells that is infused alive. */
  public double tCellShare() {
    return StrictMath.pow(10, -tCellReduction) * viability;
  }

  /** Tells whether G-CSF is given {@code since} days after the infusion. */
  public boolean growthFactor(double since) {
    return since >= growthFactorFrom && since < growthFactorTo;
  }
}
