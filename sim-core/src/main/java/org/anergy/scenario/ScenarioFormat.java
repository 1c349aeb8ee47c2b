package org.anergy.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.anergy.base.Parameter;
import org.anergy.base.QuantityRule;
import org.anergy.yaml.Choice;
import org.anergy.yaml.ListOf;
import org.anergy.yaml.QuantityValue;
import org.anergy.yaml.Section;
import org.anergy.yaml.Section.Key;
import org.anergy.yaml.SourceText;
import org.anergy.yaml.Table;
import org.anergy.yaml.Text;
import org.anergy.yaml.ValueType;
import org.anergy.yaml.WholeNumber;

/**
 * The keys of a scenario file, their units and ranges: checker, loader, schema and writer agree.
 */
final class ScenarioFormat {
  static final String SCHEMA = "anergy/scenario/1";
  static final SourceText.Kind KIND = new SourceText.Kind("scenario", SCHEMA);

  static final QuantityRule FOLLOW_UP = QuantityRule.of("days", 1, 43_830);
  static final QuantityRule RUN_IN = QuantityRule.of("days", 0, 7305);
  static final QuantityRule STEP = QuantityRule.of("h", 1.0 / 60, 12);
  static final QuantityRule SITE = QuantityRule.of("um", 5, 100);
  static final QuantityRule RANGE = QuantityRule.of("um", 5, 1000);
  static final QuantityRule DIFFUSION = QuantityRule.of("um2/s", 0.1, 1000);
  static final QuantityRule RISE = QuantityRule.of("points", 0.05, 10);
  static final QuantityRule NOISE = QuantityRule.of("points", 0, 5);
  static final QuantityRule HOURS = QuantityRule.of("h", 1, 2400);
  static final QuantityRule DAYS = QuantityRule.of("days", 1, 3652.5);
  static final QuantityRule EVERY = QuantityRule.of("days", 1.0 / 24, 3652.5);
  static final QuantityRule PICTURE = QuantityRule.of("days", 0, 43_830);
  static final QuantityRule RANK = QuantityRule.of("1", -0.99, 0.99);

  private static final Pattern DISEASE = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern GENE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private ScenarioFormat() {}

