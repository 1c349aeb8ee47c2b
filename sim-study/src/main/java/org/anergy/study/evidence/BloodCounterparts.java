package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Cohorts;
import org.anergy.study.verify.Columns;
import org.anergy.treatment.NormalRanges;

/** Counterparts in the blood of transplanted patients: medians with a bootstrap over patients. */
final class BloodCounterparts {
  /** Recent emigrants, relative to before, that an assay would see; a choice. */
  private static final double FLOOR = 0.05;

  private static final double BASELINE_DAY = -10;
  private static final double MONTH = Observed.MONTH;

  private BloodCounterparts() {}

  static Map<String, Counterpart> all() {
    Map<String, Counterpart> all = new LinkedHashMap<>();
    all.put("hsct-anc", c -> engraftment(cyOrTbi(c), "neutrophils"));
    all.put("hsct-plt", c -> engraftment(cyOrTbi(c), "platelets"));
    all.put("hsct-tb-d7", c -> lymphocytes(storek(c), 7));
    all.put("hsct-nk-mono", c -> innate(storek(c)));
    all.put(
        "hsct-b",
        c -> normal(storek(c), Columns.B_CELLS).note("the model has no naive and memory B cells"));
    all.put("hsct-cd8", c -> cytotoxic(storek(c)));
    all.put(
        "hsct-cd4-24", c -> median(storek(c), Columns.CD4, p -> p.at(Columns.CD4, 24 * MONTH), 1));
    all.put("hsct-cd4-oncology", c -> order(c.active(Arm.BEAM_ATG)));
    all.put("hsct-rte", c -> baseline(c.active(Arm.CY_ATG), Columns.EMIGRANTS));
    all.put("hsct-naive", c -> baseline(c.active(Arm.CY_ATG), Columns.CD4_NAIVE));
    all.put("hsct-naive-onset", c -> onset(storek(c)));
    all.put(
        "hsct-thymus-age",
        c -> ages(c.ofAge(Arm.TBI_CY_ATG_SELECTED, 13), c.ofAge(Arm.TBI_CY_ATG_SELECTED, 25)));
    all.put("hsct-em-overlap-1", c -> overlap(c.active(Arm.CY_ATG), 2 * MONTH));
    all.put("hsct-em-overlap-12", c -> overlap(c.active(Arm.CY_ATG), 12 * MONTH));
    return all;
  }

  private static ObservedPatients storek(EvidenceCohorts cohorts) {
    return cohorts.counted(Arm.TBI_CY_ATG_SELECTED);
  }

  private static ObservedPatients cyOrTbi(EvidenceCohorts cohorts) {
    return cohorts.active(Arm.CY_ATG).and(storek(cohorts));
  }

  /** Days to engraftment; a graft that failed never takes, counts that never fell do not count. */
  static Simulated engraftment(ObservedPatients patients, String where) {
    List<Double> days =
        patients.map(
            p -> {
              boolean failed = !p.events(Columns.GRAFT_FAILURE).isEmpty();
              double day = p.value(Columns.ENGRAFTMENT, where);
              return Double.isNaN(day) && failed ? Double.POSITIVE_INFINITY : day;
            });
    return Simulated.of(median(days), patients.sample());
  }

  /** T and B cells together: that neither is seen is asked of their sum. */
  static Simulated lymphocytes(ObservedPatients patients, double day) {
    return median(
            patients,
            Columns.CD4,
            p -> p.at(Columns.CD4, day) + p.at(Columns.CD8, day) + p.at(Columns.B_CELLS, day),
            1)
        .note("T and B cells together");
  }

  /** The last of the three to be normal. */
  static Simulated innate(ObservedPatients patients) {
    return median(
        patients,
        "nk_cells",
        p ->
            Math.max(
                normalAt(p, "nk_cells"),
                Math.max(normalAt(p, "monocytes"), normalAt(p, "neutrophils"))),
        1);
  }

  static Simulated normal(ObservedPatients patients, String column) {
    return median(patients, column, p -> normalAt(p, column), MONTH);
  }

  static Simulated cytotoxic(ObservedPatients patients) {
    List<Boolean> first =
        patients.map(p -> p.has(Columns.CD8) && normalAt(p, Columns.CD8) < cd4Normal(p));
    return normal(patients, Columns.CD8)
        .note(first.stream().filter(f -> f).count() + " earlier than CD4");
  }

  private static double cd4Normal(Observed patient) {
    return normalAt(patient, Columns.CD4);
  }

