package org.anergy.biology;

import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.therapy.Rate;

/**
 * APCs in target tissue: take up debris, decide between maturity and tolerance by danger and
 * regulatory cytokine, and leave for the node with the epitopes that the tissue showed there.
 */
final class TissueApcs {
  private final Body body;
  private final Patch patch;
  private final CellStore cells;
  private final Reach reach;
  private final Suppression suppression;
  private final double step;
  private final double uptake;
  private final double maturation;
  private double maturationNow; // of the running step, under drugs
  private final double tolerance;
  private final double toleranceIl10;
  private final double halfTnf;
  private final double debrisDanger;
  private final double infectionDanger;
  private final double migration;
  private final float load;
  private final float steadyCostimulation;

  TissueApcs(Body body, Patch patch, Settings settings) {
    this.body = body;
    this.patch = patch;
    this.cells = patch.cells();
    step = settings.stepHours();
    reach = new Reach(patch.lattice(), settings.value(PrimingParameters.REACH));
    suppression = new Suppression(settings);
    uptake = settings.value(AntigenParameters.UPTAKE);
    maturation = settings.value(AntigenParameters.MATURATION);
    tolerance = settings.value(AntigenParameters.TOLEROGENIC);
    toleranceIl10 =
        settings.on(Rule.TOLEROGENIC) ? settings.value(AntigenParameters.TOLEROGENIC_IL10) : 0;
    halfTnf = settings.value(AntigenParameters.DANGER_TNF);
    debrisDanger = settings.value(AntigenParameters.DANGER_DEBRIS);
    infectionDanger = settings.on(Rule.BYSTANDER) ? settings.value(TriggerParameters.BYSTANDER) : 0;
    migration = settings.perStepFromHourly(AntigenParameters.MIGRATION);
    load = (float) settings.value(AntigenParameters.LOAD);
    steadyCostimulation = (float) settings.value(AntigenParameters.STEADY_COSTIMULATION);
  }

  void run(StepClock clock) {
    int n = cells.size();
    maturationNow = maturation * body.modulation().factor(Rate.APC_MATURATION);
    boolean infection = body.infections().active(clock.day());
    for (int i = 0; i < n; i++) {
      byte kind = cells.kind[i];
      if (!CellKind.isLarge(kind)) {
        continue;
      }
      cells.target[i] = cells.site[i];
      if (kind == CellKind.APC_IMMATURE) {
        sample(i, clock.key());
      } else if (kind == CellKind.APC_CARRYING) {
        decide(i, clock.key(), infection);
      } else if (Keyed.uniform(clock.key(), cells.id[i], Purpose.EXIT) < migration) {
        cells.fate[i] = CellStore.LEAVE;
        patch
            .exits()
            .add(kind, -1, cells.cause[i], cells.activity[i], cells.epitopes[i], cells.amount[i]);
      }
    }
  }

  private void sample(int i, long key) {
    TissueSites tissue = patch.tissue();
    float debris = debrisAround(i);
    if (debris <= 0
        || !Samplers.strikes(
            uptake * debris, step, Keyed.uniform(key, cells.id[i], Purpose.ANTIGEN))) {
      return;
    }
    cells.kind[i] = CellKind.APC_CARRYING;
    cells.epitopes[i] = shownAround(i, tissue);
    cells.amount[i] = load;
    cells.activity[i] = steadyCostimulation;
    cells.cause[i] = Cause.DAMAGE;
  }

  private float debrisAround(int i) {
    if (!patch.tissue().hasDebris()) {
      return 0;
    }
    float[] debris = patch.tissue().debris;
    int x = patch.lattice().x(cells.site[i]);
    int y = patch.lattice().y(cells.site[i]);
    float sum = 0;
    for (int k = 0; k < reach.size(); k++) {
      sum += debris[reach.site(x, y, k)];
    }
    return sum;
  }

  private int shownAround(int i, TissueSites tissue) {
    int x = patch.lattice().x(cells.site[i]);
    int y = patch.lattice().y(cells.site[i]);
    int mask = 0;
    for (int k = 0; k < reach.size(); k++) {
      int site = reach.site(x, y, k);
      if (tissue.debris[site] > 0) {
        mask |= tissue.shown[site];
      }
    }
    return mask;
  }

  private void decide(int i, long key, boolean infection) {
    int site = cells.site[i];
    double tnf = patch.field(Cytokine.TNF).concentration()[site];
    double danger = tnf / (tnf + halfTnf) + debrisDanger * Math.min(1, debrisAround(i));
    if (infection) {
      danger += infectionDanger;
    }
    double damp = suppression.at(patch.field(Cytokine.IL10), site);
    float guests = patch.guestSuppression(site); // PGE2 and IDO polarize as IL10 does
    double mature = maturationNow * Math.min(1, danger) * (1 - damp) * (1 - guests);
    double tolerant = tolerance + toleranceIl10 * (damp + (1 - damp) * guests);
    double any = Samplers.probability(mature + tolerant, step);
    long bits = Keyed.bits(key, cells.id[i], Purpose.ANTIGEN);
    double u = Keyed.toUnit(bits);
    if (u >= any) {
      return;
    }
    boolean matures = u < any * mature / (mature + tolerant);
    cells.kind[i] = matures ? CellKind.APC_MATURE : CellKind.APC_TOLEROGENIC;
    cells.activity[i] = matures ? 1 : steadyCostimulation;
  }
}
