package org.anergy.model;

import java.util.EnumSet;
import java.util.Set;
import org.anergy.kernel.Phase;
import org.anergy.kernel.Resource;
import org.anergy.kernel.StepClock;
import org.anergy.msc.StromalTherapy;

/**
 * Stromal cells on all tissue patches at once; the node (chunk 0) has none.
 *
 * @param stroma the cells
 */
record StromalPhase(StromalTherapy stroma) implements Phase {
  @Override
  public String name() {
    return "stroma";
  }

  @Override
  public boolean parallel() {
    return true;
  }

  @Override
  public Set<Resource> reads() {
    return EnumSet.of(Resource.FIELDS, Resource.GUESTS);
  }

  @Override
  public Set<Resource> writes() {
    return EnumSet.of(Resource.GUESTS);
  }

  @Override
  public void run(StepClock clock, int chunk) {
    if (chunk > 0) {
      stroma.run(chunk - 1, clock);
    }
  }
}
