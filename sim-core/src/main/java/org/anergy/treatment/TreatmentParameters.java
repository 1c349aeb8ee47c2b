package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.Parameter;
import org.anergy.marrow.MarrowParameters;
import org.anergy.msc.MscParameters;

/** How a body takes conditioning and how it recovers from it; blood's marrow has its own. */
public final class TreatmentParameters {
  /** standard deviation of a patient's sensitivity to an agent. */
  public static final Parameter AGENT_VARIATION =
      new Parameter(
          "conditioning.agentVariation",
          "1",
          0.3,
          0,
          1,
          "standard deviation between patients of the decades of T cells that an agent kills, relative",
          "modelling assumption: with two agents half a decade of two");

  /** standard deviation of the kill at a site. */
  public static final Parameter SITE_VARIATION =
      new Parameter(
          "conditioning.siteVariation",
          "1",
          0.2,
          0,
          1,
          "standard deviation between patients of the decades of T cells that die in lymphoid and in target tissue, relative",
          "modelling assumption: sanctuaries differ between patients");

  /** kill of tissue APCs, relative to those of the node. */
  public static final Parameter TISSUE_APCS =
      new Parameter(
          "conditioning.tissueApcs",
          "1",
          0.3,
          0,
          1,
          "decades of resident antigen-presenting cells of the target tissue that conditioning kills, relative to those of the node where as much of it reaches them",
          "modelling assumption: residents divide rarely and many survive. Langerhans cells are at their lowest two to three weeks after conditioning and have recovered after 40 d (Collin 2006 10.1084/jem.20051787, abstract)");

  /** T cells of the whole body for each T cell in a microliter of blood. */
  public static final Parameter BODY_SCALE =
      new Parameter(
          "reconstitution.bodyScale",
          "uL",
          2e8,
          1e7,
          1e9,
          "T cells of the whole body for each T cell in a microliter of blood",
          "3e11 T cells and 1,500/uL, Westermann 1990 (Blood lymphocytes in man); rounded: modelling assumption");

  /** blood that an apheresis processes. */
  public static final Parameter PROCESSED_BLOOD =
      new Parameter(
          "collection.processedBlood",
          "L/kg",
          0.21,
          0.01,
          1,
          "blood that an apheresis processes, for each kg of body",
          "modelling assumption: large-volume apheresis, three times a blood volume of 70 mL/kg");

  /** share of the CD34 cells of processed blood that are collected. */
  public static final Parameter COLLECTION_EFFICIENCY =
      new Parameter(
          "collection.efficiency",
          "1",
          0.5,
          0.01,
          1,
          "share of the CD34 cells of processed blood that are collected",
          "modelling assumption: about half");

  /** regrowth of the thymic epithelium at the age of 20. */
  public static final Parameter THYMIC_REGROWTH =
      new Parameter(
          "thymus.regrowth",
          "1/d",
          0.06,
          0.001,
          0.2,
          "rate of regrowth of the thymic epithelium at the age of 20",
          "modelling assumption: first emigrants after six months in adults (Blood 92:4464, 1998)");

  /** age after which the regrowth of the thymus has halved. */
  public static final Parameter REGROWTH_HALVING =
      new Parameter(
          "thymus.regrowthHalving",
          "y",
          12,
          3,
          50,
          "age after which the rate of regrowth of the thymus has halved",
          "modelling assumption: falls with age more steeply than the output does (15.7 y)");

  /** time from lymphoid progenitor to emigrant. */
  public static final Parameter THYMOPOIESIS =
      new Parameter(
          "thymus.transit",
          "d",
          42,
          10,
          120,
          "time from a lymphoid progenitor of the marrow to a recent emigrant",
          "modelling assumption: six weeks");

  /** factor on divisions of naive cells in an empty body. */
  public static final Parameter NAIVE_LYMPHOPENIA =
      new Parameter(
          "reconstitution.naiveGrowth",
          "1",
          9,
          1,
          100,
          "factor on divisions of naive cells in a body without T cells",
          "modelling assumption: slower than memory, so that half of the patients have fewer than 500 CD4 cells/uL two years after TBI/Cy/ATG (Storek 2004, PMC2956741); naive cells back 9 to 18 months after Cy/ATG (Cull 2017 10.1177/2055217317700167) would need more, other cohorts stay below");

