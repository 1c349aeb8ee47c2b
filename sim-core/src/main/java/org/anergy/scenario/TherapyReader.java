package org.anergy.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anergy.base.Quantity;
import org.anergy.therapy.Action;
import org.anergy.therapy.Agent;
import org.anergy.therapy.CellProduct;
import org.anergy.therapy.Course;
import org.anergy.therapy.Effect;
import org.anergy.therapy.Harm;
import org.anergy.therapy.Rate;
import org.anergy.therapy.Regimen;
import org.anergy.therapy.Route;
import org.anergy.therapy.Target;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;
import org.anergy.therapy.Trigger;
import org.anergy.yaml.Values;
import org.anergy.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Turns the checked keys of therapies into a plan; defaults of what is left out stand here. */
final class TherapyReader {
  /** Mobilized grafts are frozen and given weeks later; modelling assumption. */
  private static final double LEAD_DAYS = 30;

  /** A common target dose; the yield after Cy and G-CSF is 6.07e6/kg (Blood 106:1980, 2005). */
  private static final double CD34 = 5e6;

  /** Unselected mobilized grafts hold some 1e8 T cells/kg; modelling assumption. */
  private static final double T_CELLS = 1e8;

  /** Modelling assumption: a fifth dies in freezing and thawing. */
  private static final double VIABILITY = 0.8;

  // Days after the infusion, about until neutrophils are back; modelling assumptions.
  private static final double GROWTH_FACTOR_FROM = 5;
  private static final double GROWTH_FACTOR_TO = 12;

  /** Aciclovir for a year is usual; modelling assumption. */
  private static final double ANTIVIRALS_TO = 365;

  /** Five days of G-CSF are usual, alone or after cyclophosphamide; modelling assumption. */
  private static final double MOBILIZATION_DAYS = 5;

  /**
   * Mean 9.22, standard deviation 8.52 of 1e6 cells/kg an apheresis in multiple sclerosis (Blood
   * 106:1980, 2005), taken as lognormal.
   */
  private static final double YIELD_SPREAD = 0.79;

  /** Modelling assumption: three on consecutive days. */
  private static final int APHERESES = 3;

  // Of products of stromal cells; modelling assumptions. Donors differ severalfold in culture.
  private static final double POTENCY_SPREAD = 0.4;
  private static final int PASSAGE = 3;
  private static final double CELL_VIABILITY = 0.9;
  private static final double BLOOD_LOSS = 0.1;

  private static final String ORGAN = "several";
  private static final double HALF = 0.1; // of the level after a dose; modelling assumption
  static final double DAYS_A_YEAR = 365.25;

  private TherapyReader() {}

  /**
   * Reads all therapies.
   *
   * @param endDays end of the follow-up, where courses end that state none
   */
  static TherapyPlan plan(YamlNode.Keys root, double endDays) {
    YamlNode.Keys table = Values.section(root, "therapies");
    List<Transplant> ordered = new ArrayList<>();
    List<Course> courses = new ArrayList<>();
    for (String name : table.entries().keySet()) {
      YamlNode.Keys row = Values.section(table, name);
      if (row.get("hsct") != null) {
        YamlNode.Keys hsct = Values.section(row, "hsct");
        Transplant transplant = transplant(name, hsct);
        ordered.add(transplant);
        if (transplant.waits()) {
          courses.add(waiting(transplant, hsct, root, endDays));
        }
      }
      if (row.get("course") != null) {
        courses.add(course(name, Values.section(row, "course"), root, endDays));
      }
    }
    ordered.sort(Comparator.comparingDouble(Transplant::day).thenComparing(Transplant::name));
    // One order, whatever the order in the file.
    courses.sort(Comparator.comparingDouble(Course::from).thenComparing(Course::name));
    Set<String> regimenNames = new TreeSet<>();
    for (Transplant transplant : ordered) {
      regimenNames.add(transplant.conditioning());
      regimenNames.add(transplant.mobilization());
    }
    Map<String, Regimen> regimens = new LinkedHashMap<>();
    Set<String> agentNames = new TreeSet<>();
    for (Course course : courses) {
      if (course.isTransplant()) {
        continue;
      }
      (course.isRegimen() ? regimenNames : agentNames)
          .add(course.isRegimen() ? course.regimen() : course.agent());
    }
    for (String name : regimenNames) {
      if (Values.section(root, "regimens").get(name) instanceof YamlNode.Keys found) {
        Regimen regimen = regimen(name, found);
        regimens.put(name, regimen);
        regimen.steps().forEach(step -> agentNames.add(step.agent()));
      }
    }
    Map<String, Agent> agents = new LinkedHashMap<>();
    for (String name : agentNames) {
      if (Values.section(root, "agents").get(name) instanceof YamlNode.Keys found) {
        agents.put(name, agent(name, found));
      }
    }
    return new TherapyPlan(ordered, courses, regimens, agents);
  }

