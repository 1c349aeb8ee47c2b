package org.anergy.biology;

import java.util.List;
import org.anergy.base.Parameter;

/** Regulatory T cells: activation, growth, four ways of suppression. */
public final class RegulationParameters {
  /** binding hazard of regulatory cells to APCs, as a multiple of that of other T cells. */
  public static final Parameter BINDING_ADVANTAGE =
      new Parameter(
          "regulation.bindingAdvantage",
          "1",
          5,
          1,
          50,
          "binding hazard of regulatory cells to APCs, as a multiple of that of other T cells",
          "they outcompete naive cells in aggregating around APCs, Onishi 2008 10.1073/pnas.0711106105; size is a modelling assumption");

  /** time constant with which activation of a regulatory cell fades. */
  public static final Parameter ACTIVITY_LIFE =
      new Parameter(
          "regulation.activityLife",
          "h",
          72,
          6,
          300,
          "time constant with which activation of a regulatory cell fades",
          "modelling assumption: about three days");

  /** secretion of regulatory cytokine by an activated regulatory cell of full function. */
  public static final Parameter IL10_SECRETION =
      new Parameter(
          "regulation.IL10Secretion",
          "molecules/s",
          1,
          0.1,
          100,
          "secretion of regulatory cytokine by an activated regulatory cell of full function",
          "modelling assumption: a tenth of IL2; 1000 pg/mL of a million cells in three days are 0.065 molecules/s a cell, and a tenth of them secrete");

  /** regulatory cytokine at which suppression is half. */
  public static final Parameter HALF_IL10 =
      new Parameter(
          "regulation.halfIL10",
          "pM",
          3,
          0.5,
          500,
          "regulatory cytokine at which suppression is half",
          "modelling assumption: 0.1 ng/mL; below the dissociation constant of 50 to 200 pM, Tan 1993 (abstract), because few occupied receptors are enough");

  /** steepness of suppression. */
  public static final Parameter HILL =
      new Parameter(
          "regulation.hill",
          "1",
          2,
          1,
          6,
          "steepness of suppression",
          "non-linear loss of tolerance, Busse 2010");

  /**
   * removal of costimulation from an APC by one activated regulatory cell of full function within
   * reach.
   */
  public static final Parameter CTLA4 =
      new Parameter(
          "regulation.CTLA4",
          "1/h",
          0.2,
          0,
          10,
          "removal of costimulation from an APC by one activated regulatory cell of full function within reach",
          "modelling assumption: one cell leaves a third of it in balance with the recovery, three a seventh; CTLA4 takes CD80 and CD86 away, Qureshi 2011 10.1126/science.1202947, and the APC lives on, Onishi 2008 (abstracts)");

  /** recovery of costimulation of a mature APC. */
  public static final Parameter COSTIMULATION_RECOVERY =
      new Parameter(
          "regulation.costimulationRecovery",
          "1/h",
          0.1,
          0.01,
          2,
          "recovery of costimulation of a mature APC",
          "modelling assumption: within half a day");

  /** loss of effector activity by one activated regulatory cell of full function within reach. */
  public static final Parameter CONTACT =
      new Parameter(
          "regulation.contact",
          "1/h",
          0.67,
          0,
          10,
          "loss of effector activity by one activated regulatory cell of full function within reach",
          "modelling assumption: within two hours of contact; cytokines of T cells fall within one, Oberle 2007 (J Immunol 179:3578, abstract)");

  /** mean time for which a silenced effector stays deaf to antigen. */
  public static final Parameter SILENCE =
      new Parameter(
          "regulation.silence",
          "h",
          12,
          0.1,
          200,
          "mean time for which a silenced effector stays deaf to antigen",
          "modelling assumption: half a day; suppression of T-cell signals persists when the regulatory cells are gone, Schmidt 2011 10.1126/scisignal.2002179 (abstract)");

