package org.anergy.treatment;

import java.util.List;
import org.anergy.base.Parameter;

/** Hazards of a treated patient: infections for want of defense, damage to organs, death. */
public final class RiskParameters {
  /** rate of bacterial infections without neutrophils. */
  public static final Parameter BACTERIAL =
      new Parameter(
          "risk.bacterial",
          "1/d",
          0.03,
          0,
          1,
          "rate of serious bacterial infections without neutrophils, mucosa intact",
          "modelling assumption: with an injured mucosa about 0.4 infections in two weeks (10 a year in days 0 to 15, Storek 2004 PMC2956741)");

  /** neutrophils at which the risk is half. */
  public static final Parameter HALF_NEUTROPHILS =
      new Parameter(
          "risk.halfNeutrophils",
          "cells/uL",
          500,
          50,
          5000,
          "neutrophils at which the rate of bacterial infections is half of that without any",
          "infections rise below 1,000/uL and again below 500/uL, Bodey 1966 (Ann Intern Med 64:328)");

  /** steepness in neutrophils. */
  public static final Parameter NEUTROPHIL_STEEPNESS =
      new Parameter(
          "risk.neutrophilSteepness",
          "1",
          3,
          1,
          8,
          "steepness of the rate of bacterial infections in neutrophils",
          "modelling assumption: with normal counts a serious infection in fifty years");

  /** factor of an injured mucosa. */
  public static final Parameter MUCOSA =
      new Parameter(
          "risk.mucosa",
          "1",
          1.5,
          0,
          20,
          "further rate of bacterial infections with a wholly injured mucosa, relative to that with an intact one",
          "modelling assumption: bacteria enter through the injured gut");

  /** time in which the mucosa heals. */
  public static final Parameter MUCOSA_HEALING =
      new Parameter(
          "risk.mucosaHealing",
          "d",
          7,
          1,
          60,
          "time constant with which the mucosa heals",
          "modelling assumption: mucositis is gone two to three weeks after conditioning");

  /** rate of other infections without CD4 cells. */
  public static final Parameter OPPORTUNISTIC =
      new Parameter(
          "risk.opportunistic",
          "1/y",
          1.2,
          0,
          20,
          "rate of serious infections, neither bacterial nor by herpes viruses, without CD4 cells",
          "modelling assumption: orders of Storek 2004 (PMC2956741), 1 a year in days 16 to 180 and 0.2 in months 7 to 24");

  /** CD4 cells at which the rate is half. */
  public static final Parameter HALF_CD4 =
      new Parameter(
          "risk.halfCD4",
          "cells/uL",
          150,
          10,
          1000,
          "CD4 cells at which the rate of such infections is half of that without any",
          "modelling assumption: opportunistic infections come below 200/uL");

  /** rate of EBV reactivation without T cells. */
  public static final Parameter EBV =
      new Parameter(
          "risk.EBV",
          "1/d",
          0.3,
          0,
          2,
          "rate at which EBV returns to the blood of a carrier without memory T cells",
          "modelling assumption: all patients had EBV in the blood after rabbit ATG, Mehra 2019 10.1093/cid/ciz047");

  /** rate of CMV reactivation without T cells. */
  public static final Parameter CMV =
      new Parameter(
          "risk.CMV",
          "1/d",
          0.012,
          0,
          2,
          "rate at which CMV returns to the blood of a carrier without memory T cells",
          "modelling assumption: in a minority of carriers after autologous transplants");

  /** rate of zoster without T cells. */
  public static final Parameter ZOSTER =
      new Parameter(
          "risk.zoster",
          "1/d",
          0.004,
          0,
          2,
          "rate of zoster in a carrier without memory T cells and without drugs against it",
          "modelling assumption: about one in five within a year without prophylaxis");

  /** share of reactivations that antivirals prevent. */
  public static final Parameter ANTIVIRALS =
      new Parameter(
          "risk.antivirals",
          "1",
          0.9,
          0,
          1,
          "share of zoster that drugs against herpes viruses prevent; they do not act on EBV and hardly on CMV",
          "modelling assumption: aciclovir prevents most zoster");

