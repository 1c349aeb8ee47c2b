package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.Ranks;

/** H5: relapses after a transplant come from what is left of self-reactive memory. */
final class RelapsesFromMemory implements VerificationCheck {
  private static final double FIRST = 3 * AfterInfusion.MONTH;

  /** Effectors of a relapse are looked for from so many days before its onset on. */
  private static final int BEFORE_ONSET = 7;

  private static final int AFTER_ONSET = 14;

  /**
   * One patient after the infusion.
   *
   * @param memory followed memory cells three months after it
   * @param relapses afterwards, a year
   * @param traced for each relapse, share of old clones among effectors minus among naive cells
   */
  private record Patient(double memory, double relapses, List<Double> traced) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "H5",
        "Relapses after a transplant come from memory that was left",
        "the "
            + Sample.OUTCOME_PATIENTS.full()
            + " patients of H4 after Cy/ATG, the shallowest of its regimens: rank correlation of"
            + " followed memory cells three months after the infusion with relapses a year"
            + " afterwards (Spearman, 95 %); share of cells of clones from before the transplant"
            + " among effectors around each later relapse, minus the share among naive cells then"
            + " (mean over relapses, bootstrap over patients, 95 %)",
        "both lower ends above 0; fails if an upper end is below 0; undecided between, as with fewer"
            + " than six patients who relapse",
        "2.5 % each for none",
        "2.5 % each if relapses do not know of memory");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(TransplantCohorts.outcome(context, TransplantCohorts.CY_ATG));
  }

  /** Judges transplanted patients. */
  static Finding judge(CachedCohort transplanted) {
    List<Patient> patients =
        transplanted.map(RelapsesFromMemory::patient).stream()
            .filter(p -> !Double.isNaN(p.memory()) && !Double.isNaN(p.relapses()))
            .toList();
    Interval residual = Ranks.spearman(patients, Cohorts.LEVEL, Patient::memory, Patient::relapses);
    List<Patient> ill = patients.stream().filter(p -> !p.traced().isEmpty()).toList();
    Interval traced =
        Bootstrap.interval(
            ill,
            Cohorts.LEVEL,
            sample ->
                Bootstrap.ratio(
                    sample,
                    p -> p.traced().stream().mapToDouble(d -> d).sum(),
                    p -> p.traced().size()));
    return Claim.judge(
        List.of(
            Claim.above("memory at month 3 with later relapses", residual, 0, patients.size()),
            Claim.above("old clones, effectors minus naive cells,", traced, 0, ill.size())),
        Cohorts.sample(transplanted),
        List.of(
            ill.stream().mapToInt(p -> p.traced().size()).sum()
                + " relapses of "
                + ill.size()
                + " patients from the third month on had effectors to trace."));
  }

  private static Patient patient(PatientRecord record) {
    AfterInfusion patient = new AfterInfusion(record, TransplantCohorts.OUTCOME_DAY);
    double confirmed = patient.end() - Cohorts.CONFIRMATION_DAYS;
    double years = (confirmed - FIRST) / AfterInfusion.YEAR;
    List<Double> traced = new ArrayList<>();
    int relapses = 0;
    for (double day : record.days(Columns.RELAPSE)) {
      double since = day - TransplantCohorts.OUTCOME_DAY;
      if (since >= FIRST && since < confirmed) {
        relapses++;
        double old = around(patient, Columns.EFFECTOR_OLD, since);
        double naive = around(patient, Columns.NAIVE_OLD, since);
        if (!Double.isNaN(old) && !Double.isNaN(naive)) {
          traced.add(old - naive);
        }
      }
    }
    return new Patient(
        patient.at(Columns.MEMORY_TOTAL, FIRST), years > 0 ? relapses / years : Double.NaN, traced);
  }

  /** Mean of the days around {@code day} on which there were such cells, NaN if on none. */
  private static double around(AfterInfusion patient, String column, double day) {
    return DoubleStream.iterate(day - BEFORE_ONSET, d -> d <= day + AFTER_ONSET, d -> d + 1)
        .map(d -> patient.at(column, d))
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }
}
