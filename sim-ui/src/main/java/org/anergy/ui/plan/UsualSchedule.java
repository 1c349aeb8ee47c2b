package org.anergy.ui.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a drug or a regimen is given in clinics: what a form proposes first. The library of drugs
 * states doses alone.
 *
 * @param dose the dose each time, empty for that of the library
 * @param every time from one to the next, empty for once
 * @param days for how long, d; infinite for without end
 * @param source where it is written
 */
record UsualSchedule(String dose, String every, double days, String source) {
  private static final double NO_END = Double.POSITIVE_INFINITY;

  private static final Map<String, UsualSchedule> KNOWN =
      Map.of(
          "natalizumab",
          new UsualSchedule("300 mg", "28 days", NO_END, "label of Tysabri: 300 mg every 4 weeks"),
          "fingolimod",
          new UsualSchedule("0.5 mg", "1 days", NO_END, "label of Gilenya: 0.5 mg once a day"),
          "interferon-beta",
          new UsualSchedule(
              "44 ug", "2.333 days", NO_END, "label of Rebif: 44 µg three times a week"),
          "ocrelizumab",
          new UsualSchedule(
              "600 mg",
              "182 days",
              NO_END,
              "label of Ocrevus: 600 mg every 6 months; the first dose is halved there, two weeks"
                  + " apart"),
          "rituximab",
          new UsualSchedule(
              "500 mg",
              "182 days",
              NO_END,
              "not on the label for multiple sclerosis; RIFUND-MS (Svenningsson 2022, recalled)"
                  + " gave 1000 mg, then 500 mg every 6 months"),
          "mitoxantrone",
          new UsualSchedule(
              "12 mg/m2",
              "91 days",
              11 * 91,
              "label of Novantrone: 12 mg/m2 every 3 months, at most 140 mg/m2 in a lifetime"),
          "methylprednisolone",
          new UsualSchedule(
              "1 g",
              "1 days",
              3,
              "1 g a day on three days, as usual for a relapse (Miller 1992 10.1136/jnnp.55.6.450)"),
          "low-dose-il2",
          new UsualSchedule(
              "1 mg",
              "1 days",
              5,
              "five daily doses of a million units, for which 1 mg stands here, as a trial began"
                  + " (Rosenzwajg 2019, recalled)"),
          "cladribine-course",
          new UsualSchedule(
              "", "365 days", 2 * 365, "label of Mavenclad: two courses, a year apart (recalled)"));

  /** Returns the schedule of the agent or regimen {@code name}, null if it is given once. */
  static @Nullable UsualSchedule of(String name) {
    return KNOWN.get(name);
  }
}
