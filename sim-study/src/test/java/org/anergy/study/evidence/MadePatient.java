package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.anergy.record.RunEvent;
import org.anergy.study.verify.PatientRecord;

/** A patient made by hand, whose figures follow by hand. Days are those of the follow-up. */
final class MadePatient {
  static final double YEAR = 365.25;
  private final double days;
  private final List<RunEvent> events = new ArrayList<>();
  private final Map<String, DoubleUnaryOperator> columns = new TreeMap<>();

  MadePatient(double days) {
    this.days = days;
  }

  MadePatient event(double day, String kind, String where, double value) {
    events.add(new RunEvent(day, kind, where, value, "", ""));
    return this;
  }

  MadePatient events(String kind, double... on) {
    DoubleStream.of(on).forEach(day -> event(day, kind, "", 1));
    return this;
  }

  /** Scheduled visits every 90 days that find what {@code score} says. */
  MadePatient visits(DoubleUnaryOperator score) {
    for (double day = 0; day < days; day += 90) {
      event(day, "visit", "", score.applyAsDouble(day));
    }
    return this;
  }

  MadePatient column(String name, DoubleUnaryOperator byDay) {
    columns.put(name, byDay);
    return this;
  }

  /**
   * A column that is {@code normal}, {@code low} from {@code from} on, and again from {@code to}.
   */
  MadePatient trough(String name, double normal, double low, double from, double to) {
    return column(name, day -> day >= from && day < to ? low : normal);
  }

  PatientRecord record(long index) {
    List<String> names = new ArrayList<>(List.of("time"));
    names.addAll(columns.keySet());
    float[][] series = new float[names.size()][(int) days + 1];
    for (int day = 0; day <= (int) days; day++) {
      series[0][day] = day;
      for (int c = 1; c < names.size(); c++) {
        series[c][day] = (float) columns.get(names.get(c)).applyAsDouble(day);
      }
    }
    List<RunEvent> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingDouble(RunEvent::day));
    return new PatientRecord(
        index, days, "digest", Map.of(), Map.of(), sorted, names, series, 1, Map.of());
  }

  /** Returns the patient as it is seen from {@code start} on. */
  Observed from(double start) {
    return new Observed(record(0), start);
  }
}
