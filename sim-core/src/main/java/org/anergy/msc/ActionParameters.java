package org.anergy.msc;

import java.util.List;
import org.anergy.base.Parameter;

/** What mesenchymal stromal cells do, alive and dead. */
public final class ActionParameters {
  /** range of the suppressive and of the trophic factor. */
  public static final Parameter RANGE =
      new Parameter(
          "msc.factorRange",
          "um",
          100,
          20,
          500,
          "range of the suppressive and of the trophic factor",
          "modelling assumption: as IFNG and TNF");

  /** licensed cells a site at which their factor has half its effect. */
  public static final Parameter HALF_DENSITY =
      new Parameter(
          "msc.halfDensity",
          "1",
          0.05,
          0.001,
          1,
          "licensed cells a site at which their factor has half its effect",
          "half effect at one MSC to ten T cells, Di Nicola 2002 (abstract), in layers of one T cell in two sites: modelling assumption");

  /** largest suppression of activation and division. */
  public static final Parameter MAXIMUM =
      new Parameter(
          "msc.maximalSuppression",
          "1",
          0.95,
          0,
          1,
          "largest suppression of activation and division",
          "0.6 to 0.98, Di Nicola 2002 (abstract)");

  /** what a cell that is not licensed makes of the suppressive factor, relative. */
  public static final Parameter UNLICENSED =
      new Parameter(
          "msc.unlicensed",
          "1",
          0.05,
          0,
          1,
          "what a cell that is not licensed makes of the suppressive factor, relative",
          "modelling assumption: unlicensed cells do little");

  /** secretion of IL10 and TGFB1 by a licensed cell. */
  public static final Parameter IL10 =
      new Parameter(
          "msc.IL10Secretion",
          "molecules/s",
          10,
          0,
          10_000,
          "secretion of IL10 and TGFB1 by a licensed cell",
          "modelling assumption: as an activated regulatory cell of full function, or less");

  /** rise of the odds that T cells of a well turn regulatory where the factor is plenty. */
  public static final Parameter INDUCTION =
      new Parameter(
          "msc.induction",
          "1",
          2,
          0,
          10,
          "rise of the odds that T cells turn regulatory where the factor is plenty",
          "1.0 to 2.8 fold more regulatory cells in culture (evidence table): modelling assumption");

  /** rise of the speed of repair where trophic factor is plenty. */
  public static final Parameter SUPPORT =
      new Parameter(
          "msc.repairSupport",
          "1",
          0.5,
          0,
          10,
          "rise of the speed of repair where trophic factor is plenty",
          "modelling assumption");

  /** living cells a site at which trophic factor has half its effect. */
  public static final Parameter SUPPORT_HALF =
      new Parameter(
          "msc.supportHalfDensity",
          "1",
          0.05,
          0.001,
          1,
          "living cells a site at which trophic factor has half its effect",
          "modelling assumption");

  /** dead cells taken up in a week or so at which the phagocytes' effect is half. */
  public static final Parameter MONOCYTE_HALF =
      new Parameter(
          "msc.monocyteHalf",
          "cells",
          5e7,
          100_000,
          1e10,
          "dead cells taken up in a week or so at which the phagocytes' effect is half",
          "modelling assumption: doses of 1e8 and more did no better, Kabat 2020 10.1002/sctm.19-0202 (abstract)");

  /** half-life of phagocytes that took up dead cells. */
  public static final Parameter MONOCYTE_LIFE =
      new Parameter(
          "msc.monocyteHalfLife",
          "d",
          7,
          1,
          60,
          "half-life of phagocytes that took up dead cells",
          "7 to 14 d: modelling assumption");

  /** largest fall of priming and of maturation of APCs by such phagocytes. */
  public static final Parameter MONOCYTE_EFFECT =
      new Parameter(
          "msc.monocyteEffect",
          "1",
          0.25,
          0,
          1,
          "largest fall of priming and of maturation of APCs by such phagocytes",
          "modelling assumption: may be nothing");

  /** largest rise of the odds that T cells turn regulatory by such phagocytes. */
  public static final Parameter MONOCYTE_INDUCTION =
      new Parameter(
          "msc.monocyteInduction",
          "1",
          0.4,
          0,
          5,
          "largest rise of the odds that T cells turn regulatory by such phagocytes",
          "modelling assumption: may be nothing");

  private ActionParameters() {}

  /** Returns all of them. */
  static List<Parameter> all() {
    return List.of(
        RANGE,
        HALF_DENSITY,
        MAXIMUM,
        UNLICENSED,
        IL10,
        INDUCTION,
        SUPPORT,
        SUPPORT_HALF,
        MONOCYTE_HALF,
        MONOCYTE_LIFE,
        MONOCYTE_EFFECT,
        MONOCYTE_INDUCTION);
  }
}
