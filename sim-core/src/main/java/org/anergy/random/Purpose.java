package org.anergy.random;

/** What a draw is for; part of its key, so that no two uses of one entity and step share a draw. */
public final class Purpose {
  /** Where a cell goes. */
  public static final int MOVE = 1;

  /** Who wins a contested site. */
  public static final int CONFLICT = 2;

  /** Whether a T cell binds, releases or recognizes. */
  public static final int CONTACT = 3;

  /** What becomes of a cell at the signal threshold. */
  public static final int DECISION = 4;

  /** Whether a division goes ahead and how long the next cycle is. */
  public static final int DIVISION = 5;

  /** Death, and what a dying effector leaves behind. */
  public static final int DEATH = 6;

  /** Leaving a compartment. */
  public static final int EXIT = 7;

  /** Antigen uptake, maturation and emigration of APCs. */
  public static final int ANTIGEN = 8;

  /** Where an arriving or newborn cell is put. */
  public static final int PLACE = 9;

  /** Traffic between pools. */
  public static final int TRAFFIC = 10;

  /** Births and deaths in pools. */
  public static final int HOMEOSTASIS = 11;

  /** New clones of the thymus. */
  public static final int THYMUS = 12;

  /** Infections: arrival, thinning, kind. */
  public static final int INFECTION = 13;

  /** Cross-reactivity of a clone with an infection. */
  public static final int CROSS_REACTION = 14;

  /** Steady-state emigration of APCs from quiet tissue. */
  public static final int STEADY_STATE = 15;

  /** Layout of tissue: vessels, resident APCs. */
  public static final int LAYOUT = 16;

  /** Slow processes of residents: renewal, spontaneous reactivation. */
  public static final int RESIDENT = 17;

  /** Loss of function by contact with regulatory cells. */
  public static final int SUPPRESSION = 18;

  /** Deaths by conditioning. */
  public static final int CONDITIONING = 19;

  /** Which T cells are collected and infused. */
  public static final int GRAFT = 20;

  /** How sensitive a patient is to agents. */
  public static final int SENSITIVITY = 21;

  /** Damage to organs by conditioning. */
  public static final int TOXICITY = 22;

  /** Infections for want of defense, and which viruses a patient carries. */
  public static final int OPPORTUNISM = 23;

  /** Whether an infection or a damage kills. */
  public static final int FATALITY = 24;

  /** Clones that recognize another organ. */
  public static final int OTHER_ORGAN = 25;

  /** How many CD34 cells a patient yields. */
  public static final int YIELD = 26;

  /** Side effects of drugs. */
  public static final int HARM = 27;

  /** Stromal cells that were given: potency of the donor, where they go, deaths. */
  public static final int STROMA = 28;

  /** Keys of the parts of a step in the node. */
  public static final int NODE_PART = 29;

  /** The sample of the general repertoire: its clones, their births and deaths, sequencing. */
  public static final int SAMPLE = 40;

  // The stem cells of the marrow draw with keys of their own; they stand apart from the rest.

  /** Whether a stem cell divides. */
  public static final int STEM_DIVISION = 64;

  /** Whether a stem cell commits. */
  public static final int STEM_COMMITMENT = 65;

  /** Where a daughter of a stem cell goes. */
  public static final int STEM_DAUGHTER = 66;

  /** Whether a stem cell leaves the blood. */
  public static final int STEM_LODGING = 67;

  /** Whether a stem cell lodges or dies, and which niches are taken at first. */
  public static final int STEM_NICHE = 68;

  /** Who wins a contested niche. */
  public static final int STEM_PRIORITY = 69;

  /** Deaths of stem cells by conditioning. */
  public static final int STEM_DEATH = 70;

  /** How many stem cells a graft has. */
  public static final int STEM_GRAFT = 71;

  private Purpose() {}
}
