package org.anergy.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.anergy.base.NumberText;
import org.anergy.therapy.Action;
import org.anergy.therapy.Agent;
import org.anergy.therapy.CellProduct;
import org.anergy.therapy.Course;
import org.anergy.therapy.Effect;
import org.anergy.therapy.Harm;
import org.anergy.therapy.Regimen;
import org.anergy.therapy.Route;
import org.anergy.therapy.Target;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;
import org.anergy.therapy.Trigger;
import org.jspecify.annotations.Nullable;

/** Writes therapies back with every default; nothing for an untreated patient. */
final class TherapyText {
  private final StringBuilder out = new StringBuilder();

  private TherapyText() {}

  static String of(TherapyPlan plan) {
    TherapyText text = new TherapyText();
    if (!plan.isEmpty()) {
      text.line("therapies:");
      text.transplants(plan.transplants(), plan.courses());
      text.courses(plan.courses());
      text.regimens(plan);
      text.agents(plan.agents().values());
    }
    return text.out.toString();
  }

  /** Writes one agent as a scenario's whole table of agents. */
  static String of(Agent agent) {
    TherapyText text = new TherapyText();
    text.agents(List.of(agent));
    return text.out.toString();
  }

  private void decision(Course course) {
    if (course.when() != null) {
      trigger("when", course.when());
    }
    line("      delay: " + days(course.plan().delay()));
    replaces(course.plan());
  }

  private void transplants(List<Transplant> transplants, List<Course> courses) {
    for (Transplant t : transplants) {
      line("  " + ScenarioText.quoted(t.name()) + ":");
      line("    hsct:");
      if (!t.waits()) {
        line("      at: " + days(t.day()));
      }
      courses.stream().filter(c -> c.name().equals(t.name())).forEach(this::decision);
      line("      conditioning: " + ScenarioText.quoted(t.conditioning()));
      line("      collection:");
      line("        lead: " + days(t.collectionLead()));
      if (!t.mobilization().isEmpty()) {
        line("        mobilization: " + ScenarioText.quoted(t.mobilization()));
      }
      line("        growthFactorDays: " + days(t.mobilizationDays()));
      if (!Double.isNaN(t.yield())) {
        line("        yield: " + ScenarioText.quantity(t.yield(), "cells/kg"));
      }
      line("        yieldSpread: " + NumberText.of(t.yieldSpread()));
      line("        aphereses: " + t.aphereses());
      line("      graft:");
      line("        cd34: " + ScenarioText.quantity(t.cd34(), "cells/kg"));
      line("        tCells: " + ScenarioText.quantity(t.tCells(), "cells/kg"));
      line("        tCellReduction: " + NumberText.of(t.tCellReduction()));
      line("        viability: " + NumberText.of(t.viability()));
      line("      support:");
      line("        growthFactorFrom: " + days(t.growthFactorFrom()));
      line("        growthFactorTo: " + days(t.growthFactorTo()));
      line("        antiviralsTo: " + days(t.antiviralsTo()));
    }
  }

  private void courses(List<Course> courses) {
    for (Course c : courses) {
      if (c.isTransplant()) {
        continue;
      }
      line("  " + ScenarioText.quoted(c.name()) + ":");
      line("    course:");
      if (c.isRegimen()) {
        line("      regimen: " + ScenarioText.quoted(c.regimen()));
      } else {
        line("      agent: " + ScenarioText.quoted(c.agent()));
        line("      dose: " + c.text());
        if (c.route() != Route.INTRAVENOUS) {
          line("      route: " + c.route().key());
        }
      }
      line("      from: " + days(c.from()));
      line("      every: " + days(c.every()));
      line("      until: " + days(c.until()));
      if (c.when() != null) {
        trigger("when", c.when());
        line("      atMost: " + c.plan().atMost());
      }
      plan(c.plan());
    }
  }

  /** Only what differs from a course that goes on until its last day. */
  private void plan(Course.Plan plan) {
    if (plan.delay() > 0) {
      line("      delay: " + days(plan.delay()));
    }
    if (Double.isFinite(plan.lasting())) {
      line("      lasting: " + days(plan.lasting()));
    }
    replaces(plan);
    if (plan.stopWhen() != null) {
      trigger("stopWhen", plan.stopWhen());
    }
  }

