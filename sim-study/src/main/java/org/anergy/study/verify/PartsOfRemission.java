package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anergy.biology.Rule;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/**
 * What makes a remission last: the same transplant with one part of what it does left out, in the
 * same patients.
 */
final class PartsOfRemission implements VerificationCheck {
  /** All that BEAM/ATG and the mobilization before it consist of. */
  private static final List<String> AGENTS =
      List.of(
          "cyclophosphamide", "carmustine", "etoposide", "cytarabine", "melphalan", "atg-rabbit");

  private static final String ALL = "all of it";

  /** Relapses from the infusion on, and the years in which they would have been confirmed. */
  private record Outcome(int relapses, double years) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "remission",
        "What makes a remission last",
        "the "
            + Sample.OUTCOME_PATIENTS.full()
            + " patients of H4 for "
            + Sample.OUTCOME_YEARS.full()
            + " years: relapses a year after BEAM/ATG, after the same without its effect on memory"
            + " cells and effectors, on naive cells, or on regulatory cells, untreated, and both"
            + " with the rule `"
            + Rule.ACQUIRED_DYSFUNCTION.key()
            + "` off; paired differences from the whole transplant (bootstrap, 95 %)",
        "none: each difference is what that part contributes",
        "none",
        "none");
  }

  @Override
  public Finding run(VerificationContext context) {
    String off = "rules.off=[" + Rule.ACQUIRED_DYSFUNCTION.key() + "]";
    Map<String, CachedCohort> arms = new LinkedHashMap<>();
    arms.put(ALL, beam(context, List.of()));
    arms.put("memory and effectors spared", spared(context, List.of("memory", "dividing")));
    arms.put("naive cells spared", spared(context, List.of("naive")));
    arms.put("regulatory cells spared", spared(context, List.of("regulatory")));
    arms.put("no acquired dysfunction", beam(context, List.of(off)));
    arms.put("untreated", TransplantCohorts.untreated(context));
    return judge(arms);
  }

  private static CachedCohort beam(VerificationContext context, List<String> overrides) {
    return TransplantCohorts.outcome(context, TransplantCohorts.BEAM_ATG, overrides);
  }

  private static CachedCohort spared(VerificationContext context, List<String> targets) {
    List<String> overrides = new ArrayList<>();
    for (String agent : AGENTS) {
      for (String target : targets) {
        overrides.add("agents." + agent + "." + target + "=0");
      }
    }
    return beam(context, overrides);
  }

  /** Compares arms of the same patients with the first of them. */
  static Finding judge(Map<String, CachedCohort> arms) {
    Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    arms.forEach((name, cohort) -> outcomes.put(name, cohort.map(PartsOfRemission::outcome)));
    Map.Entry<String, List<Outcome>> first = outcomes.entrySet().iterator().next();
    List<Outcome> whole = first.getValue();
    List<Integer> all = IntStream.range(0, whole.size()).boxed().toList();
    List<String> table = new ArrayList<>();
    table.add(VerificationRecord.row(List.of("arm", "relapses a year", "more than with all")));
    table.add("|---|---|---|");
    List<String> words = new ArrayList<>();
    outcomes.forEach(
        (name, arm) -> {
          Interval rate = Bootstrap.interval(all, Cohorts.LEVEL, s -> rate(s, arm));
          Interval more =
              Bootstrap.interval(all, Cohorts.LEVEL, s -> rate(s, arm) - rate(s, whole));
          boolean reference = name.equals(first.getKey());
          String difference = reference ? "" : more.toString();
          table.add(VerificationRecord.row(List.of(name, rate.toString(), difference)));
          words.add(reference ? "relapses a year " + rate : name + ": more by " + more);
        });
    return new Finding(
        Verdict.REPORTED,
        String.join("; ", words),
        Cohorts.sample(arms.values().iterator().next()) + ", " + arms.size() + " times",
        table);
  }

  private static double rate(List<Integer> sample, List<Outcome> outcomes) {
    return Bootstrap.ratio(sample, i -> outcomes.get(i).relapses(), i -> outcomes.get(i).years());
  }

  private static Outcome outcome(PatientRecord record) {
    AfterInfusion patient = new AfterInfusion(record, TransplantCohorts.OUTCOME_DAY);
    double confirmed = Math.max(0, patient.end() - Cohorts.CONFIRMATION_DAYS);
    return new Outcome(
        patient.count(Columns.RELAPSE, 0, confirmed), confirmed / AfterInfusion.YEAR);
  }
}
