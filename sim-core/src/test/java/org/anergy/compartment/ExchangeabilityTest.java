package org.anergy.compartment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.cell.Motility;
import org.anergy.field.DiffusionField;
import org.anergy.lattice.Lattice;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Crowds in motion for many steps: no drift, no preferred axis, and nothing depends on the names of
 * cells. Errors are taken from the spread between independent lattices, since cells of one lattice
 * hinder each other. Bounds of 4 standard errors of {@value #TRIALS} trials (Student's t: a false
 * alarm of 1e-4 each with another seed; the seeds are fixed).
 */
class ExchangeabilityTest {
  private static final int TRIALS = 150;
  private static final int STEPS = 20;
  private static final int SIDE = 32;
  private static final Lattice LATTICE = new Lattice(SIDE, SIDE, 20);

  private final Motility motility = new Motility(12, 1.0 / 6, 20);

  /** How cells are named: identities decide every draw. */
  private interface Names {
    long of(int ordinal);
  }

  /** Means over the cells of one lattice after {@link #STEPS} steps, in sites. */
  private static final class Crowd {
    double x;
    double y;
    double xx;
    double yy;
    double xy;
    double even; // mean squared displacement of the cells with even ordinals
    double odd;
    double pairs; // of cells that share a site, a cell
  }

  /** Sequential, as those of the first cells of a patient. */
  private static final Names SEQUENTIAL = ordinal -> ordinal + 1;

  /** In reverse: what came first in every comparison comes last. */
  private static final Names REVERSED = ordinal -> Long.MAX_VALUE - ordinal;

  /** Half of the cells have old names and half those of daughters, mixed in space. */
  private static final Names OLD_AND_YOUNG =
      ordinal -> ordinal % 2 == 0 ? ordinal : Motility.daughterId(ordinal, 3);

  private static Names random(int trial) {
    return ordinal -> Keyed.hash(4711 + trial, ordinal);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void crowdsDoNotDriftAndKnowNoAxis(double density) {
    Differences x = new Differences();
    Differences y = new Differences();
    Differences axes = new Differences();
    Differences diagonal = new Differences();
    for (int trial = 0; trial < TRIALS; trial++) {
      Crowd crowd = walk(density, trial, random(trial));
      x.add(crowd.x);
      y.add(crowd.y);
      axes.add(crowd.xx - crowd.yy);
      diagonal.add(crowd.xy);
    }
    x.assertZero("drift along x");
    y.assertZero("drift along y");
    axes.assertZero("variance along x less that along y");
    diagonal.assertZero("covariance of x and y");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void otherNamesForTheSameCellsChangeNoStatistic(double density) {
    for (Names other : new Names[] {SEQUENTIAL, REVERSED}) {
      Differences mobility = new Differences();
      Differences crowding = new Differences();
      for (int trial = 0; trial < TRIALS; trial++) {
        Crowd one = walk(density, trial, random(trial));
        Crowd two = walk(density, trial, other);
        mobility.add(one.xx + one.yy - two.xx - two.yy);
        crowding.add(one.pairs - two.pairs);
      }
      mobility.assertZero("mean squared displacement");
      crowding.assertZero("pairs of cells on one site");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void oldAndYoungCellsMoveEquallyFar(double density) {
    Differences age = new Differences();
    double far = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Crowd crowd = walk(density, trial, OLD_AND_YOUNG);
      age.add(crowd.even - crowd.odd);
      far += crowd.even / TRIALS;
    }
    age.assertZero("squared displacement of old cells less that of young ones");
    // What a preference of 5 % would do lies outside of the bound.
    assertThat(4 * age.error()).isLessThan(0.05 * far);
  }

  /** A statistic whose mean should be zero. */
  private static final class Differences {
    private double sum;
    private double squares;
    private int n;

    void add(double value) {
      sum += value;
      squares += value * value;
      n++;
    }

    double error() {
      return Math.sqrt((squares / n - sum / n * (sum / n)) / (n - 1));
    }

    void assertZero(String what) {
      assertThat(n).isEqualTo(TRIALS);
      assertThat(error()).as(what).isPositive();
      assertThat(sum / n).as(what).isCloseTo(0, within(4 * error()));
    }
  }

  private Crowd walk(double density, int trial, Names names) {
    @Nullable DiffusionField[] none = new DiffusionField[Cytokine.COUNT];
    Patch patch = new Patch("test", LATTICE, none, null);
    long layout = Keyed.hash(77, trial);
    int n = 0;
    for (int place = 0; place < Patch.SMALL_CAPACITY * LATTICE.sites(); place++) {
      if (Keyed.uniform(layout, place, Purpose.LAYOUT) < density) {
        patch.place(CellKind.NAIVE, names.of(n++), 0, place / Patch.SMALL_CAPACITY);
      }
    }
    patch.rebuildMaps();
    CellStore cells = patch.cells();
    Map<Long, int[]> moved = new HashMap<>();
    for (int i = 0; i < n; i++) {
      moved.put(cells.id[i], new int[2]);
    }
    assertThat(moved).as("names are unique").hasSize(n);
    Commit commit = new Commit(patch);
    Map<Long, Integer> before = new HashMap<>();
    for (int step = 0; step < STEPS; step++) {
      long key = Keyed.stepKey(Keyed.hash(13, trial), step);
      for (int i = 0; i < n; i++) {
        long bits = Keyed.bits(key, cells.id[i], Purpose.MOVE);
        before.put(cells.id[i], cells.site[i]);
        cells.target[i] = LATTICE.neighbor(cells.site[i], motility.dx(bits), motility.dy(bits));
      }
      commit.run(key);
      patch.rebuildMaps();
      for (int i = 0; i < n; i++) {
        int from = before.get(cells.id[i]);
        int[] d = moved.get(cells.id[i]);
        d[0] += wrapped(LATTICE.x(cells.site[i]) - LATTICE.x(from));
        d[1] += wrapped(LATTICE.y(cells.site[i]) - LATTICE.y(from));
      }
    }
    return measure(patch, moved, names, n);
  }

  private static Crowd measure(Patch patch, Map<Long, int[]> moved, Names names, int n) {
    Crowd crowd = new Crowd();
    int evens = (n + 1) / 2;
    int odds = n / 2;
    for (int k = 0; k < n; k++) {
      int[] d = moved.get(names.of(k));
      crowd.x += (double) d[0] / n;
      crowd.y += (double) d[1] / n;
      crowd.xx += (double) d[0] * d[0] / n;
      crowd.yy += (double) d[1] * d[1] / n;
      crowd.xy += (double) d[0] * d[1] / n;
      double squared = (double) d[0] * d[0] + (double) d[1] * d[1];
      if (k % 2 == 0) {
        crowd.even += squared / evens;
      } else {
        crowd.odd += squared / odds;
      }
    }
    for (byte count : patch.smallCount()) {
      crowd.pairs += count * (count - 1) / 2.0 / n;
    }
    return crowd;
  }

  private static int wrapped(int d) {
    return Math.floorMod(d + SIDE / 2, SIDE) - SIDE / 2;
  }
}
