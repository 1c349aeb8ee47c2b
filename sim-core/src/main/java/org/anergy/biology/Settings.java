package org.anergy.biology;

import java.util.Set;
import org.anergy.base.Parameter;
import org.anergy.base.ParameterSet;
import org.anergy.random.Samplers;
import org.anergy.scenario.PatientTraits;

/**
 * What every rule is built from.
 *
 * @param parameters values of the model's parameters
 * @param rulesOff keys of the rules that are switched off
 * @param patient the patient's traits
 * @param stepHours step length, h
 * @param epitopes number of self-epitopes
 */
public record Settings(
    ParameterSet parameters,
    Set<String> rulesOff,
    PatientTraits patient,
    double stepHours,
    int epitopes) {

  /** Molecules a second in a site of 8 pL: 1 molecule is 0.2076 pM (Avogadro). */
  private static final double PM_PER_MOLECULE = 1e12 / (6.02214076e23 * 8e-12);

  private static final double SITE_UM3 = 8000;

  /**
   * Parts of a step in which the node's cells search, bind and decide. In an hour a T cell walks
   * across four sites and an APC reaches over three: were it looked for once an hour, cells that
   * bind fast would be held back by having been in one place only (docs/decisions.md).
   */
  public static final int NODE_PARTS = 4;

  /** Returns the same settings for one of the parts of a step that the node's cells do. */
  public Settings ofNodePart() {
    return new Settings(parameters, rulesOff, patient, stepHours / NODE_PARTS, epitopes);
  }

  /** Returns the value of {@code parameter} in its own unit. */
  public double value(Parameter parameter) {
    return parameters.value(parameter);
  }

  /** Tells whether {@code rule} is in force. */
  public boolean on(Rule rule) {
    return rule.in(rulesOff);
  }

  /** Returns the probability that a hazard given in 1/h strikes within a step. */
  public double perStepFromHourly(Parameter hazard) {
    return Samplers.probability(value(hazard), stepHours);
  }

  /** Returns the probability that a hazard given in 1/d strikes within a step. */
  public double perStepFromDaily(Parameter hazard) {
    return Samplers.probability(value(hazard) / 24, stepHours);
  }

  /** Returns the probability that a hazard given in 1/d strikes within a day. */
  public double perDay(Parameter hazard) {
    return Samplers.probability(value(hazard), 1);
  }

  /**
   * Returns the source strength of one secreting cell.
   *
   * @param secretion a parameter in molecules/s
   * @param siteMicrometers lattice spacing, um: sites are cubes
   * @return pM/h
   */
  public float secretion(Parameter secretion, double siteMicrometers) {
    double relativeVolume = siteMicrometers * siteMicrometers * siteMicrometers / SITE_UM3;
    return (float) (value(secretion) * PM_PER_MOLECULE * 3600 / relativeVolume);
  }

  /**
   * Returns the loss that one cell adds to its site.
   *
   * @param uptake a parameter in um³/s
   * @param siteMicrometers lattice spacing, um
   * @return 1/h
   */
  public float uptake(Parameter uptake, double siteMicrometers) {
    return (float) (value(uptake) * 3600 / (siteMicrometers * siteMicrometers * siteMicrometers));
  }
}
