package org.anergy.scenario;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.NumberText;
import org.anergy.base.Parameter;
import org.anergy.scenario.Distribution.Family;

/**
 * Writes a scenario back as a file in which every default stands; it loads to an equal scenario.
 */
final class ScenarioText {
  private final StringBuilder out = new StringBuilder();

  private ScenarioText() {}

  /** Returns {@code value} with its unit, as the loader reads it back. */
  static String quantity(double value, String unit) {
    String shown = unit.startsWith("1/") ? unit.substring(1) : unit;
    return unit.equals("1") ? NumberText.of(value) : NumberText.of(value) + " " + shown;
  }

  static String write(
      Scenario scenario, PopulationSpec population, OutputSpec output, List<Parameter> parameters) {
    ScenarioText text = new ScenarioText();
    text.head(scenario);
    text.patient(scenario.patient());
    text.population(population);
    text.model(scenario);
    text.outcome(scenario.outcome());
    text.parameters(scenario, parameters);
    text.changes(scenario, parameters);
    text.out.append(TherapyText.of(scenario.therapies()));
    text.output(output);
    return text.out.toString();
  }

  private void head(Scenario s) {
    line("schema: " + ScenarioFormat.SCHEMA);
    line("title: " + quoted(s.title()));
    line("disease: " + s.disease());
    line("fidelity: " + fidelity(s.fidelity()));
    if (s.well() != null) {
      out.append(WellFormat.text(s.well()));
    }
  }

  static String fidelity(Scenario.Fidelity fidelity) {
    return fidelity == Scenario.Fidelity.AGENTS ? "agents" : "mean-field";
  }

  private void patient(PatientTraits patient) {
    line("patient:");
    for (Trait trait : Trait.all()) {
      line("  " + trait.key() + ": " + trait.text(trait.of(patient)));
    }
  }

  private void population(PopulationSpec population) {
    if (population.traits().isEmpty()) {
      return;
    }
    line("population:");
    population
        .traits()
        .forEach((trait, spread) -> line("  " + trait.key() + ": " + flow(trait, spread)));
    if (!population.correlations().isEmpty()) {
      line("  correlations:");
      for (RankCorrelation c : population.correlations()) {
        line(
            "    - {traits: ["
                + c.first().key()
                + ", "
                + c.second().key()
                + "], rank: "
                + NumberText.of(c.rank())
                + "}");
      }
    }
  }

  private static String flow(Trait trait, Distribution d) {
    if (d.family() == Family.BERNOULLI) {
      return "{bernoulli: {female: " + NumberText.of(d.first()) + "}}";
    }
    String unit = trait.rule().unit().symbol();
    String numbers = quantity(d.first(), unit);
    if (d.family() != Family.FIXED) {
      List<String> names = d.family().numbers();
      boolean firstPure = d.family() == Family.BETA;
      boolean secondPure = firstPure || d.family() == Family.LOGNORMAL;
      numbers =
          "{"
              + names.get(0)
              + ": "
              + quantity(d.first(), firstPure ? "1" : unit)
              + ", "
              + names.get(1)
              + ": "
              + quantity(d.second(), secondPure ? "1" : unit)
              + "}";
    }
    return "{"
        + d.family().key()
        + ": "
        + numbers
        + ", within: ["
        + quantity(d.low(), unit)
        + ", "
        + quantity(d.high(), unit)
        + "]}";
  }

  private void model(Scenario s) {
    line("followUp: " + quantity(s.followUpDays(), "days"));
    line("runIn: " + quantity(s.runInDays(), "days"));
    line("time: {step: " + quantity(s.stepHours(), "h") + "}");
    Space space = s.space();
    line("space:");
    line("  tissuePatches: " + space.tissuePatches());
    line("  patchSites: " + space.patchSites());
    line("  nodeSites: " + space.nodeSites());
    line("  site: " + quantity(space.siteMicrometers(), "um"));
    line("  sleeping: " + space.sleeping());
    line("epitopes: " + s.epitopes());
    line("fields:");
    for (FieldSpec field : s.fields()) {
      List<String> in = new ArrayList<>();
      if (field.inNode()) {
        in.add("node");
      }
      if (field.inTissue()) {
        in.add("tissue");
      }
      line("  " + field.name() + ":");
      line("    range: " + quantity(field.rangeMicrometers(), "um"));
      line("    diffusion: " + quantity(field.diffusionUm2PerS(), "um2/s"));
      line("    in: [" + String.join(", ", in) + "]");
      line("    source: " + quoted(field.source()));
    }
  }

  private void outcome(OutcomeSpec o) {
    line("outcome:");
    line("  relapseRise: " + quantity(o.relapseRise(), "points"));
    line("  relapseDuration: " + quantity(o.relapseHours(), "h"));
    line("  relapseGap: " + quantity(o.relapseGapDays(), "days"));
    line("  remission: " + quantity(o.remissionDays(), "days"));
    line("  lesionSites: " + o.lesionMinimumSites());
    line("  progressionRise: " + quantity(o.progressionRise(), "points"));
    line("  progressionConfirmation: " + quantity(o.progressionConfirmDays(), "days"));
    line("  visitInterval: " + quantity(o.visitIntervalDays(), "days"));
    line("  visitNoise: " + quantity(o.visitNoiseSd(), "points"));
  }

  private void parameters(Scenario s, List<Parameter> parameters) {
    if (!parameters.isEmpty()) {
      line("parameters:");
    }
    for (Parameter parameter : parameters) {
      line(
          "  "
              + parameter.name()
              + ": "
              + quantity(s.parameters().value(parameter), parameter.unit()));
    }
    if (!s.rulesOff().isEmpty()) {
      line("rules: {off: [" + String.join(", ", s.rulesOff()) + "]}");
    }
  }

  private void changes(Scenario s, List<Parameter> parameters) {
    if (!s.changes().isEmpty()) {
      line("changes:");
    }
    for (ParameterChange change : s.changes()) {
      line("  - at: " + quantity(change.day(), "days"));
      line("    parameters:");
      for (Parameter parameter : parameters) {
        Double value = change.values().get(parameter.name());
        if (value != null) {
          line("      " + parameter.name() + ": " + quantity(value, parameter.unit()));
        }
      }
    }
  }

  private void output(OutputSpec o) {
    List<String> pictures = o.pictureDays().stream().map(day -> quantity(day, "days")).toList();
    line("output:");
    line("  seriesEvery: " + quantity(o.seriesEveryDays(), "days"));
    line("  picturesAt: [" + String.join(", ", pictures) + "]");
    line("  digestEvery: " + quantity(o.digestEveryDays(), "days"));
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
