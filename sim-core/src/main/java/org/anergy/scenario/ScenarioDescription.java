package org.anergy.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.anergy.base.NumberText;
import org.anergy.base.Parameter;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Course;
import org.anergy.therapy.Dose;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;

/** Says in words what a scenario will simulate. */
public final class ScenarioDescription {
  private static final double DAYS_A_YEAR = 365.25;

  private final StringBuilder out = new StringBuilder();

  private ScenarioDescription() {}

  /**
   * Returns a text of a few paragraphs: patient, cohort, time, space, cytokines, definitions, and
   * the parameters and rules that differ from the defaults.
   *
   * @param loaded the scenario
   * @param parameters the model's parameters, for meaning, default and source
   */
  public static String describe(LoadedScenario loaded, List<Parameter> parameters) {
    ScenarioDescription text = new ScenarioDescription();
    Scenario scenario = loaded.scenario();
    text.head(loaded);
    if (scenario.well() == null) {
      text.patient(scenario.patient());
      text.cohort(loaded.population());
      text.time(scenario, loaded.output());
      text.space(scenario);
      text.fields(scenario.fields());
      text.outcome(scenario.outcome());
      text.therapies(scenario.therapies());
    } else {
      text.time(scenario, loaded.output());
      text.well(scenario.well(), scenario.space());
      text.fields(scenario.fields());
    }
    text.changes(scenario, parameters);
    return text.out.toString();
  }

  private void head(LoadedScenario loaded) {
    Scenario s = loaded.scenario();
    line(s.title());
    line("  disease: " + s.disease());
    line(
        "  simulated as: "
            + (s.fidelity() == Scenario.Fidelity.AGENTS
                ? "cells as agents on lattices"
                : "well-mixed equations of the same rules (mean-field)"));
    line("  files: " + String.join(", which extends ", loaded.chain()));
    line("  hash: " + loaded.sha256());
  }

  private void well(WellSpec well, Space space) {
    section("Well");
    line("  lattice: " + space.nodeSites() + " x " + space.nodeSites() + " sites");
    line(
        "  T cells: "
            + well.tCells()
            + ", of which "
            + NumberText.of(100 * well.responding())
            + " % answer a stimulus of strength "
            + NumberText.of(well.strength())
            + " with costimulation "
            + NumberText.of(well.costimulation()));
    line("  activated regulatory cells: " + well.regulatory());
    if (well.stromal() == null) {
      line("  stromal cells: none");
    } else {
      line(
          "  stromal cells: "
              + well.stromalCells()
              + " of "
              + well.stromal().name()
              + (well.contact() ? "" : ", behind a membrane")
              + (well.primed() ? ", licensed beforehand" : "")
              + (Double.isFinite(well.stromalUntilDays())
                  ? ", taken out on day " + NumberText.of(well.stromalUntilDays())
                  : ""));
    }
    if (!well.neutralized().isEmpty()) {
      line("  neutralized: " + String.join(", ", new TreeSet<>(well.neutralized())));
    }
  }

  private void patient(PatientTraits patient) {
    section("Patient of a single run");
    PatientTraits typical = PatientTraits.typical();
    List<String> usual = new ArrayList<>();
    for (Trait trait : Trait.all()) {
      boolean factor = trait.key().endsWith("Factor") || trait == Trait.FRAILTY;
      if (factor && trait.of(patient) == trait.of(typical)) {
        usual.add(trait.key());
      } else {
        line(
            "  "
                + trait.key()
                + ": "
                + trait.text(trait.of(patient))
                + "  ("
                + trait.meaning()
                + ")");
      }
    }
    if (!usual.isEmpty()) {
      line("  typical (1): " + String.join(", ", usual));
    }
  }

  private void cohort(PopulationSpec population) {
    section("Patients of a cohort");
    if (population.traits().isEmpty()) {
      line("  all like the patient above");
      return;
    }
    for (Map.Entry<Trait, Distribution> entry : population.traits().entrySet()) {
      line("  " + entry.getKey().key() + ": " + spread(entry.getKey(), entry.getValue()));
    }
    for (RankCorrelation c : population.correlations()) {
      line(
          "  "
              + c.first().key()
              + " and "
              + c.second().key()
              + " go together: rank correlation "
              + NumberText.of(c.rank()));
    }
  }

