package org.anergy.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.NearestName;
import org.anergy.base.NumberText;
import org.anergy.base.Parameter;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Dose;
import org.anergy.therapy.Regimen;
import org.anergy.therapy.Target;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;
import org.anergy.yaml.Problems;
import org.anergy.yaml.Values;
import org.anergy.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** What must hold between the therapies of a scenario and everything else. */
final class TherapyChecks {
  static final double MOST_RELATIVE = 100;

  /** Engraftment of one graft is watched for so long before the next. */
  private static final double LEAST_GAP_DAYS = 31;

  private final YamlNode.Keys root;
  private final Problems problems;
  private final List<Parameter> treatmentParameters;

  TherapyChecks(YamlNode.Keys root, Problems problems, List<Parameter> treatmentParameters) {
    this.root = root;
    this.problems = problems;
    this.treatmentParameters = treatmentParameters;
  }

  void check(Scenario scenario) {
    TherapyPlan plan = scenario.therapies();
    YamlNode.Keys table = Values.section(root, "therapies");
    if (table.entries().isEmpty()) {
      if (root.get("therapies") == null && scenario.well() == null) {
        untreated(scenario); // an empty block takes therapies off that the parent has
      }
      return;
    }
    if (scenario.fidelity() == Scenario.Fidelity.MEAN_FIELD) {
      report("therapies", "need \"fidelity: agents\": the well-mixed equations know none.");
    }
    boolean good = true;
    for (String name : table.entries().keySet()) {
      good &= therapy(table, name, plan);
    }
    if (good) {
      days(scenario, plan);
    }
    unused(plan);
  }

  /**
   * A regimen that nobody uses may be a wrong name for one that somebody does: it must make sense.
   */
  private void unused(TherapyPlan plan) {
    YamlNode.Keys agents = Values.section(root, "agents");
    Map<String, Agent> all = new LinkedHashMap<>();
    for (String name : agents.entries().keySet()) {
      all.put(name, TherapyReader.agent(name, Values.section(agents, name)));
    }
    YamlNode.Keys regimens = Values.section(root, "regimens");
    for (String name : regimens.entries().keySet()) {
      if (!plan.regimens().containsKey(name)) {
        steps(TherapyReader.regimen(name, Values.section(regimens, name)), all);
      }
    }
  }

  /** What only therapies use must not be changed in vain. */
  private void untreated(Scenario scenario) {
    for (String key : List.of("regimens", "agents")) {
      if (root.get(key) != null) {
        report(key, "changes nothing without therapies. Maybe add \"therapies\".");
      }
    }
    for (Parameter parameter : treatmentParameters) {
      boolean changed =
          scenario.changes().stream().anyMatch(c -> c.values().containsKey(parameter.name()));
      if (changed || Values.section(root, "parameters").get(parameter.name()) != null) {
        report(
            changed ? "changes" : "parameters",
            parameter.name() + " changes nothing without therapies. Maybe add \"therapies\".");
      }
    }
  }

  private boolean therapy(YamlNode.Keys table, String name, TherapyPlan plan) {
    YamlNode.Keys row = Values.section(table, name);
    boolean hsct = row.get("hsct") != null;
    if (hsct == (row.get("course") != null)) {
      report(
          "therapies." + name,
          hsct
              ? "is both a transplant and a course. Maybe give each a name of its own."
              : "needs \"hsct\" or \"course\".");
      return false;
    }
    return hsct
        ? transplant("therapies." + name + ".hsct", table, name, plan)
        : new CourseChecks(root, this::report, this::regimen, this::agent)
            .check("therapies." + name + ".course", Values.section(row, "course"), name, plan);
  }

  private boolean transplant(String path, YamlNode.Keys table, String name, TherapyPlan plan) {
    YamlNode.Keys hsct = Values.section(Values.section(table, name), "hsct");
    YamlNode.Keys collection = Values.section(hsct, "collection");
    boolean good = regimen(path + ".conditioning", Values.text(hsct, "conditioning", ""), plan);
    if (collection.get("mobilization") != null) {
      good &=
          regimen(
              path + ".collection.mobilization", Values.text(collection, "mobilization", ""), plan);
    }
    return good && begins(path, hsct, name, plan);
  }

  private boolean begins(String path, YamlNode.Keys hsct, String name, TherapyPlan plan) {
    boolean at = hsct.get("at") != null;
    if (at == (hsct.get("when") != null)) {
      report(
          path,
          at
              ? "has a time and a condition; only one of them begins it."
              : "needs \"at\", the time of the infusion, or \"when\", what it waits for.");
      return false;
    }
    if (at) {
      for (String key : List.of("delay", "replaces")) {
        if (hsct.get(key) != null) {
          report(path + "." + key, "changes nothing without \"when\".");
          return false;
        }
      }
      return true;
    }
    if (plan.transplants().size() > 1) {
      report(path + ".when", "a transplant that waits must be the only one of a scenario.");
      return false;
    }
    return new CourseChecks(root, this::report, this::regimen, this::agent)
        .decision(path, hsct, name, plan);
  }

