package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.anergy.random.Keyed;
import org.anergy.random.Samplers;
import org.anergy.record.RunEvent;

/** A patient's course made by hand, so that a check is judged on what is known to hold or not. */
final class SyntheticPatient {
  static final double YEAR = 365.25;
  private final double days;
  private int runIn;
  private final List<RunEvent> events = new ArrayList<>();
  private double age = 30;
  private double cpuSeconds = 1;
  private double[] relapses = {};
  private DoubleUnaryOperator score = day -> 0;
  private DoubleUnaryOperator irreversible = day -> 0;
  private DoubleUnaryOperator effectors = day -> 0;
  private DoubleUnaryOperator regulatory = day -> 0;
  private DoubleUnaryOperator epitopes = day -> 1;
  private DoubleUnaryOperator reserve = day -> 1;

  SyntheticPatient(double years) {
    days = years * YEAR;
  }

  /** The series begin {@code days} before the follow-up. */
  SyntheticPatient runIn(int days) {
    runIn = days;
    return this;
  }

  /** Relapses on the given days that score and cells know nothing of. */
  SyntheticPatient relapses(double... onsets) {
    relapses = onsets.clone();
    return events("relapse", onsets);
  }

  SyntheticPatient events(String kind, double... on) {
    for (double day : on) {
      events.add(new RunEvent(day, kind, "tissue 1", 1, "", kind + " " + (events.size() + 1)));
    }
    return this;
  }

  /** A lesion that enhances for {@code life} days. */
  SyntheticPatient lesion(double day, double life) {
    String name = "lesion " + (events.size() + 1);
    events.add(new RunEvent(day, "lesion", "tissue 1", 100, "um", name));
    events.add(new RunEvent(day + life + 7, "lesion-faded", "tissue 1", life, "d", name + ", x"));
    return this;
  }

  SyntheticPatient age(double years) {
    age = years;
    return this;
  }

  SyntheticPatient cpuSeconds(double seconds) {
    cpuSeconds = seconds;
    return this;
  }

  SyntheticPatient score(DoubleUnaryOperator byDay) {
    score = byDay;
    return this;
  }

  /** Every relapse lifts the score by {@code rise} for 60 days and leaves {@code residual}. */
  SyntheticPatient steps(double rise, double residual) {
    double[] onsets = relapses;
    return score(
        day ->
            Arrays.stream(onsets)
                .filter(onset -> onset <= day)
                .map(onset -> day < onset + 60 ? rise : residual)
                .sum());
  }

  SyntheticPatient irreversible(DoubleUnaryOperator byDay) {
    irreversible = byDay;
    return this;
  }

  /** Waves of effectors and regulatory cells, {@code lag} days apart, around every relapse. */
  SyntheticPatient waves(double lag, double width) {
    effectors = waves(relapses, 5, width);
    regulatory = waves(relapses, 5 + lag, 10);
    return this;
  }

  private static DoubleUnaryOperator waves(double[] onsets, double after, double width) {
    return day ->
        Arrays.stream(onsets)
            .map(onset -> (day - onset - after) / width)
            .map(z -> 100 * Math.exp(-z * z / 2))
            .sum();
  }

  SyntheticPatient effectors(DoubleUnaryOperator byDay) {
    effectors = byDay;
    return this;
  }

  SyntheticPatient epitopes(DoubleUnaryOperator byDay) {
    epitopes = byDay;
    return this;
  }

  SyntheticPatient reserve(DoubleUnaryOperator byDay) {
    reserve = byDay;
    return this;
  }

  PatientRecord record(long index, Map<String, Double> endpoints) {
    List<DoubleUnaryOperator> columns =
        List.of(
            d -> d,
            score,
            irreversible,
            effectors,
            regulatory,
            epitopes,
            reserve,
            d -> 1,
            d -> 5,
            d -> 7);
    float[][] series = new float[columns.size()][runIn + (int) days + 1];
    for (int c = 0; c < series.length; c++) {
      for (int row = 0; row < series[c].length; row++) {
        series[c][row] = (float) columns.get(c).applyAsDouble(row - runIn);
      }
    }
    List<RunEvent> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingDouble(RunEvent::day));
    return new PatientRecord(
        index,
        days,
        "digest",
        Map.of("age_years", age),
        endpoints,
        sorted,
        List.of(
            "time",
            "score",
            "score_irreversible",
            "effector_tissue",
            "regulatory_active_tissue",
            "epitopes_shown",
            "reserve",
            "integrity",
            "memory_total",
            "richness"),
        series,
        cpuSeconds,
        Map.of("cells", 1L));
  }

  /** Makes a cohort of {@code size} patients. */
  static CachedCohort cohort(int size, java.util.function.IntFunction<SyntheticPatient> maker) {
    List<PatientRecord> patients = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      patients.add(maker.apply(i).record(i, Map.of()));
    }
    return CachedCohort.of(patients);
  }

  /** Returns a uniform number in (0, 1) of its own for each triple. */
  static double uniform(long seed, long patient, int number) {
    return Keyed.uniform(Keyed.patientKey(seed, patient), number, 0);
  }

  /**
   * Returns the days of a Poisson process.
   *
   * @param rate events a year, above 0
   */
  static double[] poisson(long seed, long patient, double years, double rate) {
    List<Double> on = new ArrayList<>();
    double mean = YEAR / rate;
    double day = Samplers.exponential(mean, uniform(seed, patient, 0));
    while (day < years * YEAR) {
      on.add(day);
      day += Samplers.exponential(mean, uniform(seed, patient, on.size()));
    }
    return on.stream().mapToDouble(d -> d).toArray();
  }

  /**
   * Returns a rate that is gamma-distributed between patients, shape 0.9, as published relapses.
   */
  static double overdispersedRate(long seed, long patient, double mean) {
    return mean / GAMMA_SHAPE * gamma(seed, patient);
  }

  private static final double GAMMA_SHAPE = 0.9;

  /** Gamma of shape 0.9: a beta-distributed part (0.9, 0.1) of an exponential (Johnk 1964). */
  private static double gamma(long seed, long patient) {
    for (int n = 0; ; n++) {
      double x = Math.pow(uniform(seed, patient, 1000 + 2 * n), 1 / GAMMA_SHAPE);
      double y = Math.pow(uniform(seed, patient, 1001 + 2 * n), 1 / (1 - GAMMA_SHAPE));
      if (x + y <= 1) {
        return x / (x + y) * -Math.log(uniform(seed, patient, 999));
      }
    }
  }
}
