package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import org.anergy.biology.Body;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Pools;
import org.anergy.record.SeriesColumn;

/**
 * What is written down every day about old and new clones; "before" is the treatment's first day.
 */
final class RepertoireColumns {
  /** Upper end of each class of ranks on the first day, the largest clone being 1. */
  private static final int[] RANKS = {1, 10, Sequencing.LARGEST};

  private static final String CLONES = "clones";
  private static final String SEQUENCED = " of a blood sample of fixed size that is sequenced";

  private RepertoireColumns() {}

  static List<SeriesColumn> all() {
    List<SeriesColumn> all = new ArrayList<>();
    for (TCellPool pool : RepertoireSample.MEMORY) {
      String cells = (pool.isCd4() ? "CD4" : "CD8") + " memory cells";
      String key = pool.key();
      all.add(column(key + "_richness", "clones", "clones among the " + cells + SEQUENCED));
      all.add(column(key + "_shannon", "nats", "Shannon entropy of the " + cells + SEQUENCED));
      all.add(
          column(
              key + "_clonality",
              "1",
              "1 - Shannon entropy / ln(richness) of the " + cells + SEQUENCED));
      all.add(
          column(
              key + "_overlap",
              "1",
              "share of the clones in the sequenced sample of "
                  + cells
                  + " that the one of before had too"));
      all.add(
          column(
              key + "_top100",
              "1",
              "share of the 100 largest clones of before that the sequenced sample has"));
      all.add(
          column(
              key + "_old", "1", "share of " + cells + " in blood whose clone was there before"));
      all.add(
          column(
              key + "_agents",
              "cells",
              "agents of the sample of " + cells + "; after few tens clonality is too high"));
      int from = 1;
      for (int to : RANKS) {
        all.add(
            column(
                key + "_rank_" + (from == to ? "" + to : from + "_" + to),
                "1",
                "share of " + cells + " whose clone was of such a rank before"));
        from = to + 1;
      }
    }
    for (TCellPool pool : RepertoireSample.NAIVE) {
      String cells = (pool.isCd4() ? "CD4" : "CD8") + " naive cells";
      all.add(column(pool.key() + "_old", "1", "share of " + cells + " that descend from before"));
    }
    all.add(followed("naive", "naive autoreactive cells in blood and lymphoid tissue"));
    all.add(followed("memory", "autoreactive memory cells in blood and lymphoid tissue"));
    all.add(followed("effector", "autoreactive effector cells in target tissue"));
    all.add(followed("resident", "autoreactive resident memory cells in target tissue"));
    return List.copyOf(all);
  }

  private static SeriesColumn column(String name, String unit, String meaning) {
    return new SeriesColumn(name, unit, CLONES, meaning);
  }

  private static SeriesColumn followed(String kind, String cells) {
    return column(
        "followed_" + kind + "_old", "1", "share of the " + cells + ", of clones of before");
  }

  static void sample(RepertoireSample sample, TCells tCells, Body body, double[] row, int from) {
    int i = from;
    for (int m = 0; m < RepertoireSample.MEMORY.size(); m++) {
      CloneSample pool = sample.memory(m);
      Sequencing.Measures measures = sample.measures(m);
      boolean begun = sample.followed() >= 0;
      row[i++] = begun ? measures.richness() : Double.NaN;
      row[i++] = measures.shannon();
      row[i++] = measures.clonality();
      row[i++] = measures.overlap();
      row[i++] = begun ? measures.largest() : Double.NaN;
      double all = pool.total(); // 0/0 is NaN
      row[i++] = pool.ofSerials(0, pool.original()) / all;
      row[i++] = begun ? all : Double.NaN;
      int rank = 0;
      for (int to : RANKS) {
        row[i++] = pool.ofSerials(rank, to) / all;
        rank = to;
      }
    }
    for (int m = 0; m < RepertoireSample.NAIVE.size(); m++) {
      boolean begun = sample.followed() >= 0;
      row[i++] =
          begun ? sample.naiveOld(m) / tCells.relative(RepertoireSample.NAIVE.get(m)) : Double.NaN;
    }
    row[i++] = pools(body, Pools.NAIVE, sample.followed());
    row[i++] = pools(body, Pools.MEMORY, sample.followed());
    row[i++] = tissue(body, CellKind.EFFECTOR, sample.followed());
    row[i] = tissue(body, CellKind.RESIDENT, sample.followed());
  }

  /** Clones are numbered by birth: those of before come first. */
  private static double pools(Body body, int cls, int before) {
    if (before < 0) {
      return Double.NaN;
    }
    int[] blood = body.blood().counts(cls);
    int[] lymphoid = body.lymphoid().counts(cls);
    double old = 0;
    for (int c = 0; c < before; c++) {
      old += blood[c] + lymphoid[c];
    }
    return old / (body.blood().total(cls) + body.lymphoid().total(cls));
  }

  private static double tissue(Body body, byte kind, int before) {
    double old = 0;
    double all = 0;
    for (int p = 1; before >= 0 && p < body.patches(); p++) {
      CellStore cells = body.patch(p).cells();
      for (int i = 0; i < cells.size(); i++) {
        if (cells.kind[i] == kind) {
          all++;
          old += cells.clone[i] < before ? 1 : 0;
        }
      }
    }
    return old / all;
  }
}
