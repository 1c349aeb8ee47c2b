package org.anergy.ui.lattice;

import org.anergy.ui.live.LatticeState.TissueState;

/** What of the target tissue is shown under the cells. */
public enum TissueLayer {
  /** Nothing. */
  NONE("nothing", "No tissue under the cells", true),
  /** Tissue that does not work. */
  DAMAGE("damage", "Tissue that does not work: 1 − integrity", true),
  /** Reserve that repair has used up. */
  RESERVE_LOST("reserve lost", "What repair has used up of its reserve", true),
  /** Debris of injury. */
  DEBRIS("debris", "Debris of injury, in units of the tissue of one site", false),
  /** Activation of resident phagocytes. */
  PHAGOCYTES("phagocytes", "Activation of the resident phagocytes", true),
  /** How far the barrier is open. */
  OPENING("barrier open", "How far the barrier of the vessels is open", true);

  private final String label;
  private final String explanation;
  private final boolean share;

  TissueLayer(String label, String explanation, boolean share) {
    this.label = label;
    this.explanation = explanation;
    this.share = share;
  }

  /** Returns the name for people. */
  public String label() {
    return label;
  }

  /** Returns a sentence for people. */
  public String explanation() {
    return explanation;
  }

  /** Tells whether values are shares of a whole, 0–1. */
  public boolean isShare() {
    return share;
  }

  /** Returns the value at {@code site}. */
  public float value(TissueState tissue, int site) {
    return switch (this) {
      case NONE -> 0;
      case DAMAGE -> 1 - tissue.integrity()[site];
      case RESERVE_LOST -> 1 - tissue.reserve()[site];
      case DEBRIS -> tissue.debris()[site];
      case PHAGOCYTES -> tissue.phagocyte()[site];
      case OPENING -> tissue.opening()[site];
    };
  }
}