  private boolean regimen(String path, String name, TherapyPlan plan) {
    Regimen regimen = plan.regimens().get(name);
    if (regimen == null) {
      var known = Values.section(root, "regimens").entries().keySet();
      report(
          path,
          "\""
              + name
              + "\" is not a regimen."
              + NearestName.maybe(name, known)
              + " Known: "
              + String.join(", ", known)
              + ".");
      return false;
    }
    return steps(regimen, plan.agents());
  }

  private boolean steps(Regimen regimen, Map<String, Agent> agents) {
    boolean good = true;
    for (int k = 0; k < regimen.steps().size(); k++) {
      good &=
          step("regimens." + regimen.name(), "steps[" + k + "]", regimen.steps().get(k), agents);
    }
    return good;
  }

  private boolean step(String path, String which, Regimen.Step step, Map<String, Agent> agents) {
    Agent agent = agents.get(step.agent());
    if (agent == null) {
      var known = Values.section(root, "agents").entries().keySet();
      report(
          path,
          which
              + ": \""
              + step.agent()
              + "\" is not an agent."
              + NearestName.maybe(step.agent(), known)
              + " Known: "
              + String.join(", ", known)
              + ".");
      return false;
    }
    if (!step.dose().unit().measuresSameAs(agent.per().unit())) {
      report(
          path,
          which
              + ": the dose \""
              + step.dose()
              + "\" does not fit "
              + agent.name()
              + ", whose doses are in "
              + agent.per().unit().symbol()
              + ".");
      return false;
    }
    if (!agent(agent)) {
      return false;
    }
    double relative = step.dose().in(agent.per().unit()) / agent.per().value();
    if (!(relative <= MOST_RELATIVE)) {
      report(
          path,
          which
              + ": the dose \""
              + step.dose()
              + "\" is more than "
              + NumberText.of(MOST_RELATIVE)
              + " times the one for which "
              + agent.name()
              + " states its kills, "
              + agent.per()
              + ".");
      return false;
    }
    return true;
  }

  /** What must hold of an agent whatever the dose. */
  private boolean agent(Agent agent) {
    if (!(agent.per().value() > 0)) {
      report("agents." + agent.name() + ".per", "must be above 0.");
      return false;
    }
    if (agent.product() != null && Double.isNaN(agent.product().cellsPerKg())) {
      report("agents." + agent.name() + ".per", "must be in cells/kg, such as 1e6 cells/kg.");
      return false;
    }
    YamlNode.Keys node = Values.section(Values.section(root, "agents"), agent.name());
    boolean kills = Target.all().stream().anyMatch(t -> t.dependsOnSite() && agent.logKill(t) > 0);
    if (kills && (node.get("lymphoid") == null || node.get("tissue") == null)) {
      report(
          "agents." + agent.name(),
          "kills T cells or APCs: say with \"lymphoid\" and \"tissue\" how much of that reaches them there.");
      return false;
    }
    return true;
  }

  private void days(Scenario scenario, TherapyPlan plan) {
    for (Transplant transplant : plan.transplants()) {
      if (transplant.waits()) {
        continue;
      }
      if (transplant.day() >= scenario.followUpDays()) {
        report(
            "therapies",
            "the infusion at "
                + NumberText.of(transplant.day())
                + " days is not before the end of the follow-up at "
                + NumberText.of(scenario.followUpDays())
                + " days. Maybe lengthen followUp.");
      }
      if (transplant.firstDay() < 0) {
        report(
            "therapies",
            "the collection, or the G-CSF before it, lies before the start of the follow-up. Maybe"
                + " a later \"at\", a shorter collection.lead or collection.growthFactorDays.");
      }
    }
    for (int k = 1; k < plan.transplants().size(); k++) {
      double gap = plan.transplants().get(k).day() - plan.transplants().get(k - 1).day();
      if (gap < LEAST_GAP_DAYS) {
        report(
            "therapies",
            "two infusions lie "
                + NumberText.of(gap)
                + " days apart; at least "
                + NumberText.of(LEAST_GAP_DAYS)
                + " days are needed.");
      }
    }
    for (Dose dose : plan.doses()) {
      if (dose.day() < 0 || dose.day() >= scenario.followUpDays()) {
        report(
            "therapies",
            dose.agent().name()
                + " would be given outside of the follow-up, on day "
                + NumberText.of(dose.day())
                + ". Maybe another \"at\".");
        return;
      }
    }
  }

  private void report(String path, String message) {
    @Nullable YamlNode node = root;
    YamlNode last = root;
    for (String part : path.split("\\.")) {
      node = node instanceof YamlNode.Keys keys ? keys.get(part) : null;
      last = node == null ? last : node;
    }
    problems.add(last.place(), path, message);
  }
}
