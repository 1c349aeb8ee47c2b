package org.anergy.clinical;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/**
 * Follows lesions: clusters of freshly injured sites that touch (8 neighbors, periodic edges).
 *
 * <p>A site is freshly injured while it has lost {@value #FRESH_LOSS} of its working tissue or
 * more, measured against a level that forgets with 7 days, so that slow loss never counts
 * (modelling assumptions). A cluster of the demanded size is a new lesion; fresh sites that touch
 * an active lesion join it (the oldest one, if several). A lesion enhances while the barrier is
 * more than half open at any of its sites. It turns chronic once the barrier has been closed for 7
 * days and nothing in it is fresh; tissue injured again later is a lesion of its own. Numbers of
 * lesions are stable: row n of the table is lesion n + 1. A lesion may cross from one patch of a
 * lattice to another; it counts where its first site is.
 */
final class Lesions implements Stateful {
  static final int PATCH = 0;
  static final int START = 1;
  static final int FIRST_OPEN = 2;
  static final int LAST_OPEN = 3;
  static final int END = 4;
  static final int SITES = 5;
  static final int SYMPTOMATIC = 6;
  private static final int WIDTH = 7;

  private static final float FRESH_LOSS = 0.05f;
  private static final double FORGET_DAYS = 7;
  private static final double CLOSED_DAYS = 7;
  private static final float OPEN = 0.5f;

  private final int side;
  private final int minimum;
  private final Rows rows = new Rows("clinic.lesions", WIDTH);
  private final float[][] level;
  private final int[][] owner;
  private final int[] active;
  private final int[] queue;
  private final boolean[] visited;
  private double lastDay = Double.NaN;
  private int firstChanged;
  private int[] ended = new int[8];
  private int endedCount;
  private int[] siteCount = new int[16];
  private boolean[] freshNow = new boolean[16];
  private int enhancing;

  Lesions(TissueView geometry, int minimumSites) {
    side = geometry.latticeSide();
    minimum = minimumSites;
    int lattices = geometry.lattices();
    level = new float[lattices][side * side];
    owner = new int[lattices][side * side];
    active = new int[lattices];
    queue = new int[side * side];
    visited = new boolean[side * side];
    for (float[] lattice : level) {
      Arrays.fill(lattice, 1);
    }
  }

  /** Looks at the tissue; {@link #firstNew}, {@link #endedCount} tell what changed since. */
  void observe(double day, TissueView tissue) {
    float keep = Double.isNaN(lastDay) ? 0 : (float) StrictMath.exp(-(day - lastDay) / FORGET_DAYS);
    lastDay = day;
    firstChanged = rows.size();
    endedCount = 0;
    enhancing = 0;
    for (int l = 0; l < level.length; l++) {
      float[] integrity = tissue.latticeIntegrity(l);
      if (forget(level[l], integrity, keep)) {
        gather(l, day, integrity, tissue);
      }
      if (active[l] > 0) {
        follow(l, day, integrity, tissue.latticeOpening(l));
      }
    }
  }

  /** Lets the levels sink toward the tissue; returns whether any site is freshly injured. */
  private static boolean forget(float[] level, float[] integrity, float keep) {
    if (Arrays.equals(level, integrity)) {
      return false; // most patches on most days, found out much faster than by the loop
    }
    float worst = 0;
    for (int s = 0; s < level.length; s++) {
      float loss = Math.max(0, level[s] - integrity[s]) * keep;
      level[s] = integrity[s] + loss;
      worst = loss > worst ? loss : worst;
    }
    return worst >= FRESH_LOSS;
  }

  private boolean fresh(int lattice, float[] integrity, int site) {
    return level[lattice][site] - integrity[site] >= FRESH_LOSS;
  }

  private void gather(int lattice, double day, float[] integrity, TissueView tissue) {
    Arrays.fill(visited, false);
    int[] owners = owner[lattice];
    for (int start = 0; start < owners.length; start++) {
      if (owners[start] != 0 || visited[start] || !fresh(lattice, integrity, start)) {
        continue;
      }
      int touched = Integer.MAX_VALUE;
      int size = 1;
      queue[0] = start;
      visited[start] = true;
      for (int head = 0; head < size; head++) {
        for (int n = 0; n < 9; n++) {
          int next = neighbor(queue[head], n);
          if (owners[next] != 0) {
            touched = Math.min(touched, owners[next]);
          } else if (!visited[next] && fresh(lattice, integrity, next)) {
            visited[next] = true;
            queue[size++] = next;
          }
        }
      }
      claim(lattice, day, size, touched, tissue);
    }
  }

