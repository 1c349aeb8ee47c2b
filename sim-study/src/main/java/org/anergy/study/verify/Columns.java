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
  public static final String RELAPSE = "relapse";
  public static final String INFECTION = "infection";
  public static final String LESION = "lesion";
  public static final String LESION_FADED = "lesion-faded";
  public static final String ONSET = "onset";

  private Columns() {}
}
