package org.anergy.therapy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many decades of cells all doses kill in a step: each dose is a first-order pool whose outflow
 * kills in proportion, so that its kills add up to what is stated of the dose, whatever the step.
 *
 * <p>{@code decades = L · D/D₀ · (e^(−k(a−t₀)) − e^(−k(b−t₀)))} between the days a and b, k = ln 2
 * over the half-life.
 */
public final class Exposure {
  private static final double FEWEST_DECADES = 1e-9; // below it nothing is killed

  private final List<Dose> doses = new ArrayList<>();
  private final Sensitivity patient;
  private double[] spent = new double[16]; // share of each dose that acts in this step
  private double[][] factor = new double[16][]; // by dose and site, of this patient

  /** How sensitive a patient is. */
  @FunctionalInterface
  public interface Sensitivity {
    /**
     * Returns the factor on the stated kill of T cells and APCs by {@code agent} at {@code site},
     * how much of it reaches the site included.
     */
    double of(Agent agent, Site site);
  }

  /**
   * @param doses doses that are certain; others may follow
   * @param patient the patient's sensitivity
   */
  public Exposure(List<Dose> doses, Sensitivity patient) {
    this.patient = patient;
    doses.forEach(this::add);
  }

  /** Adds a dose. */
  public void add(Dose dose) {
    int d = doses.size();
    if (d == spent.length) {
      spent = Arrays.copyOf(spent, 2 * d);
      factor = Arrays.copyOf(factor, 2 * d);
    }
    double[] bySite = new double[Site.values().length];
    for (Site site : Site.values()) {
      bySite[site.ordinal()] = patient.of(dose.agent(), site);
    }
    factor[d] = bySite;
    doses.add(dose);
  }

  /** Forgets all doses but the first {@code kept}. */
  public void keep(int kept) {
    doses.subList(kept, doses.size()).clear();
  }

  /**
   * Sets the step.
   *
   * @param from its begin, d since the start of the follow-up
   * @param to its end
   * @return whether anything acts
   */
  public boolean step(double from, double to) {
    boolean any = false;
    for (int d = 0; d < doses.size(); d++) {
      Dose dose = doses.get(d);
      spent[d] = to <= dose.day() ? 0 : dose.relative() * share(dose, from, to);
      any |= spent[d] > FEWEST_DECADES;
    }
    return any;
  }

  private static double share(Dose dose, double from, double to) {
    double rate = StrictMath.log(2) / dose.agent().halfLifeDays();
    double begin = Math.max(0, from - dose.day());
    return StrictMath.exp(-rate * begin) - StrictMath.exp(-rate * (to - dose.day()));
  }

  /**
   * Returns the share of T cells or APCs, {@code target}, at {@code site} that dies in the step.
   */
  public double killed(Target target, Site site) {
    double decades = 0;
    for (int d = 0; d < doses.size(); d++) {
      if (spent[d] > 0) {
        decades += spent[d] * doses.get(d).agent().logKill(target) * factor[d][site.ordinal()];
      }
    }
    return share(decades);
  }

  /** Returns the share of other cells of kind {@code target} that dies in the step. */
  public double killed(Target target) {
    double decades = 0;
    for (int d = 0; d < doses.size(); d++) {
      if (spent[d] > 0) {
        decades += spent[d] * doses.get(d).agent().logKill(target);
      }
    }
    return share(decades);
  }

  private static double share(double decades) {
    return decades <= FEWEST_DECADES ? 0 : -StrictMath.expm1(-StrictMath.log(10) * decades);
  }
}
