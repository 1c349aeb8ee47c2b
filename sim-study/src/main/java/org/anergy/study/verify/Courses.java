package org.anergy.study.verify;

import java.util.Arrays;
import java.util.List;
import org.anergy.record.RunEvent;

/** Patients reduced to what several patterns need. */
final class Courses {
  private Courses() {}

  /**
   * The course of one patient.
   *
   * @param years length of the follow-up that was lived
   * @param relapses days of relapses
   * @param infections days of infections, those before the follow-up too
   * @param lesions days of new lesions
   * @param reserveLost mean tissue reserve lost over the follow-up, 0–1
   * @param reserveLostBefore the same in the run-in before it
   * @param epitopes self-epitopes shown at the end
   * @param score score at the end, points
   * @param effectors mean number of effector cells in tissue
   * @param regulatory mean number of activated regulatory cells in tissue
   * @param injured mean share of intact tissue that is missing, 0–1
   * @param memory mean number of followed memory cells outside of tissue
   * @param clones mean number of autoreactive clones
   * @param age age at the start of the follow-up, years
   */
  record Course(
      double years,
      double[] relapses,
      double[] infections,
      double[] lesions,
      double reserveLost,
      double reserveLostBefore,
      double epitopes,
      double score,
      double effectors,
      double regulatory,
      double injured,
      double memory,
      double clones,
      double age) {

    /** Returns the annual relapse rate. */
    double rate() {
      return relapses.length / years;
    }

    /** Returns the course without its infections, many numbers that few checks need. */
    Course withoutInfections() {
      return new Course(
          years,
          relapses,
          new double[0],
          lesions,
          reserveLost,
          reserveLostBefore,
          epitopes,
          score,
          effectors,
          regulatory,
          injured,
          memory,
          clones,
          age);
    }

    /** Returns the number of relapses that began on a day from {@code from} until {@code to}. */
    long relapsesBetween(double from, double to) {
      return Arrays.stream(relapses).filter(day -> day >= from && day < to).count();
    }
  }

  /** Returns the courses of a cohort, in its order. */
  static List<Course> of(CachedCohort cohort) {
    return cohort.map(Courses::of);
  }

  static Course of(PatientRecord patient) {
    float[] reserve = patient.column(Columns.RESERVE);
    int start = Math.min(patient.rowAt(0), reserve.length - 1);
    return new Course(
        patient.years(),
        patient.days(Columns.RELAPSE),
        patient.events().stream()
            .filter(event -> event.kind().equals(Columns.INFECTION))
            .mapToDouble(RunEvent::day)
            .toArray(),
        patient.days(Columns.LESION),
        reserve[start] - last(reserve),
        reserve[0] - reserve[start],
        last(patient.column(Columns.EPITOPES)),
        last(patient.column(Columns.SCORE)),
        mean(patient.column(Columns.EFFECTORS), start),
        mean(patient.column(Columns.REGULATORY), start),
        1 - mean(patient.column(Columns.INTEGRITY), start),
        mean(patient.column(Columns.MEMORY_TOTAL), start),
        mean(patient.column(Columns.RICHNESS), start),
        patient.traits().getOrDefault(Columns.AGE, Double.NaN));
  }

  private static double mean(float[] values, int from) {
    double sum = 0;
    for (int row = from; row < values.length; row++) {
      sum += values[row];
    }
    return sum / (values.length - from);
  }

  private static double last(float[] values) {
    return values[values.length - 1];
  }
}
