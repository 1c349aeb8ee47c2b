package org.anergy.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anergy.base.QuantityRule;

/**
 * One trait in which patients differ, in the order of {@link PatientTraits}. The name is the key in
 * {@code patient} and {@code population} of a scenario, and the key of the trait's random draw.
 */
public enum Trait {
  /** Age at the start of the follow-up, years. */
  AGE("age", "years", 0, 110, "age at the start of the follow-up"),
  /** Body weight, kg. */
  WEIGHT("weight", "kg", 2, 400, "body weight"),
  /** Sex: 1 female, 0 male. */
  SEX("sex", "1", 0, 1, "sex: female or male"),
  /** Intrinsic function of regulatory T cells, 1 in health. */
  REGULATORY_FUNCTION(
      "regulatoryFunction", "1", 0, 5, "intrinsic function of regulatory T cells, 1 in health"),
  /** Number of autoreactive precursors relative to typical. */
  PRECURSOR_FACTOR(
      "precursorFactor", "1", 0, 100, "number of autoreactive precursors, relative to typical"),
  /** Share of autoreactive conventional cells that are memory cells at the start, 0–0.95. */
  MEMORY_SHARE(
      "memoryShare",
      "1",
      0,
      0.95,
      "share of autoreactive conventional cells that are memory cells at the start"),
  /** Affinity of autoreactive clones relative to typical. */
  AFFINITY_FACTOR(
      "affinityFactor", "1", 0, 10, "affinity of autoreactive clones, relative to typical"),
  /** Thymic output for the age, relative to typical. */
  THYMIC_FACTOR("thymicFactor", "1", 0, 10, "thymic output for the age, relative to typical"),
  /** Efficiency of thymic deletion relative to typical. */
  TOLERANCE_FACTOR(
      "toleranceFactor", "1", 0, 10, "efficiency of thymic deletion, relative to typical"),
  /** Tissue reserve at the start, 0–1. */
  RESERVE_FACTOR("reserveFactor", "1", 0, 1, "tissue reserve at the start, 0 to 1"),
  /** Speed of tissue repair relative to typical. */
  REPAIR_FACTOR("repairFactor", "1", 0, 10, "speed of tissue repair, relative to typical"),
  /** Mean number of infections that reach the immune system, 1/year. */
  INFECTIONS(
      "infections",
      "/year",
      0,
      52,
      "infections that reach the immune system, mean until the age of 30"),
  /** Relative risk of treatment toxicity. */
  FRAILTY("frailty", "1", 0, 20, "relative risk of treatment toxicity");

  private static final List<Trait> ALL = List.of(values());

  private final String key;
  private final QuantityRule rule;
  private final String meaning;

  Trait(String key, String unit, double low, double high, String meaning) {
    this.key = key;
    this.rule = QuantityRule.of(unit, low, high);
    this.meaning = meaning;
  }

  /** Returns all traits in order; not modifiable. */
  public static List<Trait> all() {
    return ALL;
  }

  /** Returns the trait called {@code key} in scenario files. */
  static Trait named(String key) {
    return ALL.stream().filter(trait -> trait.key.equals(key)).findFirst().orElseThrow();
  }

  /** Returns the name in scenario files, for example {@code regulatoryFunction}. */
  public String key() {
    return key;
  }

  /** Returns the unit of the trait's values and its allowed range. */
  public QuantityRule rule() {
    return rule;
  }

  /** Returns what the trait is, without its unit. */
  public String meaning() {
    return meaning;
  }

  /** Returns this trait of {@code traits}, in the unit of {@link #rule}; sex is 1 if female. */
  public double of(PatientTraits traits) {
    return traits.values()[ordinal()];
  }

  /** Returns {@code value} as a scenario file says it, with its unit. */
  String text(double value) {
    if (this == SEX) {
      return value > 0.5 ? "female" : "male";
    }
    return ScenarioText.quantity(value, rule.unit().symbol());
  }

  /** Returns the column name of the trait in tables, for example {@code regulatory_function}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the names of all traits in scenario files. */
  static List<String> keys() {
    List<String> keys = new ArrayList<>();
    ALL.forEach(trait -> keys.add(trait.key));
    return keys;
  }
}
