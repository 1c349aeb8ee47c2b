package org.anergy.model;

import java.util.Arrays;
import org.anergy.biology.Body;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;

/** Recomputes what is derived and checks what must hold: the assert mode. */
final class Invariants {
  private Invariants() {}

  /** Checks the whole body; throws {@link IllegalStateException} naming step, place and value. */
  static void verify(Body body, long step) {
    body.blood().verify();
    body.lymphoid().verify();
    for (int p = 0; p < body.patches(); p++) {
      cells(body.patch(p), step);
      fields(body.patch(p), step);
    }
    for (int p = 0; p < body.tissue().size(); p++) {
      tissue(body.tissue().get(p), step);
      derived(body.tissue().get(p), step);
    }
  }

  private static void cells(Patch patch, long step) {
    CellStore cells = patch.cells();
    int[] small = new int[patch.lattice().sites()];
    int[] large = new int[patch.lattice().sites()];
    int[] apc = new int[patch.lattice().sites()];
    Arrays.fill(apc, -1);
    for (int i = 0; i < cells.size(); i++) {
      int site = cells.site[i];
      if (i > 0
          && (site < cells.site[i - 1]
              || (site == cells.site[i - 1] && cells.id[i] <= cells.id[i - 1]))) {
        throw broken(patch, step, "cell " + i + " is out of order or has a twin id");
      }
      if (CellKind.isLarge(cells.kind[i])) {
        large[site]++;
        apc[site] = i;
      } else {
        small[site]++;
      }
      if (!(cells.activity[i] >= 0 && cells.activity[i] <= 1 && cells.signal[i] >= 0)) {
        throw broken(patch, step, "cell " + i + " has activity " + cells.activity[i]);
      }
    }
    for (int s = 0; s < small.length; s++) {
      if (small[s] > Patch.SMALL_CAPACITY || large[s] > 1) {
        throw broken(patch, step, "site " + s + " holds " + small[s] + " + " + large[s]);
      }
      if (small[s] != patch.smallCount()[s] || apc[s] != patch.apcAt()[s]) {
        throw broken(patch, step, "the map of cells is wrong at site " + s);
      }
    }
  }

  private static void fields(Patch patch, long step) {
    for (int c = 0; c < Cytokine.COUNT; c++) {
      if (patch.has(c)) {
        boolean zero = true;
        for (float value : patch.field(c).concentration()) {
          if (!(value >= 0) || value == Float.POSITIVE_INFINITY) {
            throw broken(patch, step, Cytokine.names().get(c) + " is " + value + " pM");
          }
          zero &= value == 0;
        }
        if (zero != patch.field(c).isZero()) {
          throw broken(patch, step, Cytokine.names().get(c) + " is said to be zero: " + !zero);
        }
      }
    }
  }

  private static void tissue(Patch patch, long step) {
    float[] integrity = patch.tissue().integrity;
    float[] reserve = patch.tissue().reserve;
    for (int s = 0; s < integrity.length; s++) {
      if (!(integrity[s] >= 0 && integrity[s] <= reserve[s] && reserve[s] <= 1)) {
        throw broken(
            patch, step, "site " + s + ": integrity " + integrity[s] + ", reserve " + reserve[s]);
      }
    }
  }

  /** Checks what tissue remembers of its sites, and that a patch that sleeps has nothing to do. */
  private static void derived(Patch patch, long step) {
    TissueSites sites = patch.tissue();
    int active = 0;
    boolean debris = false;
    for (int s = 0; s < sites.integrity.length; s++) {
      if (sites.phagocyte[s] > 0
          && (active >= sites.activeCount() || sites.activeSite(active++) != s)) {
        throw broken(patch, step, "site " + s + " is missing among those with active phagocytes");
      }
      debris |= sites.debris[s] > 0;
    }
    if (active != sites.activeCount() || debris != sites.hasDebris()) {
      throw broken(patch, step, "active sites or debris are remembered that are not there");
    }
    if (sites.isKilled()) {
      throw broken(patch, step, "a kill was not done in its step");
    }
    boolean awake = patch.awake();
    patch.fallAsleepIfQuiet();
    boolean busy = patch.awake();
    if (awake) {
      patch.wake();
    } else if (busy) {
      throw broken(patch, step, "sleeps although it is not quiet");
    }
  }

  private static IllegalStateException broken(Patch patch, long step, String what) {
    return new IllegalStateException(patch.name() + " at step " + step + ": " + what);
  }
}
