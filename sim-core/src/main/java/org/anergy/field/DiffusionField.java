package org.anergy.field;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.lattice.Lattice;
import org.jspecify.annotations.Nullable;

/**
 * The concentration of one cytokine on one periodic lattice.
 *
 * <p>Solves {@code dc/dt = D lap(c) - (k0 + uptake) c + source} with {@code k0 = D/range²}, sources
 * and uptake constant over a step. Loss and diffusion are one unsplit operator: a split step is
 * positive and conserving too, but wrong by tens of percent near a source.
 *
 * <p>Space: the compact nine-point operator of fourth order, which is isotropic in its leading
 * error. With the average {@code T = (1 4 1)/6 ⊗ (1 4 1)/6} it reads {@code 6 D/h² (1 - T) c + M k0
 * c + uptake c = M source}, where {@code M = (1 + T)/2}.
 *
 * <p>Time: if {@code k0 dt >= 3} the field has forgotten its past to within exp(-3) and the steady
 * equation is solved; else {@value #SUBSTEPS} backward-Euler steps. Both are positive at every
 * step.
 *
 * <p>A field belongs to one chunk: not safe for threads. Deterministic: the number of iterations is
 * fixed at construction.
 */
public final class DiffusionField implements Stateful {
  /**
   * Taken off every concentration, pM, so that what is below becomes exactly zero and quiet tissue
   * can sleep; half-saturations are above 1 pM.
   */
  public static final float ZERO_BELOW_PICOMOLAR = 1e-4f;

  /** Leaves at most 4 % RMS of an instant change of all sources; no fewer stay below 5 %. */
  private static final int SUBSTEPS = 6;

  /** From here on exp(-k0 dt), what the steady equation leaves out, is below 5 %. */
  private static final double FORGOTTEN = 3.0;

  /** Up to here the sum of their responses is cheaper than the multigrid. */
  private static final int FEW_SOURCES = 48;

  /** So few are summed one by one. */
  private static final int FEW_VALUES = 128;

  private static final double SECONDS_PER_HOUR = 3600.0;

  /** What the iterations on the coarsest grid may leave; the cycles leave more. */
  private static final double COARSE_REDUCTION = 0.02;

  private final String name;
  private final Lattice lattice;
  private final int sites;
  private final boolean hasUptake;
  private final int substeps;
  private final float forgettingPerHour; // substeps/dt; zero in the steady equation
  private final GridLevel grid;
  private final Multigrid multigrid;

  private final float[] concentration;
  private final SiteAmounts source;
  private final SiteAmounts uptake;
  private final float[] offset; // shared scratch
  private final @Nullable PointResponse response; // null: the multigrid must do
  private boolean zero = true;

  /** As the constructor with a workspace, with scratch memory of its own. */
  public DiffusionField(
      String name,
      Lattice lattice,
      double diffusionUm2PerS,
      double rangeMicrometers,
      double stepHours,
      boolean withUptake) {
    this(
        name,
        new FieldWorkspace(lattice),
        diffusionUm2PerS,
        rangeMicrometers,
        stepHours,
        withUptake);
  }

  /** As the constructor with a workspace, with scratch memory of its own and without uptake. */
  public DiffusionField(
      String name,
      Lattice lattice,
      double diffusionUm2PerS,
      double rangeMicrometers,
      double stepHours) {
    this(name, lattice, diffusionUm2PerS, rangeMicrometers, stepHours, false);
  }

