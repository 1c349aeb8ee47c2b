package org.anergy.ui.chart;

import java.util.Map;

/** Plain names, with units, of panels that the columns' own names would not explain. */
final class PanelNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("tissue.lesions", "lesions (number)"),
          Map.entry("tissue.patches_awake", "tissue patches awake (number)"),
          Map.entry("tissue.shares", "tissue left: integrity and reserve (share)"),
          Map.entry("tissue.sites", "debris and active phagocytes (sites)"),
          Map.entry("cells.node", "cells in the lymph node (cells)"),
          Map.entry("cells.tissue", "cells in all tissue patches (cells)"),
          Map.entry("cells.total", "cells in the whole body (cells)"),
          Map.entry("cells.effector_blood", "effector cells in blood (cells)"),
          Map.entry("cytokines.node", "cytokines in the lymph node (pM)"),
          Map.entry("cytokines.tissue", "cytokines in all tissue patches (pM)"),
          Map.entry("cytokines.regulatory_function", "regulatory function (share)"),
          Map.entry("repertoire.epitopes_shown", "epitopes shown (number)"),
          Map.entry("repertoire.richness", "richness of the repertoire (clones)"),
          Map.entry("repertoire.shares", "clonality and largest clone (share)"),
          Map.entry("blood_counts.cells_ul.2", "more blood counts (cells/µL)"),
          Map.entry("recovery.shares", "recovery of thymus, regulation and marrow (ratio)"),
          Map.entry("clones.clones", "memory clones sequenced (clones)"),
          Map.entry("clones.nats", "diversity of memory clones (Shannon entropy)"),
          Map.entry("clones.clonality", "clonality of memory cells (0 to 1)"),
          Map.entry("clones.overlap", "memory clones found again (share)"),
          Map.entry("clones.top100", "100 largest memory clones of before, found again (share)"),
          Map.entry("clones.old", "cells of clones of before (share)"),
          Map.entry("clones.old.2", "resident cells of clones of before (share)"),
          Map.entry("clones.shares", "memory cells of the largest clone of before (share)"),
          Map.entry("clones.10", "memory cells of clones 2 to 10 of before (share)"),
          Map.entry("clones.100", "memory cells of clones 11 to 100 of before (share)"),
          Map.entry("clones.cells", "memory cells sampled (cells)"));

  private PanelNames() {}

  /**
   * Returns the title of a panel.
   *
   * @param id the panel
   * @param usual its title if there is no better one
   */
  static String of(String id, String usual) {
    return NAMES.getOrDefault(id, usual);
  }
}
