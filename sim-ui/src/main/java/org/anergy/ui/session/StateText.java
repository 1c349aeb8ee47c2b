package org.anergy.ui.session;

import java.util.Locale;
import org.anergy.record.RunEvent;
import org.anergy.study.report.ReadableNumber;
import org.anergy.ui.live.LiveStatus;
import org.anergy.ui.look.DayText;
import org.jspecify.annotations.Nullable;

/** What a run does, in words. */
final class StateText {
  private StateText() {}

  /** Returns a few words, such as {@code lesion in tissue 5}. */
  static String brief(LiveStatus status) {
    if (!status.problem().isEmpty()) {
      return "stopped: " + status.problem();
    }
    RunEvent event = status.event();
    return switch (status.mode()) {
      case PAUSED ->
          event != null ? brief(event) : status.finished() ? "the follow-up is over" : "paused";
      case PLAYING, TO_EVENT ->
          String.format(Locale.ROOT, "%.0f days/s", Math.max(0, status.daysPerSecond()));
      case SEEKING -> "going to " + DayText.of(status.targetDay());
    };
  }

  /** Returns all that is known of the event at which the run stopped; null if there is none. */
  static @Nullable String full(LiveStatus status) {
    RunEvent event = status.event();
    if (!status.problem().isEmpty()) {
      return status.problem();
    }
    if (event == null) {
      return null;
    }
    String text = "Stopped at: " + brief(event);
    if (Double.isFinite(event.value())) {
      String times =
          event.unit().startsWith("1e6 ") ? " ×" : ""; // a unit that begins with a number
      String unit = event.unit().equals("um") ? "µm" : event.unit();
      text +=
          ", " + ReadableNumber.brief(event.value()) + times + (unit.isEmpty() ? "" : " " + unit);
    }
    text +=
        event.detail().isEmpty() || place(event).equals(event.detail())
            ? ""
            : ", " + event.detail();
    boolean earlier = status.day() - event.day() >= 1;
    return text + (earlier ? "; it began " + DayText.of(event.day()) : "");
  }

  private static String brief(RunEvent event) {
    String kind = event.kind().replace('-', ' ');
    String place = place(event);
    if (event.kind().equals("course") || event.kind().equals("decision")) {
      String first = event.detail().split("[: ]", 2)[0]; // begins, ends, starts, stops
      return event.where() + " " + first;
    }
    if (place.startsWith("tissue")) {
      return kind + " in " + place;
    }
    return place.isEmpty() || place.equals("body") ? kind : kind + ": " + place;
  }

  /** A change of a parameter has its name where others have circumstances; a dose has the drug. */
  private static String place(RunEvent event) {
    boolean named = event.kind().equals("parameter") || event.kind().equals("dose");
    String place = named ? event.detail() : event.where();
    return place.replaceAll("tissue(?=\\d)", "tissue ");
  }
}
