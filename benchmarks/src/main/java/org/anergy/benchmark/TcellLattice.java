package org.anergy.benchmark;

import org.anergy.parallel.PhaseExecutor;
import org.anergy.random.Keyed;

/**
 * The reference workload in optimized Java: arrays indexed by site and bitmaps of 64 sites a word.
 *
 * <p>A step has four parallel phases over bands of rows. <em>Propose</em> streams over the cells
 * and leaves a bit for each wish to move, in the bitmap of its direction. <em>Settle</em> shifts
 * the eight bitmaps onto the target sites, so that uncontested moves are found 64 sites at a time,
 * and copies the winners. <em>Leave</em> clears the sites that were left. <em>Diffuse</em> steps
 * the fields. Each phase writes only its own rows; cells are copied only from sites filled to sites
 * empty at step t, so one copy of the cells is enough and the number of threads cannot matter.
 */
final class TcellLattice implements AutoCloseable {
  private static final int BAND_ROWS = 16;

  private final int size;
  private final int mask;
  private final int shift;
  private final int rowWords;
  private final int bands;
  private final long patientKey;
  private final PhaseExecutor executor;

  private final long[] id;
  private final float[] activity;
  private final long[] occupied;
  private final long[] dead;
  private final long[] mothers;
  private final long[] arrived;

  /** The eight directions of a word side by side: wishes by source site, wins by target site. */
  private final long[] wishes;

  private final long[] wins;
  private final long[] cellsOfBand;
  private final FieldPair fields;
  private final CpuClock clock;

  private long step;
  private long stepKey;
  private long updates;
  private long cellNanos;
  private long fieldNanos;

  /**
   * Fills a fifth of the sites.
   *
   * @param size sites along one edge: a power of two, at least 64
   */
  TcellLattice(int size, long seed, int threads) {
    if (size < 64 || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("size " + size + " must be a power of two from 64 up");
    }
    this.size = size;
    mask = size - 1;
    shift = Integer.numberOfTrailingZeros(size);
    rowWords = size >> 6;
    bands = size / BAND_ROWS;
    patientKey = Keyed.patientKey(seed, 0);
    executor = new PhaseExecutor(threads);
    clock = new CpuClock(threads);
    int sites = size * size;
    int words = sites >> 6;
    id = new long[sites];
    activity = new float[sites];
    occupied = new long[words];
    dead = new long[words];
    mothers = new long[words];
    arrived = new long[words];
    wishes = new long[8 * words];
    wins = new long[8 * words];
    cellsOfBand = new long[bands];
    fields = new FieldPair(size);
    for (int site = 0; site < sites; site++) {
      long founder = LatticeRule.founder(seed, site);
      if (founder != -1) {
        id[site] = founder;
        occupied[site >> 6] |= 1L << site;
      }
    }
  }

  void run(int steps) {
    for (int i = 0; i < steps; i++) {
      long start = clock.nanos();
      stepKey = Keyed.stepKey(patientKey, step);
      executor.run(bands, this::propose);
      executor.run(bands, this::settle);
      executor.run(bands, this::leave);
      long middle = clock.nanos();
      executor.run(bands, this::diffuse);
      fields.swap();
      for (long cells : cellsOfBand) {
        updates += cells;
      }
      step++;
      cellNanos += middle - start;
      fieldNanos += clock.nanos() - middle;
    }
  }

  private void propose(int band) {
    long cells = 0;
    int first = band * BAND_ROWS;
    for (int y = first; y < first + BAND_ROWS; y++) {
      cells += proposeRow(y, fields.pro()[y], fields.anti()[y]);
    }
    cellsOfBand[band] = cells;
  }

  private int proposeRow(int y, float[] pro, float[] anti) {
    // Fields of this in locals: the compiler cannot keep them in registers across array stores.
    final long[] ids = id;
    final float[] activities = activity;
    final long[] wishWords = wishes;
    final long key = stepKey;
    int cells = 0;
    int word = y * rowWords;
    for (int x0 = 0; x0 < size; x0 += 64, word++) {
      long left = occupied[word];
      long died = 0;
      long divided = 0;
      int plane = word << 3;
      for (int d = 0; d < 8; d++) {
        wishWords[plane + d] = 0;
      }
      cells += Long.bitCount(left);
      while (left != 0) {
        long bit = left & -left;
        int offset = Long.numberOfTrailingZeros(left);
        left ^= bit;
        int x = x0 + offset;
        int site = (word << 6) + offset;
        long me = ids[site];
        long draw = Keyed.bits(key, me, LatticeRule.CHOICE);
        float p = pro[x];
        float q = anti[x];
        int type = LatticeRule.type(me);
        pro[x] = p + LatticeRule.proSecretion(type);
        anti[x] = q + LatticeRule.antiSecretion(type);
        float a = activities[site];
        a += LatticeRule.RELAXATION * (p - q - a);
        activities[site] = a;
        if (LatticeRule.dies(draw)) {
          died |= bit;
        } else {
          wishWords[plane + LatticeRule.moveDirection(draw)] |= bit;
          if (LatticeRule.divides(draw, a)) {
            divided |= bit;
          }
        }
      }
      dead[word] = died;
      mothers[word] = divided;
    }
    return cells;
  }

