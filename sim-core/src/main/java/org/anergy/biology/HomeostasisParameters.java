package org.anergy.biology;

import java.util.List;
import org.anergy.base.Parameter;

/** Maintenance of the pools when nothing happens. */
public final class HomeostasisParameters {
  /** death hazard of naive cells. */
  public static final Parameter NAIVE_DEATH =
      new Parameter(
          "homeostasis.naiveDeath",
          "1/d",
          0.001,
          0.0001,
          0.01,
          "death hazard of naive cells",
          "Vrisekoop 2008 10.1073/pnas.0709713105 (net half-life 4.2 y)");

  /** division hazard of naive cells in an empty niche. */
  public static final Parameter NAIVE_BIRTH =
      new Parameter(
          "homeostasis.naiveBirth",
          "1/d",
          0.0017,
          0,
          0.02,
          "division hazard of naive cells in an empty niche",
          "modelling assumption: balances death at half the niche, 85 % of naive production (den Braber 2012)");

  /** number of autoreactive naive cells at which homeostatic division stops, in agents. */
  public static final Parameter NAIVE_NICHE =
      new Parameter(
          "homeostasis.naiveNiche",
          "cells",
          300,
          10,
          100000,
          "number of autoreactive naive cells at which homeostatic division stops, in agents",
          "modelling assumption: sets the number of autoreactive agents; few, so that what memory adds decides about relapses");

  /** death hazard of memory cells, less the divisions that keep clones up. */
  public static final Parameter MEMORY_DEATH =
      new Parameter(
          "homeostasis.memoryDeath",
          "1/d",
          0.0002,
          0.0001,
          0.1,
          "death hazard of memory cells, less the divisions that keep a clone up whatever its size",
          "cells turn over within months, clones last (Macallan 2017 10.3390/vaccines5010005): memory after vaccinia halves in 8 to 15 years (Hammarlund 2003 10.1038/nm917), here in ten; the niche of all memory cells does not feel a single clone, and an agent stands for many cells, whose chances average out");

  /** further divisions of memory cells while their own niche has room. */
  public static final Parameter MEMORY_BIRTH =
      new Parameter(
          "homeostasis.memoryBirth",
          "1/d",
          0,
          0,
          0.1,
          "hazard of further divisions of autoreactive memory cells in an empty niche of their own",
          "modelling assumption: none, because what keeps clones up is in homeostasis.memoryDeath");

  /** number of memory cells beyond which responses make no more, in agents. */
  public static final Parameter MEMORY_NICHE =
      new Parameter(
          "homeostasis.memoryNiche",
          "cells",
          1600,
          10,
          100000,
          "number of autoreactive memory cells at which responses make no more, in agents",
          "modelling assumption: several times what patients start with; stands for competition for antigen");

  /** death hazard of regulatory cells. */
  public static final Parameter REGULATORY_DEATH =
      new Parameter(
          "homeostasis.regulatoryDeath",
          "1/d",
          0.0866,
          0.01,
          0.3,
          "death hazard of regulatory cells",
          "doubling 8 d, Vukmanovic-Stejic 2006 PMC1555646");

  /** division hazard of regulatory cells in an empty niche. */
  public static final Parameter REGULATORY_BIRTH =
      new Parameter(
          "homeostasis.regulatoryBirth",
          "1/d",
          0.1733,
          0,
          0.6,
          "division hazard of regulatory cells in an empty niche",
          "modelling assumption: twice the death hazard: the pool settles at half its niche");

  /** number of self-reactive regulatory cells at which homeostatic division stops, in agents. */
  public static final Parameter REGULATORY_NICHE =
      new Parameter(
          "homeostasis.regulatoryNiche",
          "cells",
          2400,
          10,
          100000,
          "number of self-reactive regulatory cells at which homeostatic division stops, in agents",
          "modelling assumption: half of it is the healthy number, as many as conventional autoreactive cells because regulatory cells are enriched for self");

  /** death hazard of anergic cells. */
  public static final Parameter ANERGIC_DEATH =
      new Parameter(
          "homeostasis.anergicDeath",
          "1/d",
          0.03,
          0.001,
          0.3,
          "death hazard of anergic cells",
          "modelling assumption: about a month");

  private HomeostasisParameters() {}

  /** Returns the parameters of this topic in the order of the file. */
  public static List<Parameter> all() {
    return List.of(
        NAIVE_DEATH,
        NAIVE_BIRTH,
        NAIVE_NICHE,
        MEMORY_DEATH,
        MEMORY_BIRTH,
        MEMORY_NICHE,
        REGULATORY_DEATH,
        REGULATORY_BIRTH,
        REGULATORY_NICHE,
        ANERGIC_DEATH);
  }
}
