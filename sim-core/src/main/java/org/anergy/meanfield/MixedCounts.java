package org.anergy.meanfield;

import java.util.ArrayList;
import java.util.List;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Pools;
import org.anergy.compartment.TissueSites;
import org.anergy.model.PatientCounts;

/** The numbers of a patient without space. */
final class MixedCounts implements PatientCounts {
  private final MixedBody body;
  private final int patchSites;
  private final List<TissueSites> sites = new ArrayList<>();

  MixedCounts(MixedBody body, int patchSites) {
    this.body = body;
    this.patchSites = patchSites;
    for (MixedTissue patch : body.tissue) {
      sites.add(patch.site);
    }
  }

  @Override
  public int nodeCells(int kind) {
    if (CellKind.isLarge(kind)) {
      return body.nodeApcs.count(kind);
    }
    if (kind == CellKind.BLAST) {
      return body.blasts.size();
    }
    return body.node.of(Kinds.poolOf(kind)).size() + body.engaged.count(kind);
  }

  @Override
  public int nodeActiveRegulatory() {
    return body.engaged.countActive(CellKind.REGULATORY);
  }

  @Override
  public int tissueCells(int kind) {
    int n = 0;
    for (MixedTissue patch : body.tissue) {
      n += patch.count(kind);
    }
    return n;
  }

  @Override
  public int tissueActiveRegulatory() {
    int n = 0;
    for (MixedTissue patch : body.tissue) {
      n += patch.cells.countActive(CellKind.REGULATORY);
    }
    return n;
  }

  @Override
  public int restimulated() {
    int n = 0;
    for (MixedTissue patch : body.tissue) {
      n += patch.cells.countActive(CellKind.EFFECTOR);
    }
    return n;
  }

  @Override
  public int cytotoxicTissue(int kind) {
    int n = 0;
    for (MixedTissue patch : body.tissue) {
      n +=
          kind == CellKind.RESIDENT
              ? patch.residents.countCytotoxic(body.clones)
              : patch.cells.countCytotoxic(kind, body.clones);
    }
    return n;
  }

  @Override
  public int cytotoxicRestimulated() {
    int n = 0;
    for (MixedTissue patch : body.tissue) {
      n += patch.cells.countActiveCytotoxic(CellKind.EFFECTOR, body.clones);
    }
    return n;
  }

  @Override
  public long cytotoxicTotal(int kind) {
    int cls = Kinds.poolOf(kind);
    return (long) body.blood.of(cls).countCytotoxic(body.clones)
        + body.lymphoid.of(cls).countCytotoxic(body.clones)
        + body.node.of(cls).countCytotoxic(body.clones)
        + body.engaged.countCytotoxic(kind, body.clones);
  }

  @Override
  public int awakePatches() {
    int n = 0;
    for (MixedTissue patch : body.tissue) {
      n += patch.awake() ? 1 : 0;
    }
    return n;
  }

  @Override
  public Pools blood() {
    return body.blood.counted("blood", body.clones.size());
  }

  @Override
  public Pools lymphoid() {
    return body.lymphoid.counted("lymphoid", body.clones.size());
  }

  @Override
  public double nodeMean(int cytokine) {
    return body.nodeConcentration[cytokine];
  }

  @Override
  public double tissueMean(int cytokine) {
    double sum = 0;
    for (MixedTissue patch : body.tissue) {
      sum += patch.concentration[cytokine];
    }
    return sum / body.tissue.size();
  }

  @Override
  public double acquiredFunction() {
    return body.acquiredFunction;
  }

  @Override
  public List<TissueSites> tissue() {
    return sites;
  }

  @Override
  public int sitesPerUnit() {
    return patchSites;
  }

  @Override
  public int clones() {
    return body.clones.size();
  }

  @Override
  public void addConventional(int[] byClone) {
    for (int cls : new int[] {Pools.NAIVE, Pools.MEMORY, Pools.ANERGIC, Pools.EFFECTOR}) {
      body.node.of(cls).countInto(byClone);
    }
    body.engaged.countConventional(byClone);
    body.blasts.countConventional(byClone);
    for (MixedTissue patch : body.tissue) {
      patch.cells.countConventional(byClone);
      patch.residents.countInto(byClone);
    }
  }
}
