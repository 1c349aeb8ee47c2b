package org.anergy.study.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/** The only list of counterparts, by the id of the published figure. */
final class Counterparts {
  private static final Map<String, Counterpart> ALL = new LinkedHashMap<>();

  static {
    ALL.putAll(NaturalCounterparts.all());
    ALL.putAll(BloodCounterparts.all());
    ALL.putAll(OutcomeCounterparts.all());
    ALL.putAll(SafetyCounterparts.all());
    ALL.putAll(DrugCounterparts.all());
    ALL.putAll(CellCounterparts.all());
  }

  private Counterparts() {}

  /** Returns the counterpart of figure {@code id}; one that says so if there is none. */
  static Counterpart of(String id) {
    return ALL.getOrDefault(id, cohorts -> Simulated.missing("nothing computes it so far"));
  }

  /** Returns the ids that have one. */
  static Iterable<String> ids() {
    return java.util.Collections.unmodifiableSet(ALL.keySet());
  }
}
