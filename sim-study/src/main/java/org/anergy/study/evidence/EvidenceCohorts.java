package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;
import org.anergy.study.verify.CachedCohort;
import org.anergy.study.verify.Cohorts;
import org.anergy.study.verify.Columns;
import org.anergy.study.verify.NaturalFigures;
import org.anergy.study.verify.VerificationContext;
import org.jspecify.annotations.Nullable;

/** The cohorts behind the counterparts; the same call gives the same patients. */
final class EvidenceCohorts {
  /** Half a year and a visit: what begins in the last year is confirmed or refuted in it. */
  private static final double CONFIRMATION_DAYS = 270;

  /** Whose blood alone is looked at need not wait for relapses. */
  private static final double COUNTED_AT = 365;

  /** After "by month 24": what is not there by then is seen not to be. */
  private static final double COUNTED_DAYS = 800;

  private final VerificationContext context;
  private final EvidenceSizes sizes;
  private @Nullable NaturalFigures natural;
  private @Nullable List<Integer> entryYears;

  EvidenceCohorts(VerificationContext context, EvidenceSizes sizes) {
    this.context = context;
    this.sizes = sizes;
  }

  /** Years that transplanted patients are followed. */
  int years() {
    return sizes.years();
  }

  /** Untreated patients, those of the verification. */
  CachedCohort untreated() {
    return Cohorts.naturalHistory(context, sizes.untreated());
  }

  /** What published figures of untreated disease come to in them. */
  NaturalFigures natural() {
    NaturalFigures figures = natural;
    if (figures == null) {
      figures = NaturalFigures.of(untreated());
      natural = figures;
    }
    return figures;
  }

  /**
   * The first of the untreated patients who become active enough (see {@link Entry}), with a
   * transplant: the same patients in the same order in every arm.
   */
  ObservedPatients active(Arm arm) {
    Map<Integer, List<Integer>> byYear = new TreeMap<>();
    List<Integer> years = entryYears();
    int chosen = 0;
    for (int i = 0; i < years.size() && chosen < sizes.patients(); i++) {
      if (years.get(i) > 0) {
        byYear.computeIfAbsent(years.get(i), year -> new ArrayList<>()).add(i);
        chosen++;
      }
    }
    ObservedPatients patients = ObservedPatients.none(arm.words());
    for (Map.Entry<Integer, List<Integer>> entry : byYear.entrySet()) {
      double day = Math.rint(entry.getKey() * Observed.YEAR);
      double followUp = Math.rint(day + sizes.years() * Observed.YEAR + CONFIRMATION_DAYS);
      int[] indices = entry.getValue().stream().mapToInt(i -> i).toArray();
      patients = patients.with(cohort(arm.scenario(day, followUp), List.of(), indices), day);
    }
    return patients;
  }

  private List<Integer> entryYears() {
    List<Integer> years = entryYears;
    if (years == null) {
      years = untreated().map(Entry::year);
      entryYears = years;
    }
    return years;
  }

  /** Patients of whatever activity, transplanted after a year. */
  ObservedPatients counted(Arm arm) {
    return early(arm, sizes.counted(), List.of());
  }

  /** The same people, transplanted at {@code age}. */
  ObservedPatients ofAge(Arm arm, int age) {
    return early(arm, sizes.ofEachAge(), List.of("population.age={fixed: " + age + " years}"));
  }

  private ObservedPatients early(Arm arm, int patients, List<String> overrides) {
    int[] indices = IntStream.range(0, patients).toArray();
    String scenario = arm.scenario(COUNTED_AT, COUNTED_AT + COUNTED_DAYS);
    return ObservedPatients.none(arm.words())
        .with(cohort(scenario, overrides, indices), COUNTED_AT);
  }

  /** Those of the untreated patients who relapsed in the first year, on a drug from its end on. */
  ObservedPatients enrolled(DrugArm arm) {
    return ObservedPatients.none(arm.words())
        .with(cohort(arm.scenario(), List.of(), enrolled()), DrugArm.DAY);
  }

  /** The same patients in the same order without it. */
  ObservedPatients enrolledUntreated() {
    return ObservedPatients.none("untreated")
        .with(Cohorts.naturalHistory(context, enrolled()), DrugArm.DAY);
  }

  /** Returns the scenario of a text without the schema line. */
  Scenario scenario(String yaml) {
    return context.scenario(yaml, List.of()).scenario();
  }

  private int[] enrolled() {
    List<Boolean> active =
        untreated().map(p -> Arrays.stream(p.days(Columns.RELAPSE)).anyMatch(d -> d < DrugArm.DAY));
    return IntStream.range(0, active.size()).filter(active::get).limit(sizes.patients()).toArray();
  }

  private CachedCohort cohort(String yaml, List<String> overrides, int[] indices) {
    LoadedScenario scenario = context.scenario(yaml, overrides);
    return context.cohort(scenario, Cohorts.SEED, indices);
  }
}
