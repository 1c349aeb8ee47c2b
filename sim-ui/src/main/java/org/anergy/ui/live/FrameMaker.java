package org.anergy.ui.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.biology.Body;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.model.PatientSimulation;
import org.anergy.model.Simulation;
import org.anergy.msc.StromalCells;
import org.anergy.msc.StromalLattice;
import org.anergy.msc.StromalTherapy;
import org.anergy.record.LatticePicture;
import org.anergy.treatment.Treatment;
import org.jspecify.annotations.Nullable;

/** Copies lattices; runs on the thread of the simulation, between steps. */
final class FrameMaker {
  private final boolean marrow;
  private ClonesState clones =
      new ClonesState(new long[0], new byte[0], new int[0], new float[0], 1);

  private FrameMaker(boolean marrow) {
    this.marrow = marrow;
  }

  /** Returns one that shows the marrow too where a transplant empties and fills it. */
  static FrameMaker of(RunSetup setup) {
    return new FrameMaker(!setup.scenario().therapies().transplants().isEmpty());
  }

  /** Returns the present state of {@code simulation}. */
  Frame make(Simulation simulation) {
    if (!(simulation instanceof PatientSimulation patient)) {
      return new Frame(simulation.step(), simulation.day(), List.of(), clones);
    }
    Body body = patient.body();
    Treatment treatment = patient.treatment();
    StromalTherapy stroma = treatment == null ? null : treatment.stroma();
    List<LatticeState> lattices = new ArrayList<>();
    for (int p = 0; p < body.patches(); p++) {
      lattices.add(
          lattice(body.patch(p), p > 0, p > 0 && stroma != null ? stroma.lattice(p - 1) : null));
    }
    if (marrow && treatment != null) {
      lattices.add(MarrowReader.read(treatment));
    }
    if (sameClones(body)) {
      return new Frame(patient.step(), patient.day(), lattices, clones);
    }
    clones = ClonesState.of(body.clones());
    return new Frame(patient.step(), patient.day(), lattices, clones);
  }

  /** Clones are only ever added: the first and last tell whether a table is the same. */
  private boolean sameClones(Body body) {
    int n = clones.size();
    return n == body.clones().size()
        && (n == 0
            || clones.id()[0] == body.clones().id(0)
                && clones.id()[n - 1] == body.clones().id(n - 1));
  }

  private static LatticeState lattice(
      Patch patch, boolean tissue, @Nullable StromalLattice stroma) {
    Map<String, float[]> fields = new LinkedHashMap<>();
    for (int c = 0; c < Cytokine.COUNT; c++) {
      if (patch.has(c)) {
        fields.put(Cytokine.names().get(c), patch.field(c).concentration().clone());
      }
    }
    LatticeState.OtherCells cells = LatticeState.OtherCells.NONE;
    if (stroma != null) {
      fields.put(LatticePicture.MSC_FACTOR, stroma.factor().clone());
      cells = stroma(stroma.cells());
    }
    return new LatticeState(
        tissue ? patch.name().replace("tissue", "tissue ") : "lymph node",
        patch.lattice().width(),
        patch.lattice().height(),
        patch.lattice().siteMicrometers(),
        patch.awake(),
        cells(patch.cells()),
        cells,
        fields,
        tissue ? sites(patch.tissue()) : null);
  }

  private static LatticeState.CellsState cells(CellStore cells) {
    int n = cells.size();
    return new LatticeState.CellsState(
        Arrays.copyOf(cells.site, n),
        Arrays.copyOf(cells.kind, n),
        Arrays.copyOf(cells.id, n),
        Arrays.copyOf(cells.clone, n),
        Arrays.copyOf(cells.signal, n),
        Arrays.copyOf(cells.activity, n),
        Arrays.copyOf(cells.divisions, n),
        Arrays.copyOf(cells.timer, n),
        Arrays.copyOf(cells.cause, n),
        Arrays.copyOf(cells.epitopes, n));
  }

  private static LatticeState.OtherCells stroma(StromalCells cells) {
    int[] site = new int[cells.size()];
    byte[] state = new byte[cells.size()];
    for (int i = 0; i < site.length; i++) {
      site[i] = cells.site(i);
      state[i] = cells.state(i);
    }
    return new LatticeState.OtherCells(site, state);
  }

  private static LatticeState.TissueState sites(TissueSites sites) {
    return new LatticeState.TissueState(
        sites.integrity.clone(),
        sites.reserve.clone(),
        sites.debris.clone(),
        sites.phagocyte.clone(),
        sites.opening.clone(),
        sites.vessel.clone(),
        sites.shown.clone());
  }
}
