package org.anergy.study.verify;

/** Names of the series' columns and events that checks read. */
public final class Columns {
  public static final String AGE = "age_years";
  public static final String SCORE = "score";
  public static final String IRREVERSIBLE = "score_irreversible";
  public static final String EFFECTORS = "effector_tissue";
  public static final String REGULATORY = "regulatory_active_tissue";
  public static final String EPITOPES = "epitopes_shown";
  public static final String RESERVE = "reserve";
  public static final String INTEGRITY = "integrity";

  /** Number of autoreactive clones that have a cell. */
  public static final String RICHNESS = "richness";

  public static final String RELAPSE = "relapse";
  public static final String INFECTION = "infection";
  public static final String LESION = "lesion";
  public static final String LESION_FADED = "lesion-faded";
  public static final String ONSET = "onset";

  public static final String VISIT = "visit";

  /** Detail of a visit that a relapse brought about. */
  public static final String UNSCHEDULED = "unscheduled";

  public static final String DEATH = "death";
  public static final String SERIOUS_INFECTION = "serious-infection";
  public static final String TOXICITY = "toxicity";
  public static final String SECONDARY_AUTOIMMUNITY = "secondary-autoimmunity";
  public static final String ENGRAFTMENT = "engraftment";
  public static final String GRAFT_FAILURE = "graft-failure";

  /** Share of effector-memory CD4 clones in blood that were there before the treatment. */
  public static final String MEMORY_OVERLAP = "cd4_memory_overlap";

  public static final String CD4 = "cd4";
  public static final String CD4_NAIVE = "cd4_naive";
  public static final String CD8 = "cd8";
  public static final String B_CELLS = "b_cells";
  public static final String EMIGRANTS = "recent_emigrants";
  public static final String NEUTROPHILS = "neutrophils";
  public static final String PLATELETS = "platelets";
  public static final String MONOCYTES = "monocytes";
  public static final String NK_CELLS = "nk_cells";

  /** Shares of the memory cells in blood whose clone was there before the treatment. */
  public static final String CD4_OLD = "cd4_memory_old";

  public static final String CD8_OLD = "cd8_memory_old";

  /** Share of the CD8 memory clones in a blood sample that the one of before had too. */
  public static final String CD8_OVERLAP = "cd8_memory_overlap";

  /** Followed cells outside of target tissue, and effectors everywhere. */
  public static final String REGULATORY_TOTAL = "regulatory_total";

  public static final String MEMORY_TOTAL = "memory_total";
  public static final String EFFECTOR_TOTAL = "effector_total";

  /** Shares of followed cells whose clone was there before the treatment; NaN if there are none. */
  public static final String NAIVE_OLD = "followed_naive_old";

  public static final String EFFECTOR_OLD = "followed_effector_old";

  private Columns() {}
}
