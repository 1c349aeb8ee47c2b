package org.anergy.study.evidence;

/** Drugs whose patients are simulated: given for two years to who relapsed in the year before. */
enum DrugArm {
  NATALIZUMAB("natalizumab", "agent: natalizumab, dose: 300 mg, every: 28 days"),
  INTERFERON("interferon beta", "agent: interferon-beta, dose: 44 ug, every: 2.333 days"),
  STROMA("stromal cells", "agent: msc-bone-marrow, dose: 2e6 cells/kg, every: 30 days"),
  /** Every second month, so that a patient's months without a pulse are the comparison. */
  PULSES("a pulse of methylprednisolone every second month", "");

  /** Day on which patients enter, with a year behind them. */
  static final double DAY = Math.rint(Observed.YEAR);

  /** Time on the drug, d. */
  static final double TREATED = Math.rint(2 * Observed.YEAR);

  /** Time from one pulse to the next, d. */
  static final double PULSE_EVERY = 60;

  private static final double AFTER = Math.rint(Observed.YEAR);
  private static final double CONFIRMATION = 60;

  private final String words;
  private final String course;

  DrugArm(String words, String course) {
    this.words = words;
    this.course = course;
  }

  /** Returns its name in tables. */
  String words() {
    return words;
  }

  /** Returns the scenario, without the schema line: a year without the drug follows. */
  String scenario() {
    String given =
        this == PULSES
            ? "regimen: methylprednisolone-pulse, every: " + PULSE_EVERY + " days"
            : course;
    return String.join(
        "\n",
        "extends: disease/relapsing-remitting-ms",
        "title: Drug for the evidence",
        "followUp: " + (DAY + TREATED + (this == PULSES ? 0 : AFTER) + CONFIRMATION) + " days",
        "therapies:",
        "  drug:",
        "    course: {" + given + ", from: " + DAY + " days, until: " + (DAY + TREATED) + " days}");
  }
}
