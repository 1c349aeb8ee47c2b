package org.anergy.compartment;

import java.util.Arrays;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;

/**
 * Turns proposals into the next state of one lattice: settles contested sites, removes the dead and
 * the leaving, places newborns, and restores the canonical order (by site, then by id).
 *
 * <p>A mover asks for one site and sees the occupancy of the old state only; where more ask than
 * places are free, those with the smallest keyed priority win, and losers stay where they are.
 * Priorities are fresh each step, so neither old nor new cells win more often.
 */
public final class Commit {
  private static final int DIGIT_BITS = 6;
  private static final int DIGIT_MASK = (1 << DIGIT_BITS) - 1;

  private final Patch patch;
  private final CellStore cells;
  private final CellStore spare;
  private final byte[] claims;
  private final byte[] occupied;
  private final int[] start = new int[(1 << DIGIT_BITS) + 1];
  private int[] contested = new int[32];
  private long[] priority = new long[32];
  private int[] slot = new int[64];
  private int[] nextSlot = new int[64];
  private int[] newSite = new int[64];

  /**
   * @param patch the lattice; one commit object serves it for good
   */
  public Commit(Patch patch) {
    this.patch = patch;
    this.cells = patch.cells();
    this.spare = new CellStore("spare");
    int sites = patch.lattice().sites();
    claims = new byte[sites];
    occupied = new byte[sites];
  }

  /** Commits the step whose keys begin with {@code stepKey}. */
  public void run(long stepKey) {
    int n = cells.size();
    int births = cells.births();
    if (newSite.length < n + births) {
      newSite = new int[2 * (n + births)];
      slot = new int[2 * (n + births)];
      nextSlot = new int[2 * (n + births)];
    }
    if (births == 0 && nothingMoves(n)) {
      patch.cellsChanged();
      return;
    }
    settleMoves(stepKey, n);
    if (births > 0) {
      placeBirths(stepKey, n, births);
    }
    sort(n, births);
    patch.rebuildMaps();
  }

  /** Tells whether all cells stay where they are and stand in canonical order already. */
  private boolean nothingMoves(int n) {
    int before = -1;
    for (int i = 0; i < n; i++) {
      int site = cells.site[i];
      if (cells.fate[i] != CellStore.KEEP
          || cells.target[i] != site
          || site < before
          || (site == before && cells.id[i - 1] > cells.id[i])) {
        return false;
      }
      before = site;
    }
    return true;
  }

  private void settleMoves(long stepKey, int n) {
    byte[] small = patch.smallCount();
    Arrays.fill(claims, (byte) 0);
    boolean contest = false;
    for (int i = 0; i < n; i++) {
      newSite[i] = cells.site[i];
      if (wantsToMove(i)) {
        int t = cells.target[i];
        newSite[i] = t;
        claims[t]++;
        contest |= claims[t] + small[t] > Patch.SMALL_CAPACITY;
      }
    }
    if (!contest) {
      return;
    }
    int losersAndWinners = 0;
    for (int i = 0; i < n; i++) {
      int t = newSite[i];
      if (t != cells.site[i] && claims[t] + small[t] > Patch.SMALL_CAPACITY) {
        newSite[i] = cells.site[i]; // until it has won
        if (small[t] < Patch.SMALL_CAPACITY) {
          if (losersAndWinners == contested.length) {
            contested = Arrays.copyOf(contested, 2 * losersAndWinners);
            priority = new long[contested.length];
          }
          contested[losersAndWinners++] = i;
        }
      }
    }
    settleContests(stepKey, losersAndWinners);
  }

  private boolean wantsToMove(int i) {
    return cells.fate[i] == CellStore.KEEP
        && cells.target[i] != cells.site[i]
        && !CellKind.isLarge(cells.kind[i]);
  }

  private void settleContests(long stepKey, int count) {
    byte[] small = patch.smallCount();
    for (int a = 0; a < count; a++) {
      priority[a] = Keyed.bits(stepKey, cells.id[contested[a]], Purpose.CONFLICT);
    }
    for (int a = 0; a < count; a++) {
      int i = contested[a];
      int t = cells.target[i];
      long mine = priority[a];
      int better = 0;
      for (int b = 0; b < count; b++) {
        int j = contested[b];
        if (b != a && cells.target[j] == t) {
          long other = priority[b];
          if (other < mine || (other == mine && cells.id[j] < cells.id[i])) {
            better++;
          }
        }
      }
      if (better < Patch.SMALL_CAPACITY - small[t]) {
        newSite[i] = t;
      }
    }
  }