  /** factor on divisions of memory CD4 cells in an empty body. */
  public static final Parameter MEMORY_LYMPHOPENIA =
      new Parameter(
          "reconstitution.memoryGrowth",
          "1",
          3,
          1,
          50,
          "factor on divisions of CD4 memory cells in a body without T cells",
          "modelling assumption: CD4 cells stay below 200/uL for months while CD8 cells are back (Storek 2004, PMC2956741)");

  /** growth in lymphopenia of memory without its antigen, over that of all memory. */
  public static final Parameter SPECIFIC_MEMORY =
      new Parameter(
          "reconstitution.specificMemory",
          "1",
          0.2,
          0,
          1,
          "growth of followed memory cells in lymphopenia over that of all memory cells of their lineage",
          "memory CD4 cells of one virus divide at less than 1 to 2 % a day, memory-phenotype cells at 6 to 10 % (normal mice: Younes 2011 10.1371/journal.pbio.1001171, abstract); the first are slow and independent of MHC class II, but do expand on IL7 in irradiated mice (Purton 2007 10.1084/jem.20061805, abstract); that the ratio of divisions is that of growth in lymphopenia, and holds for memory of the target tissue and for CD8 cells: modelling assumption");

  /** factor on divisions of memory CD8 cells in an empty body. */
  public static final Parameter CD8_LYMPHOPENIA =
      new Parameter(
          "reconstitution.cd8Growth",
          "1",
          4,
          1,
          50,
          "factor on divisions of CD8 memory cells in a body without T cells",
          "modelling assumption: CD8 return before CD4, a doubling in less than two weeks");

  /** share of daughters of naive cells that turn memory-like in an empty body. */
  public static final Parameter CONVERSION =
      new Parameter(
          "reconstitution.conversion",
          "1",
          0.05,
          0,
          1,
          "share of the daughters of naive cells that are like memory cells in a body without T cells",
          "modelling assumption: human naive cells divide without antigen and mostly stay naive, Kohler 2009 10.1182/blood-2008-02-139154 (recalled, not read); in mice they turn memory-like");

  /** regulatory cells of a specificity. */
  public static final Parameter SPECIFICITY =
      new Parameter(
          "reconstitution.regulatorySpecificity",
          "cells",
          8,
          1,
          100000,
          "regulatory cells for each self-antigen in a full body, in agents",
          "modelling assumption: Cy/ATG leaves nine specificities of ten, BEAM/ATG about half, total-body irradiation a tenth");

  /** refill of holes in the regulatory repertoire. */
  public static final Parameter BREADTH_REFILL =
      new Parameter(
          "reconstitution.regulatoryRefill",
          "1/d",
          0.0027,
          0,
          0.1,
          "rate at which a normal thymus of 30 years fills holes in the regulatory repertoire",
          "modelling assumption: within a year");

  private TreatmentParameters() {}

  /**
   * Returns all parameters that only treated patients need, those of the marrow and of stromal
   * cells last.
   */
  public static List<Parameter> all() {
    List<Parameter> all =
        new ArrayList<>(
            List.of(
                AGENT_VARIATION,
                SITE_VARIATION,
                TISSUE_APCS,
                BODY_SCALE,
                PROCESSED_BLOOD,
                COLLECTION_EFFICIENCY,
                THYMIC_REGROWTH,
                REGROWTH_HALVING,
                THYMOPOIESIS,
                NAIVE_LYMPHOPENIA,
                MEMORY_LYMPHOPENIA,
                SPECIFIC_MEMORY,
                CD8_LYMPHOPENIA,
                CONVERSION,
                SPECIFICITY,
                BREADTH_REFILL));
    all.addAll(RiskParameters.all());
    all.addAll(SampleParameters.all());
    all.addAll(MarrowParameters.all());
    all.addAll(MscParameters.all());
    return List.copyOf(all);
  }
}
