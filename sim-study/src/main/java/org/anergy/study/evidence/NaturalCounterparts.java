package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.KaplanMeier;
import org.anergy.study.verify.NaturalFigures;

/** Counterparts in untreated patients. */
final class NaturalCounterparts {
  private NaturalCounterparts() {}

  static Map<String, Counterpart> all() {
    Map<String, Counterpart> all = new LinkedHashMap<>();
    all.put("ms-relapse-prob", arm(NaturalFigures::armShare));
    all.put("ms-arr", arm(NaturalFigures::armRate));
    all.put("ms-relapse-decline", figure(NaturalFigures::decline, "over the whole follow-up"));
    all.put("ms-lesions", NaturalCounterparts::lesions);
    for (int week : new int[] {4, 8, 12}) {
      all.put("ms-lesion-life-" + week, figure(f -> f.lesionsGone(week), ""));
    }
    all.put("ms-edss", NaturalCounterparts::disability);
    all.put("ms-relapse-step", NaturalCounterparts::steps);
    return all;
  }

  private static String sample(EvidenceCohorts cohorts) {
    return cohorts.untreated().size() + " patients (untreated)";
  }

  private static Interval known(EvidenceCohorts cohorts, Interval interval) {
    return Resampled.interval(cohorts.untreated().size(), interval);
  }

  private static Counterpart figure(Function<NaturalFigures, Interval> figure, String note) {
    return cohorts ->
        Simulated.of(known(cohorts, figure.apply(cohorts.natural())), sample(cohorts)).note(note);
  }

  /** Patients who would have been enrolled. */
  private static Counterpart arm(Function<NaturalFigures, Interval> figure) {
    return cohorts ->
        Simulated.of(
                known(cohorts, figure.apply(cohorts.natural())),
                cohorts.natural().entries() + " entries of " + sample(cohorts))
            .note("two years after each year with a relapse");
  }

  private static Simulated lesions(EvidenceCohorts cohorts) {
    NaturalFigures figures = cohorts.natural();
    return Simulated.of(
            List.of(
                new SimulatedValue("mean", known(cohorts, figures.lesionsAMonth())),
                new SimulatedValue("adjacent months", known(cohorts, figures.adjacentMonths())),
                new SimulatedValue("none", known(cohorts, figures.emptyMonths()))),
            sample(cohorts))
        .note("all patients; the published nine were active");
  }

  private static Simulated steps(EvidenceCohorts cohorts) {
    NaturalFigures figures = cohorts.natural();
    return Simulated.of(
            List.of(
                new SimulatedValue("rise", known(cohorts, figures.rise())),
                new SimulatedValue("left", known(cohorts, figures.residual()))),
            sample(cohorts))
        .note("left after 180 d");
  }

  private static Simulated disability(EvidenceCohorts cohorts) {
    NaturalFigures figures = cohorts.natural();
    List<SimulatedValue> values = new ArrayList<>();
    List<String> below = new ArrayList<>();
    for (int level : new int[] {4, 6, 7}) {
      KaplanMeier curve = figures.yearsTo(level);
      values.add(new SimulatedValue("EDSS " + level, median(curve)));
      below.add(level + ": " + curve.at(figures.meanYears()));
    }
    return Simulated.of(values, sample(cohorts))
        .note(
            "below the score after "
                + Interval.number(figures.meanYears())
                + " years: "
                + String.join("; ", below));
  }

  /** The median with the times at which the band of the curve crosses one half. */
  private static Interval median(KaplanMeier curve) {
    return new Interval(
        first(curve, KaplanMeier.Step::share),
        first(curve, KaplanMeier.Step::low),
        first(curve, KaplanMeier.Step::high));
  }

  private static double first(KaplanMeier curve, Function<KaplanMeier.Step, Double> share) {
    return curve.steps().stream()
        .filter(step -> share.apply(step) <= 0.5)
        .mapToDouble(KaplanMeier.Step::time)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