  private void placeBirths(long stepKey, int n, int births) {
    Arrays.fill(occupied, (byte) 0);
    int room = Patch.SMALL_CAPACITY * occupied.length;
    for (int i = 0; i < n; i++) {
      if (cells.fate[i] == CellStore.KEEP && !CellKind.isLarge(cells.kind[i])) {
        occupied[newSite[i]]++;
        room--;
      }
    }
    for (int i = n; i < n + births; i++) {
      if (room == 0) {
        // A full lattice has no room for a further cell: the newborn dies (modelling assumption).
        cells.fate[i] = CellStore.DIE;
        continue;
      }
      int site = nearestRoom(cells.site[i], Keyed.bits(stepKey, cells.id[i], Purpose.PLACE));
      newSite[i] = site;
      occupied[site]++;
      room--;
    }
  }

  /** A daughter is pushed to the nearest site with room; ties are broken by the keyed bits. */
  private int nearestRoom(int site, long bits) {
    int side = patch.lattice().width();
    int x0 = patch.lattice().x(site);
    int y0 = patch.lattice().y(site);
    for (int r = 0; r <= side / 2; r++) {
      int ring = r == 0 ? 1 : 8 * r;
      int offset = (int) ((bits >>> 33) % ring);
      for (int k = 0; k < ring; k++) {
        int at = ringSite(x0, y0, r, (k + offset) % ring);
        if (occupied[at] < Patch.SMALL_CAPACITY) {
          return at;
        }
      }
    }
    throw new IllegalStateException(patch.name() + ": no site has room, though one was counted");
  }

  private int ringSite(int x0, int y0, int r, int k) {
    if (r == 0) {
      return patch.lattice().site(x0, y0);
    }
    int edge = k / (2 * r);
    int along = k % (2 * r);
    int dx = edge == 0 ? -r + along : edge == 1 ? r : edge == 2 ? r - along : -r;
    int dy = edge == 0 ? -r : edge == 1 ? -r + along : edge == 2 ? r : r - along;
    return patch.lattice().site(patch.lattice().wrapX(x0 + dx), patch.lattice().wrapY(y0 + dy));
  }

  private void sort(int n, int births) {
    int all = n + births;
    int kept = 0;
    for (int i = 0; i < all; i++) {
      if (cells.fate[i] == CellStore.KEEP) {
        slot[kept++] = i;
      }
    }
    for (int shift = 0; 1 << shift < patch.lattice().sites(); shift += DIGIT_BITS) {
      sortByDigit(kept, shift);
    }
    // Radix sort leaves the cells of a site in the old order; a site holds few: insertion sort.
    for (int k = 1; k < kept; k++) {
      int i = slot[k];
      int j = k - 1;
      while (j >= 0 && newSite[slot[j]] == newSite[i] && cells.id[slot[j]] > cells.id[i]) {
        slot[j + 1] = slot[j];
        j--;
      }
      slot[j + 1] = i;
    }
    cells.gatherInto(spare, slot, kept);
    for (int k = 0; k < kept; k++) {
      int i = slot[k];
      spare.site[k] = newSite[i];
      spare.target[k] = newSite[i];
      spare.fate[k] = CellStore.KEEP;
    }
    cells.swapWith(spare);
  }

  /**
   * One stable pass of radix sort by site: costs what the cells cost, however large the lattice.
   */
  private void sortByDigit(int kept, int shift) {
    Arrays.fill(start, 0);
    for (int k = 0; k < kept; k++) {
      start[(newSite[slot[k]] >>> shift & DIGIT_MASK) + 1]++;
    }
    for (int d = 1; d < start.length; d++) {
      start[d] += start[d - 1];
    }
    for (int k = 0; k < kept; k++) {
      int i = slot[k];
      nextSlot[start[newSite[i] >>> shift & DIGIT_MASK]++] = i;
    }
    int[] sorted = nextSlot;
    nextSlot = slot;
    slot = sorted;
  }
}
