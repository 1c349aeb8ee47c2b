package org.anergy.study.report;

import java.util.ArrayList;
import java.util.List;
import org.anergy.record.Endpoint;
import org.anergy.record.RunEvent;
import org.anergy.run.RunResult;
import org.anergy.scenario.PatientTraits;
import org.anergy.scenario.WellSpec;

/** The head of the page: who, what came out in words, and the endpoints as cards. */
final class SummarySection {
  private static final int MOST_CARDS = 12;

  private SummarySection() {}

  static void write(HtmlText html, RunResult result) {
    html.open("header");
    html.element("h1", result.scenario().title());
    html.element("p", patient(result), "class", "muted");
    html.element("p", String.join(" ", sentences(result)), "class", "lead");
    html.open("div", "class", "cards");
    result.endpoints().stream()
        .filter(endpoint -> !Double.isNaN(endpoint.value()))
        .limit(MOST_CARDS)
        .forEach(endpoint -> card(html, endpoint));
    html.closeLine();
    html.closeLine();
  }

  /** Returns what happened, one sentence each; only what events and series tell. */
  static List<String> sentences(RunResult result) {
    WellSpec well = result.scenario().well();
    if (well != null) {
      return List.of(well(well, result.followedDays()));
    }
    Course course = new Course(result.events());
    SeriesTable table = new SeriesTable(result.series());
    double end = table.lastDay();
    List<String> sentences = new ArrayList<>();
    result.death().ifPresent(death -> sentences.add(death(death)));
    sentences.add(relapses(course, result.followedDays()));
    course.of("onset").stream().findFirst().ifPresent(onset -> sentences.add(onset(onset)));
    double remission =
        course.remissions(end).stream()
            .mapToDouble(span -> Math.max(0, span.toDay() - Math.max(0, span.fromDay())))
            .sum();
    if (remission > 0) {
      sentences.add(
          "In remission, by the scenario's definition, for "
              + ReadableNumber.duration(remission)
              + " of the follow-up.");
    }
    addCounts(course, sentences);
    return sentences;
  }

  private static String well(WellSpec well, double days) {
    String text =
        ReadableNumber.count(well.tCells(), "T cell")
            + ", of which "
            + ReadableNumber.of(100 * well.responding())
            + " % answer the stimulus, for "
            + ReadableNumber.duration(days);
    if (well.regulatory() > 0) {
      text += ", with " + ReadableNumber.count(well.regulatory(), "regulatory cell");
    }
    if (well.stromal() != null && well.stromalCells() > 0) {
      text +=
          ", with "
              + ReadableNumber.count(well.stromalCells(), "stromal cell")
              + " ("
              + well.stromal().name()
              + (well.contact() ? ")" : ", behind a membrane)");
    }
    return text + ".";
  }

  private static String death(RunEvent death) {
    String cause = death.where().isEmpty() ? "" : " of " + death.where();
    String detail = death.detail().isEmpty() ? "" : " (" + death.detail() + ")";
    return "Died"
        + cause
        + " on day "
        + ReadableNumber.of(Math.rint(death.day()))
        + detail
        + "; numbers are of the time lived.";
  }

  /** Counts as the endpoints do: what began in the run-in is told apart. */
  private static String relapses(Course course, double followUpDays) {
    List<RunEvent> all = course.of("relapse");
    List<RunEvent> counted = all.stream().filter(relapse -> relapse.day() >= 0).toList();
    String text =
        (counted.isEmpty() ? "No relapse" : ReadableNumber.count(counted.size(), "relapse"))
            + " in "
            + ReadableNumber.duration(followUpDays)
            + " of follow-up";
    if (!counted.isEmpty()) {
      text += ", the first on day " + ReadableNumber.of(Math.rint(counted.get(0).day()));
    }
    int before = all.size() - counted.size();
    return before == 0 ? text + "." : text + "; " + before + " before it, in the run-in.";
  }

  private static void addCounts(Course course, List<String> sentences) {
    List<String> counts = new ArrayList<>();
    for (String kind : List.of("lesion", "infection")) {
      int count = (int) course.of(kind).stream().filter(event -> event.day() >= 0).count();
      if (count > 0) {
        counts.add(ReadableNumber.count(count, kind.equals("lesion") ? "new lesion" : kind));
      }
    }
    if (!counts.isEmpty()) {
      sentences.add(String.join(" and ", counts) + " in the follow-up.");
    }
    course.of("progression").stream()
        .findFirst()
        .ifPresent(
            event ->
                sentences.add(
                    "Confirmed progression on day "
                        + ReadableNumber.of(Math.rint(event.day()))
                        + (event.detail().isEmpty() ? "" : " (" + event.detail() + ")")
                        + "."));
  }

  private static String onset(RunEvent onset) {
    String where = onset.where().isEmpty() ? "" : " in " + onset.where();
    // The endpoint of the same name waits for a lesion, so "onset" would stand for two days here.
    String cause = onset.detail().replaceFirst("^first damage(, )?", "");
    String detail = cause.isEmpty() ? "" : " (" + cause + ")";
    return "First damage on day "
        + ReadableNumber.of(Math.rint(onset.day()))
        + where
        + detail
        + ".";
  }

  private static String patient(RunResult result) {
    if (result.scenario().well() != null) {
      return "Well " + result.patientIndex() + ", seed " + result.seed() + ". A simulation.";
    }
    PatientTraits patient = result.scenario().patient();
    return "Virtual patient "
        + result.patientIndex()
        + ", seed "
        + result.seed()
        + ": "
        + (patient.female() ? "woman" : "man")
        + ", "
        + ReadableNumber.of(patient.ageYears())
        + " years, "
        + ReadableNumber.of(patient.weightKg())
        + " kg; disease profile "
        + result.scenario().disease()
        + ". A simulation, not a person.";
  }

  private static void card(HtmlText html, Endpoint endpoint) {
    String name = ReadableNumber.words(endpoint.name());
    html.open("div", "class", "card", "title", endpoint.meaning());
    html.element("b", ReadableNumber.brief(endpoint.value()));
    html.element("span", ReadableNumber.withUnit(name, endpoint.unit()));
    html.closeLine();
  }
}
