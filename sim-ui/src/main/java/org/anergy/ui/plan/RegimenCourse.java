package org.anergy.ui.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A regimen of the library or of the scenario, begun now: none of its doses lies before.
 *
 * @param regimen name of the regimen
 * @param everyDays from one time to the next, d; NaN for once
 * @param untilDay no time is begun on this day or later, d since the start of the follow-up; NaN
 *     for the end of the follow-up
 */
public record RegimenCourse(String regimen, double everyDays, double untilDay)
    implements Intervention {

  @Override
  public List<String> overrides(Situation now) {
    List<String> keys = new ArrayList<>();
    keys.add("regimen: " + regimen);
    keys.add("from: " + PlanText.exact(dayZero(now)));
    keys.addAll(AgentCourse.repetition(now, everyDays, untilDay));
    String name = now.freeName(regimen);
    return List.of("therapies." + name + "={course: {" + String.join(", ", keys) + "}}");
  }

  /** The day from which the regimen counts its own, so late that its first dose is not past. */
  private double dayZero(Situation now) {
    double first = now.firstStepDay(regimen);
    double zero = now.start() - first;
    while (zero + first < now.start()) {
      zero = Math.nextUp(zero);
    }
    return zero;
  }

  @Override
  public String brief(Situation now) {
    return AgentCourse.brief(regimen, now.start(), everyDays);
  }

  @Override
  public String sentence(Situation now) {
    return regimen + AgentCourse.times(dayZero(now), everyDays, untilDay);
  }
}
