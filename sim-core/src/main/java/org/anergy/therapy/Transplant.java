package org.anergy.therapy;

/**
 * An autologous transplant: collect, condition, infuse, support.
 *
 * @param name what the scenario calls it
 * @param day day of the infusion since the start of the follow-up, d; infinite as long as it waits
 *     for something, which a course of the same name decides
 * @param conditioning name of the regimen before the infusion
 * @param collectionLead how long before the infusion the graft is collected, d
 * @param mobilization name of the regimen around the collection, empty for none
 * @param mobilizationDays days of G-CSF before the collection; it goes on until the last apheresis
 * @param yield what an apheresis collects from a typical patient, CD34 cells/kg; NaN if that
 *     follows from the CD34 cells in blood
 * @param yieldSpread spread of the yield between patients, standard deviation of its logarithm
 * @param aphereses largest number of collections, one a day, which go on until {@code cd34} is
 *     reached
 * @param cd34 CD34 cells to be infused, cells/kg; fewer if fewer were collected
 * @param tCells T cells of the graft before they are removed, cells/kg
 * @param tCellReduction removal of T cells from the graft, decades (log10)
 * @param viability share of all cells that survives storage, 0–1
 * @param growthFactorFrom first day of G-CSF after the infusion, d
 * @param growthFactorTo last day of G-CSF after the infusion, d; not later than {@code
 *     growthFactorFrom} for none
 * @param antiviralsTo last day of drugs against herpes viruses after the infusion, d; 0 for none
 */
public record Transplant(
    String name,
    double day,
    String conditioning,
    double collectionLead,
    String mobilization,
    double mobilizationDays,
    double yield,
    double yieldSpread,
    int aphereses,
    double cd34,
    double tCells,
    double tCellReduction,
    double viability,
    double growthFactorFrom,
    double growthFactorTo,
    double antiviralsTo) {

  /** Tells whether it waits for something. */
  public boolean waits() {
    return Double.isInfinite(day);
  }

  /** Returns the same transplant with its infusion on {@code infusion}. */
  public Transplant on(double infusion) {
    return new Transplant(
        name,
        infusion,
        conditioning,
        collectionLead,
        mobilization,
        mobilizationDays,
        yield,
        yieldSpread,
        aphereses,
        cd34,
        tCells,
        tCellReduction,
        viability,
        growthFactorFrom,
        growthFactorTo,
        antiviralsTo);
  }

  /** Returns the day of the collection since the start of the follow-up, d. */
  public double collectionDay() {
    return day - collectionLead;
  }

  /** Returns the share of the collected T cells that is infused alive. */
  public double tCellShare() {
    return StrictMath.pow(10, -tCellReduction) * viability;
  }

  /** Tells whether drugs against herpes viruses are given {@code since} days after the infusion. */
  public boolean antivirals(double since) {
    return since >= 0 && since < antiviralsTo;
  }

  /** Returns the first day on which anything of the collection happens, but for doses, d. */
  public double firstDay() {
    return collectionDay() - mobilizationDays;
  }

  /** Tells whether G-CSF is given to mobilize {@code until} days before the collection. */
  public boolean mobilizes(double until) {
    return mobilizationDays > 0 && until <= mobilizationDays && until > 0;
  }

  /** Tells whether G-CSF is given {@code since} days after the infusion. */
  public boolean growthFactor(double since) {
    return since >= growthFactorFrom && since < growthFactorTo;
  }
}
