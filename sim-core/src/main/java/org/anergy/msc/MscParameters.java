package org.anergy.msc;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.Parameter;

/** Where mesenchymal stromal cells go, what licenses them and how they end. */
public final class MscParameters {
  /** cells that one agent stands for. */
  public static final Parameter CELLS_PER_AGENT =
      new Parameter(
          "msc.cellsPerAgent",
          "cells",
          10_000,
          1000,
          1e7,
          "cells that one agent stands for",
          "modelling assumption: as few thousand followed T cells stand for the some 1e7 of a body that recognize these epitopes");

  /** share of the cells in venous blood that the lung holds at first pass. */
  public static final Parameter LUNG_SHARE =
      new Parameter(
          "msc.lungShare",
          "1",
          0.3,
          0,
          1,
          "share of the cells in venous blood that the lung holds at first pass",
          "label in the first hours 0.27 to 0.34, Gholamrezanezhad 2011 (abstract); 0.27 to 0.9 by method");

  /** hazard of leaving the blood after the first pass. */
  public static final Parameter BLOOD_EXIT =
      new Parameter(
          "msc.bloodExit",
          "1/h",
          4,
          0.1,
          60,
          "hazard of leaving the blood after the first pass",
          "modelling assumption: hardly any are found after an hour");

  /** share of the cells leaving the blood that enters target tissue where it is quiet. */
  public static final Parameter TISSUE_SHARE =
      new Parameter(
          "msc.tissueShare",
          "1",
          2e-4,
          0,
          0.2,
          "share of the cells leaving the blood that enters target tissue where it is quiet; in proportion to its attraction where it is not",
          "0 to 0.02 reach brain or joint: free in the evidence table; modelling assumption");

  /** share that target tissue holds at first pass of an arterial infusion. */
  public static final Parameter ARTERIAL_SHARE =
      new Parameter(
          "msc.arterialShare",
          "1",
          0.05,
          0,
          1,
          "share that target tissue holds at first pass of an arterial infusion",
          "modelling assumption");

  /** share of cells given into fluid or tissue that stays there. */
  public static final Parameter DEPOT_RETENTION =
      new Parameter(
          "msc.depotRetention",
          "1",
          0.3,
          0,
          1,
          "share of cells given into fluid or tissue that stays there",
          "modelling assumption");

  /** hazard of leaving a depot into target tissue. */
  public static final Parameter DEPOT_EXIT =
      new Parameter(
          "msc.depotExit",
          "1/d",
          0.1,
          0,
          2,
          "hazard of leaving a depot into target tissue",
          "modelling assumption: as fast as they die there");

  /** half-life in blood, lung, liver and spleen. */
  public static final Parameter VIABLE_LIFE =
      new Parameter(
          "msc.viableHalfLife",
          "h",
          12,
          1,
          100,
          "half-life in blood, lung, liver and spleen",
          "6 to 24 h: gone after a day in the lung of mice, Eggenhofer 2012 (abstract)");

  /** half-life in tissue and depots. */
  public static final Parameter TISSUE_LIFE =
      new Parameter(
          "msc.tissueHalfLife",
          "d",
          7,
          0.5,
          60,
          "half-life in tissue and depots",
          "3 to 14 d: local depots were found for 9 to 33 d (evidence table)");

  /** half-life of dead cells until phagocytes have taken them up. */
  public static final Parameter LABEL_LIFE =
      new Parameter(
          "msc.debrisHalfLife",
          "d",
          3.3,
          0.2,
          30,
          "half-life of dead cells until phagocytes have taken them up",
          "label in lung falls from 0.30 to 0.035 in ten days, Gholamrezanezhad 2011 (abstract)");

  /** motility coefficient in tissue. */
  public static final Parameter MOTILITY =
      new Parameter(
          "msc.motility",
          "um2/min",
          1.4,
          0,
          20,
          "motility coefficient in tissue",
          "0.3 um/min (recalled, not read) with a persistence of an hour: modelling assumption");

