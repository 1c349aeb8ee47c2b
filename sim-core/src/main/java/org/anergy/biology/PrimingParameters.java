package org.anergy.biology;

import java.util.List;
import org.anergy.base.Parameter;

/** What happens between T cell and APC in the lymph node. */
public final class PrimingParameters {
  /** binding hazard to an APC within reach at full affinity and antigen. */
  public static final Parameter BINDING =
      new Parameter(
          "priming.binding",
          "1/h",
          0.3,
          0.01,
          5,
          "binding hazard to an APC within reach at full affinity and antigen",
          "modelling assumption: small against 1/step, so that it does not depend on the step");

  /** distance at which a T cell and an APC touch. */
  public static final Parameter REACH =
      new Parameter(
          "priming.reach",
          "um",
          30,
          10,
          80,
          "distance at which a T cell and an APC touch",
          "modelling assumption: cell radii plus dendrites: the eight neighboring sites");

  /** hazard with which a bound T cell lets go. */
  public static final Parameter RELEASE =
      new Parameter(
          "priming.release",
          "1/h",
          0.04,
          0.001,
          1,
          "hazard with which a bound T cell lets go",
          "contacts of 8-16 h, Mempel 2004 10.1038/nature02238");

  /** decay time of integrated signal of an unbound cell. */
  public static final Parameter MEMORY_TIME =
      new Parameter(
          "priming.signalDecay",
          "h",
          24,
          2,
          100,
          "decay time of integrated signal of an unbound cell",
          "modelling assumption: a glimpse is forgotten within a day");

  /** integrated signal at which a naive cell decides. */
  public static final Parameter NAIVE_THRESHOLD =
      new Parameter(
          "priming.naiveThreshold",
          "h",
          6,
          1,
          12,
          "integrated signal at which a naive cell decides",
          "6 h signal, Linderman; all-or-none, Henrickson 2008 PMC2698867");

  /** integrated signal at which a memory cell decides. */
  public static final Parameter MEMORY_THRESHOLD =
      new Parameter(
          "priming.memoryThreshold",
          "h",
          1.6,
          0.2,
          12,
          "integrated signal at which a memory cell decides",
          "modelling assumption: memory needs a quarter of the signal of naive cells");

  /** integrated signal at which a regulatory cell is activated. */
  public static final Parameter REGULATORY_THRESHOLD =
      new Parameter(
          "priming.regulatoryThreshold",
          "h",
          0.3,
          0.1,
          12,
          "integrated signal at which a regulatory cell is activated",
          "modelling assumption: regulatory cells respond to less antigen, Takahashi 1998 10.1093/intimm/10.12.1969");

  /** rise of the thresholds of conventional cells with age. */
  public static final Parameter SENESCENCE =
      new Parameter(
          "priming.senescence",
          "1/y",
          0.014,
          0,
          0.1,
          "yearly rise of the antigen signal that a naive or memory cell needs, which is as stated at 30 years",
          "naive CD4 cells need more antigen with age (miR-181a falls and DUSP6 rises: Li 2012 Nat Med 18:1518), memory CD4 cells are damped by DUSP4 (Yu 2012 PNAS 109:E879, recalled); a doubling between 27 and 77 years is a modelling assumption");

  /** costimulation at which half of the deciding cells are activated. */
  public static final Parameter HALF_COSTIMULATION =
      new Parameter(
          "priming.halfCostimulation",
          "1",
          0.4,
          0.05,
          1,
          "costimulation at which half of the deciding cells are activated",
          "modelling assumption: near half of full costimulation");

  /** steepness of activation in costimulation. */
  public static final Parameter COSTIMULATION_HILL =
      new Parameter(
          "priming.costimulationSteepness",
          "1",
          4,
          1,
          10,
          "steepness of activation in costimulation",
          "modelling assumption: all-or-none");

  /** costimulation a memory cell brings along. */
  public static final Parameter MEMORY_COSTIMULATION =
      new Parameter(
          "priming.memoryCostimulation",
          "1",
          0.29,
          0,
          1,
          "costimulation a memory cell brings along",
          "modelling assumption: leaves a fifth of the activation without any, as of CD8 recall without B7 (J Immunol 178 Suppl S36, abstract); myelin-reactive cells of patients depend on CD28 in part at most, Lovett-Racke 1998 10.1172/JCI1528 (abstract)");

  /** probability that a memory cell that responds leaves a memory cell behind. */
  public static final Parameter MEMORY_RENEWAL =
      new Parameter(
          "priming.memoryRenewal",
          "1",
          1,
          0,
          1,
          "probability that a memory cell that responds leaves a memory cell behind",
          "single central memory cells renew themselves through repeated responses (mouse CD8), Graef 2014 10.1016/j.immuni.2014.05.018; that each response does is a modelling assumption");

