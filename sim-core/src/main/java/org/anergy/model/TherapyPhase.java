package org.anergy.model;

import java.util.EnumSet;
import java.util.Set;
import org.anergy.kernel.Phase;
import org.anergy.kernel.Resource;
import org.anergy.kernel.StepClock;
import org.anergy.treatment.Treatment;

/**
 * The first phase of a treated patient's step.
 *
 * @param treatment what it carries out
 */
record TherapyPhase(Treatment treatment) implements Phase {
  @Override
  public String name() {
    return "therapy";
  }

  @Override
  public boolean parallel() {
    return false;
  }

  @Override
  public Set<Resource> reads() {
    return EnumSet.of(
        Resource.CELLS,
        Resource.POOLS,
        Resource.CLONES,
        Resource.PATIENT,
        Resource.FIELDS,
        Resource.TISSUE,
        Resource.GUESTS);
  }

  @Override
  public Set<Resource> writes() {
    return EnumSet.of(Resource.CELLS, Resource.POOLS, Resource.PATIENT, Resource.GUESTS);
  }

  @Override
  public void run(StepClock clock, int chunk) {
    treatment.run(clock);
  }
}
