package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.record.RunEvent;

/**
 * Secondary autoimmunity: in lymphopenia some naive cells turn memory-like on self-antigens of
 * other organs. Such clones divide and die as memory cells do, faster the emptier the body and the
 * higher their affinity; one that grows large while its antigen has no regulatory cells of its own
 * ({@link RegulatoryBreadth}) breaks tolerance. Clones that were there before the treatment are
 * held by definition and not followed.
 */
final class OtherOrgans implements Stateful {
  private final double clonesPerConverted;
  private final double growth;
  private final double threshold;
  private final long patientKey;
  private final List<Clone> clones = new ArrayList<>();
  private long made;
  private boolean broken;

  /** One clone. */
  private record Clone(long id, double affinity, int cells) {}

  OtherOrgans(TCells.Values values, long patientKey) {
    this.patientKey = Keyed.hash(patientKey, Purpose.OTHER_ORGAN);
    clonesPerConverted = values.of(RiskParameters.OTHER_ORGANS);
    growth = values.of(RiskParameters.OTHER_GROWTH);
    threshold = values.of(RiskParameters.OTHER_THRESHOLD);
  }

  /**
   * Lets a day pass.
   *
   * @param day since the start of the follow-up
   * @param converted naive cells that turned memory-like, cells/µL
   * @param tCells all T cells, whose lymphopenia and divisions decide
   */
  List<RunEvent> day(double day, double converted, TCells tCells) {
    long key = Keyed.hash(patientKey, Math.round(day));
    divide(key, tCells);
    double mean = clonesPerConverted * converted;
    int n = Samplers.poisson(mean, Keyed.uniform(key, 0, Purpose.OTHER_ORGAN));
    for (int k = 0; k < n; k++) {
      long id = Keyed.hash(patientKey, ++made);
      clones.add(new Clone(id, Keyed.uniform(id, 1, Purpose.OTHER_ORGAN), 1));
    }
    List<RunEvent> events = new ArrayList<>();
    double breadth = tCells.regulatoryBreadth();
    for (Clone clone : clones) {
      if (!broken && clone.cells() > threshold && inHole(clone.id(), breadth)) {
        broken = true;
        events.add(
            new RunEvent(
                day,
                "secondary-autoimmunity",
                "another organ",
                clone.cells(),
                "cells",
                "a clone that arose after the transplant met no regulatory cells of its antigen"));
      }
    }
    return events;
  }

  /** Tells whether the antigen of a clone has no regulatory cells of its own. */
  private static boolean inHole(long clone, double breadth) {
    return Keyed.uniform(clone, 2, Purpose.OTHER_ORGAN) >= breadth;
  }

  private void divide(long key, TCells tCells) {
    double death = TCellPool.CD4_MEMORY.death();
    for (int i = clones.size() - 1; i >= 0; i--) {
      Clone clone = clones.get(i);
      // At rest births balance deaths; on antigen, cells of high affinity divide faster.
      double birth = death + growth * tCells.lymphopenia() * clone.affinity();
      int born = draw(clone, birth, Keyed.uniform(key, clone.id(), Purpose.OTHER_ORGAN));
      int dead = draw(clone, death, Keyed.uniform(key, clone.id(), Purpose.OTHER_ORGAN + 256));
      int now = clone.cells() + born - dead;
      if (now <= 0) {
        clones.remove(i);
      } else {
        clones.set(i, new Clone(clone.id(), clone.affinity(), now));
      }
    }
  }

  private static int draw(Clone clone, double hazard, double u) {
    return Samplers.binomial(clone.cells(), Samplers.probability(hazard, 1), u);
  }

  @Override
  public void save(StateSink sink) {
    long[] ids = new long[2 * clones.size() + 2];
    double[] affinities = new double[clones.size()];
    ids[0] = made;
    ids[1] = broken ? 1 : 0;
    for (int i = 0; i < affinities.length; i++) {
      ids[2 + 2 * i] = clones.get(i).id();
      ids[3 + 2 * i] = clones.get(i).cells();
      affinities[i] = clones.get(i).affinity();
    }
    sink.longs("otherOrgans.clones", ids, ids.length);
    sink.doubles("otherOrgans.affinities", affinities, affinities.length);
  }

  @Override
  public void load(StateSource source) {
    long[] ids = source.longs("otherOrgans.clones");
    double[] affinities = source.doubles("otherOrgans.affinities");
    made = ids[0];
    broken = ids[1] == 1;
    clones.clear();
    for (int i = 0; i < affinities.length; i++) {
      clones.add(new Clone(ids[2 + 2 * i], affinities[i], (int) ids[3 + 2 * i]));
    }
  }
}
