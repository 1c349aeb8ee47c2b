package org.anergy.therapy;

import java.util.List;

/** Kinds of cells that conditioning kills, each with its own sensitivity. */
public enum Target {
  /** Naive T cells. */
  NAIVE("naive", "naive T cells"),
  /** Memory T cells, anergic and resident ones too. */
  MEMORY("memory", "memory, anergic and resident T cells"),
  /** T cells between their divisions and effectors. */
  DIVIDING("dividing", "dividing and effector T cells"),
  /** Regulatory T cells. */
  REGULATORY("regulatory", "regulatory T cells"),
  /** Antigen-presenting cells. */
  APC("apc", "antigen-presenting cells of lymph node and tissue"),
  /** B cells. */
  B_CELL("b", "B cells"),
  /** Natural killer cells. */
  NK("nk", "NK cells"),
  /** Progenitors and precursors of the marrow. */
  PRECURSOR("precursor", "progenitors and precursors of the marrow"),
  /** Stem cells. */
  STEM("stem", "stem cells"),
  /** The epithelium of the thymus. */
  THYMUS("thymus", "epithelium of the thymus"),
  /** The lining of mouth and gut. */
  MUCOSA("mucosa", "lining of mouth and gut");

  private final String key;
  private final String meaning;

  Target(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
  }

  /** Returns the name in scenarios. */
  public String key() {
    return key;
  }

  /** Returns what it is, in the plural. */
  public String meaning() {
    return meaning;
  }

  /** Returns all targets in the order of the documentation. */
  public static List<Target> all() {
    return List.of(values());
  }

  /** Tells whether these are T cells. */
  public boolean isTCell() {
    return this == NAIVE || this == MEMORY || this == DIVIDING || this == REGULATORY;
  }

  /** Tells whether their kill depends on where they are. */
  public boolean dependsOnSite() {
    return isTCell() || this == APC;
  }
}
