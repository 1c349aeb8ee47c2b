package org.anergy.biology;

import java.util.List;
import org.anergy.base.Parameter;

/** Injury, repair, barrier and slow loss of target tissue. */
public final class TissueParameters {
  /** activation of resident phagocytes at full IFNG. */
  public static final Parameter LICENSING =
      new Parameter(
          "tissue.licensing",
          "1/d",
          1,
          0.05,
          20,
          "activation of resident phagocytes at full IFNG",
          "modelling assumption: within a day");

  /** IFNG of half-maximal licensing. */
  public static final Parameter HALF_IFNG =
      new Parameter(
          "tissue.halfIFNG",
          "pM",
          30,
          1,
          500,
          "IFNG of half-maximal licensing",
          "modelling assumption: reached next to one restimulated effector");

  /** fading of phagocyte activation. */
  public static final Parameter DEACTIVATION =
      new Parameter(
          "tissue.deactivation",
          "1/d",
          0.5,
          0.05,
          5,
          "fading of phagocyte activation",
          "modelling assumption: about two days");

  /** TNF secretion of a fully activated site. */
  public static final Parameter TNF_SECRETION =
      new Parameter(
          "tissue.TNFSecretion",
          "molecules/s",
          1,
          0,
          100,
          "TNF secretion of a fully activated site",
          "modelling assumption: a tenth of a T cell cytokine");

  /** regulatory cytokine of a fully activated site whose phagocytes are full of myelin. */
  public static final Parameter FOAMY_IL10 =
      new Parameter(
          "tissue.foamyIL10Secretion",
          "molecules/s",
          0.5,
          0,
          100,
          "regulatory cytokine of a fully activated site whose phagocytes are full of myelin",
          "myelin-laden phagocytes express IL10 and TGFB1 and lack TNF, Boven 2006 10.1093/brain/awh707; how much is a modelling assumption: half of the TNF of others");

  /** chemokine secretion of a fully activated site. */
  public static final Parameter CHEMOKINE_SECRETION =
      new Parameter(
          "tissue.chemokineSecretion",
          "molecules/s",
          2,
          0,
          100,
          "chemokine secretion of a fully activated site",
          "modelling assumption: twice that of TNF");

  /** injury hazard at full phagocyte activation. */
  public static final Parameter INJURY =
      new Parameter(
          "tissue.injury",
          "1/d",
          0.3,
          0.01,
          5,
          "injury hazard at full phagocyte activation",
          "modelling assumption: 95 % of a site within ten days of full activation");

  /** part of every injury that no repair brings back. */
  public static final Parameter RESERVE_LOSS =
      new Parameter(
          "tissue.reserveLoss",
          "1",
          0.12,
          0,
          1,
          "part of every injury that no repair brings back",
          "modelling assumption: an eighth of each injury stays");

  /** integrity below which a site is lost for good. */
  public static final Parameter LOST_BELOW =
      new Parameter(
          "tissue.lostBelow",
          "1",
          0.1,
          0,
          0.5,
          "integrity below which a site is lost for good",
          "modelling assumption: gliosis");

  /** repair of what is missing to the reserve. */
  public static final Parameter REPAIR =
      new Parameter(
          "tissue.repair",
          "1/d",
          0.0143,
          0.001,
          0.2,
          "repair of what is missing to the reserve",
          "70 d; median recovery from relapse 71-111 d, Bordi 2013 and its re-analysis, secondary source");

  /** yearly slowing of repair after the age of 30. */
  public static final Parameter REPAIR_AGEING =
      new Parameter(
          "tissue.repairAgeing",
          "1/y",
          0.01,
          0,
          0.05,
          "yearly slowing of repair after the age of 30",
          "modelling assumption: slower in old tissue");

  /** TNF that halves repair. */
  public static final Parameter REPAIR_TNF =
      new Parameter(
          "tissue.repairTNF",
          "pM",
          30,
          1,
          1000,
          "TNF that halves repair",
          "modelling assumption: as danger");

  /** lost reserve of a site after which one more epitope is shown. */
  public static final Parameter EXPOSURE_STEP =
      new Parameter(
          "tissue.exposureStep",
          "1",
          0.03,
          0.001,
          0.5,
          "lost reserve of a site after which one more epitope is shown",
          "modelling assumption: every three percent");

  /** epitopes that intact tissue shows. */
  public static final Parameter DOMINANT =
      new Parameter(
          "tissue.dominantEpitopes",
          "1",
          2,
          1,
          30,
          "epitopes that intact tissue shows",
          "modelling assumption: immunodominant epitopes");

  /** opening of the barrier at full TNF. */
  public static final Parameter OPENING =
      new Parameter(
          "tissue.opening",
          "1/d",
          1,
          0.01,
          20,
          "opening of the barrier at full TNF",
          "modelling assumption: within a day at full TNF");

  /** TNF of half-maximal opening. */
  public static final Parameter HALF_TNF =
      new Parameter(
          "tissue.halfTNF",
          "pM",
          30,
          1,
          1000,
          "TNF of half-maximal opening",
          "modelling assumption: as danger");

  /** closing of the barrier in intact tissue. */
  public static final Parameter CLOSING =
      new Parameter(
          "tissue.closing",
          "1/d",
          0.1,
          0.01,
          1,
          "closing of the barrier in intact tissue",
          "modelling assumption: ten days; enhancing lesions last 2-8 weeks, Zhang 2003");

  /** closing of the barrier where tissue is lost. */
  public static final Parameter CLOSING_LOST =
      new Parameter(
          "tissue.closingLost",
          "1/d",
          0.004,
          0.001,
          1,
          "closing of the barrier where tissue is lost; between by the square of integrity",
          "without reactive astrocytes it stays open, Faulkner 2004 10.1523/JNEUROSCI.3547-03.2004 (mouse); that integrity stands for them, and months, are modelling assumptions");

  /** yearly loss of what is left of a scarred site, times the share that is lost already. */
  public static final Parameter SLOW_LOSS =
      new Parameter(
          "tissue.slowLoss",
          "1/y",
          0.1,
          0,
          0.5,
          "yearly loss of what is left of a scarred site, times the share that is lost already",
          "chronic active lesions lose more tissue year by year, Absinta 2019 10.1001/jamaneurol.2019.2399; that all scars do, and how fast, is a modelling assumption");

  /** fraction of sites with a post-capillary venule. */
  public static final Parameter VESSELS =
      new Parameter(
          "tissue.vesselDensity",
          "1",
          0.03,
          0.002,
          0.3,
          "fraction of sites with a post-capillary venule",
          "modelling assumption: 2-5 %");

  private TissueParameters() {}

  /** Returns the parameters of this topic in the order of the file. */
  public static List<Parameter> all() {
    return List.of(
        LICENSING,
        HALF_IFNG,
        DEACTIVATION,
        TNF_SECRETION,
        FOAMY_IL10,
        CHEMOKINE_SECRETION,
        INJURY,
        RESERVE_LOSS,
        LOST_BELOW,
        REPAIR,
        REPAIR_AGEING,
        REPAIR_TNF,
        EXPOSURE_STEP,
        DOMINANT,
        OPENING,
        HALF_TNF,
        CLOSING,
        CLOSING_LOST,
        SLOW_LOSS,
        VESSELS);
  }
}
