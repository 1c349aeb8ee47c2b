package org.anergy.biology;

import java.util.List;
import org.anergy.base.Parameter;

/** Effector T cells in blood and tissue. */
public final class EffectorParameters {
  /** death hazard of an effector, whatever its activity. */
  public static final Parameter DEATH =
      new Parameter(
          "effector.death",
          "1/d",
          0.23,
          0.02,
          1,
          "death hazard of an effector, whatever its activity",
          "half-life 3 d, range 1.3-7 d in GranSim, a published model; T cells die in brain tissue whatever their specificity or state of activation, Bauer 1998, Am J Pathol 153:715");

  /** fraction of dying effectors that survive as circulating memory. */
  public static final Parameter MEMORY =
      new Parameter(
          "effector.memory",
          "1",
          0.04,
          0,
          0.3,
          "fraction of dying effectors that survive as circulating memory",
          "modelling assumption: most of what is left after contraction (5 to 15 percent, secondary source) does not last");

  /** fraction of effectors dying in tissue that survive as resident memory. */
  public static final Parameter RESIDENT =
      new Parameter(
          "effector.resident",
          "1",
          0.02,
          0,
          0.2,
          "fraction of effectors dying in tissue that survive as resident memory",
          "modelling assumption: half as many as become circulating memory; resident cells are common in the human brain, Smolders 2018 10.1038/s41467-018-07053-9");

  /** hazard of leaving the lymph node after the last division. */
  public static final Parameter EGRESS =
      new Parameter(
          "effector.egress",
          "1/h",
          0.167,
          0.01,
          2,
          "hazard of leaving the lymph node after the last division",
          "modelling assumption: a mean of 6 h");

  /** hazard with which an activated cell enters quiet tissue from blood. */
  public static final Parameter ENTRY =
      new Parameter(
          "effector.entry",
          "1/d",
          0.05,
          0,
          5,
          "hazard with which an activated cell enters quiet tissue from blood",
          "modelling assumption: immune privilege, a fifth enter quiet tissue before they die");

  /** further entry at a vessel in full chemokine, as a multiple of quiet entry. */
  public static final Parameter ENTRY_CHEMOKINE =
      new Parameter(
          "effector.entryChemokine",
          "1",
          200,
          0,
          2000,
          "further entry at a vessel in full chemokine, as a multiple of quiet entry",
          "modelling assumption: nearly all entry is where tissue is inflamed");

  /** chemokine of half-maximal attraction. */
  public static final Parameter HALF_CHEMOKINE =
      new Parameter(
          "effector.halfChemokine",
          "pM",
          20,
          1,
          500,
          "chemokine of half-maximal attraction",
          "modelling assumption: reached inside a lesion");

  /** further entry at a fully open barrier, as a multiple of quiet entry. */
  public static final Parameter ENTRY_OPENING =
      new Parameter(
          "effector.entryOpening",
          "1",
          40,
          0,
          100,
          "further entry at a fully open barrier, as a multiple of quiet entry",
          "modelling assumption: smaller than that of chemokine");

  /** hazard of leaving tissue without antigen. */
  public static final Parameter TISSUE_EXIT =
      new Parameter(
          "effector.tissueExit",
          "1/d",
          0.5,
          0.05,
          5,
          "hazard of leaving tissue without antigen",
          "modelling assumption: after two days without antigen");

  /** restimulation hazard at full affinity and display. */
  public static final Parameter RECOGNITION =
      new Parameter(
          "effector.recognition",
          "1/h",
          0.5,
          0.01,
          5,
          "restimulation hazard at full affinity and display",
          "modelling assumption: within hours where antigen is shown");

  /** antigen shown by quiet tissue, relative to inflamed tissue. */
  public static final Parameter QUIET_DISPLAY =
      new Parameter(
          "effector.quietDisplay",
          "1",
          0.02,
          0,
          1,
          "antigen shown by quiet tissue, relative to inflamed tissue",
          "modelling assumption: low MHC class II");

  /** time constant with which restimulation fades. */
  public static final Parameter ACTIVITY_LIFE =
      new Parameter(
          "effector.activityLife",
          "h",
          24,
          4,
          100,
          "time constant with which restimulation fades",
          "modelling assumption: about a day");

  /** IFNG secretion of a restimulated effector. */
  public static final Parameter IFNG_SECRETION =
      new Parameter(
          "effector.IFNGSecretion",
          "molecules/s",
          10,
          0.1,
          200,
          "IFNG secretion of a restimulated effector",
          "modelling assumption: as IL2");

  /** TNF secretion of a restimulated effector. */
  public static final Parameter TNF_SECRETION =
      new Parameter(
          "effector.TNFSecretion",
          "molecules/s",
          2,
          0,
          200,
          "TNF secretion of a restimulated effector",
          "modelling assumption: less than IFNG");

  /** chemokine secretion of a restimulated effector. */
  public static final Parameter CHEMOKINE_SECRETION =
      new Parameter(
          "effector.chemokineSecretion",
          "molecules/s",
          2,
          0,
          200,
          "chemokine secretion of a restimulated effector",
          "modelling assumption: less than IFNG");

  /** strength of drift along the logarithmic chemokine gradient. */
  public static final Parameter CHEMOTAXIS =
      new Parameter(
          "effector.chemotaxis",
          "1",
          1,
          0,
          5,
          "strength of drift along the logarithmic chemokine gradient",
          "modelling assumption: drift of the order of the diffusive step");

  /** hazard with which a resident memory cell of full affinity reacts to quiet tissue. */
  public static final Parameter REACTIVATION =
      new Parameter(
          "effector.residentReactivation",
          "1/d",
          0.01,
          0,
          0.1,
          "hazard with which a resident memory cell of full affinity reacts to quiet tissue",
          "modelling assumption: endogenous ignition");

  /** death hazard of a resident memory cell. */
  public static final Parameter RESIDENT_DEATH =
      new Parameter(
          "effector.residentDeath",
          "1/d",
          0.001,
          0.0001,
          0.1,
          "death hazard of a resident memory cell",
          "resident memory of the brain keeps itself up by slow division (Schøller 2019 10.3389/fimmu.2019.00351, mouse); a net half-life of two years is a modelling assumption");

  private EffectorParameters() {}

  /** Returns the parameters of this topic in the order of the file. */
  public static List<Parameter> all() {
    return List.of(
        DEATH,
        MEMORY,
        RESIDENT,
        EGRESS,
        ENTRY,
        ENTRY_CHEMOKINE,
        HALF_CHEMOKINE,
        ENTRY_OPENING,
        TISSUE_EXIT,
        RECOGNITION,
        QUIET_DISPLAY,
        ACTIVITY_LIFE,
        IFNG_SECRETION,
        TNF_SECRETION,
        CHEMOKINE_SECRETION,
        CHEMOTAXIS,
        REACTIVATION,
        RESIDENT_DEATH);
  }
}