  static Section root(List<Parameter> parameters, Collection<String> ruleNames) {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.of("schema", new Choice("schema", List.of(SCHEMA)), "the format of the file"));
    keys.add(
        Key.of(
            "extends",
            Text.line(300),
            "the profile (disease/NAME) or file (NAME.yaml) that this scenario changes"));
    keys.add(Key.of("title", Text.line(200), "one line for people"));
    keys.add(
        Key.required(
            "disease",
            new Text(DISEASE, "a name in lower case", 60),
            "the name of the disease; profiles give it. Maybe \"extends:"
                + " disease/relapsing-remitting-ms\" is missing"));
    keys.add(
        Key.of(
            "fidelity",
            new Choice("fidelity", List.of("agents", "mean-field")),
            "cells as agents on lattices, or the well-mixed equations of the same rules"));
    keys.add(
        Key.of(
            "geometry",
            new Choice("geometry", List.of("body", "well")),
            "a patient's body, or a well of a culture plate"));
    keys.add(Key.of("well", WellFormat.section(), "what is in the well"));
    keys.add(Key.of("patient", patient(), "the patient of a single run"));
    keys.add(Key.of("population", population(), "the people from whom a cohort is drawn"));
    keys.add(Key.of("followUp", new QuantityValue(FOLLOW_UP), "simulated time after the run-in"));
    keys.add(
        Key.of("runIn", new QuantityValue(RUN_IN), "time before the follow-up, in whole days"));
    keys.add(Key.of("time", time(), "time step"));
    keys.add(Key.of("space", space(), "the lattices"));
    keys.add(Key.of("epitopes", new WholeNumber(1, 30), "number of self-epitopes of the tissue"));
    keys.add(Key.required("fields", fields(), "the diffusing cytokines"));
    keys.add(Key.of("outcome", outcome(), "definitions of relapse, remission and progression"));
    keys.add(Key.of("parameters", parameters(parameters), "numbers of the model that differ"));
    keys.add(
        Key.of(
            "changes",
            new ListOf(change(parameters), 0, 1000),
            "parameters that have other values from a day of the follow-up on"));
    keys.add(Key.of("rules", rules(ruleNames), "switches of the model's rules"));
    keys.add(Key.of("therapies", TherapyFormat.therapies(), "what is done to the patient"));
    keys.add(Key.of("regimens", TherapyFormat.regimens(), "courses of agents, by name"));
    keys.add(Key.of("agents", TherapyFormat.agents(), "drugs and radiation that kill cells"));
    keys.add(Key.of("output", output(), "what a run writes down"));
    return new Section("the scenario", keys);
  }

  private static Section patient() {
    List<Key> keys = new ArrayList<>();
    for (Trait trait : Trait.all()) {
      ValueType type =
          trait == Trait.SEX
              ? new Choice("sex", List.of("female", "male"))
              : new QuantityValue(trait.rule());
      keys.add(Key.of(trait.key(), type, trait.meaning()));
    }
    return new Section("patient", keys);
  }

  private static Section population() {
    List<Key> keys = new ArrayList<>();
    for (Trait trait : Trait.all()) {
      keys.add(Key.of(trait.key(), new DistributionValue(trait), "spread of: " + trait.meaning()));
    }
    Section pair =
        new Section(
            "a correlation",
            List.of(
                Key.required(
                    "traits",
                    new ListOf(new Choice("trait", Trait.keys()), 2, 2),
                    "the two traits that go together"),
                Key.required("rank", new QuantityValue(RANK), "Spearman's rank correlation")));
    keys.add(
        Key.of("correlations", new ListOf(pair, 0, 66), "which traits go together, and how much"));
    return new Section("population", keys);
  }

  private static Section time() {
    return new Section(
        "time",
        List.of(Key.of("step", new QuantityValue(STEP), "time step of tissue and lymph node")));
  }

  private static Section space() {
    return new Section(
        "space",
        List.of(
            Key.of("tissuePatches", new WholeNumber(1, 64), "number of tissue patches"),
            Key.of("patchSites", new WholeNumber(8, 1024), "sites along a side of a patch"),
            Key.of("nodeSites", new WholeNumber(8, 1024), "sites along a side of the lymph node"),
            Key.of("site", new QuantityValue(SITE), "lattice spacing"),
            Key.of("sleeping", Choice.SWITCH, "whether quiet patches may be skipped")));
  }

  private static Table fields() {
    Section row =
        new Section(
            "a field",
            List.of(
                Key.required(
                    "range",
                    new QuantityValue(RANGE),
                    "the distance over which it acts, sqrt(D/loss)"),
                Key.required("diffusion", new QuantityValue(DIFFUSION), "the diffusion constant D"),
                Key.required(
                    "in",
                    new ListOf(new Choice("compartment", List.of("node", "tissue")), 1, 2),
                    "the compartments in which it is present"),
                Key.of("source", Text.line(300), "where the range comes from")));
    return new Table("cytokine", GENE, "gene symbols in capitals, such as IL2", row);
  }

  private static Section outcome() {
    return new Section(
        "outcome",
        List.of(
            Key.of("relapseRise", new QuantityValue(RISE), "smallest rise that is a relapse"),
            Key.of("relapseDuration", new QuantityValue(HOURS), "how long the rise must last"),
            Key.of("relapseGap", new QuantityValue(DAYS), "least time between two relapses"),
            Key.of("remission", new QuantityValue(DAYS), "time without relapse until remission"),
            Key.of("lesionSites", new WholeNumber(1, 10_000), "fewest injured sites of a lesion"),
            Key.of("progressionRise", new QuantityValue(RISE), "smallest rise that is progression"),
            Key.of("progressionConfirmation", new QuantityValue(DAYS), "time until confirmation"),
            Key.of("visitInterval", new QuantityValue(DAYS), "time between scheduled visits"),
            Key.of("visitNoise", new QuantityValue(NOISE), "rater's error, standard deviation")));
  }

  private static Section parameters(List<Parameter> parameters) {
    List<Key> keys = new ArrayList<>();
    for (Parameter p : parameters) {
      String meaning =
          p.meaning()
              + " Default "
              + ScenarioText.quantity(p.value(), p.unit())
              + ". "
              + p.source();
      keys.add(Key.of(p.name(), new QuantityValue(rule(p)), meaning));
    }
    return new Section("parameters", keys);
  }

  private static Section change(List<Parameter> parameters) {
    return new Section(
        "a change",
        List.of(
            Key.required("at", new QuantityValue(PICTURE), "the day from which on it holds"),
            Key.required("parameters", parameters(parameters), "what has another value then")));
  }

  /** The unit and range of a parameter. */
  static QuantityRule rule(Parameter parameter) {
    try {
      return QuantityRule.of(parameter.unit(), parameter.low(), parameter.high());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "parameter " + parameter.name() + ": " + e.getMessage(), e);
    }
  }

  private static Section rules(Collection<String> names) {
    ListOf off = new ListOf(new Choice("rule", List.copyOf(names)), 0, Math.max(1, names.size()));
    return new Section("rules", List.of(Key.of("off", off, "rules that are switched off")));
  }

  private static Section output() {
    return new Section(
        "output",
        List.of(
            Key.of("seriesEvery", new QuantityValue(EVERY), "time between rows of the series"),
            Key.of(
                "picturesAt",
                new ListOf(new QuantityValue(PICTURE), 0, 100),
                "times at which the lattices are pictured"),
            Key.of("digestEvery", new QuantityValue(EVERY), "time between state digests")));
  }
}