  /** memory T cells at which the rate is half. */
  public static final Parameter HALF_MEMORY =
      new Parameter(
          "risk.halfMemory",
          "cells/uL",
          120,
          10,
          1000,
          "memory T cells of blood at which latent viruses return half as often as without any",
          "modelling assumption: a sixth of the normal count; virus-specific cells are memory cells");

  /** carriers of CMV. */
  public static final Parameter CMV_CARRIERS =
      new Parameter(
          "risk.carriersCMV",
          "1",
          0.5,
          0,
          1,
          "share of patients who carry CMV",
          "modelling assumption: about half of adults in high-income countries");

  /** carriers of EBV and of the zoster virus. */
  public static final Parameter CARRIERS =
      new Parameter(
          "risk.carriersEBV",
          "1",
          0.95,
          0,
          1,
          "share of patients who carry EBV, and the same for the virus of zoster",
          "modelling assumption: more than nine in ten adults; nearly all with multiple sclerosis carry EBV");

  /** deaths for each serious infection. */
  public static final Parameter INFECTION_FATALITY =
      new Parameter(
          "risk.infectionFatality",
          "1",
          0.015,
          0,
          1,
          "share of serious infections that kill a person of 40 years and frailty 1",
          "modelling assumption: with damage to organs 2.1 % (1.3 to 3.4) die within 100 days, Sormani 2017 10.1212/WNL.0000000000003987");

  /** deaths for each damage. */
  public static final Parameter DAMAGE_FATALITY =
      new Parameter(
          "risk.damageFatality",
          "1",
          0.01,
          0,
          1,
          "share of severe damages to organs that kill a person of 40 years and frailty 1",
          "modelling assumption: the same source");

  /** mean time from a dose to the damage. */
  public static final Parameter DAMAGE_DELAY =
      new Parameter(
          "risk.damageDelay",
          "d",
          10,
          0.1,
          200,
          "mean time from a dose to the damage that it does",
          "modelling assumption: one to three weeks");

  /** age in which damage and death double. */
  public static final Parameter AGE_DOUBLING =
      new Parameter(
          "risk.ageDoubling",
          "y",
          20,
          5,
          200,
          "years of age after which damage to organs and its danger have doubled",
          "modelling assumption: older patients die of transplants more often");

  /** self-reactive share of converted cells. */
  public static final Parameter OTHER_ORGANS =
      new Parameter(
          "risk.otherOrgans",
          "uL",
          0.3,
          0,
          20,
          "clones against other organs that arise from each cell/uL of naive cells that turn memory-like in lymphopenia",
          "modelling assumption: 9.8 % (5.8 to 13.8) have a secondary autoimmune disease after five years, Daikeler 2011 (Blood)");

  /** growth of such a clone in an empty body. */
  public static final Parameter OTHER_GROWTH =
      new Parameter(
          "risk.otherGrowth",
          "1/d",
          0.1,
          0,
          1,
          "growth of a clone of highest affinity against another organ in a body without T cells, in proportion to lymphopenia and affinity",
          "modelling assumption: a doubling in a week; on antigen cells divide faster in lymphopenia than on IL7 alone (mouse: Min 2005, recalled, not read)");

  /** size at which such a clone breaks tolerance. */
  public static final Parameter OTHER_THRESHOLD =
      new Parameter(
          "risk.otherThreshold",
          "cells",
          40,
          1,
          10000,
          "cells of a clone against another organ that do harm where no regulatory cells hold it, in agents",
          "modelling assumption: five to six divisions");

  private RiskParameters() {}

  static List<Parameter> all() {
    return List.of(
        BACTERIAL,
        HALF_NEUTROPHILS,
        NEUTROPHIL_STEEPNESS,
        MUCOSA,
        MUCOSA_HEALING,
        OPPORTUNISTIC,
        HALF_CD4,
        EBV,
        CMV,
        ZOSTER,
        ANTIVIRALS,
        HALF_MEMORY,
        CMV_CARRIERS,
        CARRIERS,
        INFECTION_FATALITY,
        DAMAGE_FATALITY,
        DAMAGE_DELAY,
        AGE_DOUBLING,
        OTHER_ORGANS,
        OTHER_GROWTH,
        OTHER_THRESHOLD);
  }
}
