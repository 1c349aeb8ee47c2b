package org.anergy.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anergy.base.Parameter;
import org.anergy.base.ParameterSet;
import org.anergy.yaml.Problems;
import org.anergy.yaml.Values;
import org.anergy.yaml.YamlNode;

/** Turns a checked block of keys into records; what the keys leave out has its default here. */
final class ScenarioBuilder {
  private static final double DEFAULT_FOLLOW_UP_DAYS = 3652.5;

  /**
   * Half a year: several turnovers of regulatory T cells (doubling 8 d; Vukmanovic-Stejic 2006).
   */
  private static final double DEFAULT_RUN_IN_DAYS = 180;

  /** The coarsest step that the convergence study allows. */
  private static final double DEFAULT_STEP_HOURS = 1;

  /** The antigens of a disease are a handful of epitopes (modelling assumption). */
  private static final int DEFAULT_EPITOPES = 6;

  private final YamlNode.Keys root;

  ScenarioBuilder(YamlNode.Keys root) {
    this.root = root;
  }

  Scenario scenario(List<Parameter> parameters) {
    YamlNode.Keys time = Values.section(root, "time");
    return new Scenario(
        Values.text(root, "title", Values.text(root, "disease", "")),
        Values.text(root, "disease", ""),
        Values.text(root, "fidelity", "agents").equals("agents")
            ? Scenario.Fidelity.AGENTS
            : Scenario.Fidelity.MEAN_FIELD,
        patient(),
        Values.quantity(root, "followUp", ScenarioFormat.FOLLOW_UP, DEFAULT_FOLLOW_UP_DAYS),
        // Day 0 must be a whole day after the start: two years are 730 or 731 days, not 730.5.
        WellFormat.isWell(root)
            ? 0
            : Math.rint(Values.quantity(root, "runIn", ScenarioFormat.RUN_IN, DEFAULT_RUN_IN_DAYS)),
        Values.quantity(time, "step", ScenarioFormat.STEP, DEFAULT_STEP_HOURS),
        space(),
        Values.whole(root, "epitopes", DEFAULT_EPITOPES),
        fields(),
        outcome(),
        overrides(parameters),
        new LinkedHashSet<>(Values.texts(Values.section(root, "rules").get("off"))),
        TherapyReader.plan(
            root,
            Values.quantity(root, "followUp", ScenarioFormat.FOLLOW_UP, DEFAULT_FOLLOW_UP_DAYS)),
        changes(parameters),
        WellFormat.read(root));
  }

  private PatientTraits patient() {
    YamlNode.Keys node = Values.section(root, "patient");
    PatientTraits patient = PatientTraits.typical();
    for (Trait trait : Trait.all()) {
      if (trait == Trait.SEX) {
        String fallback = patient.female() ? "female" : "male";
        patient =
            patient.with(trait, Values.text(node, trait.key(), fallback).equals("female") ? 1 : 0);
      } else {
        double fallback = trait.of(patient);
        patient = patient.with(trait, Values.quantity(node, trait.key(), trait.rule(), fallback));
      }
    }
    return patient;
  }

  private Space space() {
    YamlNode.Keys node = Values.section(root, "space");
    Space standard = Space.standard();
    return new Space(
        Values.whole(node, "tissuePatches", standard.tissuePatches()),
        Values.whole(node, "patchSites", standard.patchSites()),
        Values.whole(node, "nodeSites", standard.nodeSites()),
        Values.quantity(node, "site", ScenarioFormat.SITE, standard.siteMicrometers()),
        Boolean.parseBoolean(Values.text(node, "sleeping", Boolean.toString(standard.sleeping()))));
  }

