package org.anergy.field;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.lattice.Lattice;

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
  /** Concentrations below this, pM, are set to exactly zero; half-saturations are above 1 pM. */
  public static final float ZERO_BELOW_PICOMOLAR = 1e-4f;

  private static final int SUBSTEPS = 6;
  private static final double FORGOTTEN = 3.0;
  private static final double SECONDS_PER_HOUR = 3600.0;

  /** Factor by which the fixed iterations reduce the error of the slowest mode. */
  private static final double TOLERANCE = 0.005;

  private final String name;
  private final Lattice lattice;
  private final int width;
  private final int sites;
  private final boolean hasUptake;
  private final int substeps;
  private final float decayPerHour; // of the past within a sub-step; zero in the steady equation
  private final float center; // a: 1/h
  private final float average; // b: 1/h
  private final float smear; // θ of M = (1 - θ) + θ T

  // Chebyshev recurrence: step = onResidual[i] * r + onStep[i] * step.
  private final float[] onResidual;
  private final float[] onStep;

  private final float[] concentration;
  private final float[] source;
  private final float[] uptake;
  private final float[] inverse; // 1/(a + uptake), h
  private final float[] right;
  private final float[] offset;
  private final float[] step;
  private final float[] north;
  private final float[] south;
  private final float[] sum;
  private final float[] west;
  private final float[] east;
  private boolean zero = true;

  /** Creates a zero field without uptake by cells. */
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
   * @param name gene symbol, the name in digests and messages
   * @param lattice where
   * @param diffusionUm2PerS diffusion constant D, um²/s, positive
   * @param rangeMicrometers sqrt(D/k0), um, positive
   * @param stepHours what {@link #solve} advances, h, positive
   * @param withUptake whether cells take it up; else {@link #uptake} is refused
   */
  public DiffusionField(
      String name,
      Lattice lattice,
      double diffusionUm2PerS,
      double rangeMicrometers,
      double stepHours,
      boolean withUptake) {
    this.name = name;
    this.lattice = lattice;
    width = lattice.width();
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
    double decay = steady ? 0 : substeps / stepLength;
    double kappa = loss + decay;
    // Half is fourth order; less keeps the operator an M-matrix, hence positive, at tiny steps.
    double theta = Math.min(0.5, 0.5 * exchange / kappa);
    double b = exchange - theta * kappa;
    double a = exchange + (1 - theta) * kappa;
    decayPerHour = (float) decay;
    center = (float) a;
    average = (float) b;
    smear = (float) theta;

    double low = 1 - b / a;
    double high = 1;
    double middle = (high + low) / 2;
    double half = (high - low) / 2;
    double sigma = middle / half;
    double rate = sigma - StrictMath.sqrt(sigma * sigma - 1);
    int iterations = (int) Math.ceil(StrictMath.log(TOLERANCE / 2) / StrictMath.log(rate));
    onResidual = new float[iterations];
    onStep = new float[iterations];
    onResidual[0] = (float) (1 / middle);
    double rho = 1 / sigma;
    for (int i = 1; i < iterations; i++) {
      double next = 1 / (2 * sigma - rho);
      onResidual[i] = (float) (2 * next / half);
      onStep[i] = (float) (next * rho);
      rho = next;
    }

    concentration = new float[sites];
    source = new float[sites];
    uptake = new float[withUptake ? sites : 0];
    inverse = new float[sites];
    right = new float[sites];
    offset = new float[sites];
    step = new float[sites];
    north = new float[sites];
    south = new float[sites];
    sum = new float[sites];
    west = new float[sites];
    east = new float[sites];
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

  /** Returns the secretion at each site, pM/h: the model fills and clears it; solve() reads it. */
  public float[] source() {
    return source;
  }

  /**
   * Returns what cells take up at each site beyond the loss D/range², 1/h: filled by the model.
   *
   * @throws IllegalStateException if the field was made without uptake
   */
  public float[] uptake() {
    if (!hasUptake) {
      throw new IllegalStateException("Field " + name + " was made without uptake by cells.");
    }
    return uptake;
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
    if (zero && isAllZero(source)) {
      return;
    }
    for (int i = 0; i < substeps; i++) {
      substep();
    }
    dropTraces();
  }

  private void substep() {
    prepare();
    Arrays.fill(step, 0);
    for (int i = 0; i < onStep.length; i++) {
      iterate(onResidual[i], onStep[i]);
    }
    for (int i = 0; i < sites; i++) {
      concentration[i] -= offset[i];
    }
  }

  /**
   * Sets up {@code A y = right} with {@code y = c + offset}: M g is written through A itself, since
   * T = ((a + uptake) - A)/b, which saves averaging the sources.
   */
  private void prepare() {
    float plain = 1 - smear;
    float share = smear / average;
    for (int i = 0; i < sites; i++) {
      float diagonal = center + (hasUptake ? uptake[i] : 0);
      float g = source[i] + decayPerHour * concentration[i];
      inverse[i] = 1 / diagonal;
      right[i] = (plain + share * diagonal) * g;
      offset[i] = share * g;
      concentration[i] += offset[i];
    }
  }

  private void iterate(float residualWeight, float stepWeight) {
    float[] u = concentration;
    int last = sites - width;
    System.arraycopy(u, 0, south, width, last);
    System.arraycopy(u, last, south, 0, width);
    System.arraycopy(u, width, north, 0, last);
    System.arraycopy(u, 0, north, last, width);
    for (int i = 0; i < sites; i++) {
      sum[i] = 4 * u[i] + (north[i] + south[i]);
    }
    System.arraycopy(sum, 0, west, 1, sites - 1);
    System.arraycopy(sum, 1, east, 0, sites - 1);
    for (int i = 0; i < sites; i += width) {
      west[i] = sum[i + width - 1];
      east[i + width - 1] = sum[i];
    }
    float weight = average / 36;
    for (int i = 0; i < sites; i++) {
      float averaged = weight * (4 * sum[i] + (west[i] + east[i]));
      float jacobi = (right[i] + averaged) * inverse[i] - u[i];
      step[i] = residualWeight * jacobi + stepWeight * step[i];
      u[i] += step[i];
    }
  }

  /** Sets what is below the threshold, negative remainders of the iteration included, to zero. */
  private void dropTraces() {
    float largest = 0;
    for (int i = 0; i < sites; i++) {
      float c = concentration[i];
      if (c < ZERO_BELOW_PICOMOLAR) {
        concentration[i] = 0;
      } else {
        largest = Math.max(largest, c);
      }
    }
    if (!(largest < Float.POSITIVE_INFINITY)) {
      throw new IllegalStateException(
          "Field " + name + ": a concentration of " + largest + " pM is not finite.");
    }
    zero = largest == 0;
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
