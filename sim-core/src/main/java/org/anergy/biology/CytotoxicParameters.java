package org.anergy.biology;

import java.util.List;
import org.anergy.base.Parameter;

/** CD8 T cells, where they differ from CD4 T cells. */
public final class CytotoxicParameters {
  /** autoreactive CD8 precursors for each conventional CD4 one. */
  public static final Parameter PRECURSORS =
      new Parameter(
          "cytotoxic.precursors",
          "1",
          0.5,
          0.05,
          2,
          "autoreactive CD8 cells that the thymus makes, and room that their niches have, for each CD4 one",
          "modelling assumption: as the naive cells in blood, about two CD4 cells to a CD8 cell (recalled); that as many of them are autoreactive is not known");

  /** hazard at which a restimulated CD8 effector kills what it stands on. */
  public static final Parameter KILLING =
      new Parameter(
          "cytotoxic.killing",
          "1/h",
          0.5,
          0,
          5,
          "hazard at which a restimulated CD8 effector kills the site that it stands on, at full affinity and display",
          "targets among many CD8 cells halve in 1.4 h (LCMV, mouse; Barchet 2000, Eur J Immunol 30:1356, abstract), and one CD8 cell kills 2 to 16 targets a day (herpes and pox viruses, mouse; Halle 2016, Immunity 44:233, abstract): 0.5 an hour is both, if it has a target all the time");

  /** death hazard of naive CD8 cells. */
  public static final Parameter NAIVE_DEATH =
      new Parameter(
          "cytotoxic.naiveDeath",
          "1/d",
          0.00065,
          0.0001,
          0.01,
          "death hazard of naive CD8 cells",
          "homeostasis.naiveDeath times 4.2/6.5, the half-lives of naive CD4 and CD8 cells in years (Vrisekoop 2008 10.1073/pnas.0709713105, abstract)");

  /** division hazard of naive CD8 cells in an empty niche. */
  public static final Parameter NAIVE_BIRTH =
      new Parameter(
          "cytotoxic.naiveBirth",
          "1/d",
          0.0011,
          0,
          0.02,
          "division hazard of naive CD8 cells in an empty niche",
          "modelling assumption: homeostasis.naiveBirth times 4.2/6.5, as the death hazard");

  /** death hazard of memory CD8 cells, less the divisions that keep clones up. */
  public static final Parameter MEMORY_DEATH =
      new Parameter(
          "cytotoxic.memoryDeath",
          "1/d",
          0.000165,
          0.00005,
          0.1,
          "death hazard of memory CD8 cells, less the divisions that keep a clone up whatever its size",
          "memory after vaccinia halves in 8 to 15 years (Hammarlund 2003 10.1038/nm917, abstract), here in 11.5; single CD8 cells live longer than CD4 cells, with half-lives of 0.7 and 0.4 years (Vrisekoop 2008, abstract), clones perhaps not: after vaccinia some people lost CD8 but not CD4 memory (Amara 2004, abstract)");

  /** fraction of CD8 effectors dying in tissue that survive as resident memory. */
  public static final Parameter RESIDENT =
      new Parameter(
          "cytotoxic.resident",
          "1",
          0.06,
          0,
          0.3,
          "fraction of CD8 effectors dying in tissue that survive as resident memory",
          "modelling assumption: three times effector.resident, so that with half as many precursors CD8 cells are the majority of resident cells, as in lesions of MS (Machado-Santos 2018 10.1093/brain/awy151; Fransen 2020 10.1093/brain/awaa117; both recalled); resident CD8 cells of human white matter bear CD103, CD4 cells hardly (Smolders 2018 10.1038/s41467-018-07053-9, abstract)");

  /** probability that an activated CD8 cell secretes IL2, relative to a CD4 cell. */
  public static final Parameter IL2 =
      new Parameter(
          "cytotoxic.IL2Producers",
          "1",
          0.1,
          0,
          1,
          "fraction of primed CD8 cells that secrete IL2, relative to CD4 cells",
          "modelling assumption: little. On alloantigen IL2 comes from CD4 cells for the most part (human cells, Meuer 1982, J Immunol 129:1076, abstract, bibliography recalled); in infections most CD8 cells make some, early (mouse, abstract), which does not spare them help");

  private CytotoxicParameters() {}

  /** Returns the parameters of this topic in the order of the file. */
  public static List<Parameter> all() {
    return List.of(PRECURSORS, KILLING, NAIVE_DEATH, NAIVE_BIRTH, MEMORY_DEATH, RESIDENT, IL2);
  }
}
