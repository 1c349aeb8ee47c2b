package org.anergy.biology;

import org.anergy.cell.CellKind;
import org.anergy.compartment.Patch;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;

/**
 * APCs that reach the node without damage: from quiet tissue with self-antigen, tolerogenic unless
 * an infection matures them on the way (bystander); and, in an infection, with foreign antigen.
 */
final class ApcArrivals {
  /** Area that {@code antigen.steadyRate} is stated for: 64×64 sites of 20 um, um². */
  private static final double STANDARD_AREA = 64.0 * 64 * 20 * 20;

  private final Body body;
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

  ApcArrivals(Body body, Settings settings) {
    this.body = body;
    epitopes = settings.epitopes();
    dominant = (int) settings.value(TissueParameters.DOMINANT);
    double days = settings.stepHours() / 24;
    steadyPerStep =
        settings.on(Rule.STEADY_STATE)
            ? settings.value(AntigenParameters.STEADY_RATE) * standardPatches(body) * days
            : 0;
    foreignPerStep = settings.value(TriggerParameters.APC_RATE) * settings.stepHours();
    cryptic = settings.value(AntigenParameters.CRYPTIC_PRESENTATION);
    bystander = settings.on(Rule.BYSTANDER) ? settings.value(TriggerParameters.BYSTANDER) : 0;
    steadyLoad = (float) settings.value(AntigenParameters.STEADY_LOAD);
    load = (float) settings.value(AntigenParameters.LOAD);
    bystanderLoad = (float) settings.value(TriggerParameters.BYSTANDER_LOAD);
    steadyCostimulation = (float) settings.value(AntigenParameters.STEADY_COSTIMULATION);
  }

  /** Returns how many patches of 64×64 sites of 20 um the tissue is worth. */
  private static double standardPatches(Body body) {
    double area = 0;
    for (Patch patch : body.tissue()) {
      double site = patch.lattice().siteMicrometers();
      area += patch.lattice().sites() * site * site;
    }
    return area / STANDARD_AREA;
  }

  void run(StepClock clock) {
    boolean infection = body.infections().active(clock.day());
    double supply = body.modulation().apcSupply();
    int n =
        Samplers.poisson(
            supply * steadyPerStep, Keyed.uniform(clock.key(), 0, Purpose.STEADY_STATE));
    for (int k = 0; k < n; k++) {
      fromQuietTissue(clock, k, infection);
    }
    if (infection) {
      int m =
          Samplers.poisson(
              supply * foreignPerStep, Keyed.uniform(clock.key(), 1, Purpose.STEADY_STATE));
      for (int k = 0; k < m; k++) {
        long id = Keyed.hash(clock.key(), Purpose.INFECTION * 65536L + k);
        // An APC always shows some self beside what it was matured for.
        int mask = 1 << epitopes | (1 << dominant) - 1;
        arrive(clock, id, CellKind.APC_MATURE, mask, load, 1, Cause.MIMICRY);
      }
    }
  }

  private void fromQuietTissue(StepClock clock, int k, boolean infection) {
    long id = Keyed.hash(clock.key(), Purpose.STEADY_STATE * 65536L + k);
    int mask = (1 << dominant) - 1;
    for (int e = dominant; e < epitopes; e++) {
      if (Keyed.uniform(clock.key(), id, Purpose.STEADY_STATE + 256 * (1 + e)) < cryptic) {
        mask |= 1 << e;
      }
    }
    boolean matured =
        infection && Keyed.uniform(clock.key(), id, Purpose.STEADY_STATE + 256 * 64) < bystander;
    if (matured) {
      arrive(clock, id, CellKind.APC_MATURE, mask, bystanderLoad, 1, Cause.BYSTANDER);
    } else {
      arrive(
          clock,
          id,
          CellKind.APC_TOLEROGENIC,
          mask,
          steadyLoad,
          steadyCostimulation,
          Cause.STEADY_STATE);
    }
  }

  private void arrive(
      StepClock clock, long id, byte kind, int mask, float amount, float costim, byte cause) {
    Patch node = body.node();
    int site = node.freeSite(clock.key(), id, true);
    if (site >= 0) {
      int cell = node.place(kind, id, -1, site);
      node.cells().epitopes[cell] = mask;
      node.cells().amount[cell] = amount;
      node.cells().activity[cell] = costim;
      node.cells().cause[cell] = cause;
    }
  }
}
