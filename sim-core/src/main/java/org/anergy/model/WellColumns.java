package org.anergy.model;

import java.util.ArrayList;
import java.util.List;
import org.anergy.compartment.Cytokine;
import org.anergy.msc.StromalCells;
import org.anergy.record.Endpoint;
import org.anergy.record.SeriesColumn;

/** What is written down about a well: generations as a dye that halves at each division shows. */
final class WellColumns {
  /** Undivided, and so many divisions; the last counts all that divided more often. */
  static final int GENERATIONS = 15; // priming.divisions is at most 14

  private WellColumns() {}

  static List<SeriesColumn> all() {
    List<SeriesColumn> columns = new ArrayList<>();
    for (int g = 0; g < GENERATIONS; g++) {
      String many = g == GENERATIONS - 1 ? " or more" : "";
      columns.add(
          column(
              "generation_" + g,
              "cells",
              "generations",
              "conventional T cells after " + g + many + " divisions"));
    }
    columns.add(column("regulatory", "cells", "well", "regulatory T cells"));
    columns.add(column("msc_unlicensed", "cells", "well", "MSC that are not licensed"));
    columns.add(column("msc_licensed", "cells", "well", "licensed MSC"));
    columns.add(column("msc_spent", "cells", "well", "spent MSC"));
    for (String name : Cytokine.names()) {
      columns.add(column("mean_" + name, "pM", "cytokines", "mean " + name + " in the well"));
    }
    columns.add(
        column("mean_factor", "1", "cytokines", "mean factor of MSC, in units of half its effect"));
    return List.copyOf(columns);
  }

  private static SeriesColumn column(String name, String unit, String group, String meaning) {
    return new SeriesColumn(name, unit, group, meaning);
  }

  static void sample(WellSimulation well, double[] row, int from) {
    int next = from;
    for (int g = 0; g < GENERATIONS; g++) {
      row[next++] = well.generation(g);
    }
    row[next++] = well.regulatory();
    for (byte state = 0; state < StromalCells.STATES; state++) {
      row[next++] = well.stromal(state);
    }
    for (int c = 0; c < Cytokine.COUNT; c++) {
      double sum = 0;
      for (float value : well.patch().field(c).concentration()) {
        sum += value;
      }
      row[next++] = sum / well.patch().lattice().sites();
    }
    row[next] = well.meanFactor();
  }

  /** A cell of generation g stands for 2^-g of one that was there at the start. */
  static List<Endpoint> endpoints(WellSimulation well) {
    double cells = 0;
    double ancestors = 0;
    double dividedAncestors = 0;
    double rounds = 0;
    for (int g = 0; g < GENERATIONS; g++) {
      double n = well.generation(g);
      double share = n / (1 << g);
      cells += n;
      ancestors += share;
      dividedAncestors += g > 0 ? share : 0;
      rounds += g * share;
    }
    ancestors += well.turned();
    double all = cells + well.regulatory();
    return List.of(
        new Endpoint(
            "divisions",
            cells + well.turned() - ancestors,
            "cells",
            "divisions of conventional T cells so far"),
        new Endpoint(
            "percent_divided",
            ancestors > 0 ? dividedAncestors / ancestors : Double.NaN,
            "1",
            "share of the conventional T cells of the start that divided"),
        new Endpoint(
            "division_index",
            ancestors > 0 ? rounds / ancestors : Double.NaN,
            "1",
            "mean divisions of a conventional T cell of the start"),
        new Endpoint(
            "proliferation_index",
            dividedAncestors > 0 ? rounds / dividedAncestors : Double.NaN,
            "1",
            "the same of those that divided"),
        new Endpoint("t_cells", all, "cells", "T cells at the end"),
        new Endpoint(
            "regulatory_share",
            all > 0 ? well.regulatory() / all : Double.NaN,
            "1",
            "share of regulatory cells among T cells"),
        new Endpoint(
            "crowded_out",
            well.crowdedOut(),
            "cells",
            "newborn cells that found no room and were lost"),
        new Endpoint("msc", well.stromalCells(), "cells", "living MSC at the end"));
  }
}
