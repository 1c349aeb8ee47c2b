package org.anergy.ui.plan;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.Quantity;
import org.anergy.therapy.Route;
import org.jspecify.annotations.Nullable;

/**
 * A drug or a product of cells, given from now on.
 *
 * @param agent name of the agent
 * @param dose how much each time
 * @param route how cells are given; null for what is no product of cells
 * @param everyDays from one time to the next, d; NaN for once
 * @param untilDay no dose is given on this day or later, d since the start of the follow-up; NaN
 *     for the end of the follow-up; nothing asks for it if given once
 */
public record AgentCourse(
    String agent, Quantity dose, @Nullable Route route, double everyDays, double untilDay)
    implements Intervention {

  @Override
  public List<String> overrides(Situation now) {
    List<String> keys = new ArrayList<>();
    keys.add("agent: " + agent);
    keys.add("dose: " + PlanText.shown(dose));
    if (route != null) {
      keys.add("route: " + route.key());
    }
    keys.add("from: " + PlanText.exact(now.start()));
    keys.addAll(repetition(now, everyDays, untilDay));
    String name = now.freeName(route == null ? agent : "msc");
    return List.of("therapies." + name + "={course: {" + String.join(", ", keys) + "}}");
  }

  /** The end is written down even if it is the default, which moves with the follow-up. */
  static List<String> repetition(Situation now, double everyDays, double untilDay) {
    if (Double.isNaN(everyDays)) {
      return List.of();
    }
    double until = Double.isNaN(untilDay) ? now.base().scenario().followUpDays() : untilDay;
    return List.of("every: " + PlanText.exact(everyDays), "until: " + PlanText.exact(until));
  }

  @Override
  public String sentence(Situation now) {
    return agent
        + ", "
        + PlanText.shown(dose)
        + (route == null ? "" : ", " + route.key())
        + times(now.start(), everyDays, untilDay);
  }

  @Override
  public String brief(Situation now) {
    return brief(agent, now.start(), everyDays);
  }

  /** Returns what is given from when on, or on which day. */
  static String brief(String what, double day, double everyDays) {
    return what + (Double.isNaN(everyDays) ? " on day " : " from day ") + PlanText.shown(day);
  }

  static String times(double fromDay, double everyDays, double untilDay) {
    if (Double.isNaN(everyDays)) {
      return ", once on day " + PlanText.shown(fromDay) + ".";
    }
    return " from day "
        + PlanText.shown(fromDay)
        + " on, every "
        + (everyDays == 1 ? "day" : PlanText.shown(everyDays) + " days")
        + " until "
        + (Double.isNaN(untilDay) ? "the end of the follow-up" : "day " + PlanText.shown(untilDay))
        + ".";
  }
}