  private void claim(int lattice, double day, int size, int touched, TissueView tissue) {
    int lesion = touched;
    if (touched == Integer.MAX_VALUE) {
      if (size < minimum) {
        return;
      }
      int row = rows.add();
      rows.set(row, PATCH, tissue.patchAt(lattice, queue[0]));
      rows.set(row, START, day);
      rows.set(row, SITES, size);
      rows.set(row, SYMPTOMATIC, 0);
      active[lattice]++;
      lesion = row + 1;
    }
    for (int i = 0; i < size; i++) {
      owner[lattice][queue[i]] = lesion;
    }
  }

  private int neighbor(int site, int n) {
    int x = (site % side + n % 3 - 1 + side) % side;
    int y = (site / side + n / 3 - 1 + side) % side;
    return y * side + x;
  }

  private void follow(int lattice, double day, float[] integrity, float[] opening) {
    if (siteCount.length < rows.size()) {
      siteCount = new int[2 * rows.size()];
      freshNow = new boolean[siteCount.length];
    }
    Arrays.fill(siteCount, 0, rows.size(), 0);
    Arrays.fill(freshNow, 0, rows.size(), false);
    int[] owners = owner[lattice];
    for (int s = 0; s < owners.length; s++) {
      int row = owners[s] - 1;
      if (row < 0) {
        continue;
      }
      siteCount[row]++;
      freshNow[row] |= fresh(lattice, integrity, s);
      if (opening[s] > OPEN && rows.get(row, LAST_OPEN) != day) {
        if (Double.isNaN(rows.get(row, FIRST_OPEN))) {
          rows.set(row, FIRST_OPEN, day);
        }
        rows.set(row, LAST_OPEN, day);
        enhancing++;
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      if (siteCount[row] > 0) {
        rows.set(row, SITES, Math.max(rows.get(row, SITES), siteCount[row]));
        if (!freshNow[row] && !(day - rows.get(row, LAST_OPEN) < CLOSED_DAYS)) {
          close(lattice, day, row, integrity);
        }
      }
    }
  }

  private void close(int lattice, double day, int row, float[] integrity) {
    rows.set(row, END, day);
    active[lattice]--;
    if (endedCount == ended.length) {
      ended = Arrays.copyOf(ended, 2 * endedCount);
    }
    ended[endedCount++] = row;
    for (int s = 0; s < integrity.length; s++) {
      if (owner[lattice][s] == row + 1) {
        owner[lattice][s] = 0;
        level[lattice][s] = integrity[s];
      }
    }
  }

  /** Marks the active lesions of {@code patch}: a relapse came from there. */
  void symptomatic(int patch) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row, PATCH) == patch && Double.isNaN(rows.get(row, END))) {
        rows.set(row, SYMPTOMATIC, 1);
      }
    }
  }

  /** Returns the table of all lesions ever. */
  Rows rows() {
    return rows;
  }

  /** Returns the row of the first lesion that the last observation found; all after it are new. */
  int firstNew() {
    return firstChanged;
  }

  /** Returns the number of lesions that the last observation found chronic. */
  int endedCount() {
    return endedCount;
  }

  /** Returns the row of lesion {@code index} of {@link #endedCount}. */
  int ended(int index) {
    return ended[index];
  }

  /** Returns the number of lesions that enhance now. */
  int enhancing() {
    return enhancing;
  }

  /** Returns for how long a lesion has enhanced, d; 0 if never. The last open day counts whole. */
  double enhancedDays(int row) {
    double first = rows.get(row, FIRST_OPEN);
    return Double.isNaN(first) ? 0 : rows.get(row, LAST_OPEN) - first + 1;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("clinic.lesions.time", new double[] {lastDay, enhancing}, 2);
    rows.save(sink);
    for (int p = 0; p < level.length; p++) {
      sink.floats("clinic.lesions.level." + p, level[p], level[p].length);
      sink.ints("clinic.lesions.owner." + p, owner[p], owner[p].length);
    }
    sink.ints("clinic.lesions.active", active, active.length);
  }

  @Override
  public void load(StateSource source) {
    double[] now = source.doubles("clinic.lesions.time");
    lastDay = now[0];
    enhancing = (int) now[1];
    rows.load(source);
    for (int p = 0; p < level.length; p++) {
      float[] storedLevel = source.floats("clinic.lesions.level." + p);
      int[] storedOwner = source.ints("clinic.lesions.owner." + p);
      System.arraycopy(storedLevel, 0, level[p], 0, level[p].length);
      System.arraycopy(storedOwner, 0, owner[p], 0, owner[p].length);
    }
    int[] storedActive = source.ints("clinic.lesions.active");
    System.arraycopy(storedActive, 0, active, 0, active.length);
    firstChanged = rows.size();
    endedCount = 0;
  }
}
