package org.anergy.biology;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Patch;
import org.anergy.compartment.Pools;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;

/**
 * Density-regulated maintenance of the pools, once a day: death at a constant hazard, birth at
 * {@code b·max(0, 1 − N/K)} with N counted over the whole body, so that healthy numbers stand still
 * and no pool dies out by chance.
 */
final class Homeostasis implements Stateful {
  private final Body body;
  private final Turnover turnover;

  Homeostasis(Body body, Settings settings) {
    this.body = body;
    turnover = new Turnover(settings);
  }

  @Override
  public void save(StateSink sink) {
    turnover.save(sink);
  }

  @Override
  public void load(StateSource source) {
    turnover.load(source);
  }

  /** Returns the pool class of a recirculating cell of {@code kind}, -1 for other cells. */
  static int poolOf(int kind) {
    return switch (kind) {
      case CellKind.NAIVE -> Pools.NAIVE;
      case CellKind.MEMORY -> Pools.MEMORY;
      case CellKind.ANERGIC -> Pools.ANERGIC;
      case CellKind.REGULATORY -> Pools.REGULATORY;
      default -> -1;
    };
  }

  /** Returns today's death probability of class {@code cls}. */
  double death(int cls) {
    return turnover.death(cls);
  }

  /** Returns today's birth probability of class {@code cls}. */
  double birth(int cls) {
    return turnover.birth(cls);
  }

  /** Counts the body and fixes today's probabilities, for the pools and for the node's cells. */
  void startDay(StepClock clock) {
    turnover.startDay(census());
    for (int cls = 0; cls < Pools.CLASSES; cls++) {
      if (cls != Pools.EFFECTOR) {
        turnOver(body.blood(), cls, clock, 0);
        turnOver(body.lymphoid(), cls, clock, 1 << 20);
      }
    }
  }

  /** Returns the number of cells of each pool class in pools and node together. */
  long[] census() {
    long[] count = new long[Pools.CLASSES];
    for (int cls = 0; cls < Pools.CLASSES; cls++) {
      count[cls] = (long) body.blood().total(cls) + body.lymphoid().total(cls);
    }
    Patch node = body.node();
    CellStore cells = node.cells();
    for (int i = 0; i < cells.size(); i++) {
      int cls = poolOf(cells.kind[i]);
      if (cls >= 0) {
        count[cls]++;
      }
    }
    count[Pools.REGULATORY] += count[Pools.REGULATORY_HOMING];
    return count;
  }

  private void turnOver(Pools pools, int cls, StepClock clock, int offset) {
    for (int word = 0; word < pools.words(); word++) {
      for (long some = pools.occupied(cls, word); some != 0; some &= some - 1) {
        int c = Long.SIZE * word + Long.numberOfTrailingZeros(some);
        int n = pools.counts(cls)[c];
        long clone = body.clones().id(c);
        int purpose = Purpose.HOMEOSTASIS + 256 * cls + offset;
        int dead =
            Samplers.binomial(n, turnover.death(cls), Keyed.uniform(clock.key(), clone, purpose));
        int born =
            Samplers.binomial(
                n, turnover.birth(cls), Keyed.uniform(clock.key(), clone, purpose + 4096));
        pools.add(cls, c, born - dead);
      }
    }
  }
}
