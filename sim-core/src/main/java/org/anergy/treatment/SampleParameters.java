package org.anergy.treatment;

import java.util.List;
import org.anergy.base.Parameter;

/** How the sample of the general repertoire is drawn and how it is sequenced. */
final class SampleParameters {
  /** agents of each memory pool at its normal count. */
  static final Parameter AGENTS =
      new Parameter(
          "sample.agents",
          "1",
          20_000,
          500,
          200_000,
          "agents of the sample of a memory pool at its normal count; each stands for that share of the body's cells of the pool",
          "modelling assumption: enough that some tens survive the deepest conditioning");

  /** cells of a blood sample that are sequenced. */
  static final Parameter SEQUENCED =
      new Parameter(
          "sample.sequenced",
          "1",
          2_000,
          100,
          200_000,
          "cells of each memory pool that are sequenced from a blood sample, in agents (all if there are fewer)",
          "modelling assumption: a tenth of the agents, so that most small clones are missed as in life");

  /** exponent of the law of clone sizes. */
  static final Parameter EXPONENT =
      new Parameter(
          "sample.rankExponent",
          "1",
          1.17,
          1.02,
          3,
          "exponent z of the law of clone sizes: a cell's clone has rank r or a later one with probability (1 + (r - 1)/q)^(1 - z)",
          "a power law over decades with an exponent near one, Gaimann 2020 10.7554/eLife.61639 (abstract read; the value is recalled)");

  /** rank from which CD4 memory clones follow the power law. */
  static final Parameter PLATEAU_CD4 =
      new Parameter(
          "sample.plateauCD4",
          "1",
          40,
          0.5,
          10_000,
          "rank q up to which CD4 memory clones are of about one size",
          "modelling assumption: largest clone 0.4 %, the first hundred a fifth of the cells");

  /** rank from which CD8 memory clones follow the power law. */
  static final Parameter PLATEAU_CD8 =
      new Parameter(
          "sample.plateauCD8",
          "1",
          3,
          0.5,
          10_000,
          "rank q up to which CD8 memory clones are of about one size",
          "modelling assumption: largest clone 5 %, the first hundred nearly half of the cells; CD8 memory is more clonal than CD4, Miron 2021 PMC8204429");

  /** share of the supply that remembered clones make. */
  static final Parameter RECALL =
      new Parameter(
          "sample.recall",
          "1",
          0.99,
          0,
          1,
          "share of the supply of memory cells by antigen that clones make which are memory already, at normal counts; with 0 all come from naive cells",
          "T-cell memory halves in 8 to 15 y, Hammarlund 2003 10.1038/nm917 (abstract read): then about a hundredth of the supply of the counts is new");

  private SampleParameters() {}

  static List<Parameter> all() {
    return List.of(AGENTS, SEQUENCED, EXPONENT, PLATEAU_CD4, PLATEAU_CD8, RECALL);
  }
}
