package org.anergy.biology;

import java.util.List;
import org.anergy.base.Parameter;

/** Clonotypes and their selection in the thymus. */
public final class RepertoireParameters {
  /** autoreactive conventional cells that a 20-year-old thymus exports a day, in agents. */
  public static final Parameter EXPORT =
      new Parameter(
          "repertoire.conventionalExport",
          "cells/d",
          0.03,
          0,
          5,
          "autoreactive conventional cells that a 20-year-old thymus exports a day, in agents",
          "modelling assumption: 15 % of naive production (den Braber 2012) at the default pool size");

  /** self-reactive regulatory cells that a 20-year-old thymus exports a day, in agents. */
  public static final Parameter REGULATORY_EXPORT =
      new Parameter(
          "repertoire.regulatoryExport",
          "cells/d",
          1.2,
          0,
          10,
          "self-reactive regulatory cells that a 20-year-old thymus exports a day, in agents",
          "modelling assumption: renews the regulatory repertoire within about three years");

  /** age after which thymic output has halved. */
  public static final Parameter OUTPUT_HALVING =
      new Parameter(
          "repertoire.outputHalving",
          "y",
          15.7,
          10,
          20,
          "age after which thymic output has halved",
          "Murray 2003, recalled");

  /** exponent b of the affinity law a = 1 - u^(1/b) of a thymocyte for a self-epitope. */
  public static final Parameter AFFINITY_SHAPE =
      new Parameter(
          "repertoire.affinityShape",
          "1",
          4,
          0.5,
          10,
          "exponent b of the affinity law a = 1 - u^(1/b) of a thymocyte for a self-epitope",
          "modelling assumption: most thymocytes bind self weakly, few strongly");

  /** probability that a thymocyte of high self-affinity is deleted. */
  public static final Parameter DELETION_MAX =
      new Parameter(
          "repertoire.deletionEfficiency",
          "1",
          0.67,
          0,
          1,
          "probability that a thymocyte of high self-affinity is deleted",
          "Yu 2015 10.1016/j.immuni.2015.05.001; van Meerwijk 1997");

  /** self-affinity at which deletion is half its maximum. */
  public static final Parameter DELETION_AFFINITY =
      new Parameter(
          "repertoire.deletionAffinity",
          "1",
          0.65,
          0.2,
          1,
          "self-affinity at which deletion is half its maximum",
          "modelling assumption: upper third of the affinity law");

  /** steepness of deletion in affinity. */
  public static final Parameter DELETION_HILL =
      new Parameter(
          "repertoire.deletionSteepness",
          "1",
          8,
          1,
          20,
          "steepness of deletion in affinity",
          "modelling assumption: selection is sharp");

  /** smallest best self-affinity of a clone that is followed as autoreactive. */
  public static final Parameter TRACKED_AFFINITY =
      new Parameter(
          "repertoire.trackedAffinity",
          "1",
          0.35,
          0,
          0.9,
          "smallest best self-affinity of a clone that is followed as autoreactive",
          "modelling assumption: weaker clones never reach the signal threshold");

  /** lowest self-affinity that can divert to the regulatory lineage. */
  public static final Parameter REGULATORY_LOW =
      new Parameter(
          "repertoire.regulatoryAffinityLow",
          "1",
          0.4,
          0,
          1,
          "lowest self-affinity that can divert to the regulatory lineage",
          "modelling assumption: a window of intermediate affinity");

  /** highest self-affinity that can divert to the regulatory lineage. */
  public static final Parameter REGULATORY_HIGH =
      new Parameter(
          "repertoire.regulatoryAffinityHigh",
          "1",
          0.85,
          0,
          1,
          "highest self-affinity that can divert to the regulatory lineage",
          "modelling assumption: a window of intermediate affinity");

  private RepertoireParameters() {}

  /** Returns the parameters of this topic in the order of the file. */
  public static List<Parameter> all() {
    return List.of(
        EXPORT,
        REGULATORY_EXPORT,
        OUTPUT_HALVING,
        AFFINITY_SHAPE,
        DELETION_MAX,
        DELETION_AFFINITY,
        DELETION_HILL,
        TRACKED_AFFINITY,
        REGULATORY_LOW,
        REGULATORY_HIGH);
  }
}
