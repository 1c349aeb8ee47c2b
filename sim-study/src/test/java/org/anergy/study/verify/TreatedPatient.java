package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.anergy.record.RunEvent;

/** A transplanted patient made by hand; days count from the infusion. */
final class TreatedPatient {
  private final double infusion;
  private final double days;
  private final List<RunEvent> events = new ArrayList<>();
  private final Map<String, DoubleUnaryOperator> columns = new TreeMap<>();

  /**
   * @param infusion day of the follow-up
   * @param days follow-up after it
   */
  TreatedPatient(double infusion, double days) {
    this.infusion = infusion;
    this.days = days;
  }

  TreatedPatient event(double day, String kind, String where, double value) {
    events.add(new RunEvent(infusion + day, kind, where, value, "", ""));
    return this;
  }

  TreatedPatient events(String kind, String where, int many) {
    IntStream.range(0, many).forEach(k -> event(10 + k, kind, where, 1));
    return this;
  }

  TreatedPatient column(String name, DoubleUnaryOperator byDay) {
    columns.put(name, byDay);
    return this;
  }

  /** A count that is high, is lost five days before the infusion, and comes back on a day. */
  TreatedPatient backOn(String name, double day) {
    return column(name, d -> d < -5 || d >= day ? 1e6 : 0);
  }

  PatientRecord record(long index) {
    List<String> names = new ArrayList<>(List.of(PatientRecord.TIME));
    names.addAll(columns.keySet());
    int rows = (int) (infusion + days) + 1;
    float[][] series = new float[names.size()][rows];
    for (int row = 0; row < rows; row++) {
      series[0][row] = row;
      for (int c = 1; c < names.size(); c++) {
        series[c][row] = (float) columns.get(names.get(c)).applyAsDouble(row - infusion);
      }
    }
    List<RunEvent> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingDouble(RunEvent::day));
    return new PatientRecord(
        index, infusion + days, "digest", Map.of(), Map.of(), sorted, names, series, 1, Map.of());
  }

  AfterInfusion view() {
    return new AfterInfusion(record(0), infusion);
  }

  static CachedCohort cohort(int size, IntFunction<TreatedPatient> maker) {
    return CachedCohort.of(
        IntStream.range(0, size).mapToObj(i -> maker.apply(i).record(i)).toList());
  }
}
