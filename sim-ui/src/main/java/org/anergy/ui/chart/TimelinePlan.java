package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.NumberText;
import org.anergy.record.RunEvent;
import org.anergy.scenario.ParameterChange;
import org.anergy.scenario.Scenario;
import org.anergy.therapy.Course;
import org.anergy.therapy.Dose;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;

/**
 * What a scenario plans and has its days already; what waits for something has none.
 *
 * @param items courses, and transplants from their preparation to the infusion
 * @param marks collections, infusions and changes of parameters
 */
record TimelinePlan(List<Item> items, List<RunEvent> marks) {
  static final TimelinePlan NONE = new TimelinePlan(List.of(), List.of());

  /**
   * Something that takes time.
   *
   * @param name what the scenario calls it
   * @param from first day, d since the start of the follow-up
   * @param to last day, d
   * @param words what is given
   * @param transplant whether it is a transplant, of which no event tells begin and end
   */
  record Item(String name, double from, double to, String words, boolean transplant) {}

  TimelinePlan {
    items = List.copyOf(items);
    marks = List.copyOf(marks);
  }

  /** Returns what {@code scenario} plans. */
  static TimelinePlan of(Scenario scenario) {
    List<Item> items = new ArrayList<>();
    List<RunEvent> marks = new ArrayList<>();
    TherapyPlan plan = scenario.therapies();
    for (Course course : plan.courses()) {
      if (!course.isTriggered() && !course.isTransplant() && course.times() > 0) {
        items.add(item(plan, course));
      }
    }
    for (Transplant transplant : plan.transplants()) {
      if (!transplant.waits()) {
        items.add(item(plan, transplant));
        String name = transplant.name();
        marks.add(mark(transplant.collectionDay(), "collection", name, Double.NaN, "planned"));
        String after = "planned, after " + transplant.conditioning();
        marks.add(mark(transplant.day(), "infusion", name, Double.NaN, after));
      }
    }
    for (ParameterChange change : scenario.changes()) {
      change
          .values()
          .forEach(
              (name, value) ->
                  marks.add(mark(change.day(), "parameter", "", value, "planned, " + name)));
    }
    return new TimelinePlan(items, marks);
  }

  private static RunEvent mark(double day, String kind, String where, double value, String detail) {
    return new RunEvent(day, kind, where, value, "", detail);
  }

  private static Item item(TherapyPlan plan, Course course) {
    double from = course.from();
    double to = course.times() > 1 ? course.until() : course.from();
    if (course.isRegimen()) {
      for (Dose dose : plan.doses(course, course.from())) {
        from = Math.min(from, dose.day());
        to = Math.max(to, dose.day());
      }
    }
    String what = course.isRegimen() ? course.regimen() : course.agent() + ", " + course.text();
    String every =
        course.times() > 1 ? ", every " + NumberText.of(course.every()) + " days" : ", once";
    return new Item(course.name(), from, to, what + every, false);
  }

  private static Item item(TherapyPlan plan, Transplant transplant) {
    double from = Math.min(transplant.firstDay(), transplant.day());
    for (Dose dose : plan.doses(transplant)) {
      from = Math.min(from, dose.day());
    }
    String words = "transplant after %s: collection on %s, infusion on %s";
    return new Item(
        transplant.name(),
        from,
        transplant.day(),
        words.formatted(
            transplant.conditioning(),
            EventText.day(transplant.collectionDay()),
            EventText.day(transplant.day())),
        true);
  }
}