  /** division hazard of an activated regulatory cell at full IL2. */
  public static final Parameter GROWTH =
      new Parameter(
          "regulation.growth",
          "1/h",
          0.0347,
          0,
          0.2,
          "division hazard of an activated regulatory cell at full IL2",
          "modelling assumption: at most one division in 20 h");

  /** IL2 of half-maximal growth. */
  public static final Parameter GROWTH_IL2 =
      new Parameter(
          "regulation.growthIL2",
          "pM",
          5,
          0.5,
          100,
          "IL2 of half-maximal growth",
          "modelling assumption: of the order of the IL2 that other cells need, which average it over a day");

  /** density of regulatory cells on a lattice at which their growth stops. */
  public static final Parameter CARRYING_DENSITY =
      new Parameter(
          "regulation.carryingDensity",
          "cells/site",
          0.4,
          0.01,
          3,
          "density of regulatory cells on a lattice at which their growth stops",
          "modelling assumption: some six times the healthy density");

  /** IL2 uptake of an activated regulatory cell. */
  public static final Parameter UPTAKE =
      new Parameter(
          "regulation.IL2Uptake",
          "um3/s",
          256,
          0,
          628,
          "IL2 uptake of an activated regulatory cell",
          "modelling assumption: 5000 receptors, binding at 111 /nM/h");

  /** IL2 uptake of a resting regulatory cell. */
  public static final Parameter RESTING_UPTAKE =
      new Parameter(
          "regulation.restingIL2Uptake",
          "um3/s",
          100,
          0,
          628,
          "IL2 uptake of a resting regulatory cell",
          "modelling assumption: two fifths of the activated one");

  /** IL2 uptake of a dividing conventional cell. */
  public static final Parameter CONVENTIONAL_UPTAKE =
      new Parameter(
          "regulation.conventionalIL2Uptake",
          "um3/s",
          51,
          0,
          628,
          "IL2 uptake of a dividing conventional cell",
          "modelling assumption: 1000 receptors, binding at 111 /nM/h");

  /** time constant with which strong inflammation impairs regulatory function. */
  public static final Parameter DYSFUNCTION =
      new Parameter(
          "regulation.acquiredDysfunction",
          "d",
          14,
          2,
          200,
          "time constant with which strong inflammation impairs regulatory function",
          "modelling assumption: follows inflammation within two weeks");

  /** time constant with which acquired dysfunction goes away. */
  public static final Parameter RECOVERY =
      new Parameter(
          "regulation.acquiredRecovery",
          "d",
          60,
          5,
          1000,
          "time constant with which acquired dysfunction goes away",
          "modelling assumption: recovers within months");

  /** largest part of the function that can be lost that way. */
  public static final Parameter DYSFUNCTION_DEPTH =
      new Parameter(
          "regulation.acquiredDepth",
          "1",
          0.5,
          0,
          1,
          "largest part of the function that can be lost that way",
          "modelling assumption: remission regulatory cells act at 1:10, relapse ones at high ratios only (Frisullo 2009)");

  /** mean TNF over the tissue of half-maximal impairment. */
  public static final Parameter DYSFUNCTION_TNF =
      new Parameter(
          "regulation.acquiredTNF",
          "pM",
          3,
          0.01,
          1000,
          "mean TNF over the tissue of half-maximal impairment",
          "modelling assumption: reached in a relapse");

  private RegulationParameters() {}

  /** Returns the parameters of this topic in the order of the file. */
  public static List<Parameter> all() {
    return List.of(
        BINDING_ADVANTAGE,
        ACTIVITY_LIFE,
        IL10_SECRETION,
        HALF_IL10,
        HILL,
        CTLA4,
        COSTIMULATION_RECOVERY,
        CONTACT,
        SILENCE,
        GROWTH,
        GROWTH_IL2,
        CARRYING_DENSITY,
        UPTAKE,
        RESTING_UPTAKE,
        CONVENTIONAL_UPTAKE,
        DYSFUNCTION,
        RECOVERY,
        DYSFUNCTION_DEPTH,
        DYSFUNCTION_TNF);
  }
}
