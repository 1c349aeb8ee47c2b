package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anergy.record.Endpoint;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.anergy.run.RunResult;

/**
 * What verification keeps of a simulated patient: everything but the pictures, series as floats.
 *
 * @param patient index in the cohort
 * @param followUpDays length of the follow-up that was lived, d: as planned, unless the patient
 *     died
 * @param digest digest of the final state
 * @param traits trait column to value
 * @param endpoints endpoint name to value
 * @param events what happened, in order of time
 * @param columns names of the series' columns; the first is {@code time}
 * @param series one array a column, by row; views, do not modify
 * @param cpuSeconds processor time of the run, s; NaN if another model spent it
 * @param phaseNanos phase name to its time, ns
 */
public record PatientRecord(
    long patient,
    double followUpDays,
    String digest,
    Map<String, Double> traits,
    Map<String, Double> endpoints,
    List<RunEvent> events,
    List<String> columns,
    float[][] series,
    double cpuSeconds,
    Map<String, Long> phaseNanos) {

  /** Name of the first column: time since the start of the follow-up, d. */
  public static final String TIME = "time";

  public PatientRecord {
    traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    endpoints = Collections.unmodifiableMap(new LinkedHashMap<>(endpoints));
    events = List.copyOf(events);
    columns = List.copyOf(columns);
    phaseNanos = Collections.unmodifiableMap(new LinkedHashMap<>(phaseNanos));
  }

  /** Returns the record of a finished run that took {@code cpuSeconds}. */
  static PatientRecord of(RunResult run, Map<String, Double> traits, double cpuSeconds) {
    Map<String, Double> endpoints = new LinkedHashMap<>();
    for (Endpoint endpoint : run.endpoints()) {
      endpoints.put(endpoint.name(), endpoint.value());
    }
    Series series = run.series();
    float[][] columns = new float[series.columns().size() + 1][series.size()];
    for (int row = 0; row < series.size(); row++) {
      double[] values = series.row(row);
      for (int c = 0; c < columns.length; c++) {
        columns[c][row] = (float) values[c];
      }
    }
    List<String> names = new ArrayList<>(List.of(TIME));
    names.addAll(series.columns().stream().map(SeriesColumn::name).toList());
    return new PatientRecord(
        run.patientIndex(),
        run.followedDays(),
        run.digests().get(run.digests().size() - 1).digest(),
        traits,
        endpoints,
        run.events(),
        names,
        columns,
        cpuSeconds,
        run.phaseNanos());
  }

  /** Returns this record without its cost. */
  PatientRecord withoutCost() {
    return new PatientRecord(
        patient,
        followUpDays,
        digest,
        traits,
        endpoints,
        events,
        columns,
        series,
        Double.NaN,
        Map.of());
  }

  /**
   * Returns what this record would hold of events and series had the follow-up ended at {@code
   * day}. It has no endpoints: they sum up the whole course.
   */
  PatientRecord until(double day) {
    int rows = rowAt(day);
    float[][] cut = new float[series.length][];
    for (int c = 0; c < cut.length; c++) {
      cut[c] = Arrays.copyOf(series[c], rows);
    }
    return new PatientRecord(
        patient,
        Math.min(day, followUpDays),
        digest,
        traits,
        Map.of(),
        events.stream().filter(event -> event.day() < day).toList(),
        columns,
        cut,
        cpuSeconds,
        phaseNanos);
  }

  /** Returns column {@code name} of the series; a view. */
  public float[] column(String name) {
    int index = columns.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no column \"" + name + "\" among " + columns);
    }
    return series[index];
  }

  /** Returns endpoint {@code name}, NaN if this patient has none. */
  public double endpoint(String name) {
    Double value = endpoints.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "no endpoint \"" + name + "\" among " + endpoints.keySet());
    }
    return value;
  }

  /** Returns the days, at or after the start of the follow-up, of all events of {@code kind}. */
  public double[] days(String kind) {
    return events.stream()
        .filter(event -> event.kind().equals(kind) && event.day() >= 0)
        .mapToDouble(RunEvent::day)
        .toArray();
  }

  /** Returns the events of {@code kind} on day {@code from} or later, before day {@code to}. */
  int count(String kind, double from, double to) {
    int count = 0;
    for (double day : days(kind)) {
      count += day >= from && day < to ? 1 : 0;
    }
    return count;
  }

  /** Returns the length of the follow-up that was lived, years of 365.25 d. */
  public double years() {
    return followUpDays / 365.25;
  }

  /** Returns the first row at or after {@code day}; the number of rows if there is none. */
  public int rowAt(double day) {
    float[] time = series[0];
    return IntStream.range(0, time.length)
        .filter(row -> time[row] >= day)
        .findFirst()
        .orElse(time.length);
  }

  /** Records hold arrays: equality looks into them. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PatientRecord that
        && patient == that.patient
        && digest.equals(that.digest)
        && followUpDays == that.followUpDays
        && Double.compare(cpuSeconds, that.cpuSeconds) == 0
        && traits.equals(that.traits)
        && endpoints.equals(that.endpoints)
        && events.equals(that.events)
        && columns.equals(that.columns)
        && phaseNanos.equals(that.phaseNanos)
        && Arrays.deepEquals(series, that.series);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(patient) + 31 * digest.hashCode();
  }
}