  private static Transplant transplant(String name, YamlNode.Keys node) {
    YamlNode.Keys collection = Values.section(node, "collection");
    YamlNode.Keys graft = Values.section(node, "graft");
    YamlNode.Keys support = Values.section(node, "support");
    return new Transplant(
        name,
        node.get("at") == null && node.get("when") != null
            ? Double.POSITIVE_INFINITY
            : Values.quantity(node, "at", TherapyFormat.AT, 0), // a check complains
        Values.text(node, "conditioning", ""),
        Values.quantity(collection, "lead", TherapyFormat.LEAD, LEAD_DAYS),
        Values.text(collection, "mobilization", ""),
        Values.quantity(
            collection, "growthFactorDays", TherapyFormat.MOBILIZATION, MOBILIZATION_DAYS),
        Values.quantity(collection, "yield", TherapyFormat.CD34, Double.NaN),
        Values.quantity(collection, "yieldSpread", TherapyFormat.SPREAD, YIELD_SPREAD),
        Values.whole(collection, "aphereses", APHERESES),
        Values.quantity(graft, "cd34", TherapyFormat.CD34, CD34),
        Values.quantity(graft, "tCells", TherapyFormat.T_CELLS, T_CELLS),
        Values.quantity(graft, "tCellReduction", TherapyFormat.DECADES, 0),
        Values.quantity(graft, "viability", TherapyFormat.SHARE, VIABILITY),
        Values.quantity(support, "growthFactorFrom", TherapyFormat.SUPPORT, GROWTH_FACTOR_FROM),
        Values.quantity(support, "growthFactorTo", TherapyFormat.SUPPORT, GROWTH_FACTOR_TO),
        Values.quantity(support, "antiviralsTo", TherapyFormat.ANTIVIRALS, ANTIVIRALS_TO));
  }

  /** The decision about a transplant that waits, as a course that begins with the infusion. */
  private static Course waiting(
      Transplant transplant, YamlNode.Keys node, YamlNode.Keys root, double endDays) {
    return new Course(
        transplant.name(),
        "",
        0,
        "",
        Route.INTRAVENOUS,
        "",
        0,
        1,
        endDays,
        trigger(node.get("when")),
        new Course.Plan(
            Values.quantity(node, "delay", TherapyFormat.DELAY, preparation(transplant, root)),
            1,
            1,
            Values.texts(node.get("replaces")),
            null));
  }

  /** Returns how long before the infusion the first thing is done, d. */
  static double preparation(Transplant transplant, YamlNode.Keys root) {
    double lead = transplant.collectionLead();
    double first = Math.max(lead + transplant.mobilizationDays(), lead);
    YamlNode.Keys regimens = Values.section(root, "regimens");
    first = Math.max(first, lead - firstDay(regimens.get(transplant.mobilization())));
    return Math.ceil(Math.max(first, -firstDay(regimens.get(transplant.conditioning()))));
  }

  private static double firstDay(@Nullable YamlNode regimen) {
    double first = 0;
    if (regimen instanceof YamlNode.Keys found) {
      for (Regimen.Step step : regimen("", found).steps()) {
        first = Math.min(first, step.day());
      }
    }
    return first;
  }

  private static Course course(
      String name, YamlNode.Keys node, YamlNode.Keys root, double endDays) {
    double from = Values.quantity(node, "from", TherapyFormat.AT, 0);
    Trigger when = trigger(node.get("when"));
    boolean once = node.get("every") == null;
    double span = span(Values.section(root, "regimens").get(Values.text(node, "regimen", "")));
    String agent = Values.text(node, "agent", "");
    double relative = 0;
    String text = Values.text(node, "dose", "");
    if (!text.isEmpty()
        && Values.section(root, "agents").get(agent) instanceof YamlNode.Keys found) {
      Quantity dose = dose(node, "dose");
      Quantity per = dose(found, "per");
      if (dose.unit().measuresSameAs(per.unit())) { // else a check complains
        relative = dose.in(per.unit()) / per.value();
      }
      text = dose.toString();
    }
    return new Course(
        name,
        agent,
        relative,
        text,
        Route.of(Values.text(node, "route", Route.INTRAVENOUS.key())),
        Values.text(node, "regimen", ""),
        from,
        once ? span : Values.quantity(node, "every", TherapyFormat.EVERY),
        once && when == null
            ? from + span
            : Values.quantity(node, "until", TherapyFormat.AT, endDays),
        when,
        new Course.Plan(
            Values.quantity(node, "delay", TherapyFormat.DELAY, 0),
            when == null
                ? Double.POSITIVE_INFINITY
                : once
                    ? span
                    : Values.quantity(
                        node, "lasting", TherapyFormat.EVERY, Double.POSITIVE_INFINITY),
            Values.whole(node, "atMost", 1),
            Values.texts(node.get("replaces")),
            trigger(node.get("stopWhen"))));
  }

