package org.anergy.meanfield;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.biology.AcquiredFunction;
import org.anergy.biology.Cause;
import org.anergy.biology.Infections;
import org.anergy.biology.InjuryLaw;
import org.anergy.biology.Maintenance;
import org.anergy.biology.Modulation;
import org.anergy.biology.Settings;
import org.anergy.biology.SlowSites;
import org.anergy.biology.Thymus;
import org.anergy.biology.TissueParameters;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Pools;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.repertoire.CloneTable;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.Space;

/** All rules of a patient without space, in the order of the phases of the agents. */
final class MixedBiology {
  private static final Modulation UNTREATED = new Modulation();

  private static final int[] MAINTAINED = {
    Pools.NAIVE, Pools.MEMORY, Pools.ANERGIC, Pools.REGULATORY, Pools.REGULATORY_HOMING
  };

  private final MixedBody body;
  private final int patchSites;
  private final Draws draws = new Draws();
  private final Thymus thymus;
  private final Maintenance laws;
  private final MixedTurnover turnover;
  private final AcquiredFunction function;
  private final MixedArrivals arrivals;
  private final MixedTraffic traffic;
  private final MixedNode node;
  private final MixedBlasts blasts;
  private final MixedNodeApcs nodeApcs;
  private final MixedTissueTCells tissueTCells;
  private final MixedTissueApcs tissueApcs;
  private final List<InjuryLaw> injuries = new ArrayList<>();
  private final List<SlowSites> slow = new ArrayList<>();
  private final MixedFields fields;
  private final float[] tnf = new float[1];
  private boolean infectionBegan;

  MixedBiology(Scenario scenario) {
    Settings settings =
        new Settings(
            scenario.parameters(),
            scenario.rulesOff(),
            scenario.patient(),
            scenario.stepHours(),
            scenario.epitopes());
    Space space = scenario.space();
    Lattice nodeLattice =
        new Lattice(space.nodeSites(), space.nodeSites(), space.siteMicrometers());
    Lattice patch = new Lattice(space.patchSites(), space.patchSites(), space.siteMicrometers());
    patchSites = patch.sites();
    int shown = (1 << (int) settings.value(TissueParameters.DOMINANT)) - 1;
    body =
        new MixedBody(
            new CloneTable(scenario.epitopes()),
            new Infections(settings, scenario.runInDays()),
            space.tissuePatches(),
            shown);
    double site = space.siteMicrometers() * space.siteMicrometers();
    thymus = new Thymus(body.clones, body::export, settings, scenario.runInDays(), UNTREATED);
    laws = new Maintenance(settings);
    turnover = new MixedTurnover(body.clones, laws, draws);
    function = new AcquiredFunction(settings);
    arrivals = new MixedArrivals(body, site * patchSites * space.tissuePatches(), settings, draws);
    traffic = new MixedTraffic(body, settings, draws);
    Settings nodePart = settings.ofNodePart();
    Contacts contacts = new Contacts(body, nodeLattice, nodePart);
    node =
        new MixedNode(body, nodeLattice, contacts, turnover, nodePart, scenario.runInDays(), draws);
    blasts = new MixedBlasts(body, nodeLattice, nodePart, draws);
    nodeApcs = new MixedNodeApcs(body, contacts, nodePart, draws);
    tissueTCells = new MixedTissueTCells(body, patch, settings, draws);
    tissueApcs = new MixedTissueApcs(body, patch, settings, draws);
    for (MixedTissue tissue : body.tissue) {
      injuries.add(new InjuryLaw(tissue.site, settings));
      slow.add(new SlowSites(tissue.site, settings, scenario.runInDays()));
    }
    fields = new MixedFields(body, nodeLattice, patch, scenario.fields(), settings);
  }

  MixedBody body() {
    return body;
  }

  MixedCounts counts() {
    return new MixedCounts(body, patchSites);
  }

  /** Fills the empty body with a healthy person. */
  void seed(long patientKey) {
    thymus.seed(patientKey);
    body.tissue.forEach(tissueApcs::seed);
  }

  boolean infectionBegan() {
    return infectionBegan;
  }

  /** Does one step. */
  void run(StepClock clock) {
    draws.begin(clock.key());
    infectionBegan = clock.startsDay() && body.infections.startDay(clock.patientKey(), clock.day());
    arrivals.run(clock);
    if (clock.startsDay()) {
      startDay(clock);
    }
    traffic.run();
    for (int part = 0; part < Settings.NODE_PARTS; part++) {
      nodeApcs.look();
      int dividing = body.blasts.size();
      node.run(clock, part == 0 && clock.startsDay());
      blasts.run(dividing);
      nodeApcs.run();
    }
    boolean infection = body.infections.active(clock.day());
    for (int p = 0; p < injuries.size(); p++) {
      MixedTissue patch = body.tissue.get(p);
      if (patch.awake()) {
        tissueTCells.run(patch);
        tissueApcs.run(patch, infection);
        injure(patch, p);
      }
    }
    fields.run();
  }

  private void startDay(StepClock clock) {
    double sum = 0;
    for (MixedTissue patch : body.tissue) {
      sum += patch.concentration[Cytokine.TNF];
    }
    body.acquiredFunction = function.tomorrow(body.acquiredFunction, sum / body.tissue.size());
    thymus.startDay(clock);
    laws.startDay(body.census(false), body.census(true), UNTREATED);
    body.setMemoryRoom(laws);
    for (int cls : MAINTAINED) {
      turnover.run(body.blood.of(cls), cls, body.blood.of(cls));
      turnover.run(body.lymphoid.of(cls), cls, body.lymphoid.of(cls));
    }
    for (int p = 0; p < slow.size(); p++) {
      MixedTissue patch = body.tissue.get(p);
      tnf[0] = patch.concentration[Cytokine.TNF];
      slow.get(p).startDay(clock.day(), tnf);
      tissueTCells.startDay(patch);
      tissueApcs.startDay(patch);
    }
  }

  private void injure(MixedTissue patch, int p) {
    InjuryLaw law = injuries.get(p);
    law.beginStep();
    float[] c = patch.concentration;
    tnf[0] = c[Cytokine.TNF];
    law.open(tnf, 1);
    law.step(0, c[Cytokine.IFNG], c[Cytokine.IL10], patch.site.killing(0));
    patch.site.endKilling();
    if (law.damaged() && body.onsetPatch < 0) {
      body.onsetPatch = p;
      body.onsetCause = commonestCause(patch.cells);
    }
  }

  private byte commonestCause(Cells cells) {
    int[] count = new int[Cause.names().size()];
    int best = 0;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.kind[i] == CellKind.EFFECTOR) {
        int cause = body.cloneCause(cells.clone[i]);
        best = ++count[cause] > count[best] ? cause : best;
      }
    }
    return (byte) best;
  }

  /** Compares what is stored with what must hold; throws {@link IllegalStateException}. */
  void verify() {
    Cells cells = body.engaged;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.apc[i] >= body.nodeApcs.size() || cells.clone[i] >= body.clones.size()) {
        throw new IllegalStateException("cell " + i + " of the node refers to what is not there");
      }
    }
  }

  void save(StateSink sink) {
    laws.save(sink);
  }

  void load(StateSource source) {
    laws.load(source);
    body.setMemoryRoom(laws);
    thymus.recount();
  }
}
