package org.anergy.meanfield;

import org.anergy.biology.AntigenParameters;
import org.anergy.biology.Cause;
import org.anergy.biology.PrimingParameters;
import org.anergy.biology.Reach;
import org.anergy.biology.Rule;
import org.anergy.biology.Settings;
import org.anergy.biology.Suppression;
import org.anergy.biology.TriggerParameters;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Cytokine;
import org.anergy.lattice.Lattice;
import org.anergy.random.Samplers;

/** APCs in target tissue without space: uptake, decision and departure for the node. */
final class MixedTissueApcs {
  private final MixedBody body;
  private final Draws draws;
  private final Suppression suppression;
  private final double step;
  private final int reach;
  private final double uptake;
  private final double maturation;
  private final double tolerance;
  private final double toleranceIl10;
  private final double halfTnf;
  private final double debrisDanger;
  private final double infectionDanger;
  private final double migration;
  private final double renewal;
  private final int places;
  private final float load;
  private final float steadyCostimulation;

  MixedTissueApcs(MixedBody body, Lattice patch, Settings settings, Draws draws) {
    this.body = body;
    this.draws = draws;
    step = settings.stepHours();
    reach = new Reach(patch, settings.value(PrimingParameters.REACH)).size();
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
    renewal = settings.perDay(AntigenParameters.RENEWAL);
    places = (int) Math.round(settings.value(AntigenParameters.RESIDENTS) * patch.sites());
    load = (float) settings.value(AntigenParameters.LOAD);
    steadyCostimulation = (float) settings.value(AntigenParameters.STEADY_COSTIMULATION);
  }

  /** Fills a healthy patch. */
  void seed(MixedTissue patch) {
    patch.immature = places;
  }

  /** Fills empty places from the blood. */
  void startDay(MixedTissue patch) {
    int empty = places - patch.immature - patch.apcs.size();
    patch.immature += draws.binomial(Math.max(0, empty), renewal);
  }

  /** Does one step of the APCs of {@code patch}. */
  void run(MixedTissue patch, boolean infection) {
    Apcs apcs = patch.apcs;
    float debris = reach * patch.site.debris[0];
    for (int a = apcs.size() - 1; a >= 0; a--) {
      if (apcs.kind[a] == CellKind.APC_CARRYING) {
        decide(patch, a, debris, infection);
      } else if (draws.happens(migration)) {
        body.nodeApcs.add(
            apcs.kind[a], apcs.epitopes[a], apcs.amount[a], apcs.costimulation[a], apcs.cause[a]);
        apcs.remove(a);
      }
    }
    int loaded =
        draws.binomial(patch.immature, Samplers.probability(uptake * Math.max(0, debris), step));
    patch.immature -= loaded;
    for (int k = 0; k < loaded; k++) {
      apcs.add(CellKind.APC_CARRYING, patch.site.shown[0], load, steadyCostimulation, Cause.DAMAGE);
    }
  }

  private void decide(MixedTissue patch, int a, float debris, boolean infection) {
    double tnf = patch.concentration[Cytokine.TNF];
    double danger = tnf / (tnf + halfTnf) + debrisDanger * Math.min(1, debris);
    if (infection) {
      danger += infectionDanger;
    }
    double damp = suppression.of(patch.concentration[Cytokine.IL10]);
    double mature = maturation * Math.min(1, danger) * (1 - damp);
    double tolerant = tolerance + toleranceIl10 * damp;
    double any = Samplers.probability(mature + tolerant, step);
    double u = draws.uniform();
    if (u >= any) {
      return;
    }
    boolean matures = u < any * mature / (mature + tolerant);
    patch.apcs.kind[a] = matures ? CellKind.APC_MATURE : CellKind.APC_TOLEROGENIC;
    patch.apcs.costimulation[a] = matures ? 1 : steadyCostimulation;
  }
}
