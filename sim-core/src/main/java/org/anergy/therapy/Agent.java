package org.anergy.therapy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.anergy.base.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A drug, antibody or radiation: what it kills, and which rates of the model it changes.
 *
 * @param name name in scenarios
 * @param per dose for which the kills are stated; its unit is that of all doses
 * @param halfLifeDays half-life of its effect, d
 * @param lymphoid share of the kill of T cells in blood that they suffer in lymphoid tissue, 0–1,
 *     and of the stated kill of APCs likewise
 * @param tissue the same in the target tissue
 * @param logKill decades (log10) of the cells that the dose {@code per} kills where it reaches them
 *     fully; targets that it spares may be left out
 * @param toxicity severe (grade 3 or more) organ damages, infections apart, that the dose {@code
 *     per} does on average to a person of 40 years and frailty 1
 * @param organ the organ that it damages
 * @param action what it does apart from killing
 * @param product the cells, if it is a product of cells; null for a drug, antibody or radiation
 * @param source where the numbers come from
 */
public record Agent(
    String name,
    Quantity per,
    double halfLifeDays,
    double lymphoid,
    double tissue,
    Map<Target, Double> logKill,
    double toxicity,
    String organ,
    Action action,
    @Nullable CellProduct product,
    String source) {

  public Agent {
    EnumMap<Target, Double> copy = new EnumMap<>(Target.class);
    copy.putAll(logKill);
    logKill = Collections.unmodifiableMap(copy);
  }

  /** An agent that is no product of cells; otherwise as the first constructor. */
  public Agent(
      String name,
      Quantity per,
      double halfLifeDays,
      double lymphoid,
      double tissue,
      Map<Target, Double> logKill,
      double toxicity,
      String organ,
      Action action,
      String source) {
    this(name, per, halfLifeDays, lymphoid, tissue, logKill, toxicity, organ, action, null, source);
  }

  /** An agent that only kills; otherwise as the first constructor. */
  public Agent(
      String name,
      Quantity per,
      double halfLifeDays,
      double lymphoid,
      double tissue,
      Map<Target, Double> logKill,
      double toxicity,
      String organ,
      String source) {
    this(
        name, per, halfLifeDays, lymphoid, tissue, logKill, toxicity, organ, Action.none(), source);
  }

  /** Returns the decades that the dose {@link #per} kills of {@code target}, in blood. */
  public double logKill(Target target) {
    return logKill.getOrDefault(target, 0.0);
  }

  /** Tells whether it kills cells or damages organs. */
  public boolean isToxic() {
    for (double decades : logKill.values()) {
      if (decades > 0) {
        return true;
      }
    }
    return toxicity > 0;
  }

  /** Returns the share of the kill of T cells in blood that they suffer at {@code site}, 0–1. */
  public double reach(Site site) {
    return switch (site) {
      case BLOOD -> 1;
      case LYMPHOID -> lymphoid;
      case TISSUE -> tissue;
    };
  }
}
