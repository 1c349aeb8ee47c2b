package org.anergy.field;

import java.util.Arrays;

/**
 * Solves {@code (a + uptake) x - b T x = right} by a fixed number of multigrid cycles, with T and
 * the grids of {@link GridLevel}.
 *
 * <p>A cycle restricts the residual to the coarser grid, solves there by the same recipe from zero,
 * adds the correction and smooths. Grids get coarser until the loss over a site dominates; there
 * Chebyshev iterations finish. Coarse operators are the same equation on larger sites. Chebyshev
 * bounds hold for any uptake, since the scaled spectrum lies between 1 - b/a and 1.
 */
final class Multigrid {
  /** Coarsen while κ h²/D is below this: above, a few iterations reach as far as the field does. */
  private static final double COARSEN_BELOW = 0.7;

  /** A single grid must do alone what else the cycles do together, and does it cheaply. */
  private static final double WITHOUT_CYCLES = 0.1;

  private final FieldWorkspace workspace;
  private final boolean hasUptake;
  private final int cycles;
  private final float[] center; // a per level, 1/h
  private final float[] average; // b per level, 1/h
  private final float[] smear; // θ per level
  private final float[][] relaxations; // weights per level

  /**
   * Creates a solver of {@code 6 D/h² (1 - T) x + M κ x + uptake x}.
   *
   * @param workspace the grids
   * @param exchange 6 D/h² on the finest grid, 1/h
   * @param kappa loss κ, 1/h
   * @param hasUptake whether there may be uptake
   * @param effort cycles of a solve and smoothings of a cycle
   * @param reduction what the iterations on the coarsest grid leave of an error
   */
  Multigrid(
      FieldWorkspace workspace,
      double exchange,
      double kappa,
      boolean hasUptake,
      Effort effort,
      double reduction) {
    this.workspace = workspace;
    this.hasUptake = hasUptake;
    cycles = effort.cycles();
    int levels = 1;
    while (levels < workspace.levels()
        && 6 * kappa < COARSEN_BELOW * exchange * StrictMath.pow(0.25, levels - 1.0)) {
      levels++;
    }
    center = new float[levels];
    average = new float[levels];
    smear = new float[levels];
    relaxations = new float[levels][];
    for (int i = 0; i < levels; i++) {
      double coarseExchange = exchange * StrictMath.pow(0.25, i);
      // Half is fourth order; less keeps the operator an M-matrix, hence positive, where κ is
      // large.
      double theta = Math.min(0.5, 0.5 * coarseExchange / kappa);
      double a = coarseExchange + (1 - theta) * kappa;
      double b = coarseExchange - theta * kappa;
      center[i] = (float) a;
      average[i] = (float) b;
      smear[i] = (float) theta;
      relaxations[i] =
          i == levels - 1
              ? finishing(1 - b / a, levels == 1 ? WITHOUT_CYCLES * reduction : reduction)
              : smoothing(b / a, hasUptake, effort);
    }
  }

  private static float[] finishing(double low, double reduction) {
    return Chebyshev.weights(low, 1, Chebyshev.iterationsFor(low, 1, reduction));
  }

  /**
   * Waves that the coarser grid cannot carry have T between 1/9 and 2/3; smoothing a little more
   * than these leaves less.
   */
  private static float[] smoothing(double ratio, boolean hasUptake, Effort effort) {
    double high = hasUptake ? 1 : 1 - ratio / 9;
    return Chebyshev.weights(1 - effort.smoothedUpTo() * ratio, high, effort.smoothings());
  }

  float center() {
    return center[0];
  }

  float average() {
    return average[0];
  }

  float smear() {
    return smear[0];
  }

  /** Fills the diagonals; the uptake, 1/h, is not read if the solver was made without. */
  void setUptake(float[] uptake) {
    float[] onLevel = uptake;
    for (int i = 0; i < relaxations.length; i++) {
      GridLevel level = workspace.level(i);
      if (hasUptake) {
        if (i > 0) {
          workspace.level(i - 1).restrict(onLevel, level, level.correction);
          onLevel = level.correction;
        }
        add(center[i], onLevel, level.diagonal);
      } else {
        Arrays.fill(level.diagonal, center[i]);
      }
      level.diagonalChanged();
    }
  }

  private static void add(float center, float[] uptake, float[] diagonal) {
    for (int i = 0; i < diagonal.length; i++) {
      diagonal[i] = center + uptake[i];
    }
  }

  /** Improves {@code x} for the right side in the finest level of the workspace. */
  void solve(float[] x) {
    int last = relaxations.length - 1;
    if (last == 0) {
      workspace.level(0).relax(x, average[0], relaxations[0]);
      return;
    }
    for (int cycle = 0; cycle < cycles; cycle++) {
      cycle(x);
    }
  }

  private void cycle(float[] x) {
    GridLevel fine = workspace.level(0);
    int last = relaxations.length - 1;
    fine.restrictResidual(x, average[0], workspace.level(1));
    for (int i = 1; i < last; i++) {
      GridLevel level = workspace.level(i);
      level.restrict(level.right, workspace.level(i + 1), workspace.level(i + 1).right);
    }
    GridLevel coarsest = workspace.level(last);
    coarsest.relaxFromZero(coarsest.correction, average[last], relaxations[last]);
    for (int i = last - 1; i >= 0; i--) {
      GridLevel level = workspace.level(i);
      float[] unknown = x;
      if (i > 0) {
        unknown = level.correction;
        Arrays.fill(unknown, 0);
      }
      level.addCorrection(workspace.level(i + 1), unknown);
      level.relax(unknown, average[i], relaxations[i]);
    }
  }
}