  private List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    YamlNode.Keys table = Values.section(root, "fields");
    for (String name : table.entries().keySet()) {
      YamlNode.Keys row = Values.section(table, name);
      List<String> in = Values.texts(row.get("in"));
      fields.add(
          new FieldSpec(
              name,
              Values.quantity(row, "range", ScenarioFormat.RANGE),
              Values.quantity(row, "diffusion", ScenarioFormat.DIFFUSION),
              in.contains("node"),
              in.contains("tissue"),
              Values.text(row, "source", "stated in the scenario")));
    }
    return fields;
  }

  private OutcomeSpec outcome() {
    YamlNode.Keys node = Values.section(root, "outcome");
    OutcomeSpec o = OutcomeSpec.standard();
    return new OutcomeSpec(
        Values.quantity(node, "relapseRise", ScenarioFormat.RISE, o.relapseRise()),
        Values.quantity(node, "relapseDuration", ScenarioFormat.HOURS, o.relapseHours()),
        Values.quantity(node, "relapseGap", ScenarioFormat.DAYS, o.relapseGapDays()),
        Values.quantity(node, "remission", ScenarioFormat.DAYS, o.remissionDays()),
        Values.whole(node, "lesionSites", o.lesionMinimumSites()),
        Values.quantity(node, "progressionRise", ScenarioFormat.RISE, o.progressionRise()),
        Values.quantity(
            node, "progressionConfirmation", ScenarioFormat.DAYS, o.progressionConfirmDays()),
        Values.quantity(node, "visitInterval", ScenarioFormat.DAYS, o.visitIntervalDays()),
        Values.quantity(node, "visitNoise", ScenarioFormat.NOISE, o.visitNoiseSd()));
  }

  /** A value that equals the default is no override: a resolved file loads to an equal scenario. */
  private ParameterSet overrides(List<Parameter> parameters) {
    YamlNode.Keys node = Values.section(root, "parameters");
    Map<String, Double> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      double value =
          Values.quantity(
              node, parameter.name(), ScenarioFormat.rule(parameter), parameter.value());
      if (value != parameter.value()) {
        values.put(parameter.name(), value);
      }
    }
    return new ParameterSet(values);
  }

  private List<ParameterChange> changes(List<Parameter> parameters) {
    List<ParameterChange> changes = new ArrayList<>();
    if (root.get("changes") instanceof YamlNode.Items list) {
      for (YamlNode item : list.items()) {
        YamlNode.Keys change = (YamlNode.Keys) item;
        YamlNode.Keys node = Values.section(change, "parameters");
        Map<String, Double> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
          if (node.get(parameter.name()) != null) {
            values.put(
                parameter.name(),
                Values.quantity(node, parameter.name(), ScenarioFormat.rule(parameter)));
          }
        }
        changes.add(
            new ParameterChange(Values.quantity(change, "at", ScenarioFormat.PICTURE), values));
      }
    }
    return changes;
  }

  /** Returns the population; problems between its numbers are reported. */
  PopulationSpec population(Problems problems) {
    YamlNode.Keys node = Values.section(root, "population");
    Map<Trait, Distribution> traits = new LinkedHashMap<>();
    for (Trait trait : Trait.all()) {
      if (node.get(trait.key()) instanceof YamlNode.Keys spread) {
        String path = "population." + trait.key();
        Distribution distribution = new DistributionValue(trait).read(spread, path, problems);
        if (distribution != null) {
          traits.put(trait, distribution);
        }
      }
    }
    List<RankCorrelation> correlations = correlations(node, problems);
    return new PopulationSpec(
        traits, PopulationSpec.factor(correlations).isPresent() ? correlations : List.of());
  }

  private static List<RankCorrelation> correlations(YamlNode.Keys population, Problems problems) {
    List<RankCorrelation> correlations = new ArrayList<>();
    if (!(population.get("correlations") instanceof YamlNode.Items list)) {
      return correlations;
    }
    Set<Set<String>> pairs = new LinkedHashSet<>();
    for (int i = 0; i < list.items().size(); i++) {
      YamlNode.Keys item = (YamlNode.Keys) list.items().get(i);
      String path = "population.correlations[" + i + "]";
      List<String> names = Values.texts(item.get("traits"));
      for (String name : names) {
        if (population.get(name) == null) {
          problems.add(
              item.place(), path, name + " does not vary. Maybe add population." + name + ".");
        }
      }
      if (!pairs.add(Set.copyOf(names))) {
        problems.add(item.place(), path, "this pair is correlated twice. Maybe remove one.");
        continue;
      }
      correlations.add(
          new RankCorrelation(
              Trait.named(names.get(0)),
              Trait.named(names.get(1)),
              Values.quantity(item, "rank", ScenarioFormat.RANK)));
    }
    if (PopulationSpec.factor(correlations).isEmpty()) {
      problems.add(
          list.place(),
          "population.correlations",
          "these correlations contradict each other: no population has all of them. Maybe weaken"
              + " the strongest.");
    }
    return correlations;
  }

  OutputSpec output() {
    YamlNode.Keys node = Values.section(root, "output");
    OutputSpec standard = OutputSpec.standard();
    List<Double> pictures = standard.pictureDays();
    if (node.get("picturesAt") instanceof YamlNode.Items list) {
      pictures =
          list.items().stream().map(i -> Values.quantity(i, ScenarioFormat.PICTURE)).toList();
    }
    return new OutputSpec(
        Values.quantity(node, "seriesEvery", ScenarioFormat.EVERY, standard.seriesEveryDays()),
        pictures,
        Values.quantity(node, "digestEvery", ScenarioFormat.EVERY, standard.digestEveryDays()));
  }
}
