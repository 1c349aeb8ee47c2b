package org.anergy.biology;

import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.cell.Motility;
import org.anergy.compartment.Commit;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.scenario.WellSpec;

/**
 * T cells of a well by the rules of the lymph node: a stimulus instead of APCs, the same decision,
 * expansion, cytokines and movement. Nothing dies, but newborns that find no room are lost;
 * activated cells secrete IFNG and TNF as effectors do in tissue: modelling assumptions.
 */
public final class Culture {
  private static final int STIMULUS = 2048;

  private final Patch patch;
  private final CellStore cells;
  private final WellSpec spec;
  private final BlastCells blasts;
  private final Decisions law;
  private final Suppression suppression;
  private final Motility motility;
  private final Commit commit;
  private final Silencing silencing;
  private final double function;
  private final double step;
  private final int producingDivisions;
  private final float il2;
  private final float il10;
  private final float ifng;
  private final float tnf;
  private final float regulatoryUptake;
  private final float blastUptake;
  private long crowdedOut;

  /**
   * @param patch the well, with all cytokines
   * @param spec what is in it
   * @param settings parameters; the traits are those of the donor of the T cells
   */
  public Culture(Patch patch, WellSpec spec, Settings settings) {
    this.patch = patch;
    this.spec = spec;
    cells = patch.cells();
    blasts = new BlastCells(patch, settings);
    law = new Decisions(settings, 0);
    suppression = new Suppression(settings);
    double h = patch.lattice().siteMicrometers();
    step = settings.stepHours();
    motility = new Motility(settings.value(TrafficParameters.NODE_MOTILITY), step, h);
    commit = new Commit(patch);
    silencing = new Silencing(patch.lattice(), settings);
    function = settings.patient().regulatoryFunction();
    producingDivisions = (int) settings.value(PrimingParameters.PRODUCING_DIVISIONS);
    il2 = settings.secretion(PrimingParameters.IL2_SECRETION, h);
    il10 =
        free("IL10")
            * settings.secretion(RegulationParameters.IL10_SECRETION, h)
            * (float) settings.patient().regulatoryFunction();
    ifng = free("IFNG") * settings.secretion(EffectorParameters.IFNG_SECRETION, h);
    tnf = free("TNF") * settings.secretion(EffectorParameters.TNF_SECRETION, h);
    regulatoryUptake = settings.uptake(RegulationParameters.UPTAKE, h);
    blastUptake = settings.uptake(RegulationParameters.CONVENTIONAL_UPTAKE, h);
  }

  /** Returns the newborn cells that found no room, and were lost. */
  public long crowdedOut() {
    return crowdedOut;
  }

  /** Sets what {@link #crowdedOut} returns, after a checkpoint was loaded. */
  public void setCrowdedOut(long cells) {
    crowdedOut = cells;
  }

  private int free(String cytokine) {
    return spec.neutralized().contains(cytokine) ? 0 : 1;
  }

  /**
   * Fills the well.
   *
   * @throws IllegalStateException if there is no room
   */
  public void seed(long key) {
    int responding = (int) Math.round(spec.responding() * spec.tCells());
    for (int k = 0; k < spec.tCells() + spec.regulatory(); k++) {
      boolean regulatory = k >= spec.tCells();
      long id = Keyed.hash(Keyed.hash(key, Purpose.LAYOUT), k); // no key of a step
      int site = patch.freeSite(key, id, false);
      if (site < 0) {
        throw new IllegalStateException("the well has no room for " + (k + 1) + " cells");
      }
      int i = patch.place(regulatory ? CellKind.REGULATORY : CellKind.NAIVE, id, -1, site);
      cells.activity[i] = regulatory ? 1 : 0;
      cells.amount[i] = k < responding ? (float) spec.strength() : 0; // of the stimulus it feels
    }
    commit.run(key);
  }

