package org.anergy.treatment;

import org.anergy.marrow.Lineage;
import org.anergy.marrow.Marrow;

/**
 * What keeps infections away.
 *
 * @param neutrophils in blood, cells/µL
 * @param cd4 CD4 T cells in blood, cells/µL
 * @param memory memory T cells in blood, cells/µL
 * @param mucosalInjury injured share of the lining of mouth and gut, 0–1
 * @param antivirals whether drugs against herpes viruses are given
 */
record Defenses(
    double neutrophils, double cd4, double memory, double mucosalInjury, boolean antivirals) {

  /** Returns those of a patient as they are now. */
  static Defenses of(Marrow marrow, TCells tCells, double mucosalInjury, boolean antivirals) {
    double cd4 = 0;
    double memory = 0;
    for (TCellPool pool : TCellPool.all()) {
      cd4 += pool.isCd4() ? tCells.count(pool) : 0;
      memory += pool.isMemory() ? tCells.count(pool) : 0;
    }
    return new Defenses(marrow.count(Lineage.NEUTROPHIL), cd4, memory, mucosalInjury, antivirals);
  }

  /** Returns those of the healthy. */
  static Defenses normal(TCells.Values values) {
    double cd4 = 0;
    double memory = 0;
    for (TCellPool pool : TCellPool.all()) {
      cd4 += pool.isCd4() ? pool.normal() : 0;
      memory += pool.isMemory() ? pool.normal() : 0;
    }
    return new Defenses(values.of(Lineage.NEUTROPHIL.normal()), cd4, memory, 0, false);
  }
}