  /**
   * Creates a field that is zero everywhere.
   *
   * @param name its name in digests and messages, unique in the simulation
   * @param workspace scratch memory, shared at most with fields that the same thread solves
   * @param diffusionUm2PerS diffusion constant D, um²/s, positive
   * @param rangeMicrometers sqrt(D/k0), um, positive
   * @param stepHours what {@link #solve} advances, h, positive
   * @param withUptake whether cells take it up; else {@link #uptake} is refused
   * @throws IllegalArgumentException if a number is not positive and finite
   */
  public DiffusionField(
      String name,
      FieldWorkspace workspace,
      double diffusionUm2PerS,
      double rangeMicrometers,
      double stepHours,
      boolean withUptake) {
    this.name = name;
    lattice = workspace.lattice();
    sites = lattice.sites();
    hasUptake = withUptake;
    double diffusion = checked("a diffusion constant in um²/s", diffusionUm2PerS);
    double range = checked("a range in um", rangeMicrometers);
    double stepLength = checked("a step in h", stepHours);
    double h = lattice.siteMicrometers();
    double exchange = 6 * SECONDS_PER_HOUR * diffusion / (h * h);
    double loss = SECONDS_PER_HOUR * diffusion / (range * range);
    boolean steady = loss * stepLength >= FORGOTTEN;
    substeps = steady ? 1 : SUBSTEPS;
    double forgetting = steady ? 0 : substeps / stepLength;
    forgettingPerHour = (float) forgetting;
    Effort effort = Effort.of(steady, withUptake);
    grid = workspace.level(0);
    multigrid =
        new Multigrid(workspace, exchange, loss + forgetting, withUptake, effort, COARSE_REDUCTION);
    concentration = new float[sites];
    source = new SiteAmounts(sites);
    uptake = new SiteAmounts(withUptake ? sites : 0);
    offset = workspace.offset();
    response =
        steady && !withUptake
            ? workspace
                .responses()
                .get(
                    lattice.width(),
                    lattice.height(),
                    multigrid.center(),
                    multigrid.average(),
                    multigrid.smear())
            : null;
  }

