package org.anergy.treatment;

import java.util.List;
import org.anergy.marrow.Lineage;
import org.anergy.marrow.Marrow;
import org.anergy.record.SeriesColumn;

/** What is written down every day about blood and recovery of a treated patient. */
final class TreatmentColumns {
  private static final String COUNTS = "blood counts";
  private static final String RECOVERY = "recovery";

  private TreatmentColumns() {}

  static List<SeriesColumn> all() {
    return List.of(
        count("neutrophils", "neutrophils in blood"),
        count("platelets", "platelets in blood"),
        count("monocytes", "monocytes in blood"),
        count("nk_cells", "natural killer cells in blood"),
        count("b_cells", "B cells in blood"),
        count("cd4", "CD4 T cells in blood"),
        count("cd4_naive", "naive CD4 T cells in blood"),
        count("cd4_regulatory", "regulatory CD4 T cells in blood"),
        count("cd8", "CD8 T cells in blood"),
        count("cd34", "stem and progenitor cells (CD34) in blood"),
        share("thymic_output", "output of the thymus, relative to that of its age"),
        share("recent_emigrants", "recent thymic CD4 emigrants, relative to before the treatment"),
        share("circles_per_cell", "excision circles in a naive CD4 cell, relative to before"),
        share("regulatory_breadth", "self-antigens that have regulatory cells of their own"),
        share("stem_niches", "niches of the marrow that are taken"),
        share("stem_graft", "stem cells that descend from a graft"));
  }

  private static SeriesColumn count(String name, String meaning) {
    return new SeriesColumn(name, "cells/uL", COUNTS, meaning);
  }

  private static SeriesColumn share(String name, String meaning) {
    return new SeriesColumn(name, "1", RECOVERY, meaning);
  }

  static void sample(Marrow marrow, TCells tCells, ThymicRecovery thymus, double[] row, int from) {
    double cd4 = 0;
    double cd8 = 0;
    for (TCellPool pool : TCellPool.all()) {
      if (pool.isCd4()) {
        cd4 += tCells.count(pool);
      } else {
        cd8 += tCells.count(pool);
      }
    }
    int i = from;
    row[i++] = marrow.count(Lineage.NEUTROPHIL);
    row[i++] = marrow.count(Lineage.PLATELET);
    row[i++] = marrow.count(Lineage.MONOCYTE);
    row[i++] = marrow.count(Lineage.NK);
    row[i++] = marrow.count(Lineage.B_CELL);
    row[i++] = cd4;
    row[i++] = tCells.count(TCellPool.CD4_NAIVE);
    row[i++] = tCells.count(TCellPool.REGULATORY);
    row[i++] = cd8;
    row[i++] = marrow.cd34();
    row[i++] = thymus.output();
    row[i++] = tCells.emigrants();
    row[i++] = tCells.circlesPerCell();
    row[i++] = tCells.regulatoryBreadth();
    row[i++] = (double) marrow.stemCells().inNiches() / marrow.stemCells().niches();
    int stem = marrow.stemCells().inNiches();
    row[i] = stem == 0 ? 0 : (double) marrow.stemCells().fromGraft() / stem;
  }
}