  private void settle(int band) {
    int first = band * BAND_ROWS;
    for (int y = first; y < first + BAND_ROWS; y++) {
      settleRow(y);
    }
  }

  private void settleRow(int y) {
    final long[] from = wishes;
    final long[] ids = id;
    final float[] activities = activity;
    int row = y * rowWords;
    int above = ((y - 1) & mask) * rowWords;
    int below = ((y + 1) & mask) * rowWords;
    for (int w = 0; w < rowWords; w++) {
      int west = w == 0 ? rowWords - 1 : w - 1;
      int east = w == rowWords - 1 ? 0 : w + 1;
      long free = ~occupied[row + w];
      // Who moves up comes from the row below, who moves left from the east, and so on.
      long t0 = free & BitRows.westward(from, below + w, below + east, 0);
      long t1 = free & from[(below + w << 3) + 1];
      long t2 = free & BitRows.eastward(from, below + w, below + west, 2);
      long t3 = free & BitRows.westward(from, row + w, row + east, 3);
      long t4 = free & BitRows.eastward(from, row + w, row + west, 4);
      long t5 = free & BitRows.westward(from, above + w, above + east, 5);
      long t6 = free & from[(above + w << 3) + 6];
      long t7 = free & BitRows.eastward(from, above + w, above + west, 7);
      // Two-bit counters that stick: first proposal, and more than one.
      long many = t0 & t1;
      long any = t0 | t1;
      many |= any & t2;
      any |= t2;
      many |= any & t3;
      any |= t3;
      many |= any & t4;
      any |= t4;
      many |= any & t5;
      any |= t5;
      many |= any & t6;
      any |= t6;
      many |= any & t7;
      any |= t7;
      int plane = row + w << 3;
      final long[] won = wins;
      won[plane] = t0;
      won[plane + 1] = t1;
      won[plane + 2] = t2;
      won[plane + 3] = t3;
      won[plane + 4] = t4;
      won[plane + 5] = t5;
      won[plane + 6] = t6;
      won[plane + 7] = t7;
      for (long left = many; left != 0; left &= left - 1) {
        contest(plane, Long.numberOfTrailingZeros(left));
      }
      if (many != 0) {
        t0 = won[plane];
        t1 = won[plane + 1];
        t2 = won[plane + 2];
        t3 = won[plane + 3];
        t4 = won[plane + 4];
        t5 = won[plane + 5];
        t6 = won[plane + 6];
        t7 = won[plane + 7];
      }
      long leftward = t0 | t3 | t5;
      long rightward = t2 | t4 | t7;
      long upward = t0 | t1 | t2;
      long downward = t5 | t6 | t7;
      int base = row + w << 6;
      int toAbove = above - row << 6;
      int toBelow = below - row << 6;
      int rowStart = row << 6;
      for (long left = any; left != 0; left &= left - 1) {
        int offset = Long.numberOfTrailingZeros(left);
        int target = base + offset;
        // Arithmetic instead of branches: which of four neighbors won is anyone's guess.
        int x = target + (int) (leftward >>> offset & 1) - (int) (rightward >>> offset & 1);
        int source =
            rowStart
                + (x & mask)
                + (toBelow & -(int) (upward >>> offset & 1))
                + (toAbove & -(int) (downward >>> offset & 1));
        ids[target] = ids[source];
        activities[target] = activities[source];
      }
      // Sites beside a mother, herself among them, which is not open.
      long near =
          BitRows.widened(mothers, above + w, above + west, above + east)
              | BitRows.widened(mothers, row + w, row + west, row + east)
              | BitRows.widened(mothers, below + w, below + west, below + east);
      near &= free & ~any;
      arrived[row + w] = near == 0 ? any : any | bear(base, near);
    }
  }

