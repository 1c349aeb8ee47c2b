package org.anergy.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parameters that have other values from a day of the follow-up on: a question to the model ("what
 * if the barrier opened wider now?"), not a therapy.
 *
 * @param day in force from the first step that begins on this day or later, d since the start of
 *     the follow-up
 * @param values parameter name to value, in the unit that the parameter declares
 */
public record ParameterChange(double day, Map<String, Double> values) {
  public ParameterChange {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
