package org.anergy.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Pools;
import org.anergy.compartment.TissueSites;
import org.anergy.record.SeriesColumn;

/** What is written down about a patient every day, the same for every fidelity. */
public final class PatientColumns {
  private final PatientCounts patient;
  private final List<SeriesColumn> columns = new ArrayList<>();
  private final double[] values = new double[64];
  private int[] cloneCells = new int[256];
  private int next;

  /**
   * @param patient what is counted
   */
  public PatientColumns(PatientCounts patient) {
    this.patient = patient;
    next = 0;
    fill(true);
  }

  /** Returns the columns that {@link #sample} fills, in order. */
  public List<SeriesColumn> columns() {
    return List.copyOf(columns);
  }

  /** Writes the current value of every column into {@code row}, starting at index {@code from}. */
  public void sample(double[] row, int from) {
    next = 0;
    fill(false);
    System.arraycopy(values, 0, row, from, next);
  }

  /** One walk defines the columns and computes them, so that the two cannot disagree. */
  private void fill(boolean define) {
    put(
        define,
        "naive_node",
        "cells",
        "cells",
        "naive autoreactive T cells in the lymph node",
        patient.nodeCells(CellKind.NAIVE));
    put(
        define,
        "dividing_node",
        "cells",
        "cells",
        "dividing T cells in the lymph node",
        patient.nodeCells(CellKind.BLAST));
    put(
        define,
        "regulatory_node",
        "cells",
        "cells",
        "regulatory T cells in the lymph node",
        patient.nodeCells(CellKind.REGULATORY));
    put(
        define,
        "regulatory_active_node",
        "cells",
        "cells",
        "activated regulatory T cells in the lymph node",
        patient.nodeActiveRegulatory());
    put(
        define,
        "apc_mature_node",
        "cells",
        "cells",
        "mature antigen-presenting cells in the node",
        patient.nodeCells(CellKind.APC_MATURE));
    put(
        define,
        "apc_tolerogenic_node",
        "cells",
        "cells",
        "tolerogenic antigen-presenting cells in the node",
        patient.nodeCells(CellKind.APC_TOLEROGENIC));
    int anergic = patient.nodeCells(CellKind.ANERGIC);
    int naive = patient.nodeCells(CellKind.NAIVE);
    int memory = patient.nodeCells(CellKind.MEMORY);
    int regulatory = patient.nodeCells(CellKind.REGULATORY);
    int effector = patient.nodeCells(CellKind.EFFECTOR) + patient.nodeCells(CellKind.BLAST);
    tissueCells(define);
    Pools blood = patient.blood();
    Pools lymphoid = patient.lymphoid();
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
        effector + blood.total(Pools.EFFECTOR) + patient.tissueCells(CellKind.EFFECTOR));
    fields(define);
    tissue(define);
    repertoire(define);
    cytotoxic(define);
  }

  /** The CD8 part of what other columns count together with CD4 cells. */
  private void cytotoxic(boolean define) {
    put(
        define,
        "cytotoxic_naive_total",
        "cells",
        "cells",
        "CD8 cells among naive_total",
        (double) patient.cytotoxicTotal(CellKind.NAIVE));
    put(
        define,
        "cytotoxic_memory_total",
        "cells",
        "cells",
        "CD8 cells among memory_total",
        (double) patient.cytotoxicTotal(CellKind.MEMORY));
    put(
        define,
        "cytotoxic_tissue",
        "cells",
        "cells",
        "CD8 cells among effector_tissue",
        patient.cytotoxicTissue(CellKind.EFFECTOR));
    put(
        define,
        "cytotoxic_active_tissue",
        "cells",
        "cells",
        "CD8 cells among effector_active_tissue",
        patient.cytotoxicRestimulated());
    put(
        define,
        "cytotoxic_resident_tissue",
        "cells",
        "cells",
        "CD8 cells among resident_tissue",
        patient.cytotoxicTissue(CellKind.RESIDENT));
  }

  private void tissueCells(boolean define) {
    put(
        define,
        "effector_tissue",
        "cells",
        "cells",
        "effector T cells in target tissue",
        patient.tissueCells(CellKind.EFFECTOR));
    put(
        define,
        "effector_active_tissue",
        "cells",
        "cells",
        "restimulated effector T cells in target tissue",
        patient.restimulated());
    put(
        define,
        "regulatory_tissue",
        "cells",
        "cells",
        "regulatory T cells in target tissue",
        patient.tissueCells(CellKind.REGULATORY));
    put(
        define,
        "regulatory_active_tissue",
        "cells",
        "cells",
        "activated regulatory T cells in target tissue",
        patient.tissueActiveRegulatory());
    put(
        define,
        "resident_tissue",
        "cells",
        "cells",
        "resident memory T cells in target tissue",
        patient.tissueCells(CellKind.RESIDENT));
    put(
        define,
        "patches_awake",
        "patches",
        "tissue",
        "tissue patches in which something happens",
        patient.awakePatches());
  }

  private void fields(boolean define) {
    put(
        define,
        "il2_node",
        "pM",
        "cytokines",
        "mean IL2 in the lymph node",
        patient.nodeMean(Cytokine.IL2));
    put(
        define,
        "il10_node",
        "pM",
        "cytokines",
        "mean IL10/TGFB1 in the lymph node",
        patient.nodeMean(Cytokine.IL10));
    for (int c = Cytokine.IFNG; c < Cytokine.COUNT; c++) {
      String symbol = Cytokine.names().get(c);
      put(
          define,
          symbol.toLowerCase(java.util.Locale.ROOT) + "_tissue",
          "pM",
          "cytokines",
          "mean " + symbol + " in target tissue",
          patient.tissueMean(c));
    }
    put(
        define,
        "regulatory_function",
        "1",
        "cytokines",
        "acquired part of regulatory function: 1 unimpaired",
        patient.acquiredFunction());
  }

  private void tissue(boolean define) {
    double integrity = 0;
    double reserve = 0;
    double debris = 0;
    double phagocyte = 0;
    int shown = 0;
    long sites = 0;
    for (TissueSites t : patient.tissue()) {
      integrity += sum(t.integrity);
      reserve += sum(t.reserve);
      debris += sum(t.debris);
      phagocyte += sum(t.phagocyte);
      for (int mask : t.shown) {
        shown |= mask;
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
    put(
        define,
        "debris",
        "sites",
        "tissue",
        "antigenic debris in target tissue",
        debris * patient.sitesPerUnit());
    put(
        define,
        "phagocytes_active",
        "sites",
        "tissue",
        "summed activation of phagocytes",
        phagocyte * patient.sitesPerUnit());
    put(
        define,
        "epitopes_shown",
        "epitopes",
        "repertoire",
        "self-epitopes shown anywhere",
        Integer.bitCount(shown));
  }

  /**
   * Returns the sum, which is exact in any order: a double holds thousands of floats between 1e-4
   * and 1 without rounding, and tissue knows none between 0 and that. Tissue that is the same
   * everywhere, as most is, is found out by one vectorized comparison.
   */
  private static double sum(float[] values) {
    int n = values.length;
    if (Arrays.equals(values, 0, n - 1, values, 1, n)) {
      return n * (double) values[0];
    }
    double even = 0;
    double odd = 0;
    for (int s = 0; s + 1 < n; s += 2) {
      even += values[s];
      odd += values[s + 1];
    }
    return even + odd + (n % 2 == 0 ? 0 : values[n - 1]);
  }

  private void repertoire(boolean define) {
    int n = patient.clones();
    if (cloneCells.length < n) {
      cloneCells = new int[2 * n];
    }
    Arrays.fill(cloneCells, 0);
    Pools blood = patient.blood();
    Pools lymphoid = patient.lymphoid();
    for (int cls : new int[] {Pools.NAIVE, Pools.MEMORY, Pools.EFFECTOR}) {
      for (int c = 0; c < n; c++) {
        cloneCells[c] += blood.counts(cls)[c] + lymphoid.counts(cls)[c];
      }
    }
    patient.addConventional(cloneCells);
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
        "autoreactive clones present, CD4 and CD8, regulatory ones aside",
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
        "share of the largest clone, regulatory ones aside",
        total > 0 ? (double) top / total : 0);
  }

  private void put(
      boolean define, String name, String unit, String group, String meaning, double value) {
    if (define) {
      columns.add(new SeriesColumn(name, unit, group, meaning));
    }
    values[next++] = value;
  }
}