  private double checked(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "Field " + name + ": " + value + " as " + what + " must be positive and finite.");
    }
    return value;
  }

  /** Returns the name given at construction. */
  public String name() {
    return name;
  }

  /** Returns the lattice on which the field lives. */
  public Lattice lattice() {
    return lattice;
  }

  /** Returns the concentration at each site, pM, row by row: a view, do not modify. */
  public float[] concentration() {
    return concentration;
  }

  /**
   * Adds secretion.
   *
   * @param site where
   * @param amount pM/h, positive
   */
  public void secrete(int site, float amount) {
    source.add(site, amount);
  }

  /**
   * Adds what a cell takes up beyond the loss D/range².
   *
   * @param site where
   * @param rate 1/h, positive
   * @throws ArrayIndexOutOfBoundsException if the field was made without uptake
   */
  public void takeUp(int site, float rate) {
    uptake.add(site, rate);
  }

  /** Sets all secretion and uptake to zero. */
  public void clearCells() {
    source.clear();
    uptake.clear();
  }

  /** Spreads secretion and uptake evenly over all sites: the limit of cells that are everywhere. */
  public void mixCells() {
    if (source.count() == 0) {
      return;
    }
    spread(source.open());
    if (hasUptake) {
      spread(uptake.open());
    }
  }

  private static void spread(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    Arrays.fill(values, (float) (sum / values.length));
  }

  /** Returns the secretion at each site, pM/h, for writing; solve() reads it. */
  public float[] source() {
    return source.open();
  }

  /**
   * Returns what cells take up at each site beyond the loss D/range², 1/h, for writing.
   *
   * @throws IllegalStateException if the field was made without uptake
   */
  public float[] uptake() {
    if (!hasUptake) {
      throw new IllegalStateException("Field " + name + " was made without uptake by cells.");
    }
    return uptake.open();
  }

  /** Returns whether the concentration is exactly zero everywhere. */
  public boolean isZero() {
    return zero;
  }

  /**
   * Advances the concentration to the end of the step.
   *
   * @throws IllegalStateException if a concentration is not finite afterwards
   */
  public void solve() {
    int sources = source.count();
    if (sources == 0) {
      if (zero) {
        return;
      }
      if (forgettingPerHour == 0) {
        Arrays.fill(concentration, 0); // the solution of the steady equation without sources
        zero = true;
        return;
      }
    }
    if (response != null && sources <= FEW_SOURCES) {
      response.superpose(source, concentration, offset);
      subtract(concentration, ZERO_BELOW_PICOMOLAR);
    } else {
      multigrid.setUptake(uptake.values());
      for (int i = 0; i < substeps; i++) {
        if (i > 0) {
          subtract(concentration, offset, 0);
        }
        prepare();
        multigrid.solve(concentration);
      }
      subtract(concentration, offset, ZERO_BELOW_PICOMOLAR);
    }
    finish();
  }

  /**
   * Sets up {@code A x = right} with {@code x = c + offset}: M g is written through A itself, since
   * T = ((a + uptake) - A)/b, which saves averaging the sources.
   */
  private void prepare() {
    float share = multigrid.smear() / multigrid.average();
    load(concentration, source.values(), offset, share, forgettingPerHour);
    weigh(grid.right, grid.diagonal, offset, 1 / share, multigrid.smear());
  }

  private static void load(
      float[] concentration, float[] source, float[] offset, float share, float forgetting) {
    for (int i = 0; i < concentration.length; i++) {
      float next = share * (source[i] + forgetting * concentration[i]);
      offset[i] = next;
      concentration[i] += next;
    }
  }

  private static void weigh(
      float[] right, float[] diagonal, float[] offset, float inverseShare, float smear) {
    float plain = (1 - smear) * inverseShare;
    for (int i = 0; i < right.length; i++) {
      right[i] = (plain + diagonal[i]) * offset[i];
    }
  }

  /**
   * Takes the offset and the trace off; negative remainders of the iteration become zero too: half
   * of x + |x| is exactly max(x, 0), at half its cost in vector instructions.
   */
  private static void subtract(float[] concentration, float[] offset, float trace) {
    for (int i = 0; i < concentration.length; i++) {
      float rest = concentration[i] - offset[i] - trace;
      concentration[i] = 0.5f * (rest + Math.abs(rest));
    }
  }

  private static void subtract(float[] concentration, float trace) {
    for (int i = 0; i < concentration.length; i++) {
      float rest = concentration[i] - trace;
      concentration[i] = 0.5f * (rest + Math.abs(rest));
    }
  }

  private void finish() {
    // The sum is not finite as soon as one term is not.
    float sum = sum();
    if (!(sum < Float.POSITIVE_INFINITY)) {
      throw new IllegalStateException(
          "Field " + name + ": concentrations with a sum of " + sum + " pM are not finite.");
    }
    zero = sum == 0;
  }

  /** Folds halves onto each other while that is worth it: vector additions, unlike one long sum. */
  private float sum() {
    float[] values = concentration;
    float[] folded = offset;
    float[] next = grid.right;
    int n = sites;
    for (; n % 2 == 0 && n > FEW_VALUES; n /= 2) {
      System.arraycopy(values, n / 2, folded, 0, n / 2);
      add(values, folded, n / 2);
      values = folded;
      folded = next;
      next = values;
    }
    float sum = 0;
    for (int i = 0; i < n; i++) {
      sum += values[i];
    }
    return sum;
  }

  private static void add(float[] values, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] += values[i];
    }
  }

  /**
   * Checks what solving takes for granted; for the assert mode.
   *
   * @throws IllegalStateException if a source, uptake or concentration is negative or not finite
   */
  public void check() {
    check("source", "pM/h", source.values());
    check("uptake", "1/h", uptake.values());
    check("concentration", "pM", concentration);
  }

  private void check(String what, String unit, float[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0 && values[i] < Float.POSITIVE_INFINITY)) {
        throw new IllegalStateException(
            "Field %s: the %s %s %s at site (%d, %d) must be finite and not negative."
                .formatted(name, what, values[i], unit, lattice.x(i), lattice.y(i)));
      }
    }
  }

  private static boolean isAllZero(float[] values) {
    for (float value : values) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void save(StateSink sink) {
    sink.floats("field." + name, concentration, sites);
  }

  @Override
  public void load(StateSource state) {
    float[] loaded = state.floats("field." + name);
    if (loaded.length != sites) {
      throw new IllegalArgumentException(
          "Field %s: %d stored sites, but the lattice has %d."
              .formatted(name, loaded.length, sites));
    }
    System.arraycopy(loaded, 0, concentration, 0, sites);
    zero = isAllZero(concentration);
  }
}