  /**
   * Leaves of all wins at bit {@code offset} of the word at {@code plane} only that of highest
   * priority.
   */
  private void contest(int plane, int offset) {
    final long[] won = wins;
    int rivals = 0;
    for (int d = 0; d < 8; d++) {
      rivals |= (int) (won[plane + d] >>> offset & 1) << d;
    }
    int target = (plane << 3) + offset;
    int best = -1;
    long highest = 0;
    for (int left = rivals; left != 0; left &= left - 1) {
      int d = Integer.numberOfTrailingZeros(left);
      long priority = Keyed.bits(stepKey, id[source(target, d)], LatticeRule.CONFLICT);
      if (best < 0 || priority > highest) {
        best = d;
        highest = priority;
      }
    }
    for (int left = rivals & ~(1 << best); left != 0; left &= left - 1) {
      won[plane + Integer.numberOfTrailingZeros(left)] ^= 1L << offset;
    }
  }

  /** Returns the site from which {@code direction} leads to {@code target}. */
  private int source(int target, int direction) {
    int x = (target - LatticeRule.dx(direction)) & mask;
    int y = ((target >> shift) - LatticeRule.dy(direction)) & mask;
    return y << shift | x;
  }

  /** Places daughters on the {@code open} sites of the word at {@code base}; returns where. */
  private long bear(int base, long open) {
    long born = 0;
    for (long left = open; left != 0; left &= left - 1) {
      int target = base + Long.numberOfTrailingZeros(left);
      int mother = -1;
      long highest = 0;
      for (int d = 0; d < 8; d++) {
        int source = source(target, d);
        if ((mothers[source >> 6] >>> source & 1) == 0) {
          continue;
        }
        long draw = Keyed.bits(stepKey, id[source], LatticeRule.CHOICE);
        if (LatticeRule.birthDirection(draw) != d) {
          continue;
        }
        long priority = Keyed.bits(stepKey, id[source], LatticeRule.CONFLICT);
        if (mother < 0 || priority > highest) {
          mother = source;
          highest = priority;
        }
      }
      if (mother >= 0) {
        id[target] = LatticeRule.daughter(stepKey, id[mother]);
        activity[target] = activity[mother];
        born |= left & -left;
      }
    }
    return born;
  }

  private void leave(int band) {
    int first = band * BAND_ROWS;
    for (int y = first; y < first + BAND_ROWS; y++) {
      leaveRow(y);
    }
  }

  private void leaveRow(int y) {
    final long[] won = wins;
    int row = y * rowWords;
    int above = ((y - 1) & mask) * rowWords;
    int below = ((y + 1) & mask) * rowWords;
    for (int w = 0; w < rowWords; w++) {
      int west = w == 0 ? rowWords - 1 : w - 1;
      int east = w == rowWords - 1 ? 0 : w + 1;
      // Who moved left is found west of here: its bit is brought back eastward.
      long gone = BitRows.eastward(won, above + w, above + west, 0) | won[(above + w << 3) + 1];
      gone |=
          BitRows.westward(won, above + w, above + east, 2)
              | BitRows.eastward(won, row + w, row + west, 3);
      gone |=
          BitRows.westward(won, row + w, row + east, 4)
              | BitRows.eastward(won, below + w, below + west, 5);
      gone |= won[(below + w << 3) + 6] | BitRows.westward(won, below + w, below + east, 7);
      int word = row + w;
      occupied[word] = (occupied[word] & ~gone & ~dead[word]) | arrived[word];
    }
  }

  private void diffuse(int band) {
    fields.diffuse(band * BAND_ROWS, (band + 1) * BAND_ROWS);
  }

  /** Returns the cells updated since the start or the last {@link #resetClocks}. */
  long updates() {
    return updates;
  }

  long cellNanos() {
    return cellNanos;
  }

  long fieldNanos() {
    return fieldNanos;
  }

  void resetClocks() {
    updates = 0;
    cellNanos = 0;
    fieldNanos = 0;
  }

  int population() {
    int cells = 0;
    for (long word : occupied) {
      cells += Long.bitCount(word);
    }
    return cells;
  }

  /** Returns a hash of all cells and fields in order of sites. */
  long digest() {
    long h = 0;
    for (int site = 0; site < size * size; site++) {
      if ((occupied[site >> 6] >>> site & 1) != 0) {
        h = LatticeRule.addCell(h, site, id[site], activity[site]);
      }
      int y = site >> shift;
      h = LatticeRule.addFields(h, fields.pro()[y][site & mask], fields.anti()[y][site & mask]);
    }
    return h;
  }

  @Override
  public void close() {
    executor.close();
  }
}
