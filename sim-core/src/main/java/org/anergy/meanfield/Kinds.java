package org.anergy.meanfield;

import org.anergy.cell.CellKind;
import org.anergy.compartment.Pools;

/** Which kind of cell belongs to which class of the pools. */
final class Kinds {
  private Kinds() {}

  /** Returns the pool class of a recirculating cell of {@code kind}. */
  static int poolOf(int kind) {
    return switch (kind) {
      case CellKind.NAIVE -> Pools.NAIVE;
      case CellKind.MEMORY -> Pools.MEMORY;
      case CellKind.ANERGIC -> Pools.ANERGIC;
      case CellKind.REGULATORY -> Pools.REGULATORY;
      case CellKind.EFFECTOR -> Pools.EFFECTOR;
      default -> throw new IllegalArgumentException("no pool holds cells of kind " + kind);
    };
  }

  /** Returns the kind of the cells of pool class {@code cls}. */
  static byte kindOf(int cls) {
    return switch (cls) {
      case Pools.NAIVE -> CellKind.NAIVE;
      case Pools.MEMORY -> CellKind.MEMORY;
      case Pools.ANERGIC -> CellKind.ANERGIC;
      case Pools.EFFECTOR -> CellKind.EFFECTOR;
      default -> CellKind.REGULATORY;
    };
  }
}
