package org.anergy.biology;

import java.util.List;
import org.anergy.base.Parameter;

/** Antigen-presenting cells: uptake, maturation, migration, presentation. */
public final class AntigenParameters {
  /** resident antigen-presenting cells a tissue site. */
  public static final Parameter RESIDENTS =
      new Parameter(
          "antigen.residentDensity",
          "cells/site",
          0.0025,
          0.0001,
          0.2,
          "resident antigen-presenting cells a tissue site",
          "modelling assumption: 10 a patch of 64 x 64 sites; the brain has hardly any cell-bound drainage, Galea 2007 10.1016/j.it.2006.11.004");

  /** hazard with which an empty resident place is filled from blood. */
  public static final Parameter RENEWAL =
      new Parameter(
          "antigen.renewal",
          "1/d",
          0.33,
          0.02,
          2,
          "hazard with which an empty resident place is filled from blood",
          "modelling assumption: about three days");

  /** uptake hazard for a unit of debris within reach. */
  public static final Parameter UPTAKE =
      new Parameter(
          "antigen.uptake",
          "1/h",
          0.5,
          0.001,
          2,
          "uptake hazard for a unit of debris within reach",
          "modelling assumption: an APC amid fresh debris loads within hours");

  /** clearance of debris by phagocytes. */
  public static final Parameter DEBRIS_CLEARANCE =
      new Parameter(
          "antigen.debrisClearance",
          "1/h",
          0.06,
          0.005,
          1,
          "clearance of debris by phagocytes",
          "modelling assumption: half-life about 12 h");

  /** maturation hazard at full danger. */
  public static final Parameter MATURATION =
      new Parameter(
          "antigen.maturation",
          "1/h",
          0.4,
          0.01,
          2,
          "maturation hazard at full danger",
          "modelling assumption: about 2.5 h at full danger");

  /** hazard of becoming tolerogenic without regulatory cytokine. */
  public static final Parameter TOLEROGENIC =
      new Parameter(
          "antigen.tolerogenicDecision",
          "1/h",
          0.02,
          0.0005,
          1,
          "hazard of becoming tolerogenic without regulatory cytokine",
          "modelling assumption: undisturbed APCs decide for tolerance within about two days");

  /** further hazard of becoming tolerogenic at full regulatory cytokine. */
  public static final Parameter TOLEROGENIC_IL10 =
      new Parameter(
          "antigen.tolerogenicIL10",
          "1/h",
          0.3,
          0,
          2,
          "further hazard of becoming tolerogenic at full regulatory cytokine",
          "modelling assumption: faster than maturation");

  /** TNF concentration of half-maximal danger. */
  public static final Parameter DANGER_TNF =
      new Parameter(
          "antigen.dangerTNF",
          "pM",
          30,
          1,
          1000,
          "TNF concentration of half-maximal danger",
          "modelling assumption: reached inside a lesion");

  /** danger that a unit of debris within reach stands for. */
  public static final Parameter DANGER_DEBRIS =
      new Parameter(
          "antigen.dangerDebris",
          "1",
          0.5,
          0,
          1,
          "danger that a unit of debris within reach stands for",
          "modelling assumption: necrotic debris alone matures part of the APCs");

  /** hazard of leaving for the lymph node after the decision. */
  public static final Parameter MIGRATION =
      new Parameter(
          "antigen.migration",
          "1/h",
          0.083,
          0.01,
          1,
          "hazard of leaving for the lymph node after the decision",
          "modelling assumption: on the way to the node for about half a day");

  /** mean life of an APC in the lymph node. */
  public static final Parameter NODE_LIFE =
      new Parameter(
          "antigen.nodeLife",
          "d",
          3,
          0.5,
          10,
          "mean life of an APC in the lymph node",
          "modelling assumption: gone from the node within a week");

  /** half-life of presented peptide. */
  public static final Parameter HALF_LIFE =
      new Parameter(
          "antigen.presentationHalfLife",
          "h",
          60,
          10,
          200,
          "half-life of presented peptide",
          "60 h in a published model of priming, Linderman 2010, J Immunol 184:2873");

  /** antigen of an APC that took up debris, relative to the half-binding amount. */
  public static final Parameter LOAD =
      new Parameter(
          "antigen.damageLoad",
          "1",
          3,
          0.1,
          30,
          "antigen of an APC that took up debris, relative to the half-binding amount",
          "modelling assumption: presents at three quarters of the maximum");

  /** antigen of an APC that leaves quiet tissue, relative to the half-binding amount. */
  public static final Parameter STEADY_LOAD =
      new Parameter(
          "antigen.steadyLoad",
          "1",
          0.2,
          0.001,
          3,
          "antigen of an APC that leaves quiet tissue, relative to the half-binding amount",
          "modelling assumption: below what can activate a naive cell");

  /** APCs that leave 64×64 sites of 20 um of quiet tissue a day. */
  public static final Parameter STEADY_RATE =
      new Parameter(
          "antigen.steadyRate",
          "1/d",
          4,
          0,
          50,
          "APCs that leave 1.64 mm2 of quiet tissue (64x64 sites of 20 um) a day",
          "modelling assumption: steady-state migration of a small fraction of residents");

  /** costimulation of APCs that were not matured. */
  public static final Parameter STEADY_COSTIMULATION =
      new Parameter(
          "antigen.steadyCostimulation",
          "1",
          0.1,
          0,
          1,
          "costimulation of APCs that were not matured",
          "modelling assumption: well below half activation");

  /** probability that an APC from quiet tissue carries a given non-dominant self-epitope. */
  public static final Parameter CRYPTIC_PRESENTATION =
      new Parameter(
          "antigen.crypticPresentation",
          "1",
          0.25,
          0,
          1,
          "probability that an APC from quiet tissue carries a given non-dominant self-epitope",
          "modelling assumption: regulatory cells see all self, dominant epitopes most");

  private AntigenParameters() {}

  /** Returns the parameters of this topic in the order of the file. */
  public static List<Parameter> all() {
    return List.of(
        RESIDENTS,
        RENEWAL,
        UPTAKE,
        DEBRIS_CLEARANCE,
        MATURATION,
        TOLEROGENIC,
        TOLEROGENIC_IL10,
        DANGER_TNF,
        DANGER_DEBRIS,
        MIGRATION,
        NODE_LIFE,
        HALF_LIFE,
        LOAD,
        STEADY_LOAD,
        STEADY_RATE,
        STEADY_COSTIMULATION,
        CRYPTIC_PRESENTATION);
  }
}
