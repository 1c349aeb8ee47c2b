package org.anergy.ui.plan;

/** What a user can do, in the order of the form. */
public enum InterventionKind {
  /** A drug or a regimen. */
  DRUG("Drug"),
  /** Stromal cells. */
  STROMAL_CELLS("Stromal cells"),
  /** An autologous transplant. */
  TRANSPLANT("Transplant"),
  /** The end of a course. */
  STOP("Stop"),
  /** Another value of a parameter. */
  PARAMETER("Parameter");

  private final String title;

  InterventionKind(String title) {
    this.title = title;
  }

  /** Returns the name for people. */
  public String title() {
    return title;
  }
}
