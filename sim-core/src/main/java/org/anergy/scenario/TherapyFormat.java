package org.anergy.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anergy.base.QuantityRule;
import org.anergy.therapy.Rate;
import org.anergy.therapy.Route;
import org.anergy.therapy.Target;
import org.anergy.yaml.Choice;
import org.anergy.yaml.ListOf;
import org.anergy.yaml.QuantityValue;
import org.anergy.yaml.Section;
import org.anergy.yaml.Section.Key;
import org.anergy.yaml.Table;
import org.anergy.yaml.Text;
import org.anergy.yaml.WholeNumber;

/** The keys of a scenario that prescribe therapies, their units and ranges. */
final class TherapyFormat {
  static final QuantityRule AT = QuantityRule.of("days", 0, 43_830);
  static final QuantityRule LEAD = QuantityRule.of("days", 0, 1000);
  static final QuantityRule MOBILIZATION = QuantityRule.of("days", 0, 30);
  static final QuantityRule SUPPORT = QuantityRule.of("days", 0, 200);
  static final QuantityRule ANTIVIRALS = QuantityRule.of("days", 0, 2000);
  static final QuantityRule RELATIVE_DAY = QuantityRule.of("days", -200, 200);
  static final QuantityRule CD34 = QuantityRule.of("cells/kg", 0, 1e8);
  static final QuantityRule T_CELLS = QuantityRule.of("cells/kg", 0, 1e10);
  static final QuantityRule DECADES = QuantityRule.of("1", 0, 12);
  static final QuantityRule SHARE = QuantityRule.of("1", 0, 1);
  static final QuantityRule SPREAD = QuantityRule.of("1", 0, 3);
  private static final WholeNumber APHERESES = new WholeNumber(1, 10);
  static final QuantityRule EVERY = QuantityRule.of("days", 0.5, 3660);
  static final QuantityRule ABSORPTION = QuantityRule.of("days", 0, 100);
  static final QuantityRule CHANGE = QuantityRule.of("1", -1, 10);
  static final QuantityRule HALF = QuantityRule.of("1", 1e-4, 100);
  static final QuantityRule HILL = QuantityRule.of("1", 0.5, 8);
  static final QuantityRule HAZARD = QuantityRule.of("/year", 0, 10);
  static final QuantityRule DELAY = QuantityRule.of("days", 0, 366);
  static final QuantityRule SCORE = QuantityRule.of("points", 0, 10);
  private static final WholeNumber STARTS = new WholeNumber(1, 1000);
  private static final WholeNumber TIMES = new WholeNumber(1, 100);
  private static final List<String> EVENTS =
      List.of("relapse", "recovery", "remission", "progression", "lesion", "visit");
  static final QuantityRule POTENCY = QuantityRule.of("1", 0, 10);
  static final QuantityRule RECOVERY = QuantityRule.of("h", 0, 200);
  private static final WholeNumber PASSAGE = new WholeNumber(1, 20);
  static final QuantityRule DAMAGES = QuantityRule.of("1", 0, 20);
  static final QuantityRule HALF_LIFE = QuantityRule.of("days", 0.01, 200);

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final String NAME_IN_WORDS = "names in lower case, such as my-regimen";

  private TherapyFormat() {}

  private static Text name(String of) {
    return new Text(NAME, "the name of " + of + ", in lower case", 60);
  }

  static Table therapies() {
    Section therapy =
        new Section(
            "a therapy",
            List.of(
                Key.of("hsct", hsct(), "an autologous stem-cell transplant"),
                Key.of("course", course(), "a drug or a regimen, given again and again")));
    return new Table("therapy", NAME, NAME_IN_WORDS, therapy);
  }

