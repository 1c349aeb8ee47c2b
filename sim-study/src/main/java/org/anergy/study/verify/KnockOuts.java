package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.anergy.biology.Rule;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.Ranks;
import org.anergy.study.stats.SignFlips;
import org.anergy.study.verify.Courses.Course;

/**
 * Every rule off once: what its loss does to each pattern, in patients and, where that is not
 * clear, in health: what holds a healthy body in balance may be overrun in disease. A rule that
 * changes nothing goes.
 */
final class KnockOuts implements VerificationCheck {
  private static final double FALSE_ALARM = 0.05;

  /** Patients of the first look; a rule that is clear there is not looked at again. */
  private static final int FIRST_LOOK = 12;

  /** Few patients, all patients, and healthy people. */
  private static final int LOOKS = 3;

  private static final List<Pattern> PATTERNS =
      List.of(
          new Pattern("relapses a year (N2)", Course::rate),
          new Pattern("regulatory cells in tissue (N4)", Course::regulatory),
          new Pattern("lesions a year (N5)", c -> c.lesions().length / c.years()),
          new Pattern("reserve lost (N6, N7)", Course::reserveLost),
          new Pattern("epitopes shown (N8)", Course::epitopes),
          new Pattern("effectors in tissue (N4)", Course::effectors),
          new Pattern("tissue missing (N6)", Course::injured),
          new Pattern("memory cells", Course::memory),
          new Pattern("clones", Course::clones));

  private final List<String> rules;

  /**
   * @param rules names of the rules that can be switched off
   */
  KnockOuts(Collection<String> rules) {
    this.rules = List.copyOf(rules);
  }

