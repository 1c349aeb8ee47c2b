package org.anergy.therapy;

import java.util.List;

/**
 * What a drug does apart from killing: its way through the body and its effects.
 *
 * <p>The level is that in the central compartment, as a multiple of that right after the dose
 * {@link Agent#per} given at once. A share of a dose may leave it faster than the rest (the first
 * phase of a two-compartment curve).
 *
 * @param absorptionDays half-life of absorption from a depot, d; 0 if given into a vein
 * @param fastShare share of the level that falls with the fast half-life, 0–1
 * @param fastHalfLifeDays half-life of that share, d
 * @param effects on rates of the model, each rate once
 * @param harms side effects
 */
public record Action(
    double absorptionDays,
    double fastShare,
    double fastHalfLifeDays,
    List<Effect> effects,
    List<Harm> harms) {

  public Action {
    effects = List.copyOf(effects);
    harms = List.copyOf(harms);
  }

  /** Returns the action of an agent that only kills. */
  public static Action none() {
    return new Action(0, 0, 1, List.of(), List.of());
  }

  /** Tells whether it changes {@code rate}. */
  public boolean changes(Rate rate) {
    for (Effect effect : effects) {
      if (effect.rate() == rate) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether it does anything. */
  public boolean isAny() {
    return !effects.isEmpty() || !harms.isEmpty();
  }
}
