package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.record.RunEvent;
import org.anergy.study.report.Course;
import org.anergy.study.report.ReadableNumber;
import org.anergy.ui.look.DayText;

/** Words for moments and for what happened in them. */
final class EventText {
  private static final int HOURS = 24; // minutes are finer than a pixel
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int MOST_LINES = 8;

  /** What matters most is told first; kinds that are not here come after these. */
  private static final List<String> ORDER =
      List.of("death", "relapse", "recovery", "remission", "progression", Course.THERAPY, "visit");

  /** Of these a clinic would only hear the number. */
  private static final Map<String, String> COUNTED =
      Map.of("lesion", "new lesion", "lesion-faded", "faded lesion");

  private EventText() {}

  /** Returns for example {@code day 402 (1.10 years)}, or {@code day 402, 6 h} between two days. */
  static String day(double day) {
    if (Double.isNaN(day)) {
      return "";
    }
    String text = DayText.day(Math.rint(day * HOURS) / HOURS);
    if (Math.abs(day) >= DAYS_PER_YEAR) {
      text +=
          String.format(Locale.ROOT, " (%s%.2f years)", sign(day), Math.abs(day) / DAYS_PER_YEAR);
    }
    return text;
  }

  private static String sign(double day) {
    return day < 0 ? "−" : "";
  }

  /** Returns one line about {@code event}: day, kind, place, number, circumstances. */
  static String of(RunEvent event) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "day %,.0f: ", event.day()).replace('-', '−'));
    text.append(event.kind().equals(Course.THERAPY) ? "therapy" : event.kind().replace('-', ' '));
    if (!event.where().isEmpty()) {
      text.append(" (").append(event.where()).append(')');
    }
    if (Double.isFinite(event.value())) {
      text.append(' ').append(ReadableNumber.brief(event.value()));
      if (!event.unit().isEmpty()) {
        text.append(' ').append(ReadableNumber.unit(event.unit()));
      }
    }
    if (!event.detail().isEmpty()) {
      text.append(", ").append(event.detail().replaceAll("(?<=\\d )um\\b", "µm"));
    }
    return text.toString();
  }

  /** Returns one line about a bar of the timeline: what is given, and when. */
  static String of(TimelineBars.Bar bar) {
    double from = bar.span().fromDay();
    double to = bar.span().toDay();
    String when = to - from < 1 ? day(from) : day(from) + " to " + day(to);
    String words = bar.words().isEmpty() ? "" : ", " + bar.words();
    return bar.name() + (bar.planned() ? ", planned: " : ": ") + when + words;
  }

  /**
   * Returns lines about {@code events}: first what matters most, then the rest in order of time;
   * lesions are counted.
   */
  static List<String> lines(List<RunEvent> events) {
    List<RunEvent> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingInt(EventText::rank).thenComparingDouble(RunEvent::day));
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (RunEvent event : sorted) {
      String counted = COUNTED.get(event.kind());
      if (counted == null) {
        lines.add(of(event));
      } else {
        counts.merge(counted, 1, Integer::sum);
      }
    }
    if (lines.size() > MOST_LINES) {
      int more = lines.size() - MOST_LINES;
      lines.subList(MOST_LINES, lines.size()).clear();
      lines.add("and " + more + " more");
    }
    counts.forEach((what, n) -> lines.add(n + " " + what + (n == 1 ? "" : "s")));
    return lines;
  }

  private static int rank(RunEvent event) {
    int rank = ORDER.indexOf(event.kind());
    return rank < 0 ? ORDER.size() : rank;
  }

  /** Returns the text of a tooltip about {@code events}. */
  static String tooltip(List<RunEvent> events) {
    return html(lines(events));
  }

  /** Returns {@code lines} as the text of a tooltip. */
  static String html(List<String> lines) {
    return "<html>"
        + String.join("<br>", lines.stream().map(EventText::escaped).toList())
        + "</html>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
