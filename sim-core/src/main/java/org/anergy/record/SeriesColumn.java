package org.anergy.record;

/**
 * One column of the time series.
 *
 * @param name lower-case with underscores, without the unit, for example {@code effector_tissue}
 * @param unit unit as written in the column's header suffix, for example {@code cells}
 * @param group heading under which reports show it: clinic, cells, cytokines, repertoire, tissue
 * @param meaning one sentence for the column dictionary
 */
public record SeriesColumn(String name, String unit, String group, String meaning) {

  /** Returns the header in tables: the name, and the unit unless it is a pure number. */
  public String header() {
    boolean pure = unit.isEmpty() || unit.equals("1");
    return pure ? name : name + "_" + unit.replace(' ', '_');
  }
}