  /** Lets a step pass for the T cells; fields are solved afterwards. */
  public void run(StepClock clock) {
    patch.refreshMaps();
    int n = cells.size();
    for (int i = 0; i < n; i++) {
      cells.target[i] = cells.site[i];
      if (cells.kind[i] == CellKind.NAIVE && cells.amount[i] > 0) {
        meet(i, clock.key());
      } else if (cells.kind[i] == CellKind.BLAST) {
        blasts.step(i, clock.key());
      }
      if (cells.kind[i] != CellKind.BLAST) {
        move(i, clock.key());
      }
    }
    int expected = n + cells.births();
    commit.run(clock.key());
    crowdedOut += expected - cells.size();
    secrete();
  }

  private void meet(int i, long key) {
    if (!silencing.isOver(cells, i)) {
      return;
    }
    silencing.strike(patch, i, key, function);
    if (cells.timer[i] > 0) {
      return;
    }
    int site = cells.site[i];
    double free = 1 - suppression.at(patch.field(Cytokine.IL10), site);
    double hazard = spec.meetsPerHour() * free * (1 - patch.guestSuppression(site));
    if (!Samplers.strikes(hazard, step, Keyed.uniform(key, cells.id[i], Purpose.CONTACT))) {
      return;
    }
    double activation = law.activation(CellKind.NAIVE, (float) spec.costimulation());
    if (Keyed.uniform(key, cells.id[i], Purpose.DECISION) < activation) {
      cells.kind[i] = CellKind.BLAST;
      cells.amount[i] *= law.felt(CellKind.NAIVE, (float) spec.costimulation());
      cells.activity[i] =
          law.producer(false, Keyed.uniform(key, cells.id[i], Purpose.DIVISION + 256)) ? 1 : 0;
      cells.timer[i] =
          law.firstDivision(Keyed.toUnit(Keyed.bits(key, cells.id[i], Purpose.DIVISION)));
      return;
    }
    double il10Here = patch.field(Cytokine.IL10).concentration()[site];
    double u = Keyed.uniform(key, cells.id[i], Purpose.DECISION + STIMULUS);
    cells.kind[i] = law.unhelped(false, il10Here, patch.guestInduction(site), u);
    if (cells.kind[i] == CellKind.REGULATORY) {
      cells.activity[i] = 1;
    }
  }

  private void move(int i, long key) {
    long bits = Keyed.bits(key, cells.id[i], Purpose.MOVE);
    int x = patch.lattice().wrapX(patch.lattice().x(cells.site[i]) + motility.dx(bits));
    int y = patch.lattice().wrapY(patch.lattice().y(cells.site[i]) + motility.dy(bits));
    cells.target[i] = patch.lattice().site(x, y);
  }

  private void secrete() {
    patch.clearSecretion();
    for (int i = 0; i < cells.size(); i++) {
      int site = cells.site[i];
      switch (cells.kind[i]) {
        case CellKind.BLAST -> {
          patch.field(Cytokine.IL2).takeUp(site, blastUptake);
          if (cells.activity[i] > 0 && cells.divisions[i] < producingDivisions) {
            patch.field(Cytokine.IL2).secrete(site, il2);
          }
          inflame(site);
        }
        case CellKind.EFFECTOR -> inflame(site);
        case CellKind.REGULATORY -> {
          patch.field(Cytokine.IL2).takeUp(site, regulatoryUptake);
          if (il10 > 0) {
            patch.field(Cytokine.IL10).secrete(site, il10);
          }
        }
        default -> {
          // Cells at rest secrete nothing.
        }
      }
    }
    patch.letGuestsSecrete();
    for (String cytokine : spec.neutralized()) { // whoever secretes it
      patch.field(Cytokine.names().indexOf(cytokine)).clearCells();
    }
    patch.solveFields();
  }

  private void inflame(int site) {
    if (ifng > 0) {
      patch.field(Cytokine.IFNG).secrete(site, ifng);
    }
    if (tnf > 0) {
      patch.field(Cytokine.TNF).secrete(site, tnf);
    }
  }
}
