package org.anergy.study.vtk;

import java.util.ArrayList;
import java.util.List;
import org.anergy.biology.Body;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.model.PatientSimulation;
import org.anergy.msc.StromalCells;
import org.anergy.msc.StromalLattice;
import org.anergy.msc.StromalTherapy;
import org.anergy.run.PatientRun;
import org.anergy.run.Run;
import org.anergy.run.WellRun;
import org.jspecify.annotations.Nullable;

/** Looks at all lattices of a run between two steps; changes nothing. */
final class LatticeFrames {
  private static final List<String> STROMAL = List.of("unlicensed", "licensed", "spent");
  private static final int MOST = 255;

  private LatticeFrames() {}

  /** Returns a frame of every lattice, the lymph node first; none for the mean field. */
  static List<LatticeFrame> of(Run run) {
    List<LatticeFrame> frames = new ArrayList<>();
    if (run instanceof WellRun well) {
      frames.add(of(well.well().patch(), "well", run, well.well().stroma()));
    } else if (run instanceof PatientRun patient
        && patient.simulation() instanceof PatientSimulation simulation) {
      Body body = simulation.body();
      StromalTherapy therapy =
          simulation.treatment() == null ? null : simulation.treatment().stroma();
      frames.add(of(body.node(), "lymph-node", run, null));
      for (int p = 0; p < body.tissue().size(); p++) {
        StromalLattice stroma = therapy == null ? null : therapy.lattice(p);
        frames.add(of(body.tissue().get(p), "tissue-" + (p + 1), run, stroma));
      }
    }
    return frames;
  }

  private static LatticeFrame of(
      Patch patch, String name, Run run, @Nullable StromalLattice stroma) {
    List<SiteArray> arrays = new ArrayList<>(cells(patch));
    if (name.startsWith("tissue")) {
      arrays.addAll(tissue(patch.tissue()));
    }
    for (int c = 0; c < Cytokine.COUNT; c++) {
      if (patch.has(c)) {
        String gene = Cytokine.names().get(c);
        arrays.add(
            SiteArray.ofFloats(
                gene, "pM", "concentration of " + gene, patch.field(c).concentration()));
      }
    }
    if (stroma != null) {
      arrays.addAll(stromal(stroma, patch.lattice().sites()));
    }
    return new LatticeFrame(
        name,
        run.step(),
        run.day(),
        patch.lattice().width(),
        patch.lattice().height(),
        patch.lattice().siteMicrometers(),
        arrays);
  }

  private static List<SiteArray> cells(Patch patch) {
    byte[][] counts = new byte[CellKind.COUNT][patch.lattice().sites()];
    CellStore cells = patch.cells();
    for (int i = 0; i < cells.size(); i++) {
      add(counts[cells.kind[i]], cells.site[i]);
    }
    List<SiteArray> arrays = new ArrayList<>();
    for (int kind = 0; kind < CellKind.COUNT; kind++) {
      String name = CellKind.names().get(kind);
      arrays.add(
          SiteArray.ofBytes(name, "cells", "cells of the kind " + name + " here", counts[kind]));
    }
    return arrays;
  }

  private static List<SiteArray> tissue(TissueSites sites) {
    return List.of(
        SiteArray.ofFloats("integrity", "1", "working fraction, 0 lost to 1", sites.integrity),
        SiteArray.ofFloats("reserve", "1", "what repair can bring back, 0 to 1", sites.reserve),
        SiteArray.ofFloats("debris", "1", "debris in units of a site's tissue", sites.debris),
        SiteArray.ofFloats("phagocyte", "1", "activation of phagocytes, 0 to 1", sites.phagocyte),
        SiteArray.ofFloats("opening", "1", "opening of the barrier, 0 to 1", sites.opening),
        SiteArray.ofBytes("vessel", "1", "1 where a venule passes, else 0", sites.vessel));
  }

  private static List<SiteArray> stromal(StromalLattice stroma, int sites) {
    byte[][] counts = new byte[StromalCells.STATES][sites];
    for (int i = 0; i < stroma.cells().size(); i++) {
      add(counts[stroma.cells().state(i)], stroma.cells().site(i));
    }
    List<SiteArray> arrays = new ArrayList<>();
    for (int state = 0; state < StromalCells.STATES; state++) {
      String word = STROMAL.get(state);
      arrays.add(
          SiteArray.ofBytes(
              "stromal " + word, "cells", "stromal cells here, " + word, counts[state]));
    }
    arrays.add(
        SiteArray.ofFloats(
            "stromal factor", "1", "factor of stromal cells, 1 has half effect", stroma.factor()));
    return arrays;
  }

  private static void add(byte[] counts, int site) {
    if (Byte.toUnsignedInt(counts[site]) == MOST) {
      throw new IllegalStateException(
          "more than " + MOST + " cells of a kind at site " + site + " do not fit into UInt8");
    }
    counts[site]++;
  }
}