  private static String spread(Trait trait, Distribution d) {
    return switch (d.family()) {
      case FIXED -> trait.text(d.first()) + " in everybody";
      case BERNOULLI -> NumberText.of(100 * d.first()) + " % female";
      case NORMAL ->
          "normal, mean "
              + trait.text(d.first())
              + ", standard deviation "
              + trait.text(d.second())
              + ends(trait, d);
      case LOGNORMAL ->
          "lognormal, median "
              + trait.text(d.first())
              + ", sigma "
              + NumberText.of(d.second())
              + ends(trait, d);
      case UNIFORM ->
          "uniform from "
              + trait.text(d.first())
              + " to "
              + trait.text(d.second())
              + ends(trait, d);
      case BETA ->
          "beta with alpha "
              + NumberText.of(d.first())
              + " and beta "
              + NumberText.of(d.second())
              + ends(trait, d);
    };
  }

  private static String ends(Trait trait, Distribution d) {
    return ", within " + trait.text(d.low()) + " to " + trait.text(d.high());
  }

  private void time(Scenario s, OutputSpec output) {
    section("Time");
    line("  run-in: " + NumberText.of(s.runInDays()) + " days, in which the patient settles");
    line(
        "  follow-up: "
            + NumberText.of(s.followUpDays())
            + " days ("
            + NumberText.of(Math.rint(s.followUpDays() / DAYS_A_YEAR * 100) / 100)
            + " years)");
    line("  step: " + NumberText.of(s.stepHours()) + " h");
    line(
        "  output: a row every "
            + NumberText.of(output.seriesEveryDays())
            + " days, a digest every "
            + NumberText.of(output.digestEveryDays())
            + " days"
            + (output.pictureDays().isEmpty()
                ? ""
                : ", pictures at days "
                    + String.join(
                        ", ", output.pictureDays().stream().map(NumberText::of).toList())));
  }

  private void space(Scenario s) {
    section("Space");
    if (s.fidelity() == Scenario.Fidelity.MEAN_FIELD) {
      line("  none: well mixed; the numbers below only set volumes");
    }
    Space space = s.space();
    double patch = space.patchSites() * space.siteMicrometers() / 1000;
    double node = space.nodeSites() * space.siteMicrometers() / 1000;
    line(
        "  tissue: "
            + space.tissuePatches()
            + " patches of "
            + space.patchSites()
            + " x "
            + space.patchSites()
            + " sites ("
            + NumberText.of(patch)
            + " mm wide), "
            + s.epitopes()
            + " self-epitopes");
    line(
        "  lymph node: "
            + space.nodeSites()
            + " x "
            + space.nodeSites()
            + " sites ("
            + NumberText.of(node)
            + " mm wide)");
    line("  site: " + NumberText.of(space.siteMicrometers()) + " um");
    line("  quiet patches " + (space.sleeping() ? "may sleep" : "never sleep"));
  }

  private void fields(List<FieldSpec> fields) {
    section("Cytokines");
    for (FieldSpec field : fields) {
      String in = field.inNode() ? field.inTissue() ? "node and tissue" : "node" : "tissue";
      line(
          "  "
              + field.name()
              + ": acts over "
              + NumberText.of(field.rangeMicrometers())
              + " um, diffusion "
              + NumberText.of(field.diffusionUm2PerS())
              + " um2/s, in "
              + in
              + "  ["
              + field.source()
              + "]");
    }
  }

