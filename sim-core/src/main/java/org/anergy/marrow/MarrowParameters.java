package org.anergy.marrow;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.Parameter;

/** Stem cells, their niches, and progenitors; blood lineages have theirs in {@link Lineage}. */
public final class MarrowParameters {
  /** stem cells that one agent stands for. */
  public static final Parameter CELLS_PER_AGENT =
      new Parameter(
          "marrow.cellsPerAgent",
          "cells",
          25,
          1,
          10_000,
          "stem cells that one agent stands for",
          "modelling assumption: a scale of 1:25, because single agents of 100 cells already make a burst of neutrophils after small grafts; about 1e5 contribute to blood, Lee-Six 2018 10.1038/s41586-018-0497-0");

  /** niches along one side of the lattice. */
  public static final Parameter NICHE_SIDE =
      new Parameter(
          "marrow.nicheSide",
          "1",
          68,
          30,
          200,
          "niches along one side of the lattice",
          "modelling assumption: some 4,600 niches of 25 cells, most of them taken");

  /** division of a stem cell at rest. */
  public static final Parameter DIVISION =
      new Parameter(
          "marrow.stemDivision",
          "1/d",
          0.0036,
          1e-4,
          0.1,
          "division of a stem cell at rest",
          "once in 40 weeks, Catlin 2011 10.1182/blood-2010-08-303537");

  /** commitment of a stem cell that leaves its niche. */
  public static final Parameter COMMITMENT =
      new Parameter(
          "marrow.stemCommitment",
          "1/d",
          0.0009,
          0,
          0.05,
          "commitment of a stem cell that leaves its niche",
          "modelling assumption: a quarter of the divisions, which then renew what left");

  /** fastest division of stem cells as a multiple of that at rest. */
  public static final Parameter STRESS =
      new Parameter(
          "marrow.stemStress",
          "1",
          15,
          1,
          100,
          "fastest division of stem cells as a multiple of that at rest",
          "dormant stem cells divide under stress, Wilson 2008 10.1016/j.cell.2008.10.048 (mouse); how fast is a modelling assumption");

  /** lodging of a stem cell of the blood where all niches are free. */
  public static final Parameter LODGING =
      new Parameter(
          "marrow.lodging",
          "1/d",
          12,
          0.1,
          200,
          "lodging of a stem cell of the blood where all niches are free",
          "modelling assumption: with the loss in blood one infused cell in five lodges");

  /** loss of infused stem cells from the blood. */
  public static final Parameter BLOOD_DEATH =
      new Parameter(
          "marrow.bloodLoss",
          "1/d",
          48,
          0.1,
          500,
          "loss of infused stem cells from the blood",
          "modelling assumption: half an hour; they are cleared within hours, Szilvassy 1999 (Blood 93:1557, mouse)");

  /** generations of progenitors between a stem cell and a lineage. */
  public static final Parameter GENERATIONS =
      new Parameter(
          "marrow.progenitorGenerations",
          "1",
          10,
          1,
          20,
          "generations of progenitors between a stem cell and a lineage",
          "modelling assumption: a thousandfold");

  /** time that a progenitor at rest spends in a generation. */
  public static final Parameter GENERATION_TIME =
      new Parameter(
          "marrow.progenitorTime",
          "d",
          3,
          0.5,
          60,
          "time that a progenitor at rest spends in a generation",
          "modelling assumption: a month from stem cell to lineage; slower, and blood falls a second time after small grafts");

  /** fastest progenitors as a multiple of those at rest. */
  public static final Parameter PROGENITOR_SPEED =
      new Parameter(
          "marrow.progenitorSpeed",
          "1",
          4,
          1,
          50,
          "fastest progenitors as a multiple of those at rest",
          "modelling assumption: a generation in 18 h");

  /** CD34 cells of a normal marrow. */
  public static final Parameter CD34_CONTENT =
      new Parameter(
          "marrow.cd34Content",
          "cells/kg",
          1.5e8,
          1e7,
          1e9,
          "CD34 cells of a normal marrow",
          "modelling assumption: one percent of 1.5e10 nucleated cells a kg");

