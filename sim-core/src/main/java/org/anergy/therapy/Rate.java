package org.anergy.therapy;

import java.util.List;

/** Rates of the model that a drug may change, all of them 1 times what they are without it. */
public enum Rate {
  /** Entry of activated T cells from blood into target tissue. */
  TISSUE_ENTRY("tissueEntry", "entry of activated T cells into target tissue"),
  /** Leaving of T cells from lymph node and other lymphoid tissue. */
  NODE_EGRESS("nodeEgress", "leaving of T cells from lymphoid tissue"),
  /** Opening of the barrier by TNF. */
  BARRIER_OPENING("barrierOpening", "opening of the barrier by TNF"),
  /** Closing of the barrier. */
  BARRIER_CLOSING("barrierClosing", "closing of the barrier"),
  /** Repair of tissue. */
  REPAIR("repair", "repair of injured tissue"),
  /** Secretion of IFNG and TNF, and killing. */
  INFLAMMATION(
      "inflammation", "secretion of IFNG and TNF by cells and sites, killing by CD8 cells"),
  /** Secretion of the chemokine. */
  CHEMOKINE("chemokine", "secretion of the chemokine by cells and sites"),
  /** Maturation of APCs in tissue. */
  APC_MATURATION("apcMaturation", "maturation of APCs in target tissue"),
  /** Binding of conventional T cells to APCs. */
  PRIMING("priming", "binding of naive and memory T cells to APCs"),
  /** Death of effector T cells. */
  EFFECTOR_DEATH("effectorDeath", "death of effector T cells"),
  /** Division of regulatory T cells. */
  REGULATORY_GROWTH("regulatoryGrowth", "division of regulatory T cells");

  private final String key;
  private final String meaning;

  Rate(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
  }

  /** Returns the name in scenarios. */
  public String key() {
    return key;
  }

  /** Returns what it is. */
  public String meaning() {
    return meaning;
  }

  /** Returns all rates in the order of the documentation. */
  public static List<Rate> all() {
    return List.of(values());
  }
}
