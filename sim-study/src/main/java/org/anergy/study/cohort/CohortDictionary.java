package org.anergy.study.cohort;

import java.util.List;
import org.anergy.record.Endpoint;
import org.anergy.study.runs.PatientCourse;
import org.anergy.study.runs.TraitColumns;

/** What the columns of a cohort's tables mean: its {@code tables/README.md}. */
public final class CohortDictionary {
  private CohortDictionary() {}

  /**
   * Returns the dictionary in Markdown.
   *
   * @param endpoints what is measured of every patient; the values do not matter
   */
  public static String of(List<Endpoint> endpoints) {
    StringBuilder text = new StringBuilder(2048);
    text.append("# Columns of the tables\n\n")
        .append("Comma-separated, UTF-8, quoted as in RFC 4180, lines end with a line feed. An ")
        .append("empty cell means that the value does not exist. Times count in days from the ")
        .append("start of the follow-up.\n\n")
        .append("## patients.csv\n\n| column | unit | meaning |\n|---|---|---|\n");
    line(text, "patient", "1", "index of the patient; the same person in a cohort of any size");
    line(text, "seed", "1", "seed of the cohort");
    line(text, "status", "", "finished or failed");
    line(text, "digest", "", "128-bit digest of the whole state at the end");
    for (String trait : TraitColumns.names()) {
      line(text, trait, "in the name, else 1", "trait of the patient, see docs/ODD.md");
    }
    for (Endpoint endpoint : endpoints) {
      line(text, endpoint.name(), endpoint.unit(), endpoint.meaning());
    }
    line(text, "message", "", "why the patient failed");
    line(text, "replay", "", "command that simulates this patient alone");
    text.append("\n## visits.csv\n\n| column | unit | meaning |\n|---|---|---|\n");
    line(text, "patient", "1", "index of the patient");
    line(text, "time_d", "d", "day of the visit; negative in the run-in");
    line(text, "score_measured_points", "points", "score that the visit measured");
    text.append("\n## relapses.csv\n\n| column | unit | meaning |\n|---|---|---|\n");
    line(text, "patient", "1", "index of the patient");
    line(text, "time_d", "d", "day on which a relapse of the follow-up began");
    text.append("\n## harms.csv\n\n| column | unit | meaning |\n|---|---|---|\n");
    line(text, "patient", "1", "index of the patient");
    line(text, "time_d", "d", "day of the event; negative in the run-in");
    line(text, "kind", "", String.join(", ", PatientCourse.HARMS));
    line(text, "what", "", "which organ, side effect, agent or cause");
    text.append("\n## survival.csv\n\n| column | unit | meaning |\n|---|---|---|\n");
    line(text, "time_d", "d", "day of a first relapse");
    line(text, "at_risk", "patients", "without a relapse until then, alive and followed");
    line(text, "relapsed", "patients", "first relapses on that day");
    line(text, "relapse_free", "1", "Kaplan-Meier estimate after that day");
    text.append("\n## summary.csv\n\nOne statistic a line: its name and its value. Rates are ")
        .append("relapses over patient_years, the time that patients lived of the follow-up.\n");
    return text.toString();
  }

  private static void line(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