  /** infused CD34 cells that reach the marrow. */
  public static final Parameter SEEDING =
      new Parameter(
          "marrow.seeding",
          "1",
          0.1,
          0.001,
          1,
          "infused CD34 cells that reach the marrow",
          "progenitors of mouse marrow: 6 to 8 percent within hours, Szilvassy 1999 (Blood 93:1557)");

  /** stem cells among CD34 cells. */
  public static final Parameter STEM_SHARE =
      new Parameter(
          "marrow.stemShare",
          "1",
          0.001,
          1e-6,
          0.1,
          "stem cells among CD34 cells",
          "modelling assumption: one in a thousand; of all mobilized blood cells one in 6e6 repopulates a mouse, Wang 1997 (Blood 89:3919)");

  /** CD34 cells in blood at rest. */
  public static final Parameter CD34_AT_REST =
      new Parameter(
          "mobilization.atRest",
          "cells/uL",
          2,
          0.1,
          20,
          "CD34 cells in blood at rest",
          "a twenty-sixth of 51/uL in patients with multiple sclerosis (mobilization kinetics after Cy and G-CSF, 51 patients, abstract)");

  /** rise of CD34 cells in blood for the level of G-CSF in a person with normal neutrophils. */
  public static final Parameter MOBILIZATION =
      new Parameter(
          "mobilization.strength",
          "1",
          36,
          0,
          1000,
          "rise of CD34 cells in blood, relative to rest, under the level of G-CSF that normal neutrophils leave",
          "modelling assumption: the usual yield after Cy and G-CSF (Blood 106:1980, 2005)");

  /** time in which each of two stages of loosening follows G-CSF. */
  public static final Parameter MOBILIZATION_DELAY =
      new Parameter(
          "mobilization.delay",
          "d",
          1.5,
          0.1,
          10,
          "time in which each of two stages of loosening follows G-CSF",
          "modelling assumption: CD34 cells peak on day 5 of daily doses, on day 3 of an infusion (Bone Marrow Transplant 36:1027, 2005, abstract)");

  /** share of G-CSF that the kidney removes at normal neutrophils. */
  public static final Parameter RENAL_CLEARANCE =
      new Parameter(
          "mobilization.renalClearance",
          "1",
          0.25,
          0.01,
          1,
          "share of the clearance of G-CSF that does not depend on neutrophils, at normal neutrophils",
          "neutrophils bind and remove most of it (Layton 1989 Blood 74:1303, recalled); the share is a modelling assumption");

  /** G-CSF that a body without neutrophils makes, relative to a full dose. */
  public static final Parameter OWN_FACTOR =
      new Parameter(
          "mobilization.ownFactor",
          "1",
          0.3,
          0,
          5,
          "G-CSF that a body without neutrophils makes, relative to a full dose",
          "endogenous levels rise as neutrophils fall (Shimazaki 1995 Exp Hematol 23:1497, abstract); how far is a modelling assumption");

  private MarrowParameters() {}

  /** Returns all parameters of the marrow, those of the lineages last. */
  public static List<Parameter> all() {
    List<Parameter> all =
        new ArrayList<>(
            List.of(
                CELLS_PER_AGENT,
                NICHE_SIDE,
                DIVISION,
                COMMITMENT,
                STRESS,
                LODGING,
                BLOOD_DEATH,
                GENERATIONS,
                GENERATION_TIME,
                PROGENITOR_SPEED,
                CD34_CONTENT,
                SEEDING,
                STEM_SHARE,
                CD34_AT_REST,
                MOBILIZATION,
                MOBILIZATION_DELAY,
                RENAL_CLEARANCE,
                OWN_FACTOR));
    for (Lineage lineage : Lineage.values()) {
      all.addAll(lineage.parameters());
    }
    return List.copyOf(all);
  }
}