  private record Pattern(String name, ToDoubleFunction<Course> value) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "knockouts",
        "Every rule is needed",
        Sample.KNOCK_OUT_PATIENTS.full()
            + " untreated patients for "
            + Sample.KNOCK_OUT_YEARS.full()
            + " years, each rule off once (`selection` off deals affinities out between clones),"
            + " and all triggers off at once: change of "
            + PATTERNS.size()
            + " statistics in the same patients, relative to their mean in both runs; signed-rank"
            + " test by sign flips. The first "
            + FIRST_LOOK
            + " patients, then all for the rules that are not clear there, then as many healthy"
            + " people (N1: no disease) for those still not clear; each statistic at 5 %"
            + " over "
            + PATTERNS.size() * LOOKS,
        "every rule changes at least one statistic; fails if a rule changes not a single event or"
            + " count in any patient; undecided if something changes, but not beyond chance",
        "none for a rule that acts: it cannot leave every count as it is. A rule that needs what none"
            + " of these patients reaches in that time (slow loss needs a lost reserve) fails"
            + " wrongly: repeat it with longer runs (`--sample knock-out-years=10`)",
        "5 % a rule that changes the course by chance only. In 40 patients an effect is seen in 8 of"
            + " 10 samples if it goes the same way in 32 patients of 40; smaller ones are undecided,"
            + " not absent (`--sample knock-out-patients=80`)");
  }

  @Override
  public Finding run(VerificationContext context) {
    Map<String, Pairs> pairs = new LinkedHashMap<>();
    Map<String, Pairs> health = new LinkedHashMap<>();
    for (Map.Entry<String, String> off : switches().entrySet()) {
      List<String> change = List.of("rules.off=[" + off.getValue() + "]");
      Pairs ill = looks(context, change);
      pairs.put(off.getKey(), ill);
      if (!isClear(ill)) {
        int people = context.size(Sample.KNOCK_OUT_PATIENTS);
        int years = context.size(Sample.KNOCK_OUT_YEARS);
        health.put(off.getKey(), Cohorts.healthyPairs(context, people, years, change));
      }
    }
    return judge(pairs, health);
  }

  private static Pairs looks(VerificationContext context, List<String> change) {
    int all = context.size(Sample.KNOCK_OUT_PATIENTS);
    int years = context.size(Sample.KNOCK_OUT_YEARS);
    Pairs first = Cohorts.pairs(context, Math.min(all, FIRST_LOOK), years, change);
    return isClear(first) ? first : Cohorts.pairs(context, all, years, change);
  }

  private static boolean isClear(Pairs pairs) {
    return PATTERNS.stream().anyMatch(pattern -> isClear(pairs, pattern));
  }

  private static boolean isClear(Pairs pairs, Pattern pattern) {
    double[] relative = pairs.relativeDifferences(pattern.value());
    return SignFlips.p(Ranks.signed(relative)) <= FALSE_ALARM / LOOKS / PATTERNS.size();
  }

  private Map<String, String> switches() {
    Map<String, String> switches = new LinkedHashMap<>();
    switches.put(
        "all triggers",
        String.join(
            ", ",
            List.of(Rule.INFECTIONS.key(), Rule.STEADY_STATE.key(), Rule.REACTIVATION.key())));
    rules.forEach(rule -> switches.put(rule, rule));
    return switches;
  }

  /**
   * Judges pairs without and with each loss.
   *
   * @param pairs patients, by what is off
   * @param health healthy people for some of it
   */
  static Finding judge(Map<String, Pairs> pairs, Map<String, Pairs> health) {
    List<String> table = new ArrayList<>(table("patients", pairs));
    List<String> dead = new ArrayList<>();
    List<String> unclear = new ArrayList<>();
    pairs.forEach(
        (name, ill) -> {
          Pairs healthy = health.get(name);
          if (ill.identical() && (healthy == null || healthy.identical())) {
            dead.add(name);
          } else if (!isClear(ill) && (healthy == null || !isClear(healthy))) {
            unclear.add(name);
          }
        });
    if (!health.isEmpty()) {
      table.add("");
      table.addAll(table("healthy people", health));
    }
    table.add("");
    table.add("Means without the rule; bold where the change is beyond chance.");
    Verdict verdict = unclear.isEmpty() ? Verdict.PASS : Verdict.UNDECIDED;
    return new Finding(
        dead.isEmpty() ? verdict : Verdict.FAIL,
        String.format(
            Locale.ROOT,
            "%d of %d change a pattern beyond chance%s%s",
            pairs.size() - dead.size() - unclear.size(),
            pairs.size(),
            listed("; not beyond chance: ", unclear),
            listed("; nothing at all: ", dead)),
        "up to " + largest(pairs).sample() + ", " + (pairs.size() + health.size()) + " times",
        table);
  }

  private static List<String> table(String who, Map<String, Pairs> pairs) {
    List<String> header = new ArrayList<>(List.of("off", who));
    PATTERNS.forEach(pattern -> header.add(pattern.name()));
    List<String> table = new ArrayList<>();
    table.add(VerificationRecord.row(header));
    table.add("|---".repeat(header.size()) + "|");
    pairs.values().stream()
        .filter(distinctSizes())
        .sorted(Comparator.comparingInt(Pairs::size))
        .forEach(pair -> table.add(baseRow(pair)));
    pairs.forEach((name, pair) -> table.add(effects(name, pair)));
    return table;
  }

  private static Pairs largest(Map<String, Pairs> pairs) {
    return pairs.values().stream().max(Comparator.comparingInt(Pairs::size)).orElseThrow();
  }

  private static Predicate<Pairs> distinctSizes() {
    Set<Integer> seen = new TreeSet<>();
    return pair -> seen.add(pair.size());
  }

  private static String baseRow(Pairs pair) {
    List<String> base = new ArrayList<>(List.of("nothing", Integer.toString(pair.size())));
    PATTERNS.forEach(p -> base.add(Interval.number(pair.baseMean(p.value()))));
    return VerificationRecord.row(base);
  }

  private static String listed(String words, List<String> names) {
    return names.isEmpty() ? "" : words + String.join(", ", names);
  }

  private static String effects(String name, Pairs pairs) {
    List<String> cells = new ArrayList<>(List.of(name, Integer.toString(pairs.size())));
    for (Pattern pattern : PATTERNS) {
      String value = Interval.number(pairs.changedMean(pattern.value()));
      cells.add(isClear(pairs, pattern) ? "**" + value + "**" : value);
    }
    return VerificationRecord.row(cells);
  }
}
