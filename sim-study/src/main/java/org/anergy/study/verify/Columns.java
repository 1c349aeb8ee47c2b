package org.anergy.study.verify;

/** Names of the series' columns and events that checks read. */
final class Columns {
  static final String AGE = "age_years";
  static final String SCORE = "score";
  static final String IRREVERSIBLE = "score_irreversible";
  static final String EFFECTORS = "effector_tissue";
  static final String REGULATORY = "regulatory_active_tissue";
  static final String EPITOPES = "epitopes_shown";
  static final String RESERVE = "reserve";
  static final String RELAPSE = "relapse";
  static final String INFECTION = "infection";
  static final String LESION = "lesion";
  static final String LESION_FADED = "lesion-faded";
  static final String ONSET = "onset";

  private Columns() {}
}
