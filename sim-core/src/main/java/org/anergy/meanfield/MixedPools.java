package org.anergy.meanfield;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.compartment.Pools;

/** The cells of one compartment by the classes of {@link Pools}, one list of clones each. */
final class MixedPools implements Stateful {
  private final CloneList[] cells = new CloneList[Pools.CLASSES];

  /**
   * @param name prefix of the lists in digests and checkpoints
   */
  MixedPools(String name) {
    for (int cls = 0; cls < cells.length; cls++) {
      cells[cls] = new CloneList(name + ".class" + cls);
    }
  }

  /** Returns the cells of class {@code cls}. */
  CloneList of(int cls) {
    return cells[cls];
  }

  /** Returns the same cells counted by class and clone. */
  Pools counted(String name, int clones) {
    Pools pools = new Pools(name);
    pools.ensureClones(clones);
    for (int cls = 0; cls < cells.length; cls++) {
      for (int i = 0; i < cells[cls].size(); i++) {
        pools.add(cls, cells[cls].get(i), 1);
      }
    }
    return pools;
  }

  @Override
  public void save(StateSink sink) {
    for (CloneList list : cells) {
      list.save(sink);
    }
  }

  @Override
  public void load(StateSource source) {
    for (CloneList list : cells) {
      list.load(source);
    }
  }
}