  private void outcome(OutcomeSpec o) {
    section("Definitions");
    line(
        "  relapse: the score rises by at least "
            + NumberText.of(o.relapseRise())
            + " points for at least "
            + NumberText.of(o.relapseHours())
            + " h, at least "
            + NumberText.of(o.relapseGapDays())
            + " days after the last relapse began");
    line("  remission: " + NumberText.of(o.remissionDays()) + " days without relapse");
    line(
        "  lesion: a connected cluster of at least "
            + o.lesionMinimumSites()
            + " freshly injured sites");
    line(
        "  progression: the score rises by at least "
            + NumberText.of(o.progressionRise())
            + " points and is still that high "
            + NumberText.of(o.progressionConfirmDays())
            + " days later");
    line(
        "  visits: every "
            + NumberText.of(o.visitIntervalDays())
            + " days, rater's error of standard deviation "
            + NumberText.of(o.visitNoiseSd())
            + " points");
  }

  private static String route(Course course, TherapyPlan plan) {
    Agent agent = plan.agents().get(course.agent());
    return agent != null && agent.product() != null ? ", " + course.route().key() : "";
  }

  private static String infused(Transplant transplant, TherapyPlan plan) {
    for (Course course : plan.courses()) {
      if (course.name().equals(transplant.name()) && course.when() != null) {
        return NumberText.of(course.plan().delay()) + " days after " + course.when().words();
      }
    }
    return "on day " + NumberText.of(transplant.day());
  }

  private void therapies(TherapyPlan plan) {
    section("Therapies");
    if (plan.isEmpty()) {
      line("  none");
    }
    for (Transplant t : plan.transplants()) {
      line(
          "  autologous transplant: "
              + NumberText.of(t.cd34())
              + " CD34 cells/kg infused "
              + infused(t, plan)
              + ", collected "
              + NumberText.of(t.collectionLead())
              + " days before, "
              + NumberText.of(t.tCells())
              + " T cells/kg less "
              + NumberText.of(t.tCellReduction())
              + " decades, "
              + NumberText.of(100 * t.viability())
              + " % viable");
    }
    for (Course c : plan.courses()) {
      if (c.isTransplant()) {
        continue;
      }
      line(
          "  course \""
              + c.name()
              + "\": "
              + (c.isRegimen() ? c.regimen() : c.agent() + ", " + c.text() + route(c, plan))
              + ", from day "
              + NumberText.of(c.from())
              + (c.times() == 1
                  ? ", once"
                  : ", every "
                      + NumberText.of(c.every())
                      + " days, before day "
                      + NumberText.of(c.until())
                      + " ("
                      + c.times()
                      + " times)")
              + (c.when() == null ? "" : "; waits for " + c.when().words())
              + (c.plan().stopWhen() == null ? "" : "; ends at " + c.plan().stopWhen().words()));
    }
    for (Dose dose : plan.toxicDoses()) {
      line("  day " + NumberText.of(dose.day()) + ": " + dose.agent().name() + ", " + dose.text());
    }
    for (Agent agent : plan.agents().values()) {
      line("  " + agent.name() + ": [" + agent.source() + "]");
    }
  }

  private void changes(Scenario s, List<Parameter> parameters) {
    section("Changes to the model");
    int changes = 0;
    for (Parameter p : parameters) {
      if (s.parameters().overrides().containsKey(p.name())) {
        changes++;
        line(
            "  "
                + p.name()
                + ": "
                + ScenarioText.quantity(s.parameters().value(p), p.unit())
                + " instead of "
                + ScenarioText.quantity(p.value(), p.unit())
                + "  ("
                + p.meaning()
                + ") [default: "
                + p.source()
                + "]");
      }
    }
    if (!s.rulesOff().isEmpty()) {
      line("  rules switched off: " + String.join(", ", s.rulesOff()));
    }
    for (ParameterChange change : s.changes()) {
      changes++;
      for (Parameter p : parameters) {
        Double value = change.values().get(p.name());
        if (value != null) {
          line(
              "  from day "
                  + NumberText.of(change.day())
                  + " on "
                  + p.name()
                  + ": "
                  + ScenarioText.quantity(value, p.unit())
                  + "  ("
                  + p.meaning()
                  + ")");
        }
      }
    }
    if (changes == 0 && s.rulesOff().isEmpty()) {
      line(
          "  none: all " + parameters.size() + " parameters have their defaults, all rules are on");
    }
  }

  private void section(String title) {
    out.append('\n');
    line(title);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
