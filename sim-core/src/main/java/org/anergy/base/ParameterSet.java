package org.anergy.base;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of the model's parameters in one run: defaults where nothing overrides them. */
public final class ParameterSet {
  private final Map<String, Double> overrides;

  /**
   * @param overrides parameter name to value, in the unit that the {@link Parameter} declares
   */
  public ParameterSet(Map<String, Double> overrides) {
    this.overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
  }

  /** Returns the set in which every parameter has its default. */
  public static ParameterSet defaults() {
    return new ParameterSet(Map.of());
  }

  /** Returns the value of {@code parameter}, in the unit that it declares. */
  public double value(Parameter parameter) {
    Double override = overrides.get(parameter.name());
    return override == null ? parameter.value() : override;
  }

  /** Returns the overriding values by name, in declaration order; not modifiable. */
  public Map<String, Double> overrides() {
    return overrides;
  }

  /** Returns a copy of this set in which {@code parameter} has {@code value}, in its own unit. */
  public ParameterSet with(Parameter parameter, double value) {
    Map<String, Double> copy = new LinkedHashMap<>(overrides);
    copy.put(parameter.name(), value);
    return new ParameterSet(copy);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParameterSet set && overrides.equals(set.overrides);
  }

  @Override
  public int hashCode() {
    return overrides.hashCode();
  }

  @Override
  public String toString() {
    return "ParameterSet" + overrides;
  }
}
