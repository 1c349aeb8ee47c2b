package org.anergy.ui.chart;

import java.util.List;
import java.util.Locale;
import org.anergy.record.RunEvent;
import org.anergy.study.report.ReadableNumber;

/** Words for moments and for what happened in them. */
final class EventText {
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int MOST_LINES = 8;

  private EventText() {}

  /** Returns for example {@code day 402 (1.10 years)}. */
  static String day(double day) {
    if (Double.isNaN(day)) {
      return "";
    }
    String text = String.format(Locale.ROOT, "day %,.0f", day);
    if (Math.abs(day) >= DAYS_PER_YEAR) {
      text += String.format(Locale.ROOT, " (%.2f years)", day / DAYS_PER_YEAR);
    }
    return text.replace('-', '−');
  }

  /** Returns one line about {@code event}: day, kind, place, number, circumstances. */
  static String of(RunEvent event) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "day %,.0f: ", event.day()).replace('-', '−'));
    text.append(event.kind().equals("course") ? "therapy" : event.kind().replace('-', ' '));
    if (!event.where().isEmpty()) {
      text.append(" (").append(event.where()).append(')');
    }
    if (Double.isFinite(event.value())) {
      text.append(' ').append(ReadableNumber.brief(event.value()));
      if (!event.unit().isEmpty()) {
        text.append(' ').append(event.unit());
      }
    }
    if (!event.detail().isEmpty()) {
      text.append(", ").append(event.detail());
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

  /** Returns the text of a tooltip about {@code events}, a line each; HTML. */
  static String tooltip(List<RunEvent> events) {
    StringBuilder html = new StringBuilder("<html>");
    for (int i = 0; i < Math.min(MOST_LINES, events.size()); i++) {
      html.append(i == 0 ? "" : "<br>").append(escaped(of(events.get(i))));
    }
    if (events.size() > MOST_LINES) {
      html.append("<br>and ").append(events.size() - MOST_LINES).append(" more");
    }
    return html.append("</html>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
