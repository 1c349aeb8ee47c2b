package org.anergy.meanfield;

import org.anergy.biology.AntigenParameters;
import org.anergy.biology.Cause;
import org.anergy.biology.Rule;
import org.anergy.biology.Settings;
import org.anergy.biology.TissueParameters;
import org.anergy.biology.TriggerParameters;
import org.anergy.cell.CellKind;
import org.anergy.kernel.StepClock;

/** APCs that reach the node without damage: from quiet tissue and, in infections, from outside. */
final class MixedArrivals {
  /** Area that {@code antigen.steadyRate} is stated for: 64×64 sites of 20 um, um². */
  private static final double STANDARD_AREA = 64.0 * 64 * 20 * 20;

  private final MixedBody body;
  private final Draws draws;
  private final int epitopes;
  private final int dominant;
  private final double steadyPerStep;
  private final double foreignPerStep;
  private final double cryptic;
  private final double bystander;
  private final float steadyLoad;
  private final float load;
  private final float bystanderLoad;
  private final float steadyCostimulation;

  /**
   * @param tissueArea area of all target tissue, um²
   */
  MixedArrivals(MixedBody body, double tissueArea, Settings settings, Draws draws) {
    this.body = body;
    this.draws = draws;
    epitopes = settings.epitopes();
    dominant = (int) settings.value(TissueParameters.DOMINANT);
    double perDay = settings.value(AntigenParameters.STEADY_RATE) * tissueArea / STANDARD_AREA;
    steadyPerStep = settings.on(Rule.STEADY_STATE) ? perDay * settings.stepHours() / 24 : 0;
    foreignPerStep = settings.value(TriggerParameters.APC_RATE) * settings.stepHours();
    cryptic = settings.value(AntigenParameters.CRYPTIC_PRESENTATION);
    bystander = settings.on(Rule.BYSTANDER) ? settings.value(TriggerParameters.BYSTANDER) : 0;
    steadyLoad = (float) settings.value(AntigenParameters.STEADY_LOAD);
    load = (float) settings.value(AntigenParameters.LOAD);
    bystanderLoad = (float) settings.value(TriggerParameters.BYSTANDER_LOAD);
    steadyCostimulation = (float) settings.value(AntigenParameters.STEADY_COSTIMULATION);
  }

  void run(StepClock clock) {
    boolean infection = body.infections.active(clock.day());
    Apcs apcs = body.nodeApcs;
    int n = draws.poisson(steadyPerStep);
    for (int k = 0; k < n; k++) {
      int mask = maskOfQuietTissue();
      if (infection && draws.happens(bystander)) {
        apcs.add(CellKind.APC_MATURE, mask, bystanderLoad, 1, Cause.BYSTANDER);
      } else {
        apcs.add(
            CellKind.APC_TOLEROGENIC, mask, steadyLoad, steadyCostimulation, Cause.STEADY_STATE);
      }
    }
    int foreign = infection ? draws.poisson(foreignPerStep) : 0;
    for (int k = 0; k < foreign; k++) {
      apcs.add(CellKind.APC_MATURE, 1 << epitopes | (1 << dominant) - 1, load, 1, Cause.MIMICRY);
    }
  }

  private int maskOfQuietTissue() {
    int mask = (1 << dominant) - 1;
    for (int e = dominant; e < epitopes; e++) {
      if (draws.happens(cryptic)) {
        mask |= 1 << e;
      }
    }
    return mask;
  }
}