  private void replaces(Course.Plan plan) {
    if (!plan.replaces().isEmpty()) {
      List<String> names = plan.replaces().stream().map(ScenarioText::quoted).toList();
      line("      replaces: [" + String.join(", ", names) + "]");
    }
  }

  private void trigger(String key, Trigger t) {
    line(
        "      "
            + key
            + ": {event: "
            + t.event()
            + ", times: "
            + t.times()
            + ", within: "
            + days(t.withinDays())
            + (t.on().isEmpty() ? "" : ", on: " + ScenarioText.quoted(t.on()))
            + (Double.isNaN(t.least())
                ? ""
                : ", score: " + ScenarioText.quantity(t.least(), "points"))
            + "}");
  }

  private static String days(double value) {
    return ScenarioText.quantity(value, "days");
  }

  private void regimens(TherapyPlan plan) {
    if (plan.regimens().isEmpty()) {
      return;
    }
    line("regimens:");
    for (Regimen regimen : plan.regimens().values()) {
      line("  " + ScenarioText.quoted(regimen.name()) + ":");
      line("    source: " + ScenarioText.quoted(regimen.source()));
      line(regimen.steps().isEmpty() ? "    steps: []" : "    steps:");
      for (Regimen.Step step : regimen.steps()) {
        line(
            "      - {agent: "
                + ScenarioText.quoted(step.agent())
                + ", dose: "
                + step.dose()
                + ", day: "
                + days(step.day())
                + "}");
      }
    }
  }

  private void agents(Collection<Agent> agents) {
    if (agents.isEmpty()) {
      return;
    }
    line("agents:");
    for (Agent agent : agents) {
      List<String> kills = new ArrayList<>();
      for (Target target : Target.all()) {
        kills.add("    " + target.key() + ": " + NumberText.of(agent.logKill(target)));
      }
      line("  " + ScenarioText.quoted(agent.name()) + ":");
      line("    per: " + agent.per());
      line("    halfLife: " + days(agent.halfLifeDays()));
      action(agent);
      cells(agent.product());
      line("    lymphoid: " + NumberText.of(agent.lymphoid()));
      line("    tissue: " + NumberText.of(agent.tissue()));
      kills.forEach(this::line);
      line("    toxicity: " + NumberText.of(agent.toxicity()));
      line("    organ: " + ScenarioText.quoted(agent.organ()));
      line("    source: " + ScenarioText.quoted(agent.source()));
    }
  }

  private void cells(@Nullable CellProduct cells) {
    if (cells == null) {
      return;
    }
    line("    cells:");
    line("      potency: " + NumberText.of(cells.potency()));
    line("      potencySpread: " + NumberText.of(cells.potencySpread()));
    line("      passage: " + cells.passage());
    line("      viability: " + NumberText.of(cells.viability()));
    line("      bloodLoss: " + NumberText.of(cells.bloodLoss()));
    line("      recovery: " + ScenarioText.quantity(cells.recoveryHours(), "h"));
    line("      immunogenicity: " + NumberText.of(cells.immunogenicity()));
  }

  /** Nothing for an agent that only kills. */
  private void action(Agent agent) {
    Action action = agent.action();
    if (!action.isAny()) {
      return;
    }
    line("    absorption: " + days(action.absorptionDays()));
    line("    fastShare: " + NumberText.of(action.fastShare()));
    line("    fastHalfLife: " + days(action.fastHalfLifeDays()));
    if (!action.effects().isEmpty()) {
      line("    effects:");
    }
    for (Effect e : action.effects()) {
      line(
          String.format(
              "      %s: {change: %s, half: %s, hill: %s}",
              e.rate().key(),
              NumberText.of(e.change()),
              NumberText.of(e.half()),
              NumberText.of(e.hill())));
    }
    if (!action.harms().isEmpty()) {
      line("    harms:");
    }
    for (Harm harm : action.harms()) {
      line(
          String.format(
              "      - {name: %s, rate: %s, deaths: %s}",
              ScenarioText.quoted(harm.name()),
              ScenarioText.quantity(harm.perDay() * TherapyReader.DAYS_A_YEAR, "/year"),
              NumberText.of(harm.deaths())));
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
