package org.anergy.study.evidence;

/** Regimens whose patients are simulated; they differ in conditioning and graft alone. */
enum Arm {
  CY_ATG("Cy/ATG", "cy-atg", false),
  BEAM_ATG("BEAM/ATG", "beam-atg", false),
  BEAM_ATG_SELECTED("BEAM/ATG, selected graft", "beam-atg", true),
  BU_CY_ATG_SELECTED("Bu/Cy/ATG, selected graft", "bu-cy-atg", true),
  TBI_CY_ATG_SELECTED("TBI/Cy/ATG, selected graft", "tbi-cy-atg", true);

  /** T cells that CD34 selection takes out of a graft, log10 (Blood 106:1980, 2005). */
  static final double SELECTION = 3.7;

  /** Dose of a graft, 1e6 CD34 cells/kg; protocol constant of all arms. */
  static final double CD34 = 6;

  private final String words;
  private final String conditioning;
  private final boolean selected;

  Arm(String words, String conditioning, boolean selected) {
    this.words = words;
    this.conditioning = conditioning;
    this.selected = selected;
  }

  /** Returns its name in tables. */
  String words() {
    return words;
  }

  /**
   * Returns the scenario of a transplant, without the schema line.
   *
   * @param day day of the infusion
   * @param followUp length of the follow-up, d
   */
  String scenario(double day, double followUp) {
    String graft =
        "{cd34: "
            + CD34
            + "e6 cells/kg, tCells: 1e8 cells/kg"
            + (selected ? ", tCellReduction: " + SELECTION : "")
            + "}";
    return String.join(
        "\n",
        "extends: disease/relapsing-remitting-ms",
        "title: Transplant for the evidence",
        "followUp: " + followUp + " days",
        "therapies:",
        "  transplant:",
        "    hsct:",
        "      at: " + day + " days",
        "      conditioning: " + conditioning,
        "      collection: {lead: 30 days, mobilization: cyclophosphamide-mobilization}",
        "      graft: " + graft);
  }
}
