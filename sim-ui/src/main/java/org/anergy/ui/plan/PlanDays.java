package org.anergy.ui.plan;

import org.anergy.therapy.Course;
import org.anergy.therapy.Dose;
import org.anergy.therapy.Regimen;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;
import org.jspecify.annotations.Nullable;

/** When the parts of a plan begin and end, d since the start of the follow-up. */
final class PlanDays {
  private PlanDays() {}

  /** Returns the first day on which anything of {@code transplant} happens. */
  static double first(TherapyPlan plan, Transplant transplant) {
    double first = Math.min(transplant.firstDay(), transplant.day());
    for (Dose dose : plan.doses(transplant)) {
      first = Math.min(first, dose.day());
    }
    return first;
  }

  /** Returns the first day of the {@code k}-th time of {@code course}, which waits for nothing. */
  static double first(TherapyPlan plan, Course course, int k) {
    return course.day(k) + Math.min(0, first(plan.regimens().get(course.regimen())));
  }

  /** Returns the day of the first dose of {@code regimen}, relative to its day 0; 0 if null. */
  static double first(@Nullable Regimen regimen) {
    double first = Double.POSITIVE_INFINITY;
    if (regimen != null) {
      for (Regimen.Step step : regimen.steps()) {
        first = Math.min(first, step.day());
      }
    }
    return Double.isInfinite(first) ? 0 : first;
  }

  /**
   * Returns until when {@code course}, which waits for nothing, must go on so that it gives what
   * has begun before {@code day} and nothing else; the first day of the course or earlier if
   * nothing has.
   */
  static double end(TherapyPlan plan, Course course, double day) {
    double end = day;
    for (int k = 0; k < course.times() && first(plan, course, k) < day; k++) {
      if (course.day(k) >= end) { // a regimen may begin before its day 0
        end = Math.nextUp(course.day(k));
      }
    }
    return end;
  }
}
