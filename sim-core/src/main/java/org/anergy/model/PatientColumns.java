package org.anergy.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anergy.biology.Body;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.Pools;
import org.anergy.compartment.TissueSites;
import org.anergy.record.SeriesColumn;

/** What is written down about a patient every day. */
final class PatientColumns {
  private final Body body;
  private final List<SeriesColumn> columns = new ArrayList<>();
  private final int[] kinds = new int[CellKind.COUNT];
  private final double[] values = new double[64];
  private int[] cloneCells = new int[256];
  private int next;

  PatientColumns(Body body) {
    this.body = body;
    next = 0;
    fill(true);
  }

  List<SeriesColumn> columns() {
    return List.copyOf(columns);
  }

  void sample(double[] row, int from) {
    next = 0;
    fill(false);
    System.arraycopy(values, 0, row, from, next);
  }

  /** One walk defines the columns and computes them, so that the two cannot disagree. */
  private void fill(boolean define) {
    count(body.node());
    put(
        define,
        "naive_node",
        "cells",
        "cells",
        "naive autoreactive T cells in the lymph node",
        kinds[CellKind.NAIVE]);
    put(
        define,
        "dividing_node",
        "cells",
        "cells",
        "dividing T cells in the lymph node",
        kinds[CellKind.BLAST]);
    put(
        define,
        "regulatory_node",
        "cells",
        "cells",
        "regulatory T cells in the lymph node",
        kinds[CellKind.REGULATORY]);
    put(
        define,
        "regulatory_active_node",
        "cells",
        "cells",
        "activated regulatory T cells in the lymph node",
        activeRegulatory(body.node()));
    put(
        define,
        "apc_mature_node",
        "cells",
        "cells",
        "mature antigen-presenting cells in the node",
        kinds[CellKind.APC_MATURE]);
    put(
        define,
        "apc_tolerogenic_node",
        "cells",
        "cells",
        "tolerogenic antigen-presenting cells in the node",
        kinds[CellKind.APC_TOLEROGENIC]);
    int anergic = kinds[CellKind.ANERGIC];
    int naive = kinds[CellKind.NAIVE];
    int memory = kinds[CellKind.MEMORY];
    int regulatory = kinds[CellKind.REGULATORY];
    int effector = kinds[CellKind.EFFECTOR] + kinds[CellKind.BLAST];
    tissueCells(define);
    Pools blood = body.blood();
    Pools lymphoid = body.lymphoid();
    put(
        define,
        "effector_blood",
        "cells",
        "cells",
        "effector T cells in blood",
        blood.total(Pools.EFFECTOR));
    put(
        define,
        "naive_total",
        "cells",
        "cells",
        "naive autoreactive T cells in the body",
        naive + blood.total(Pools.NAIVE) + lymphoid.total(Pools.NAIVE));
    put(
        define,
        "memory_total",
        "cells",
        "cells",
        "circulating memory T cells in the body",
        memory + blood.total(Pools.MEMORY) + lymphoid.total(Pools.MEMORY));
    put(
        define,
        "anergic_total",
        "cells",
        "cells",
        "anergic T cells in the body",
        anergic + blood.total(Pools.ANERGIC) + lymphoid.total(Pools.ANERGIC));
    put(
        define,
        "regulatory_total",
        "cells",
        "cells",
        "self-reactive regulatory T cells outside target tissue",
        regulatory
            + blood.total(Pools.REGULATORY)
            + lymphoid.total(Pools.REGULATORY)
            + blood.total(Pools.REGULATORY_HOMING));
    put(
        define,
        "effector_total",
        "cells",
        "cells",
        "dividing and effector T cells in the body",
        effector + blood.total(Pools.EFFECTOR) + kinds[CellKind.EFFECTOR]);
    fields(define);
    tissue(define);
    repertoire(define);
  }

  private void tissueCells(boolean define) {
    Arrays.fill(kinds, 0);
    double active = 0;
    int restimulated = 0;
    int awake = 0;
    for (Patch patch : body.tissue()) {
      add(patch);
      active += activeRegulatory(patch);
      restimulated += restimulated(patch);
      awake += patch.awake() ? 1 : 0;
    }
    put(
        define,
        "effector_tissue",
        "cells",
        "cells",
        "effector T cells in target tissue",
        kinds[CellKind.EFFECTOR]);
    put(
        define,
        "effector_active_tissue",
        "cells",
        "cells",
        "restimulated effector T cells in target tissue",
        restimulated);
    put(
        define,
        "regulatory_tissue",
        "cells",
        "cells",
        "regulatory T cells in target tissue",
        kinds[CellKind.REGULATORY]);
    put(
        define,
        "regulatory_active_tissue",
        "cells",
        "cells",
        "activated regulatory T cells in target tissue",
        active);
    put(
        define,
        "resident_tissue",
        "cells",
        "cells",
        "resident memory T cells in target tissue",
        kinds[CellKind.RESIDENT]);
    put(
        define,
        "patches_awake",
        "patches",
        "tissue",
        "tissue patches in which something happens",
        awake);
  }