  /** How long one time takes: to the day after the last dose. */
  private static double span(@Nullable YamlNode regimen) {
    double last = 0;
    if (regimen instanceof YamlNode.Keys found) {
      for (Regimen.Step step : regimen("", found).steps()) {
        last = Math.max(last, step.day());
      }
    }
    return last + 1;
  }

  private static @Nullable Trigger trigger(@Nullable YamlNode node) {
    return node instanceof YamlNode.Keys keys
        ? new Trigger(
            Values.text(keys, "event", ""),
            Values.whole(keys, "times", 1),
            Values.quantity(keys, "within", TherapyFormat.EVERY, DAYS_A_YEAR),
            Values.text(keys, "on", ""),
            Values.quantity(keys, "score", TherapyFormat.SCORE, Double.NaN))
        : null;
  }

  private static Action action(YamlNode.Keys node) {
    YamlNode.Keys table = Values.section(node, "effects");
    List<Effect> effects = new ArrayList<>();
    for (Rate rate : Rate.all()) {
      if (table.get(rate.key()) instanceof YamlNode.Keys effect) {
        effects.add(
            new Effect(
                rate,
                Values.quantity(effect, "change", TherapyFormat.CHANGE),
                Values.quantity(effect, "half", TherapyFormat.HALF, HALF),
                Values.quantity(effect, "hill", TherapyFormat.HILL, 1)));
      }
    }
    List<Harm> harms = new ArrayList<>();
    if (node.get("harms") instanceof YamlNode.Items list) {
      for (YamlNode item : list.items()) {
        YamlNode.Keys harm = (YamlNode.Keys) item;
        harms.add(
            new Harm(
                Values.text(harm, "name", ""),
                Values.quantity(harm, "rate", TherapyFormat.HAZARD) / DAYS_A_YEAR,
                Values.quantity(harm, "deaths", TherapyFormat.SHARE, 0)));
      }
    }
    double halfLife = Values.quantity(node, "halfLife", TherapyFormat.HALF_LIFE);
    return new Action(
        Values.quantity(node, "absorption", TherapyFormat.ABSORPTION, 0),
        Values.quantity(node, "fastShare", TherapyFormat.SHARE, 0),
        Values.quantity(node, "fastHalfLife", TherapyFormat.HALF_LIFE, halfLife),
        effects,
        harms);
  }

  private static @Nullable CellProduct product(YamlNode.Keys node) {
    if (!(node.get("cells") instanceof YamlNode.Keys cells)) {
      return null;
    }
    Quantity per = dose(node, "per");
    return new CellProduct(
        per.unit().measuresSameAs(TherapyFormat.CD34.unit())
            ? per.in(TherapyFormat.CD34.unit())
            : Double.NaN, // a check complains
        Values.quantity(cells, "potency", TherapyFormat.POTENCY, 1),
        Values.quantity(cells, "potencySpread", TherapyFormat.SPREAD, POTENCY_SPREAD),
        Values.whole(cells, "passage", PASSAGE),
        Values.quantity(cells, "viability", TherapyFormat.SHARE, CELL_VIABILITY),
        Values.quantity(cells, "bloodLoss", TherapyFormat.SHARE, BLOOD_LOSS),
        Values.quantity(cells, "recovery", TherapyFormat.RECOVERY, 0),
        Values.quantity(cells, "immunogenicity", TherapyFormat.SHARE, 1));
  }

  static Regimen regimen(String name, YamlNode.Keys node) {
    List<Regimen.Step> steps = new ArrayList<>();
    if (node.get("steps") instanceof YamlNode.Items list) {
      for (YamlNode item : list.items()) {
        YamlNode.Keys step = (YamlNode.Keys) item;
        steps.add(
            new Regimen.Step(
                Values.text(step, "agent", ""),
                dose(step, "dose"),
                Values.quantity(step, "day", TherapyFormat.RELATIVE_DAY)));
      }
    }
    return new Regimen(name, steps, Values.text(node, "source", "stated in the scenario"));
  }

  static Agent agent(String name, YamlNode.Keys node) {
    Map<Target, Double> kills = new EnumMap<>(Target.class);
    for (Target target : Target.all()) {
      kills.put(target, Values.quantity(node, target.key(), TherapyFormat.DECADES, 0));
    }
    return new Agent(
        name,
        dose(node, "per"),
        Values.quantity(node, "halfLife", TherapyFormat.HALF_LIFE),
        Values.quantity(node, "lymphoid", TherapyFormat.SHARE, 1),
        Values.quantity(node, "tissue", TherapyFormat.SHARE, 1),
        kills,
        Values.quantity(node, "toxicity", TherapyFormat.DAMAGES, 0),
        Values.text(node, "organ", ORGAN),
        action(node),
        product(node),
        Values.text(node, "source", ""));
  }

  private static Quantity dose(YamlNode.Keys node, String key) {
    return Quantity.parse(node.place().at(key), Values.text(node, key, ""));
  }
}