  private static Section hsct() {
    Section collection =
        new Section(
            "the collection",
            List.of(
                Key.of(
                    "lead", new QuantityValue(LEAD), "how long before the infusion it takes place"),
                Key.of(
                    "mobilization",
                    name("a regimen"),
                    "the regimen around the collection; its days count from there"),
                Key.of(
                    "growthFactorDays",
                    new QuantityValue(MOBILIZATION),
                    "how long G-CSF is given before it; 0 for none"),
                Key.of(
                    "yield",
                    new QuantityValue(CD34),
                    "what an apheresis collects from a typical patient; left out, it follows from"
                        + " the CD34 cells in blood"),
                Key.of(
                    "yieldSpread",
                    new QuantityValue(SPREAD),
                    "standard deviation of the logarithm of the yield between patients"),
                Key.of("aphereses", APHERESES, "largest number of collections, one a day")));
    Section graft =
        new Section(
            "the graft",
            List.of(
                Key.of(
                    "cd34",
                    new QuantityValue(CD34),
                    "CD34 cells to be infused; fewer if fewer were collected"),
                Key.of(
                    "tCells", new QuantityValue(T_CELLS), "T cells of the graft before selection"),
                Key.of(
                    "tCellReduction",
                    new QuantityValue(DECADES),
                    "removal of T cells by CD34 selection, decades (log10)"),
                Key.of(
                    "viability",
                    new QuantityValue(SHARE),
                    "share of the cells that survives storage")));
    Section support =
        new Section(
            "the support",
            List.of(
                Key.of(
                    "growthFactorFrom",
                    new QuantityValue(SUPPORT),
                    "start of G-CSF after the infusion"),
                Key.of(
                    "growthFactorTo",
                    new QuantityValue(SUPPORT),
                    "end of G-CSF after the infusion; the start or earlier for none"),
                Key.of(
                    "antiviralsTo",
                    new QuantityValue(ANTIVIRALS),
                    "end of drugs against herpes viruses after the infusion; 0 for none")));
    return new Section(
        "a transplant",
        List.of(
            Key.of("at", new QuantityValue(AT), "the time of the infusion"),
            Key.of("when", trigger(), "what it waits for, instead of a time"),
            Key.of(
                "delay",
                new QuantityValue(DELAY),
                "from what it waits for to the infusion; as short as the preparation allows if left out"),
            Key.of(
                "replaces",
                new ListOf(name("a therapy"), 0, 10),
                "courses that end when it is decided upon"),
            Key.required("conditioning", name("a regimen"), "the regimen before the infusion"),
            Key.of("collection", collection, "how the graft is collected"),
            Key.of("graft", graft, "what is infused"),
            Key.of("support", support, "what is given afterwards")));
  }

  private static Section course() {
    return new Section(
        "a course",
        List.of(
            Key.of("agent", name("an agent"), "the agent that is given"),
            Key.of("dose", DoseValue.INSTANCE, "how much of the agent is given each time"),
            Key.of("route", new Choice("route", Route.keys()), "how cells are given"),
            Key.of("regimen", name("a regimen"), "the regimen that is given, instead of an agent"),
            Key.of(
                "from",
                new QuantityValue(AT),
                "the first time; with \"when\" the first day on which that counts, 0 if left out"),
            Key.of(
                "every", new QuantityValue(EVERY), "from one time to the next; once if left out"),
            Key.of(
                "until",
                new QuantityValue(AT),
                "no time begins then or later; the end of the follow-up if left out"),
            Key.of("when", trigger(), "what it waits for"),
            Key.of("delay", new QuantityValue(DELAY), "from what it waits for to the first time"),
            Key.of("lasting", new QuantityValue(EVERY), "from the first time to the end"),
            Key.of("atMost", STARTS, "how often it may be started; once if left out"),
            Key.of(
                "replaces",
                new ListOf(name("a therapy"), 0, 10),
                "therapies that end when it is started"),
            Key.of("stopWhen", trigger(), "what ends it")));
  }

  private static Section trigger() {
    return new Section(
        "a condition",
        List.of(
            Key.required("event", new Choice("event", EVENTS), "what the clinic must find"),
            Key.of("times", TIMES, "how many of them; 1 if left out"),
            Key.of("within", new QuantityValue(EVERY), "in what time they must begin; a year"),
            Key.of("on", name("a therapy"), "only while this therapy runs"),
            Key.of(
                "score",
                new QuantityValue(SCORE),
                "least measured score of a visit, or least rise at a relapse")));
  }

