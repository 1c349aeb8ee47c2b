package org.anergy.biology;

import org.anergy.cell.CellKind;
import org.anergy.random.Samplers;

/** Law of the decision of a T cell whose signal has reached its threshold. */
public final class Decisions {
  /** Age at which thresholds are as stated, years; modelling assumption. */
  private static final double REFERENCE_AGE = 30;

  private final double naiveThreshold;
  private final double memoryThreshold;
  private final float regulatoryThreshold;
  private final double halfCostimulation;
  private final double hill;
  private final float memoryCostimulation;
  private final double renewal;
  private final double anergy;
  private final double induction;
  private final double inductionIl10;
  private final double producers;
  private final double cytotoxicProducers;
  private final double firstDivision;
  private final double spread;
  private final boolean regulatoryCells;
  private final double senescence;
  private final double startAge;
  private float naiveNow;
  private float memoryNow;

  /**
   * @param settings parameters, traits and switched-off rules
   * @param runInDays length of the run-in, d: the age refers to its end
   */
  public Decisions(Settings settings, double runInDays) {
    naiveThreshold = settings.value(PrimingParameters.NAIVE_THRESHOLD);
    memoryThreshold = settings.value(PrimingParameters.MEMORY_THRESHOLD);
    senescence = settings.on(Rule.SENESCENCE) ? settings.value(PrimingParameters.SENESCENCE) : 0;
    startAge = settings.patient().ageYears() - runInDays / 365.25;
    age(0);
    regulatoryThreshold = (float) settings.value(PrimingParameters.REGULATORY_THRESHOLD);
    halfCostimulation = settings.value(PrimingParameters.HALF_COSTIMULATION);
    hill = settings.value(PrimingParameters.COSTIMULATION_HILL);
    memoryCostimulation = (float) settings.value(PrimingParameters.MEMORY_COSTIMULATION);
    renewal =
        settings.on(Rule.MEMORY_RENEWAL) ? settings.value(PrimingParameters.MEMORY_RENEWAL) : 0;
    anergy = settings.on(Rule.ANERGY) ? settings.value(PrimingParameters.ANERGY) : 0;
    induction =
        settings.on(Rule.INDUCTION) && settings.on(Rule.REGULATORY_CELLS)
            ? settings.value(PrimingParameters.INDUCTION)
            : 0;
    inductionIl10 = settings.value(PrimingParameters.INDUCTION_IL10);
    producers = settings.value(PrimingParameters.PRODUCERS);
    cytotoxicProducers = producers * settings.value(CytotoxicParameters.IL2);
    firstDivision = settings.value(PrimingParameters.FIRST_DIVISION);
    spread = settings.value(PrimingParameters.CYCLE_SPREAD);
    regulatoryCells = settings.on(Rule.REGULATORY_CELLS);
  }

  /**
   * Sets the thresholds of conventional cells at the patient's age on {@code day} of the run: the
   * older, the more signal a cell needs. Those of regulatory cells stay.
   */
  public void age(int day) {
    double factor = StrictMath.exp(senescence * (startAge + day / 365.25 - REFERENCE_AGE));
    naiveNow = (float) (naiveThreshold * factor);
    memoryNow = (float) (memoryThreshold * factor);
  }

  /** Returns the signal (h) at which a cell of {@code kind} decides. */
  public float threshold(int kind) {
    return switch (kind) {
      case CellKind.NAIVE -> naiveNow;
      case CellKind.MEMORY -> memoryNow;
      default -> regulatoryThreshold;
    };
  }

  /**
   * Returns the probability that the decision is for activation.
   *
   * @param kind naive or memory
   * @param costimulation of the APC, 0–1
   */
  public double activation(int kind, float costimulation) {
    double ratio = StrictMath.pow(felt(kind, costimulation) / halfCostimulation, hill);
    return ratio / (1 + ratio);
  }

  /**
   * Returns the costimulation that a cell feels: memory cells bring a part of it along.
   *
   * @param kind naive or memory
   * @param costimulation of the APC, 0–1
   */
  public float felt(int kind, float costimulation) {
    return kind == CellKind.MEMORY
        ? memoryCostimulation + (1 - memoryCostimulation) * costimulation
        : costimulation;
  }

  /**
   * Returns what becomes of a naive cell that decided without help: regulatory, anergic or naive as
   * before. CD8 cells that would turn regulatory become anergic.
   *
   * @param cytotoxic whether it is a CD8 cell
   * @param il10 regulatory cytokine at its place, pM
   * @param times factor of a therapy on the odds that it turns regulatory, 1 without
   * @param u uniform draw
   */
  public byte unhelped(boolean cytotoxic, double il10, double times, double u) {
    double untreated = induction * il10 / (il10 + inductionIl10);
    double turnsRegulatory =
        times == 1 ? untreated : untreated * times / (1 + untreated * (times - 1));
    if (u < turnsRegulatory && regulatoryCells && !cytotoxic) {
      return CellKind.REGULATORY;
    }
    return u < turnsRegulatory + anergy ? CellKind.ANERGIC : CellKind.NAIVE;
  }

  /**
   * Tells whether an activated cell leaves a memory cell behind: only memory cells do.
   *
   * @param kind naive or memory
   * @param room how much room the niche of memory cells has, 0–1
   * @param u uniform draw
   */
  public boolean renews(int kind, double room, double u) {
    return kind == CellKind.MEMORY && u < renewal * room;
  }

  /**
   * Tells whether an activated cell will secrete IL2.
   *
   * @param cytotoxic whether it is a CD8 cell
   * @param u uniform draw
   */
  public boolean producer(boolean cytotoxic, double u) {
    return u < (cytotoxic ? cytotoxicProducers : producers);
  }

  /** Returns the time from activation to the first division at quantile {@code u}, h. */
  public float firstDivision(double u) {
    return (float) Samplers.lognormal(firstDivision, spread, u);
  }
}
