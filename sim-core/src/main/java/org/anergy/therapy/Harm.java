package org.anergy.therapy;

/**
 * A side effect that no mechanism of the model brings about.
 *
 * @param name what happens
 * @param perDay its hazard while the drug is present, 1/d
 * @param deaths share of those whom it befalls that die of it, 0–1
 */
public record Harm(String name, double perDay, double deaths) {
  /** The drug is present while its level is at least this part of that after the usual dose. */
  public static final double PRESENT = 0.05;
}
