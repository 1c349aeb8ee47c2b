package org.anergy.ui.plan;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.RefusedException;
import org.anergy.therapy.Course;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;
import org.anergy.yaml.Values;
import org.anergy.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * The end of a course now: nothing of it is begun any more. What has not begun is called off.
 *
 * @param therapy name of the course or transplant in the scenario
 */
public record Stopping(String therapy) implements Intervention {

  /** What can be done about a therapy. */
  private enum Way {
    END,
    CALL_OFF,
    NOTHING
  }

  static List<String> possible(Situation now) {
    TherapyPlan plan = now.base().scenario().therapies();
    List<String> names = new ArrayList<>();
    plan.transplants().forEach(transplant -> names.add(transplant.name()));
    plan.courses().stream().filter(c -> !c.isTransplant()).forEach(c -> names.add(c.name()));
    return names.stream().filter(name -> way(now, name) != Way.NOTHING).toList();
  }

  private static Way way(Situation now, String name) {
    TherapyPlan plan = now.base().scenario().therapies();
    for (Transplant transplant : plan.transplants()) {
      if (transplant.name().equals(name)) {
        boolean ahead =
            transplant.waits()
                ? now.events().starts(name) == 0 // decided once, it is under way or behind
                : PlanDays.first(plan, transplant) >= now.start();
        return ahead ? Way.CALL_OFF : Way.NOTHING;
      }
    }
    Course course = find(plan, name);
    if (course == null || now.events().isOver(name) && !startsAgain(now, course)) {
      return Way.NOTHING;
    }
    if (course.isTriggered()) {
      boolean began = course.from() < now.start() || now.events().starts(name) > 0;
      return !began ? Way.CALL_OFF : course.until() > now.start() ? Way.END : Way.NOTHING;
    }
    if (PlanDays.first(plan, course, 0) >= now.start()) {
      return Way.CALL_OFF;
    }
    return PlanDays.end(plan, course, now.start()) < course.until() && course.times() > 1
        ? Way.END
        : Way.NOTHING;
  }

  private static boolean startsAgain(Situation now, Course course) {
    return course.isTriggered() && now.events().starts(course.name()) < course.plan().atMost();
  }

  private static @Nullable Course find(TherapyPlan plan, String name) {
    for (Course course : plan.courses()) {
      if (course.name().equals(name)) {
        return course;
      }
    }
    return null;
  }

  @Override
  public List<String> overrides(Situation now) {
    return switch (way(now, therapy)) {
      case END -> List.of("therapies." + therapy + ".course.until=" + PlanText.exact(end(now)));
      case CALL_OFF -> withoutTherapy(now);
      case NOTHING ->
          throw new RefusedException(
              therapy
                  + " cannot be stopped on day "
                  + PlanText.shown(now.start())
                  + ": it is over, or decided, or given once and under way.");
    };
  }

  private double end(Situation now) {
    TherapyPlan plan = now.base().scenario().therapies();
    Course course = find(plan, therapy);
    return course == null || course.isTriggered()
        ? now.start()
        : PlanDays.end(plan, course, now.start());
  }

  /** An override cannot take one therapy away: it takes all, and gives the others back. */
  private List<String> withoutTherapy(Situation now) {
    YamlNode.Keys root = ScenarioTree.read(now.base().mergedYaml());
    List<String> overrides = new ArrayList<>();
    overrides.add("therapies={}");
    Values.section(root, "therapies")
        .entries()
        .forEach(
            (name, node) -> {
              if (!name.equals(therapy)) {
                overrides.add("therapies." + name + "=" + ScenarioTree.flow(node));
              }
            });
    if (overrides.size() == 1) {
      for (String key : List.of("agents", "regimens")) {
        if (root.get(key) != null) { // without therapies they are refused
          overrides.add(key + "={}");
        }
      }
    }
    return List.copyOf(overrides);
  }

  @Override
  public String brief(Situation now) {
    boolean ahead = way(now, therapy) == Way.CALL_OFF;
    return therapy
        + (ahead ? " called off" : " stopped")
        + " on day "
        + PlanText.shown(now.start());
  }

  @Override
  public String sentence(Situation now) {
    return way(now, therapy) == Way.CALL_OFF
        ? therapy + " is called off on day " + PlanText.shown(now.start()) + "."
        : therapy + " stops on day " + PlanText.shown(now.start()) + ".";
  }
}
