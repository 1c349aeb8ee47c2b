package org.anergy.compartment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitTest {
  private static final int SIDE = 64;
  private static final Lattice LATTICE = new Lattice(SIDE, SIDE, 20);

  private static Patch patch() {
    @Nullable DiffusionField[] none = new DiffusionField[Cytokine.COUNT];
    return new Patch("test", LATTICE, none, null);
  }

  /** Fills each of the three places of a site with probability {@code density}. */
  private static Patch filled(double density, long key) {
    Patch patch = patch();
    for (int s = 0; s < LATTICE.sites(); s++) {
      for (int k = 0; k < Patch.SMALL_CAPACITY; k++) {
        long id = Keyed.hash(key, s * 4L + k);
        if (Keyed.uniform(key, id, Purpose.LAYOUT) < density) {
          patch.place(CellKind.NAIVE, id, 0, s);
        }
      }
    }
    patch.rebuildMaps();
    return patch;
  }

  private static void walk(Patch patch, Motility motility, long key) {
    CellStore cells = patch.cells();
    for (int i = 0; i < cells.size(); i++) {
      long bits = Keyed.bits(key, cells.id[i], Purpose.MOVE);
      cells.target[i] = LATTICE.neighbor(cells.site[i], motility.dx(bits), motility.dy(bits));
    }
  }

  private static Map<Long, Integer> places(Patch patch) {
    Map<Long, Integer> sites = new HashMap<>();
    for (int i = 0; i < patch.cells().size(); i++) {
      sites.put(patch.cells().id[i], patch.cells().site[i]);
    }
    return sites;
  }

  private static int wrapped(int d) {
    return Math.floorMod(d + SIDE / 2, SIDE) - SIDE / 2;
  }

  @Test
  void aLonelyCellDiffusesWithFourTimesMotilityAndNoDrift() {
    double m = 12;
    double hours = 1.0 / 6;
    Motility motility = new Motility(m, hours, 20);
    int walkers = 1500;
    int steps = 40;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumYy = 0;
    double sumXy = 0;
    Patch patch = patch();
    Commit commit = new Commit(patch);
    for (int w = 0; w < walkers; w++) {
      patch.cells().resize(0);
      patch.place(CellKind.NAIVE, Keyed.hash(5, w), 0, w % LATTICE.sites());
      patch.rebuildMaps();
      int x = 0;
      int y = 0;
      for (int n = 0; n < steps; n++) {
        long key = Keyed.stepKey(9, n);
        int from = patch.cells().site[0];
        walk(patch, motility, key);
        commit.run(key);
        int to = patch.cells().site[0];
        x += wrapped(LATTICE.x(to) - LATTICE.x(from));
        y += wrapped(LATTICE.y(to) - LATTICE.y(from));
      }
      sumX += x;
      sumY += y;
      sumXx += (double) x * x;
      sumYy += (double) y * y;
      sumXy += (double) x * y;
    }
    // Variance of one axis in sites² after all steps; the sum is nearly normal, so the standard
    // error of the mean of x² + y² is its variance v by sqrt(4 / walkers), of x by sqrt(v / n).
    double v = steps * 2 * m * 60 * hours / 400;
    double msd = (sumXx + sumYy) / walkers;
    assertThat(msd).isCloseTo(2 * v, within(3 * v * Math.sqrt(4.0 / walkers)));
    assertThat(sumX / walkers).isCloseTo(0, within(3 * Math.sqrt(v / walkers)));
    assertThat(sumY / walkers).isCloseTo(0, within(3 * Math.sqrt(v / walkers)));
    // Isotropy: both axes alike (difference of two variances) and uncorrelated.
    assertThat((sumXx - sumYy) / walkers).isCloseTo(0, within(3 * v * Math.sqrt(4.0 / walkers)));
    assertThat(sumXy / walkers).isCloseTo(0, within(3 * v / Math.sqrt(walkers)));
  }

  /**
   * One step out of independently filled places. A mover to a site with f free places and C other
   * claims gets in with probability min(1, f / (C + 1)); both laws are known exactly.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void crowdingReducesTheSquaredDisplacementAsTheoryExpects(double density) {
    Motility motility = new Motility(12, 1.0 / 6, 20);
    double[] law = axisLaw(motility);
    double free = 2 * secondMoment(law);
    double expected = free * acceptance(law, density);

    double sum = 0;
    double squares = 0;
    long n = 0;
    for (int trial = 0; trial < 40; trial++) {
      long key = Keyed.hash(31, trial);
      Patch patch = filled(density, key);
      Map<Long, Integer> before = places(patch);
      walk(patch, motility, key);
      new Commit(patch).run(key);
      assertThat(patch.cells().size()).isEqualTo(before.size());
      for (int i = 0; i < patch.cells().size(); i++) {
        double d2 = LATTICE.squaredDistance(before.get(patch.cells().id[i]), patch.cells().site[i]);
        sum += d2;
        squares += d2 * d2;
        n++;
      }
    }
    double mean = sum / n;
    double error = Math.sqrt((squares / n - mean * mean) / n);
    // Cells compete, so the errors of cells are a little dependent: four errors instead of three;
    // the acceptance depends on the length of the jump through one competitor in many (0.2 %).
    assertThat(mean).isCloseTo(expected, within(4 * error + 0.002 * expected));
  }

  private static double[] axisLaw(Motility motility) {
    double[] law = new double[121];
    for (int q = 0; q < 1 << 16; q++) {
      law[motility.dx(q) + 60] += 1.0 / (1 << 16);
    }
    return law;
  }

  private static double secondMoment(double[] law) {
    double sum = 0;
    for (int k = 0; k < law.length; k++) {
      sum += law[k] * (k - 60) * (k - 60);
    }
    return sum;
  }

  private static double acceptance(double[] law, double density) {
    double[] claims = new double[40];
    claims[0] = 1;
    for (int dx = -10; dx <= 10; dx++) {
      for (int dy = -10; dy <= 10; dy++) {
        // One of the places around is the mover's own: here one at the nearest distance.
        double p = density * law[dx + 60] * law[dy + 60];
        int others = dx == 0 && dy == 0 ? 0 : dx == 1 && dy == 0 ? 2 : 3;
        for (int k = 0; k < others; k++) {
          for (int c = claims.length - 1; c > 0; c--) {
            claims[c] = claims[c] * (1 - p) + claims[c - 1] * p;
          }
          claims[0] *= 1 - p;
        }
      }
    }
    double accepted = 0;
    for (int taken = 0; taken < Patch.SMALL_CAPACITY; taken++) {
      double occupied =
          (taken == 0 ? 1 : 3) * Math.pow(density, taken) * Math.pow(1 - density, 3 - taken);
      for (int c = 0; c < claims.length; c++) {
        accepted += occupied * claims[c] * Math.min(1, (Patch.SMALL_CAPACITY - taken) / (c + 1.0));
      }
    }
    return accepted;
  }

  /** The rule again, counted site by site: as many movers get in as places were free before. */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.7, 0.97})
  void everySiteAdmitsAsManyMoversAsItHadFreePlacesAndNoneIsOverfull(double density) {
    Motility motility = new Motility(70, 1.0 / 6, 20);
    Patch patch = filled(density, 3);
    Commit commit = new Commit(patch);
    for (int step = 0; step < 20; step++) {
      long key = Keyed.stepKey(8, step);
      walk(patch, motility, key);
      int[] old = new int[LATTICE.sites()];
      int[] claims = new int[LATTICE.sites()];
      CellStore cells = patch.cells();
      int size = cells.size();
      for (int i = 0; i < size; i++) {
        old[cells.site[i]]++;
        claims[cells.target[i]] += cells.target[i] == cells.site[i] ? 0 : 1;
      }
      int expected = 0;
      for (int s = 0; s < old.length; s++) {
        expected += Math.min(claims[s], Patch.SMALL_CAPACITY - old[s]);
      }
      Map<Long, Integer> before = places(patch);
      commit.run(key);
      int moved = 0;
      int[] now = new int[LATTICE.sites()];
      for (int i = 0; i < cells.size(); i++) {
        moved += before.get(cells.id[i]) == cells.site[i] ? 0 : 1;
        now[cells.site[i]]++;
      }
      assertThat(cells.size()).isEqualTo(size);
      assertThat(moved).isEqualTo(expected).isPositive();
      assertThat(Arrays.stream(now).max().getAsInt()).isLessThanOrEqualTo(Patch.SMALL_CAPACITY);
    }
  }

  /** Old cells have small ids and stand first in the arrays; neither may help in a conflict. */
  @Test
  void oldAndNewCellsWinTheLastPlaceEquallyOften() {
    int trials = 20_000;
    int oldWins = 0;
    int firstWins = 0;
    for (int t = 0; t < trials; t++) {
      Patch patch = patch();
      patch.place(CellKind.NAIVE, 10, 0, 1);
      patch.place(CellKind.NAIVE, 11, 0, 1);
      boolean oldFirst = t % 2 == 0;
      long young = Keyed.hash(1, t);
      int left = patch.place(CellKind.NAIVE, oldFirst ? 1 : young, 0, 0);
      int right = patch.place(CellKind.NAIVE, oldFirst ? young : 1, 0, 2);
      patch.rebuildMaps();
      patch.cells().target[left] = 1;
      patch.cells().target[right] = 1;
      new Commit(patch).run(Keyed.stepKey(4, t));
      Map<Long, Integer> after = places(patch);
      assertThat(after.get(1L) == 1 ^ after.get(young) == 1).as("exactly one wins").isTrue();
      boolean oldWon = after.get(1L) == 1;
      oldWins += oldWon ? 1 : 0;
      firstWins += oldWon == oldFirst ? 1 : 0;
    }
    // Binomial with p = 1/2: standard error sqrt(n)/2 = 71; four of them.
    assertThat(oldWins).isCloseTo(trials / 2, within((int) (2 * Math.sqrt(trials))));
    assertThat(firstWins).isCloseTo(trials / 2, within((int) (2 * Math.sqrt(trials))));
  }

  @Test
  void theOrderInWhichCellsAreStoredDoesNotMatter() {
    Motility motility = new Motility(70, 1.0 / 6, 20);
    Patch patch = filled(0.8, 6);
    Patch reversed = patch();
    for (int i = patch.cells().size() - 1; i >= 0; i--) {
      reversed.place(CellKind.NAIVE, patch.cells().id[i], 0, patch.cells().site[i]);
    }
    reversed.rebuildMaps();
    Commit one = new Commit(patch);
    Commit two = new Commit(reversed);
    for (int step = 0; step < 10; step++) {
      long key = Keyed.stepKey(21, step);
      walk(patch, motility, key);
      walk(reversed, motility, key);
      one.run(key);
      two.run(key);
      int n = patch.cells().size();
      assertThat(Arrays.copyOf(reversed.cells().id, n))
          .isEqualTo(Arrays.copyOf(patch.cells().id, n));
      assertThat(Arrays.copyOf(reversed.cells().site, n))
          .isEqualTo(Arrays.copyOf(patch.cells().site, n));
    }
  }

  @Test
  void newbornsStandOnTheNearestSiteWithRoom() {
    Patch patch = patch();
    int center = LATTICE.site(0, 0); // Rings wrap around both edges.
    for (int dx = -2; dx <= 2; dx++) {
      for (int dy = -2; dy <= 2; dy++) {
        for (int k = 0; k < 3; k++) {
          int site = LATTICE.neighbor(center, dx, dy);
          patch.place(CellKind.NAIVE, Keyed.hash(site, k), 0, site);
        }
      }
    }
    patch.rebuildMaps();
    CellStore cells = patch.cells();
    cells.fate[0] = CellStore.DIE;
    final int freed = cells.site[0];
    int births = 5;
    for (int b = 0; b < births; b++) {
      int i = cells.addBirth();
      cells.id[i] = 1000L + b;
      cells.kind[i] = CellKind.EFFECTOR;
      cells.clone[i] = 7;
      cells.site[i] = center;
    }
    new Commit(patch).run(99);
    Map<Long, Integer> after = places(patch);
    assertThat(cells.size()).isEqualTo(75 - 1 + births);
    assertThat(after.get(1000L)).as("the place of the dead is the nearest").isEqualTo(freed);
    for (long b = 1001; b < 1000 + births; b++) {
      int x = Math.abs(wrapped(LATTICE.x(after.get(b))));
      int y = Math.abs(wrapped(LATTICE.y(after.get(b))));
      assertThat(Math.max(x, y)).as("ring of newborn %d", b).isEqualTo(3);
    }
  }

  @Test
  void aFullLatticeTakesNoNewborn() {
    Patch patch = patch();
    CellStore cells = patch.cells();
    for (int site = 0; site < LATTICE.sites(); site++) {
      for (int k = 0; k < Patch.SMALL_CAPACITY; k++) {
        patch.place(CellKind.NAIVE, Keyed.hash(site, k), 0, site);
      }
    }
    int full = cells.size();
    cells.fate[17] = CellStore.DIE;
    for (int birth = 0; birth < 3; birth++) {
      int daughter = cells.addBirth();
      cells.copy(birth, daughter);
      cells.id[daughter] = Keyed.hash(99, birth);
    }

    new Commit(patch).run(1);

    assertThat(cells.size()).as("one place became free").isEqualTo(full);
    assertThat(cells.births()).isZero();
  }
}