  private void fields(boolean define) {
    put(
        define,
        "il2_node",
        "pM",
        "cytokines",
        "mean IL2 in the lymph node",
        mean(body.node(), Cytokine.IL2));
    put(
        define,
        "il10_node",
        "pM",
        "cytokines",
        "mean IL10/TGFB1 in the lymph node",
        mean(body.node(), Cytokine.IL10));
    for (int c = Cytokine.IFNG; c < Cytokine.COUNT; c++) {
      double sum = 0;
      for (Patch patch : body.tissue()) {
        sum += mean(patch, c);
      }
      String symbol = Cytokine.names().get(c);
      put(
          define,
          symbol.toLowerCase(java.util.Locale.ROOT) + "_tissue",
          "pM",
          "cytokines",
          "mean " + symbol + " in target tissue",
          sum / body.tissue().size());
    }
    put(
        define,
        "regulatory_function",
        "1",
        "cytokines",
        "acquired part of regulatory function: 1 unimpaired",
        body.acquiredFunction());
  }

  private void tissue(boolean define) {
    double integrity = 0;
    double reserve = 0;
    double debris = 0;
    double phagocyte = 0;
    int shown = 0;
    long sites = 0;
    for (Patch patch : body.tissue()) {
      TissueSites t = patch.tissue();
      for (int s = 0; s < t.integrity.length; s++) {
        integrity += t.integrity[s];
        reserve += t.reserve[s];
        debris += t.debris[s];
        phagocyte += t.phagocyte[s];
        shown |= t.shown[s];
      }
      sites += t.integrity.length;
    }
    put(
        define,
        "integrity",
        "1",
        "tissue",
        "mean working fraction of target tissue",
        integrity / sites);
    put(
        define,
        "reserve",
        "1",
        "tissue",
        "mean fraction that repair can bring back",
        reserve / sites);
    put(define, "debris", "sites", "tissue", "antigenic debris in target tissue", debris);
    put(
        define,
        "phagocytes_active",
        "sites",
        "tissue",
        "summed activation of phagocytes",
        phagocyte);
    put(
        define,
        "epitopes_shown",
        "epitopes",
        "repertoire",
        "self-epitopes shown anywhere",
        Integer.bitCount(shown));
  }

  private void repertoire(boolean define) {
    int n = body.clones().size();
    if (cloneCells.length < n) {
      cloneCells = new int[2 * n];
    }
    Arrays.fill(cloneCells, 0);
    for (int cls : new int[] {Pools.NAIVE, Pools.MEMORY, Pools.EFFECTOR}) {
      for (int c = 0; c < n; c++) {
        cloneCells[c] += body.blood().counts(cls)[c] + body.lymphoid().counts(cls)[c];
      }
    }
    for (int p = 0; p < body.patches(); p++) {
      CellStore cells = body.patch(p).cells();
      for (int i = 0; i < cells.size(); i++) {
        if (cells.clone[i] >= 0 && cells.kind[i] != CellKind.REGULATORY) {
          cloneCells[cells.clone[i]]++;
        }
      }
    }
    int richness = 0;
    long total = 0;
    int top = 0;
    for (int c = 0; c < n; c++) {
      richness += cloneCells[c] > 0 ? 1 : 0;
      total += cloneCells[c];
      top = Math.max(top, cloneCells[c]);
    }
    double shannon = 0;
    for (int c = 0; c < n; c++) {
      if (cloneCells[c] > 0) {
        double f = (double) cloneCells[c] / total;
        shannon -= f * StrictMath.log(f);
      }
    }
    put(
        define,
        "richness",
        "clones",
        "repertoire",
        "conventional autoreactive clones present",
        richness);
    put(
        define,
        "clonality",
        "1",
        "repertoire",
        "1 - Shannon entropy / ln(richness)",
        richness > 1 ? 1 - shannon / StrictMath.log(richness) : 0);
    put(
        define,
        "largest_clone",
        "1",
        "repertoire",
        "share of the largest conventional clone",
        total > 0 ? (double) top / total : 0);
  }

  private void put(
      boolean define, String name, String unit, String group, String meaning, double value) {
    if (define) {
      columns.add(new SeriesColumn(name, unit, group, meaning));
    }
    values[next++] = value;
  }

  private void count(Patch patch) {
    Arrays.fill(kinds, 0);
    add(patch);
  }

  private void add(Patch patch) {
    CellStore cells = patch.cells();
    for (int i = 0; i < cells.size(); i++) {
      kinds[cells.kind[i]]++;
    }
  }

  private static int activeRegulatory(Patch patch) {
    CellStore cells = patch.cells();
    int n = 0;
    for (int i = 0; i < cells.size(); i++) {
      n += cells.kind[i] == CellKind.REGULATORY && cells.activity[i] > 0.5f ? 1 : 0;
    }
    return n;
  }

  private static int restimulated(Patch patch) {
    CellStore cells = patch.cells();
    int n = 0;
    for (int i = 0; i < cells.size(); i++) {
      n += cells.kind[i] == CellKind.EFFECTOR && cells.activity[i] > 0.5f ? 1 : 0;
    }
    return n;
  }

  private static double mean(Patch patch, int cytokine) {
    if (patch.field(cytokine).isZero()) {
      return 0;
    }
    double sum = 0;
    for (float c : patch.field(cytokine).concentration()) {
      sum += c;
    }
    return sum / patch.lattice().sites();
  }
}
