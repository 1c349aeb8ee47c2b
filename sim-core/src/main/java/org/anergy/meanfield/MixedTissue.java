package org.anergy.meanfield;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.TissueSites;

/** One patch of target tissue without space: all its sites are alike, so that one is kept. */
final class MixedTissue implements Stateful {
  private final String name;

  /** Effectors and regulatory cells. */
  final Cells cells;

  /** Resident memory cells. */
  final CloneList residents;

  /** APCs that carry antigen: undecided, mature or tolerogenic. */
  final Apcs apcs;

  /** The one site that all are like. */
  final TissueSites site;

  /** Concentrations by {@link Cytokine}, pM. */
  final float[] concentration = new float[Cytokine.COUNT];

  /** APCs that carry nothing yet. */
  int immature;

  MixedTissue(String name, int shown) {
    this.name = name;
    cells = new Cells(name + ".cells");
    residents = new CloneList(name + ".residents");
    apcs = new Apcs(name + ".apcs");
    site = new TissueSites(name, 1, shown);
  }

  /** Tells whether something happens there. */
  boolean awake() {
    return cells.size() > 0
        || apcs.size() > 0
        || site.debris[0] > 0
        || site.phagocyte[0] > 0
        || concentration[Cytokine.TNF] > 0;
  }

  /** Tells whether any cytokine is there. */
  boolean hasCytokine() {
    boolean any = false;
    for (float c : concentration) {
      any |= c > 0;
    }
    return any;
  }

  /** Returns the cells of {@code kind}, APCs included. */
  int count(int kind) {
    if (kind == CellKind.APC_IMMATURE) {
      return immature;
    }
    if (kind == CellKind.RESIDENT) {
      return residents.size();
    }
    return CellKind.isLarge(kind) ? apcs.count(kind) : cells.count(kind);
  }

  @Override
  public void save(StateSink sink) {
    cells.save(sink);
    residents.save(sink);
    apcs.save(sink);
    site.save(sink);
    sink.floats(name + ".concentration", concentration, concentration.length);
    sink.value(name + ".immature", immature);
  }

  @Override
  public void load(StateSource source) {
    cells.load(source);
    residents.load(source);
    apcs.load(source);
    site.load(source);
    float[] stored = source.floats(name + ".concentration");
    System.arraycopy(stored, 0, concentration, 0, concentration.length);
    immature = (int) source.value(name + ".immature");
  }
}
