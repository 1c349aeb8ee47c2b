package org.anergy.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.anergy.base.NearestName;
import org.anergy.base.NumberText;
import org.anergy.base.Quantity;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Course;
import org.anergy.therapy.Regimen;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;
import org.anergy.therapy.Trigger;
import org.anergy.yaml.Values;
import org.anergy.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** What must hold of a course of a drug or a regimen. */
final class CourseChecks {
  private static final int MOST_TIMES = 20_000; // a dose a day for half a century

  private final YamlNode.Keys root;
  private final BiConsumer<String, String> report;
  private final RegimenCheck regimens;
  private final Predicate<Agent> agents;

  /** Tells whether a regimen is known and right, and reports what is not. */
  @FunctionalInterface
  interface RegimenCheck {
    boolean check(String path, String name, TherapyPlan plan);
  }

  /**
   * @param report told of a problem: where, and what
   * @param agents what must hold of an agent whatever the dose
   */
  CourseChecks(
      YamlNode.Keys root,
      BiConsumer<String, String> report,
      RegimenCheck regimens,
      Predicate<Agent> agents) {
    this.agents = agents;
    this.root = root;
    this.report = report;
    this.regimens = regimens;
  }

  boolean check(String path, YamlNode.Keys node, String name, TherapyPlan plan) {
    boolean agent = node.get("agent") != null;
    boolean regimen = node.get("regimen") != null;
    if (agent == regimen) {
      report.accept(
          path, agent ? "has an agent and a regimen; only one of them is given." : needs());
      return false;
    }
    Course course = find(name, plan);
    boolean good = agent ? agent(path, node, course, plan) : regimen(path, node, course, plan);
    return good && times(path, node, course) && conditions(path, node, course, plan);
  }

  /** Checks what decides about a transplant that waits. */
  boolean decision(String path, YamlNode.Keys node, String name, TherapyPlan plan) {
    Course course = find(name, plan);
    Transplant transplant =
        plan.transplants().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    double least = TherapyReader.preparation(transplant, root);
    if (course.plan().delay() < least) {
      report.accept(
          path + ".delay",
          "must be at least "
              + NumberText.of(least)
              + " days, which collection and conditioning take.");
      return false;
    }
    Set<String> others = others(course, plan);
    boolean good = trigger(path + ".when", course.when(), others);
    for (String replaced : course.plan().replaces()) {
      good &= known(path + ".replaces", replaced, others);
    }
    return good;
  }

