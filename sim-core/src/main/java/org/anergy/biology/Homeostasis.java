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
import org.anergy.repertoire.CloneTable;

/**
 * Density-regulated maintenance of the pools, once a day: death at a constant hazard, birth at
 * {@code b·max(0, 1 − N/K)} with N counted over the whole body, so that healthy numbers stand still
 * and no pool dies out by chance.
 */
final class Homeostasis implements Stateful {
  private static final int ALL_EPITOPES = -1;
  private static final int CONVERTS = 8192; // draws of a daughter's kind

  private final Body body;
  private final Maintenance laws;

  Homeostasis(Body body, Settings settings) {
    this.body = body;
    laws = new Maintenance(settings);
  }

  @Override
  public void save(StateSink sink) {
    laws.save(sink);
  }

  @Override
  public void load(StateSource source) {
    laws.load(source);
    tellRoom();
  }

  private void tellRoom() {
    body.setMemoryRoom(laws.of(false).memoryRoom(), laws.of(true).memoryRoom());
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

  /** Returns today's death probability of a cell of class {@code cls} and {@code clone}. */
  double death(int cls, int clone) {
    return laws.of(body.clones().isCytotoxic(clone)).death(cls);
  }

  /** Returns today's birth probability of a cell of class {@code cls} and {@code clone}. */
  double birth(int cls, int clone) {
    return laws.of(body.clones().isCytotoxic(clone))
        .birth(cls, body.clones().bestAffinity(clone, ALL_EPITOPES));
  }

  /** Returns what a daughter of a cell of {@code kind} is: in lymphopenia some turn memory-like. */
  byte daughter(byte kind, long key, long cell) {
    double conversion = body.modulation().conversion();
    return kind == CellKind.NAIVE
            && conversion > 0
            && Keyed.uniform(key, cell, Purpose.HOMEOSTASIS + CONVERTS) < conversion
        ? CellKind.MEMORY
        : kind;
  }

  /** Counts the body and fixes today's probabilities, for the pools and for the node's cells. */
  void startDay(StepClock clock) {
    laws.startDay(census(false), census(true), body.modulation());
    tellRoom();
    for (int cls = 0; cls < Pools.CLASSES; cls++) {
      if (cls != Pools.EFFECTOR) {
        turnOver(body.blood(), cls, clock, 0);
        turnOver(body.lymphoid(), cls, clock, 1 << 20);
      }
    }
  }

  /**
   * Returns the number of cells of each pool class in pools and node together.
   *
   * @param cytotoxic whether of CD8 cells or of all others
   */
  long[] census(boolean cytotoxic) {
    long[] count = new long[Pools.CLASSES];
    CloneTable clones = body.clones();
    for (int cls = 0; cls < Pools.CLASSES; cls++) {
      count[cls] = count(body.blood(), cls, cytotoxic) + count(body.lymphoid(), cls, cytotoxic);
    }
    Patch node = body.node();
    CellStore cells = node.cells();
    for (int i = 0; i < cells.size(); i++) {
      int cls = poolOf(cells.kind[i]);
      if (cls >= 0 && clones.isCytotoxic(cells.clone[i]) == cytotoxic) {
        count[cls]++;
      }
    }
    count[Pools.REGULATORY] += count[Pools.REGULATORY_HOMING];
    return count;
  }

  private long count(Pools pools, int cls, boolean cytotoxic) {
    long ofCytotoxic = pools.totalOf(cls, body.clones(), CloneTable.CYTOTOXIC);
    return cytotoxic ? ofCytotoxic : pools.total(cls) - ofCytotoxic;
  }

  private int converted(int born, long key, long clone, int purpose) {
    double conversion = body.modulation().conversion();
    return born == 0 || conversion == 0
        ? 0
        : Samplers.binomial(born, conversion, Keyed.uniform(key, clone, purpose + CONVERTS));
  }

  private void turnOver(Pools pools, int cls, StepClock clock, int offset) {
    for (int word = 0; word < pools.words(); word++) {
      for (long some = pools.occupied(cls, word); some != 0; some &= some - 1) {
        int c = Long.SIZE * word + Long.numberOfTrailingZeros(some);
        int n = pools.counts(cls)[c];
        long clone = body.clones().id(c);
        int purpose = Purpose.HOMEOSTASIS + 256 * cls + offset;
        int dead = Samplers.binomial(n, death(cls, c), Keyed.uniform(clock.key(), clone, purpose));
        int born =
            Samplers.binomial(n, birth(cls, c), Keyed.uniform(clock.key(), clone, purpose + 4096));
        int converted = cls == Pools.NAIVE ? converted(born, clock.key(), clone, purpose) : 0;
        pools.add(cls, c, born - converted - dead);
        if (converted > 0) {
          pools.add(Pools.MEMORY, c, converted);
        }
      }
    }
  }
}
