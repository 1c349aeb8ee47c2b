package org.anergy.compartment;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.field.DiffusionField;
import org.anergy.lattice.Lattice;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * One lattice with everything on it: cells, cytokine fields, and tissue where it is target tissue.
 * A site holds one large cell (APC) and {@link #SMALL_CAPACITY} small ones (T cells).
 */
public final class Patch implements Stateful {
  /**
   * Small cells a site can hold: a 20 um site of one cell layer between GranSim's 2 and ARTIMMUS's
   * 7; modelling assumption.
   */
  public static final int SMALL_CAPACITY = 3;

  private static final int PROBES = 12;

  /** Clearing one site after the other is cheaper up to one site in so many. */
  private static final int FEW_SHARE = 16;

  private final String name;
  private final Lattice lattice;
  private final CellStore cells;
  private final @Nullable DiffusionField[] fields;
  private final @Nullable TissueSites tissue;
  private final Exits exits;
  private final int[] apcAt;
  private final byte[] smallCount;
  private final byte[] regulatoryCount;
  private final int[] marked; // sites with an entry in the maps, as far as there is room
  private int markedCount;
  private final int[] regulatorySites;
  private int regulatorySiteCount;
  private boolean mapsAreStale;
  private @Nullable Guests guests;
  private boolean awake = true;

  /**
   * @param name compartment name, prefix of its columns
   * @param lattice geometry
   * @param fields one entry a {@link Cytokine}, null where the cytokine is not simulated here
   * @param tissue sites that can be injured, null in a lymph node
   */
  public Patch(
      String name,
      Lattice lattice,
      @Nullable DiffusionField[] fields,
      @Nullable TissueSites tissue) {
    this.name = name;
    this.lattice = lattice;
    this.fields = fields.clone();
    this.tissue = tissue;
    this.cells = new CellStore(name + ".cells");
    this.exits = new Exits(name + ".exits");
    apcAt = new int[lattice.sites()];
    smallCount = new byte[lattice.sites()];
    regulatoryCount = new byte[lattice.sites()];
    regulatorySites = new int[lattice.sites()];
    marked = new int[lattice.sites() / FEW_SHARE];
    Arrays.fill(apcAt, -1);
  }

  /** Returns the name of the compartment. */
  public String name() {
    return name;
  }

  /** Returns the geometry. */
  public Lattice lattice() {
    return lattice;
  }

  /** Returns the cells. */
  public CellStore cells() {
    return cells;
  }

  /** Returns the cells that leave in the running step. */
  public Exits exits() {
    return exits;
  }

  /** Returns the tissue; throws if this lattice is none. */
  public TissueSites tissue() {
    if (tissue == null) {
      throw new IllegalStateException(name + " is no target tissue");
    }
    return tissue;
  }

  /** Tells whether {@code cytokine} is simulated here. */
  public boolean has(int cytokine) {
    return fields[cytokine] != null;
  }

  /** Returns the field of {@code cytokine}; throws if it is not simulated here. */
  public DiffusionField field(int cytokine) {
    DiffusionField field = fields[cytokine];
    if (field == null) {
      throw new IllegalStateException(name + " has no " + Cytokine.names().get(cytokine));
    }
    return field;
  }

  /** Says which cells of a therapy are here; they are no part of this lattice's state. */
  public void receive(Guests cells) {
    guests = cells;
  }

  /** Returns {@link Guests#suppression}; 0 where there are none. */
  public float guestSuppression(int site) {
    return guests == null ? 0 : guests.suppression(site);
  }

  /** Returns {@link Guests#support}; 0 where there are none. */
  public float guestSupport(int site) {
    return guests == null ? 0 : guests.support(site);
  }

  /** Returns {@link Guests#induction}; 1 where there are none. */
  public float guestInduction(int site) {
    return guests == null ? 1 : guests.induction(site);
  }

  /** Lets guests secrete into the fields of this lattice. */
  public void letGuestsSecrete() {
    if (guests != null) {
      guests.secrete();
    }
  }

  /** Returns the index of the APC at each site, -1 for none; a view as of {@link #rebuildMaps}. */
  public int[] apcAt() {
    return apcAt;
  }

  /** Returns the number of small cells at each site; a view as of {@link #rebuildMaps}. */
  public byte[] smallCount() {
    return smallCount;
  }

  /** Returns the activated regulatory cells at each site; a view, filled by the behavior phase. */
  public byte[] regulatoryCount() {
    return regulatoryCount;
  }

  /** Returns the number of sites with activated regulatory cells, as {@link #regulatoryCount}. */
  public int regulatorySiteCount() {
    return regulatorySiteCount;
  }

  /** Returns the k-th of {@link #regulatorySiteCount} sites. */
  public int regulatorySite(int k) {
    return regulatorySites[k];
  }

  /** Recomputes which cells stand where, from the cells' sites. */
  public void rebuildMaps() {
    clearMaps();
    regulatorySiteCount = 0;
    int n = cells.size();
    int[] site = cells.site;
    byte[] kind = cells.kind;
    for (int i = 0; i < n; i++) {
      mark(site[i]);
      if (CellKind.isLarge(kind[i])) {
        apcAt[site[i]] = i;
      } else {
        smallCount[site[i]]++;
        if (kind[i] == CellKind.REGULATORY && cells.activity[i] > 0.5f) {
          if (regulatoryCount[site[i]]++ == 0) {
            regulatorySites[regulatorySiteCount++] = site[i];
          }
        }
      }
    }
    mapsAreStale = false;
  }

  /** As {@link #rebuildMaps}, unless {@link #cellsChanged} was not called since. */
  public void refreshMaps() {
    if (mapsAreStale) {
      rebuildMaps();
    }
  }

  /** Says that kind, activity or number of cells have changed other than by {@link #place}. */
  public void cellsChanged() {
    mapsAreStale = true;
  }

  private void mark(int site) {
    if (markedCount < marked.length) {
      marked[markedCount] = site;
    }
    markedCount++;
  }

  /** Clears the sites that have an entry, or all of them if they are many. */
  private void clearMaps() {
    if (markedCount > marked.length) {
      Arrays.fill(apcAt, -1);
      Arrays.fill(smallCount, (byte) 0);
      Arrays.fill(regulatoryCount, (byte) 0);
    } else {
      for (int k = 0; k < markedCount; k++) {
        apcAt[marked[k]] = -1;
        smallCount[marked[k]] = 0;
        regulatoryCount[marked[k]] = 0;
      }
    }
    markedCount = 0;
  }

  /**
   * Finds a site with room for a cell that arrives at a random place.
   *
   * @param stepKey key of the step
   * @param cellId identity of the arriving cell
   * @param large whether it needs the place of an APC
   * @return a site, or -1 if several keyed tries met full sites
   */
  public int freeSite(long stepKey, long cellId, boolean large) {
    for (int probe = 0; probe < PROBES; probe++) {
      long bits = Keyed.bits(stepKey, cellId, Purpose.PLACE + 256 * probe);
      int site = (int) ((bits >>> 32) * lattice.sites() >>> 32);
      if (hasRoom(site, large)) {
        return site;
      }
    }
    return -1;
  }

  /** Tells whether {@code site} has room, by the maps and what was placed since. */
  public boolean hasRoom(int site, boolean large) {
    return large ? apcAt[site] < 0 : smallCount[site] < SMALL_CAPACITY;
  }

  /** Puts a new cell at {@code site}, which must have room; returns its index. */
  public int place(byte kind, long cellId, int clone, int site) {
    int i = cells.append();
    cells.id[i] = cellId;
    cells.kind[i] = kind;
    cells.clone[i] = clone;
    cells.site[i] = site;
    cells.target[i] = site;
    awake = true;
    mark(site);
    if (CellKind.isLarge(kind)) {
      apcAt[site] = i;
    } else {
      smallCount[site]++;
    }
    return i;
  }

  /** Tells whether a step can change anything here; derived from the state. */
  public boolean awake() {
    return awake;
  }

  /** Says that the next step must not be skipped. */
  public void wake() {
    awake = true;
  }

  /**
   * Decides whether the next step can be skipped: no guest that secretes, nothing mobile, no APC
   * under way, no debris, no activated phagocyte, and every cytokine exactly zero. A skipped step
   * would change nothing.
   */
  public void fallAsleepIfQuiet() {
    boolean calm = fieldsAreZero() && (guests == null || !guests.busy());
    awake = !calm || anyCellBusy() || (tissue != null && tissue.inflamed());
  }

  private boolean anyCellBusy() {
    for (int i = 0; i < cells.size(); i++) {
      int kind = cells.kind[i];
      if (CellKind.isMobile(kind) || (CellKind.isLarge(kind) && kind != CellKind.APC_IMMATURE)) {
        return true;
      }
    }
    return false;
  }

  /** Solves all fields to the end of the step. */
  public void solveFields() {
    for (DiffusionField field : fields) {
      if (field != null) {
        field.solve();
      }
    }
  }

  /** Sets the secretion and uptake buffers of all fields to zero. */
  public void clearSecretion() {
    for (DiffusionField field : fields) {
      if (field != null) {
        field.clearCells();
      }
    }
  }

  /** Spreads what cells secrete and take up evenly over the lattice. */
  public void mixSecretion() {
    for (DiffusionField field : fields) {
      if (field != null) {
        field.mixCells();
      }
    }
  }

  /** Tells whether every cytokine concentration is exactly zero. */
  public boolean fieldsAreZero() {
    for (DiffusionField field : fields) {
      if (field != null && !field.isZero()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void save(StateSink sink) {
    cells.save(sink);
    exits.save(sink);
    for (DiffusionField field : fields) {
      if (field != null) {
        field.save(sink);
      }
    }
    if (tissue != null) {
      tissue.save(sink);
    }
  }

  @Override
  public void load(StateSource source) {
    cells.load(source);
    exits.load(source);
    for (DiffusionField field : fields) {
      if (field != null) {
        field.load(source);
      }
    }
    if (tissue != null) {
      tissue.load(source);
    }
    rebuildMaps();
    awake = true;
  }
}