  /** CD8 before CD4: more than half of the patients. */
  static Simulated order(ObservedPatients patients) {
    Simulated cd4 = normal(patients, Columns.CD4);
    Simulated cd8 = normal(patients, Columns.CD8);
    if (cd4.missing() != null || cd8.missing() != null) {
      return cd4.missing() != null ? cd4 : cd8;
    }
    List<Integer> signs =
        patients.map(p -> (int) Math.signum(cd4Normal(p) - normalAt(p, Columns.CD8)));
    int earlier = (int) signs.stream().filter(s -> s > 0).count();
    int differ = (int) signs.stream().filter(s -> s != 0).count();
    Interval share = Bootstrap.share(earlier, differ, Cohorts.LEVEL);
    return Simulated.of(
            List.of(
                new SimulatedValue("CD4", cd4.values().get(0).interval()),
                new SimulatedValue("CD8", cd8.values().get(0).interval())),
            patients.sample())
        .ordered(new Interval(share.estimate() - 0.5, share.low() - 0.5, share.high() - 0.5))
        .note("CD8 earlier in " + share + " of those who differ; ATG was not part of the source");
  }

  /** Months until the column is back where it was ten days before the infusion. */
  static Simulated baseline(ObservedPatients patients, String column) {
    return median(patients, column, p -> p.backAt(column, p.at(column, BASELINE_DAY)), MONTH);
  }

  static Simulated onset(ObservedPatients patients) {
    return median(patients, Columns.EMIGRANTS, BloodCounterparts::appearance, MONTH)
        .note("floor: " + FLOOR + " of the recent emigrants before the treatment, a choice");
  }

  private static double appearance(Observed patient) {
    return patient.backAt(Columns.EMIGRANTS, FLOOR);
  }

  /** Naive CD4 a year after emigrants appear, the same people at two ages: ratio of means. */
  static Simulated ages(ObservedPatients young, ObservedPatients older) {
    if (lacks(young, Columns.EMIGRANTS)) {
      return lack(young, Columns.EMIGRANTS);
    }
    Function<Observed, Double> later = p -> p.at(Columns.CD4_NAIVE, appearance(p) + Observed.YEAR);
    List<Double> ofYoung = young.map(later);
    List<Double> ofOlder = older.map(later);
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < ofYoung.size(); i++) {
      if (!Double.isNaN(ofYoung.get(i)) && !Double.isNaN(ofOlder.get(i))) {
        pairs.add(new double[] {ofYoung.get(i), ofOlder.get(i)});
      }
    }
    return Simulated.of(
            Resampled.interval(pairs, s -> Bootstrap.ratio(s, pair -> pair[0], pair -> pair[1])),
            pairs.size() + " pairs (" + Arm.TBI_CY_ATG_SELECTED.words() + ")")
        .note("the same people, transplanted at 13 and at 25");
  }

  static Simulated overlap(ObservedPatients patients, double day) {
    if (lacks(patients, Columns.MEMORY_OVERLAP)) {
      return lack(patients, Columns.MEMORY_OVERLAP);
    }
    List<Double> shares = patients.map(p -> p.at(Columns.MEMORY_OVERLAP, day));
    return Simulated.of(
        Resampled.interval(shares, s -> Bootstrap.meanOf(s, share -> share)), patients.sample());
  }

  private static double normalAt(Observed patient, String column) {
    return patient.backAt(column, NormalRanges.of(column).orElseThrow().low());
  }

  /** Median of a value that needs {@code column}, divided by {@code unit}. */
  private static Simulated median(
      ObservedPatients patients, String column, ToDoubleFunction<Observed> value, double unit) {
    if (lacks(patients, column)) {
      return lack(patients, column);
    }
    List<Double> values = patients.map(p -> value.applyAsDouble(p) / unit);
    long never = values.stream().filter(v -> Double.isInfinite(v)).count();
    return Simulated.of(median(values), patients.sample())
        .note(never == 0 ? "" : never + " do not reach it in the follow-up");
  }

  /** Median of those who are not NaN; infinite values are larger than all others. */
  private static Interval median(List<Double> values) {
    List<Double> known = values.stream().filter(v -> !v.isNaN()).toList();
    return Resampled.interval(
        known,
        sample -> {
          double[] sorted = sample.stream().mapToDouble(v -> v).sorted().toArray();
          int n = sorted.length;
          return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        });
  }

  private static boolean lacks(ObservedPatients patients, String column) {
    return !patients.any(p -> p.has(column));
  }

  private static Simulated lack(ObservedPatients patients, String column) {
    return Simulated.missing(
        patients.size() == 0
            ? "nobody became active enough for a transplant"
            : "the model has no column " + column);
  }
}
