package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.anergy.biology.Rule;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.SignFlips;
import org.anergy.study.verify.Courses.Course;

/** Every rule off once: what its loss does to each pattern. A rule that changes nothing goes. */
final class KnockOuts implements VerificationCheck {
  private static final double FALSE_ALARM = 0.05;

  private static final List<Pattern> PATTERNS =
      List.of(
          new Pattern("relapses a year (N2)", Course::rate),
          new Pattern("regulatory cells in tissue (N4)", Course::regulatory),
          new Pattern("lesions a year (N5)", c -> c.lesions().length / c.years()),
          new Pattern("reserve lost (N6, N7)", Course::reserveLost),
          new Pattern("epitopes shown (N8)", Course::epitopes),
          new Pattern("effectors in tissue", Course::effectors));

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
            + " and all triggers off at once: change of six statistics in the same patients, exact"
            + " sign-flip test, each at 5 % over six",
        "every rule changes at least one statistic; fails if a rule changes not a single event or"
            + " count in any patient; undecided if something changes, but not beyond chance",
        "none for a rule that acts: it cannot leave every count as it is. A rule that needs what none"
            + " of these patients reaches in that time (slow loss needs a lost reserve) fails"
            + " wrongly: repeat it with longer runs (`--sample knock-out-years=10`)",
        "5 % a rule that changes the course by chance only. With eight patients only effects that"
            + " go the same way in all of them are seen; others are undecided, not absent"
            + " (`--sample knock-out-patients=40`)");
  }

  @Override
  public Finding run(VerificationContext context) {
    Map<String, Pairs> pairs = new LinkedHashMap<>();
    for (Map.Entry<String, String> off : switches().entrySet()) {
      pairs.put(
          off.getKey(),
          Cohorts.pairs(
              context,
              context.size(Sample.KNOCK_OUT_PATIENTS),
              context.size(Sample.KNOCK_OUT_YEARS),
              List.of("rules.off=[" + off.getValue() + "]")));
    }
    return judge(pairs);
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

  /** Judges pairs without and with each loss. */
  static Finding judge(Map<String, Pairs> pairs) {
    List<String> table = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("off"));
    PATTERNS.forEach(pattern -> header.add(pattern.name()));
    table.add(VerificationRecord.row(header));
    table.add("|---".repeat(header.size()) + "|");
    Pairs any = pairs.values().iterator().next();
    List<String> base = new ArrayList<>(List.of("nothing"));
    PATTERNS.forEach(p -> base.add(Interval.number(any.baseMean(p.value()))));
    table.add(VerificationRecord.row(base));
    List<String> dead = new ArrayList<>();
    List<String> unclear = new ArrayList<>();
    pairs.forEach(
        (name, pair) -> {
          List<String> cells = new ArrayList<>(List.of(name));
          boolean clear = addEffects(cells, pair);
          if (pair.identical()) {
            dead.add(name);
          } else if (!clear) {
            unclear.add(name);
          }
          table.add(VerificationRecord.row(cells));
        });
    table.add("");
    table.add("Means over the patients without the rule; bold where the change is beyond chance.");
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
        any.sample() + ", " + pairs.size() + " times",
        table);
  }

  private static String listed(String words, List<String> names) {
    return names.isEmpty() ? "" : words + String.join(", ", names);
  }

  /** Adds a cell a pattern; returns whether any changed beyond chance. */
  private static boolean addEffects(List<String> cells, Pairs pairs) {
    boolean any = false;
    for (Pattern pattern : PATTERNS) {
      String value = Interval.number(pairs.changedMean(pattern.value()));
      boolean clear =
          SignFlips.p(pairs.differences(pattern.value())) <= FALSE_ALARM / PATTERNS.size();
      any |= clear;
      cells.add(clear ? "**" + value + "**" : value);
    }
    return any;
  }
}
