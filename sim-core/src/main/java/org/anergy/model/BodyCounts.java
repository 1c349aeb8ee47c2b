package org.anergy.model;

import java.util.ArrayList;
import java.util.List;
import org.anergy.biology.Body;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Patch;
import org.anergy.compartment.Pools;
import org.anergy.compartment.TissueSites;
import org.anergy.repertoire.CloneTable;

/** The numbers of a patient whose cells stand on lattices. */
final class BodyCounts implements PatientCounts {
  private final Body body;
  private final List<TissueSites> tissue = new ArrayList<>();

  BodyCounts(Body body) {
    this.body = body;
    for (Patch patch : body.tissue()) {
      tissue.add(patch.tissue());
    }
  }

  private static int count(Patch patch, int kind, boolean active) {
    CellStore cells = patch.cells();
    int n = 0;
    for (int i = 0; i < cells.size(); i++) {
      n += cells.kind[i] == kind && (!active || cells.activity[i] > 0.5f) ? 1 : 0;
    }
    return n;
  }

  private int cytotoxic(Patch patch, int kind, boolean active) {
    CellStore cells = patch.cells();
    int n = 0;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.kind[i] == kind && (!active || cells.activity[i] > 0.5f)) {
        n += body.clones().isCytotoxic(cells.clone[i]) ? 1 : 0;
      }
    }
    return n;
  }

  private int cytotoxicInTissue(int kind, boolean active) {
    int n = 0;
    for (Patch patch : body.tissue()) {
      n += cytotoxic(patch, kind, active);
    }
    return n;
  }

  private int inTissue(int kind, boolean active) {
    int n = 0;
    for (Patch patch : body.tissue()) {
      n += count(patch, kind, active);
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

  @Override
  public int nodeCells(int kind) {
    return count(body.node(), kind, false);
  }

  @Override
  public int nodeActiveRegulatory() {
    return count(body.node(), CellKind.REGULATORY, true);
  }

  @Override
  public int tissueCells(int kind) {
    return inTissue(kind, false);
  }

  @Override
  public int tissueActiveRegulatory() {
    return inTissue(CellKind.REGULATORY, true);
  }

  @Override
  public int restimulated() {
    return inTissue(CellKind.EFFECTOR, true);
  }

  @Override
  public int cytotoxicTissue(int kind) {
    return cytotoxicInTissue(kind, false);
  }

  @Override
  public int cytotoxicRestimulated() {
    return cytotoxicInTissue(CellKind.EFFECTOR, true);
  }

  @Override
  public long cytotoxicTotal(int kind) {
    int cls = kind == CellKind.NAIVE ? Pools.NAIVE : Pools.MEMORY;
    return cytotoxic(body.node(), kind, false)
        + body.blood().totalOf(cls, body.clones(), CloneTable.CYTOTOXIC)
        + body.lymphoid().totalOf(cls, body.clones(), CloneTable.CYTOTOXIC);
  }

  @Override
  public int awakePatches() {
    int n = 0;
    for (Patch patch : body.tissue()) {
      n += patch.awake() ? 1 : 0;
    }
    return n;
  }

  @Override
  public Pools blood() {
    return body.blood();
  }

  @Override
  public Pools lymphoid() {
    return body.lymphoid();
  }

  @Override
  public double nodeMean(int cytokine) {
    return mean(body.node(), cytokine);
  }

  @Override
  public double tissueMean(int cytokine) {
    double sum = 0;
    for (Patch patch : body.tissue()) {
      sum += mean(patch, cytokine);
    }
    return sum / body.tissue().size();
  }

  @Override
  public double acquiredFunction() {
    return body.acquiredFunction();
  }

  @Override
  public List<TissueSites> tissue() {
    return tissue;
  }

  @Override
  public int sitesPerUnit() {
    return 1;
  }

  @Override
  public int clones() {
    return body.clones().size();
  }

  @Override
  public void addConventional(int[] byClone) {
    for (int p = 0; p < body.patches(); p++) {
      CellStore cells = body.patch(p).cells();
      for (int i = 0; i < cells.size(); i++) {
        if (cells.clone[i] >= 0 && cells.kind[i] != CellKind.REGULATORY) {
          byClone[cells.clone[i]]++;
        }
      }
    }
  }
}