  static Table regimens() {
    Section step =
        new Section(
            "a dose",
            List.of(
                Key.required("agent", name("an agent"), "the agent that is given"),
                Key.required("dose", DoseValue.INSTANCE, "how much is given"),
                Key.required(
                    "day",
                    new QuantityValue(RELATIVE_DAY),
                    "when: before the infusion (or collection) if negative")));
    Section regimen =
        new Section(
            "a regimen",
            List.of(
                Key.required("steps", new ListOf(step, 0, 60), "its doses"),
                Key.of("source", Text.line(400), "who uses it")));
    return new Table("regimen", NAME, NAME_IN_WORDS, regimen);
  }

  static Table agents() {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.required("per", DoseValue.INSTANCE, "the dose for which the kills are stated"));
    keys.add(Key.required("halfLife", new QuantityValue(HALF_LIFE), "half-life of its effect"));
    keys.add(
        Key.of(
            "absorption",
            new QuantityValue(ABSORPTION),
            "half-life of absorption from a depot; 0 if given into a vein"));
    keys.add(
        Key.of(
            "fastShare",
            new QuantityValue(SHARE),
            "share of the level that falls with the fast half-life"));
    keys.add(Key.of("fastHalfLife", new QuantityValue(HALF_LIFE), "half-life of the fast share"));
    keys.add(
        Key.of(
            "lymphoid",
            new QuantityValue(SHARE),
            "share of the stated kill that T cells and APCs suffer in lymphoid tissue"));
    keys.add(
        Key.of(
            "tissue",
            new QuantityValue(SHARE),
            "share of the stated kill that T cells and APCs suffer in target tissue"));
    for (Target target : Target.all()) {
      keys.add(
          Key.of(
              target.key(),
              new QuantityValue(DECADES),
              "decades (log10) of " + target.meaning() + " that this dose kills"));
    }
    keys.add(
        Key.of(
            "toxicity",
            new QuantityValue(DAMAGES),
            "severe organ damages that this dose does on average to a person of 40 years"));
    keys.add(Key.of("organ", name("an organ"), "the organ that it damages"));
    keys.add(Key.of("cells", cells(), "what it is if it is a product of stromal cells (MSC)"));
    keys.add(Key.of("effects", effects(), "what it does to rates of the model"));
    keys.add(Key.of("harms", new ListOf(harm(), 0, 10), "side effects, while it is present"));
    keys.add(Key.required("source", Text.line(600), "where the numbers come from"));
    return new Table("agent", NAME, NAME_IN_WORDS, new Section("an agent", keys));
  }

  private static Section cells() {
    return new Section(
        "a product of cells",
        List.of(
            Key.of(
                "potency",
                new QuantityValue(POTENCY),
                "what a licensed cell does, relative to the reference product"),
            Key.of(
                "potencySpread",
                new QuantityValue(SPREAD),
                "standard deviation of the logarithm of the potency between donors"),
            Key.of("passage", PASSAGE, "how often the cells were passaged"),
            Key.of(
                "viability",
                new QuantityValue(SHARE),
                "share of the cells that is alive when given"),
            Key.of(
                "bloodLoss",
                new QuantityValue(SHARE),
                "share that contact with blood destroys at once"),
            Key.of(
                "recovery",
                new QuantityValue(RECOVERY),
                "time after thawing in which cells do not react; 0 if given fresh"),
            Key.of(
                "immunogenicity",
                new QuantityValue(SHARE),
                "how strongly the recipient reacts: 0 to own cells, 1 to those of a mismatched"
                    + " donor")));
  }

  private static Section effects() {
    Section effect =
        new Section(
            "an effect",
            List.of(
                Key.required(
                    "change",
                    new QuantityValue(CHANGE),
                    "largest relative change: -1 stops the rate, 1 doubles it"),
                Key.of(
                    "half",
                    new QuantityValue(HALF),
                    "level of half the change, 1 right after the dose that \"per\" states"),
                Key.of("hill", new QuantityValue(HILL), "steepness of the curve")));
    List<Key> keys = new ArrayList<>();
    for (Rate rate : Rate.all()) {
      keys.add(Key.of(rate.key(), effect, "effect on " + rate.meaning()));
    }
    return new Section("the effects", keys);
  }

  private static Section harm() {
    return new Section(
        "a side effect",
        List.of(
            Key.required("name", name("a side effect"), "what happens"),
            Key.required("rate", new QuantityValue(HAZARD), "how often, while it is present"),
            Key.of("deaths", new QuantityValue(SHARE), "share of those who die of it")));
  }
}
