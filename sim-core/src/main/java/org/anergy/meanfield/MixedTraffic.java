package org.anergy.meanfield;

import org.anergy.biology.EffectorParameters;
import org.anergy.biology.Rule;
import org.anergy.biology.Settings;
import org.anergy.biology.TrafficParameters;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Pools;
import org.anergy.random.Samplers;

/** Traffic between node, blood, other lymphoid tissue and target tissue. */
final class MixedTraffic {
  private static final int[] RECIRCULATING = {
    Pools.NAIVE, Pools.MEMORY, Pools.ANERGIC, Pools.REGULATORY
  };

  private final MixedBody body;
  private final Draws draws;
  private final double leavesBlood;
  private final double leavesLymphoid;
  private final double nodeShare;
  private final double effectorDeath;
  private final double memory;
  private final double homingLoss;
  private final double step;
  private final double entryHazard;
  private final double chemokine;
  private final double half;
  private final double opening;
  private final double[] attraction;
  private final CloneList inTransit = new CloneList("inTransit");
  private double totalAttraction;

  MixedTraffic(MixedBody body, Settings settings, Draws draws) {
    this.body = body;
    this.draws = draws;
    step = settings.stepHours();
    leavesBlood = settings.perStepFromHourly(TrafficParameters.BLOOD_EXIT);
    leavesLymphoid = settings.perStepFromHourly(TrafficParameters.LYMPHOID_EXIT);
    nodeShare = settings.value(TrafficParameters.NODE_SHARE);
    effectorDeath = settings.perStepFromDaily(EffectorParameters.DEATH);
    memory = settings.on(Rule.MEMORY) ? settings.value(EffectorParameters.MEMORY) : 0;
    homingLoss = settings.perStepFromDaily(TrafficParameters.HOMING_LOSS);
    entryHazard = settings.value(EffectorParameters.ENTRY) / 24;
    chemokine =
        settings.on(Rule.CHEMOKINE_ENTRY) ? settings.value(EffectorParameters.ENTRY_CHEMOKINE) : 0;
    half = settings.value(EffectorParameters.HALF_CHEMOKINE);
    opening = settings.on(Rule.BARRIER) ? settings.value(EffectorParameters.ENTRY_OPENING) : 0;
    attraction = new double[body.tissue.size()];
  }

  void run() {
    for (int cls = 0; cls < Pools.CLASSES; cls++) {
      CloneList leaving = body.leaving.of(cls);
      for (int i = 0; i < leaving.size(); i++) {
        body.blood.of(cls).add(leaving.get(i));
      }
      leaving.clear();
    }
    for (int cls : RECIRCULATING) {
      recirculate(cls);
    }
    if (body.blood.of(Pools.EFFECTOR).size() > 0
        || body.blood.of(Pools.REGULATORY_HOMING).size() > 0) {
      survey();
      double p = Samplers.probability(entryHazard * totalAttraction / attraction.length, step);
      home(Pools.EFFECTOR, p, effectorDeath);
      home(Pools.REGULATORY_HOMING, p, homingLoss);
    }
  }

  private void recirculate(int cls) {
    CloneList blood = body.blood.of(cls);
    CloneList lymphoid = body.lymphoid.of(cls);
    lymphoid.move(draws.binomial(lymphoid.size(), leavesLymphoid), inTransit, draws);
    int out = draws.binomial(blood.size(), leavesBlood);
    int toNode = draws.binomial(out, nodeShare);
    blood.move(toNode, body.node.of(cls), draws);
    blood.move(out - toNode, lymphoid, draws);
    for (int i = 0; i < inTransit.size(); i++) {
      blood.add(inTransit.get(i));
    }
    inTransit.clear();
  }

  private void survey() {
    totalAttraction = 0;
    for (int p = 0; p < attraction.length; p++) {
      MixedTissue patch = body.tissue.get(p);
      double c = patch.concentration[Cytokine.CXCL10];
      attraction[p] = 1 + chemokine * c / (c + half) + opening * patch.site.opening[0];
      totalAttraction += attraction[p];
    }
  }

  private MixedTissue choose() {
    double at = draws.uniform() * totalAttraction;
    int p = 0;
    while (p < attraction.length - 1 && at >= attraction[p]) {
      at -= attraction[p++];
    }
    return body.tissue.get(p);
  }

  private void home(int cls, double enters, double loses) {
    CloneList blood = body.blood.of(cls);
    int in = draws.binomial(blood.size(), enters);
    for (int k = 0; k < in; k++) {
      Cells cells = choose().cells;
      int clone = blood.takeAny(draws);
      if (cls == Pools.EFFECTOR) {
        cells.add(CellKind.EFFECTOR, clone);
      } else {
        cells.addActive(CellKind.REGULATORY, clone);
      }
    }
    int lost = draws.binomial(blood.size(), loses);
    for (int k = 0; k < lost; k++) {
      int clone = blood.takeAny(draws);
      if (cls == Pools.REGULATORY_HOMING) {
        body.blood.of(Pools.REGULATORY).add(clone);
      } else if (draws.happens(memory * body.memoryRoom(clone))) {
        body.blood.of(Pools.MEMORY).add(clone);
      }
    }
  }
}