  /** hazard of licensing where IFNG and TNF are plenty. */
  public static final Parameter LICENSING =
      new Parameter(
          "msc.licensing",
          "1/h",
          0.1,
          0.001,
          2,
          "hazard of licensing where IFNG and TNF are plenty",
          "modelling assumption: cultures are primed for a day or two");

  /** IFNG and TNF of half that hazard. */
  public static final Parameter LICENSING_HALF =
      new Parameter(
          "msc.licensingHalf",
          "pM",
          20,
          0.1,
          1000,
          "IFNG and TNF of half that hazard; Hill coefficient 2",
          "modelling assumption: as tissue cells react to IFNG");

  /** hazard of losing the license where IFNG and TNF are gone. */
  public static final Parameter FADING =
      new Parameter(
          "msc.fading",
          "1/d",
          0.5,
          0.01,
          10,
          "hazard of losing the license where IFNG and TNF are gone",
          "modelling assumption: two days");

  /** hazard of a licensed cell to be spent. */
  public static final Parameter EXHAUSTION =
      new Parameter(
          "msc.exhaustion",
          "1/d",
          0.1,
          0,
          2,
          "hazard of a licensed cell to be spent",
          "modelling assumption: ten days");

  /** hazard of death where inflammation is very high. */
  public static final Parameter OVERLOAD =
      new Parameter(
          "msc.overload",
          "1/d",
          0.5,
          0,
          10,
          "hazard of death where inflammation is very high",
          "modelling assumption");

  /** IFNG and TNF of half that hazard. */
  public static final Parameter OVERLOAD_HALF =
      new Parameter(
          "msc.overloadHalf",
          "pM",
          300,
          1,
          10_000,
          "IFNG and TNF of half that hazard; Hill coefficient 2",
          "modelling assumption");

  /** rate at which cells of a mismatched donor sensitize. */
  public static final Parameter SENSITIZATION =
      new Parameter(
          "msc.sensitization",
          "1/d",
          0.1,
          0,
          2,
          "rate at which cells of a mismatched donor sensitize",
          "modelling assumption: antibodies within two weeks");

  /** half-life of that sensitization. */
  public static final Parameter FORGETTING =
      new Parameter(
          "msc.sensitizationHalfLife",
          "d",
          365,
          30,
          10_000,
          "half-life of that sensitization",
          "modelling assumption: a year");

  /** hazard of cells of a mismatched donor in a sensitized recipient. */
  public static final Parameter REJECTION =
      new Parameter(
          "msc.rejection",
          "1/d",
          1,
          0,
          20,
          "hazard of cells of a mismatched donor in a sensitized recipient",
          "modelling assumption: gone within days");

  /** fall of the logarithm of potency with each passage beyond the third. */
  public static final Parameter PASSAGE =
      new Parameter(
          "msc.passageLoss",
          "1",
          0.1,
          0,
          1,
          "fall of the logarithm of potency with each passage beyond the third",
          "modelling assumption");

  private MscParameters() {}

  /** Returns all of them, those of what the cells do last. */
  public static List<Parameter> all() {
    List<Parameter> all =
        new ArrayList<>(
            List.of(
                CELLS_PER_AGENT,
                LUNG_SHARE,
                BLOOD_EXIT,
                TISSUE_SHARE,
                ARTERIAL_SHARE,
                DEPOT_RETENTION,
                DEPOT_EXIT,
                VIABLE_LIFE,
                TISSUE_LIFE,
                LABEL_LIFE,
                MOTILITY,
                LICENSING,
                LICENSING_HALF,
                FADING,
                EXHAUSTION,
                OVERLOAD,
                OVERLOAD_HALF,
                SENSITIZATION,
                FORGETTING,
                REJECTION,
                PASSAGE));
    all.addAll(ActionParameters.all());
    return List.copyOf(all);
  }
}
