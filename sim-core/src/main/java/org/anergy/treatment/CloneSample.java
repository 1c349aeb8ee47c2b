package org.anergy.treatment;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;

/**
 * A sample of the cells of one pool by clone. Clones have serial numbers: those of the first day
 * from the largest on, then new ones in the order of their birth. A clone grows by itself: births
 * and deaths are binomial in its own cells and keyed by its identity, so that no clone's fate
 * depends on another's. Nobody is favored: what decides is how many cells a clone has.
 */
final class CloneSample implements Stateful {
  private static final int INDEX = 256; // of draws of one purpose
  private static final int PENDING_KILL = 0;
  private static final int DAILY_KILL = INDEX;
  private static final int DEATHS = 2 * INDEX;
  private static final int BIRTHS = 3 * INDEX;
  private static final int ARRIVALS = 4 * INDEX;
  private static final int TAKEN = 5 * INDEX;
  private static final int LAW = 6 * INDEX;

  private final String name;
  private final long identity;
  private int[] serial = new int[0]; // ascending
  private int[] cells = new int[0]; // by entry, never 0
  private int size;
  private int original; // clones of the first day
  private int next; // serial number of the next new clone

  /**
   * @param name prefix of its columns in digests and checkpoints
   * @param identity key of its clones; a graft has that of the pool that it was taken from
   */
  CloneSample(String name, long identity) {
    this.name = name;
    this.identity = identity;
  }

  /**
   * Draws {@code n} cells from a body whose clone sizes follow a power law in their rank: a cell's
   * clone has rank r or a later one with probability {@code (1 + (r − 1)/q)^(1 − z)}.
   */
  void draw(int n, double exponent, double plateau) {
    double[] ranks = new double[n];
    for (int i = 0; i < n; i++) {
      double u = Keyed.uniform(identity, i, Purpose.SAMPLE + LAW);
      ranks[i] = Math.floor(plateau * (StrictMath.pow(u, -1 / (exponent - 1)) - 1));
    }
    Arrays.sort(ranks);
    int[] sizes = new int[n];
    int clones = 0;
    for (int i = 0; i < n; i++) {
      clones += i == 0 || ranks[i] != ranks[i - 1] ? 1 : 0;
      sizes[clones - 1]++;
    }
    set(descending(sizes, clones));
  }

  private static int[] descending(int[] sizes, int clones) {
    int[] sorted = Arrays.copyOf(sizes, clones);
    Arrays.sort(sorted);
    for (int i = 0; i < clones / 2; i++) {
      int small = sorted[i];
      sorted[i] = sorted[clones - 1 - i];
      sorted[clones - 1 - i] = small;
    }
    return sorted;
  }

  /** Replaces all by clones of these sizes, the largest first: those of the first day. */
  void set(int[] sizes) {
    size = sizes.length;
    original = size;
    next = size;
    cells = sizes.clone();
    serial = new int[size];
    for (int i = 0; i < size; i++) {
      serial[i] = i;
    }
  }

  /** Kills all but the share {@code kept}, outside of the daily turnover. */
  void kill(long key, double kept) {
    turnOver(key, kept, PENDING_KILL, 0, 0);
  }

  /**
   * Lets a day pass.
   *
   * @param kept share that conditioning left since the last day
   * @param death share that dies
   * @param birth share that divides
   * @param arrivals expected number of cells of new clones, which begin as one cell
   */
  void day(long key, double kept, double death, double birth, double arrivals) {
    turnOver(key, kept, DAILY_KILL, death, birth);
    int n = Samplers.poisson(arrivals, Keyed.uniform(key, identity, Purpose.SAMPLE + ARRIVALS));
    reserve(size + n);
    for (int i = 0; i < n; i++) {
      serial[size] = next++;
      cells[size++] = 1;
    }
  }

  private void turnOver(long key, double kept, int kill, double death, double birth) {
    int to = 0;
    for (int i = 0; i < size; i++) {
      long clone = id(i);
      int n = cells[i];
      if (kept < 1) {
        n = Samplers.binomial(n, kept, Keyed.uniform(key, clone, Purpose.SAMPLE + kill));
      }
      int dead = Samplers.binomial(n, death, Keyed.uniform(key, clone, Purpose.SAMPLE + DEATHS));
      int born = Samplers.binomial(n, birth, Keyed.uniform(key, clone, Purpose.SAMPLE + BIRTHS));
      n += born - dead;
      if (n > 0) {
        serial[to] = serial[i];
        cells[to++] = n;
      }
    }
    size = to;
  }

  /** Adds to {@code target} the share {@code share} of the cells here, which are not changed. */
  void copy(long key, double share, CloneSample target) {
    int[] mergedSerial = new int[size + target.size];
    int[] mergedCells = new int[size + target.size];
    int n = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < size || theirs < target.size) {
      int a = mine < size ? serial[mine] : Integer.MAX_VALUE;
      int b = theirs < target.size ? target.serial[theirs] : Integer.MAX_VALUE;
      int sum = 0;
      if (a <= b) {
        double u = Keyed.uniform(key, id(mine), Purpose.SAMPLE + TAKEN);
        sum += Samplers.binomial(cells[mine++], share, u);
      }
      if (b <= a) {
        sum += target.cells[theirs++];
      }
      if (sum > 0) {
        mergedSerial[n] = Math.min(a, b);
        mergedCells[n++] = sum;
      }
    }
    target.serial = mergedSerial;
    target.cells = mergedCells;
    target.size = n;
    target.original = original;
    target.next = Math.max(next, target.next);
  }

  /** Removes all clones. */
  void clear() {
    size = 0;
  }

  /** Returns the number of clones. */
  int clones() {
    return size;
  }

  /** Returns the serial number of entry {@code i}; ascending. */
  int serial(int i) {
    return serial[i];
  }

  /** Returns the cells of entry {@code i}, at least one. */
  int cells(int i) {
    return cells[i];
  }

  /** Returns the number of clones of the first day, whose serial numbers are below it. */
  int original() {
    return original;
  }

  /** Returns the number of cells. */
  int total() {
    return ofSerials(0, Integer.MAX_VALUE);
  }

  /** Returns the number of cells of clones with serial numbers from {@code from} to before. */
  int ofSerials(int from, int before) {
    int sum = 0;
    for (int i = 0; i < size; i++) {
      sum += serial[i] >= from && serial[i] < before ? cells[i] : 0;
    }
    return sum;
  }

  /** Returns the cells of entry {@code i} among about {@code wanted} cells drawn at random. */
  int drawn(int i, long key, double share) {
    return Samplers.binomial(cells[i], share, Keyed.uniform(key, id(i), Purpose.SAMPLE + TAKEN));
  }

  private long id(int entry) {
    return Keyed.hash(identity, serial[entry]);
  }

  private void reserve(int n) {
    if (n > serial.length) {
      serial = Arrays.copyOf(serial, Math.max(n, 2 * serial.length));
      cells = Arrays.copyOf(cells, serial.length);
    }
  }

  @Override
  public void save(StateSink sink) {
    sink.ints(name + ".serial", serial, size);
    sink.ints(name + ".cells", cells, size);
    sink.ints(name + ".numbers", new int[] {original, next}, 2);
  }

  @Override
  public void load(StateSource source) {
    serial = source.ints(name + ".serial");
    cells = source.ints(name + ".cells");
    size = serial.length;
    int[] numbers = source.ints(name + ".numbers");
    original = numbers[0];
    next = numbers[1];
  }
}