  private static Course find(String name, TherapyPlan plan) {
    return plan.courses().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static Set<String> others(Course course, TherapyPlan plan) {
    Set<String> others = new LinkedHashSet<>();
    for (Course other : plan.courses()) {
      if (!other.isTransplant()) { // a transplant is neither ended nor lasts
        others.add(other.name());
      }
    }
    others.remove(course.name());
    return others;
  }

  private static String needs() {
    return "needs an \"agent\" with a \"dose\", or a \"regimen\".";
  }

  private boolean regimen(String path, YamlNode.Keys node, Course course, TherapyPlan plan) {
    for (String key : List.of("dose", "route")) {
      if (node.get(key) != null) {
        report.accept(
            path + "." + key,
            "changes nothing: the regimen states its doses, and cells go into a vein.");
        return false;
      }
    }
    return regimens.check(path + ".regimen", course.regimen(), plan);
  }

  private boolean agent(String path, YamlNode.Keys node, Course course, TherapyPlan plan) {
    Agent agent = plan.agents().get(course.agent());
    if (agent == null) {
      Set<String> known = Values.section(root, "agents").entries().keySet();
      report.accept(
          path + ".agent",
          "\""
              + course.agent()
              + "\" is not an agent."
              + NearestName.maybe(course.agent(), known)
              + " Known: "
              + String.join(", ", known)
              + ".");
      return false;
    }
    if (node.get("dose") == null) {
      report.accept(path, "needs a \"dose\", such as " + agent.per() + ".");
      return false;
    }
    if (!agents.test(agent)) {
      return false;
    }
    if (node.get("route") != null && agent.product() == null) {
      report.accept(
          path + ".route", "changes nothing: " + agent.name() + " is no product of cells.");
      return false;
    }
    if (!fits(node, course, agent)) {
      report.accept(
          path + ".dose",
          "\""
              + course.text()
              + "\" does not fit "
              + agent.name()
              + ": it must be at most "
              + NumberText.of(TherapyChecks.MOST_RELATIVE)
              + " times "
              + agent.per()
              + ", and in "
              + agent.per().unit().symbol()
              + ".");
      return false;
    }
    return true;
  }

  private static boolean fits(YamlNode.Keys node, Course course, Agent agent) {
    Quantity dose = Quantity.parse(node.place().at("dose"), Values.text(node, "dose", ""));
    return dose.unit().measuresSameAs(agent.per().unit())
        && course.dose() <= TherapyChecks.MOST_RELATIVE;
  }

  private boolean conditions(String path, YamlNode.Keys node, Course course, TherapyPlan plan) {
    if (!course.isTriggered()) {
      if (node.get("from") == null) {
        report.accept(path, "needs \"from\", the first time, or \"when\", what it waits for.");
        return false;
      }
      for (String key : List.of("delay", "lasting", "atMost", "replaces")) {
        if (node.get(key) != null) {
          report.accept(path + "." + key, "changes nothing without \"when\".");
          return false;
        }
      }
    }
    Set<String> others = others(course, plan);
    boolean good = waits(path, course, plan);
    for (String name : course.plan().replaces()) {
      good &= known(path + ".replaces", name, others);
    }
    good &= trigger(path + ".when", course.when(), others);
    good &= trigger(path + ".stopWhen", course.plan().stopWhen(), others);
    return good;
  }

  /** Of a regimen that begins before its day 0 nothing may lie before the decision. */
  private boolean waits(String path, Course course, TherapyPlan plan) {
    Regimen regimen = plan.regimens().get(course.regimen());
    if (regimen == null || !course.isTriggered()) {
      return true;
    }
    double first = 0;
    for (Regimen.Step step : regimen.steps()) {
      first = Math.min(first, step.day());
    }
    if (course.plan().delay() + first < 0) {
      report.accept(
          path + ".delay",
          "must be at least "
              + NumberText.of(-first)
              + " days: "
              + regimen.name()
              + " begins so long before its day 0.");
      return false;
    }
    return true;
  }

  private boolean trigger(String path, @Nullable Trigger trigger, Set<String> others) {
    if (trigger == null) {
      return true;
    }
    if (!Double.isNaN(trigger.least())
        && !trigger.event().equals("visit")
        && !trigger.event().equals("relapse")) {
      report.accept(path + ".score", "is known of a visit or a relapse alone.");
      return false;
    }
    return trigger.on().isEmpty() || known(path + ".on", trigger.on(), others);
  }

  private boolean known(String path, String name, Set<String> others) {
    if (others.contains(name)) {
      return true;
    }
    report.accept(
        path,
        "\""
            + name
            + "\" is not another course."
            + NearestName.maybe(name, others)
            + (others.isEmpty() ? "" : " Known: " + String.join(", ", others) + "."));
    return false;
  }

  private boolean times(String path, YamlNode.Keys node, Course course) {
    if (node.get("every") == null && node.get("until") != null && !course.isTriggered()) {
      report.accept(path + ".until", "changes nothing without \"every\".");
      return false;
    }
    if (course.until() <= course.from()) {
      report.accept(
          path,
          "ends on day "
              + NumberText.of(course.until())
              + ", not after it begins on day "
              + NumberText.of(course.from())
              + ". Maybe an earlier \"from\" or a longer followUp.");
      return false;
    }
    if (course.times() > MOST_TIMES) {
      report.accept(
          path + ".every", "gives " + course.times() + " doses; at most 20,000 are allowed.");
      return false;
    }
    return true;
  }
}