  /** fraction of unhelped deciding cells that become anergic. */
  public static final Parameter ANERGY =
      new Parameter(
          "priming.anergy",
          "1",
          0.7,
          0,
          1,
          "fraction of unhelped deciding cells that become anergic",
          "modelling assumption: most cells that see antigen without costimulation");

  /** largest fraction of unhelped deciding cells that turn regulatory at high TGFB1. */
  public static final Parameter INDUCTION =
      new Parameter(
          "priming.induction",
          "1",
          0.3,
          0,
          1,
          "largest fraction of unhelped deciding cells that turn regulatory at high TGFB1",
          "modelling assumption: a minority even in full regulatory cytokine");

  /** regulatory cytokine of half-maximal induction. */
  public static final Parameter INDUCTION_IL10 =
      new Parameter(
          "priming.inductionIL10",
          "pM",
          10,
          0.1,
          1000,
          "regulatory cytokine of half-maximal induction",
          "modelling assumption: the concentration that suppresses");

  /** time from activation to the first division. */
  public static final Parameter FIRST_DIVISION =
      new Parameter(
          "priming.firstDivision",
          "h",
          30,
          20,
          60,
          "time from activation to the first division",
          "De Boer 2001; Hawkins 2007: 24-40 h");

  /** time between later divisions. */
  public static final Parameter CYCLE =
      new Parameter(
          "priming.cycle", "h", 10, 5, 24, "time between later divisions", "6-12 h, PMC3441463");

  /** sd of the logarithm of division times. */
  public static final Parameter CYCLE_SPREAD =
      new Parameter(
          "priming.cycleSpread",
          "1",
          0.3,
          0,
          1,
          "sd of the logarithm of division times",
          "modelling assumption: coefficient of variation 0.3");

  /** largest number of divisions of a primed cell. */
  public static final Parameter DIVISIONS =
      new Parameter(
          "priming.divisions",
          "1",
          8,
          1,
          14,
          "largest number of divisions of a primed cell",
          "PMC3441463: 8 (4-15)");

  /** remembered IL2 at which a cell without other signal makes half of all divisions. */
  public static final Parameter HALF_IL2 =
      new Parameter(
          "priming.halfIL2",
          "pM",
          7,
          1,
          300,
          "remembered IL2 at which a cell without other signal makes half of all divisions",
          "modelling assumption: a few pM, averaged over a day before the first division");

  /** time over which a dividing cell averages the IL2 that it feels. */
  public static final Parameter IL2_MEMORY =
      new Parameter(
          "priming.IL2Memory",
          "h",
          24,
          1,
          100,
          "time over which a dividing cell averages the IL2 that it feels",
          "modelling assumption: a day");

  /** part of all divisions that strongest priming does without IL2. */
  public static final Parameter STRONG_SIGNAL =
      new Parameter(
          "priming.strongSignal",
          "1",
          1,
          0,
          1,
          "part of all divisions that strongest priming with full costimulation does without IL2",
          "modelling assumption: signals add up to the number of divisions, Marchingo 2014 10.1126/science.1260044 (abstract)");

  /** fraction of primed cells that secrete IL2. */
  public static final Parameter PRODUCERS =
      new Parameter(
          "priming.producers",
          "1",
          0.3,
          0,
          1,
          "fraction of primed cells that secrete IL2",
          "modelling assumption: a minority of primed cells makes most IL2");

  /** divisions after which a producing cell stops to secrete IL2. */
  public static final Parameter PRODUCING_DIVISIONS =
      new Parameter(
          "priming.producingDivisions",
          "1",
          2,
          0,
          14,
          "divisions after which a producing cell stops to secrete IL2",
          "modelling assumption: about two days; in vivo IL2 is gone a day after priming, Sojka 2004 10.4049/jimmunol.172.10.6136");

  /** IL2 secretion of a producing cell. */
  public static final Parameter IL2_SECRETION =
      new Parameter(
          "priming.IL2Secretion",
          "molecules/s",
          10,
          1,
          50,
          "IL2 secretion of a producing cell",
          "CC3D model: 10 (1-50)");

  private PrimingParameters() {}

  /** Returns the parameters of this topic in the order of the file. */
  public static List<Parameter> all() {
    return List.of(
        BINDING,
        REACH,
        RELEASE,
        MEMORY_TIME,
        NAIVE_THRESHOLD,
        MEMORY_THRESHOLD,
        REGULATORY_THRESHOLD,
        SENESCENCE,
        HALF_COSTIMULATION,
        COSTIMULATION_HILL,
        MEMORY_COSTIMULATION,
        MEMORY_RENEWAL,
        ANERGY,
        INDUCTION,
        INDUCTION_IL10,
        FIRST_DIVISION,
        CYCLE,
        CYCLE_SPREAD,
        DIVISIONS,
        HALF_IL2,
        IL2_MEMORY,
        STRONG_SIGNAL,
        PRODUCERS,
        PRODUCING_DIVISIONS,
        IL2_SECRETION);
  }
}
