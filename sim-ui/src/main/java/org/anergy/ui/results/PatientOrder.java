package org.anergy.ui.results;

import java.util.Comparator;
import java.util.List;

/** In which order the patients of a cohort are shown. */
enum PatientOrder {
  /** As they were drawn. */
  INDEX("by index"),
  /** Most relapses first. */
  RELAPSES("most relapses first"),
  /** Highest score at the end first. */
  FINAL_SCORE("worst score first");

  private final String label;

  PatientOrder(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }

  /** Returns {@code rows} of {@code cohort} in this order; those without a value come last. */
  List<Integer> sorted(List<Integer> rows, StoredCohort cohort) {
    Comparator<Integer> byIndex = Comparator.comparingLong(cohort::patient);
    return switch (this) {
      case INDEX -> rows.stream().sorted(byIndex).toList();
      case RELAPSES ->
          rows.stream()
              .sorted(descending(cohort, StoredCohort.RELAPSES).thenComparing(byIndex))
              .toList();
      case FINAL_SCORE ->
          rows.stream()
              .sorted(descending(cohort, StoredCohort.SCORE_END).thenComparing(byIndex))
              .toList();
    };
  }

  private static Comparator<Integer> descending(StoredCohort cohort, String column) {
    return Comparator.comparingDouble(
        row -> {
          double value = cohort.table().number(row, column);
          return Double.isNaN(value) ? Double.POSITIVE_INFINITY : -value;
        });
  }
}
