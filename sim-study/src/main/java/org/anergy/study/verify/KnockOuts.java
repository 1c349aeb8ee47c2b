package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Courses.Course;

/** Every rule off once: what its loss does to each pattern. A rule that changes nothing goes. */
final class KnockOuts implements VerificationCheck {
  private static final int PATIENTS = 40;
  private static final int QUICK = 2;

  /** Eight patterns are looked at, so each must be clear: 1 − 0.05/8, rounded. */
  private static final double LEVEL = 0.994;

  private static final List<Pattern> PATTERNS =
      List.of(
          new Pattern("relapses a year", s -> Bootstrap.meanOf(s, Course::rate)),
          new Pattern("relapsing", s -> Bootstrap.meanOf(s, c -> c.relapses().length > 1 ? 1 : 0)),
          new Pattern("variance/mean", IrregularRelapses::varianceOverMean),
          new Pattern("rate after infection", IrregularRelapses::rateRatioAfterInfection),
          new Pattern(
              "lesions a year", s -> Bootstrap.meanOf(s, c -> c.lesions().length / c.years())),
          new Pattern("reserve lost", s -> Bootstrap.meanOf(s, Course::reserveLost)),
          new Pattern("score", s -> Bootstrap.meanOf(s, Course::score)),
          new Pattern("epitopes", s -> Bootstrap.meanOf(s, Course::epitopes)));

  private final List<String> rules;

  /**
   * @param rules names of the rules that can be switched off
   */
  KnockOuts(Collection<String> rules) {
    this.rules = List.copyOf(rules);
  }

  private record Pattern(String name, ToDoubleFunction<List<Course>> statistic) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "knockouts",
        "Every rule is needed",
        "40 untreated patients for five years, each rule off once: change of eight statistics,"
            + " paired bootstrap, 99.4 % intervals",
        "every rule changes at least one statistic (its interval excludes 0)",
        "a needed rule is missed if its effect is below three standard errors of 40 patients",
        "5 % a rule that does nothing (eight intervals of 99.4 %)");
  }

  @Override
  public Finding run(VerificationContext context) {
    int patients = context.size(PATIENTS, QUICK);
    String followUp = context.text("5 years", "1 year");
    CachedCohort base = Cohorts.diseased(context, patients, followUp, List.of());
    List<String> table = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("rule off"));
    PATTERNS.forEach(pattern -> header.add(pattern.name()));
    table.add(VerificationRecord.row(header));
    table.add("|---".repeat(header.size()) + "|");
    table.add(VerificationRecord.row(baseRow(base)));
    List<String> idle = new ArrayList<>();
    for (String rule : rules) {
      CachedCohort changed =
          Cohorts.diseased(context, patients, followUp, List.of("rules.off=[" + rule + "]"));
      List<String> cells = new ArrayList<>(List.of(rule));
      if (!addEffects(cells, new Pairs(base, changed))) {
        idle.add(rule);
      }
      table.add(VerificationRecord.row(cells));
    }
    table.add("");
    table.add("Each cell is the value without the rule; bold where the change is beyond chance.");
    return new Finding(
        idle.isEmpty() ? Verdict.PASS : Verdict.FAIL,
        idle.isEmpty()
            ? "each of " + rules.size() + " rules changes something"
            : "no effect seen: " + String.join(", ", idle),
        Cohorts.sample(base) + ", " + (rules.size() + 1) + " times",
        table);
  }

  private static List<String> baseRow(CachedCohort base) {
    List<Course> courses = Courses.of(base);
    List<String> cells = new ArrayList<>(List.of("none"));
    PATTERNS.forEach(p -> cells.add(Interval.number(p.statistic().applyAsDouble(courses))));
    return cells;
  }

  /** Adds a cell a pattern; returns whether any changed. */
  private static boolean addEffects(List<String> cells, Pairs pairs) {
    boolean any = false;
    for (Pattern pattern : PATTERNS) {
      String value = Interval.number(pairs.changed(pattern.statistic()));
      Interval change = pairs.difference(LEVEL, pattern.statistic());
      boolean clear = change.low() > 0 || change.high() < 0;
      any |= clear;
      cells.add(clear ? "**" + value + "**" : value);
    }
    return any;
  }
}
