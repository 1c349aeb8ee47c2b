package org.anergy.study.cohort;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** How far a cohort is; written by the workers, read by whoever shows it. Thread-safe. */
public final class CohortProgress {
  private static final int WHOLE = 100_000;

  private final AtomicIntegerArray parts;
  private final AtomicInteger finished = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  /**
   * @param patients number of patients of the cohort
   */
  public CohortProgress(int patients) {
    parts = new AtomicIntegerArray(patients);
  }

  /** Returns the number of patients of the cohort. */
  public int patients() {
    return parts.length();
  }

  /** Returns the number of patients that were simulated to the end. */
  public int finished() {
    return finished.get();
  }

  /** Returns the number of patients that broke off. */
  public int failed() {
    return failed.get();
  }

  /** Returns the part of all work that is done, 0–1. */
  public double fraction() {
    long sum = 0;
    for (int i = 0; i < parts.length(); i++) {
      sum += parts.get(i);
    }
    return sum / ((double) WHOLE * parts.length());
  }

  void part(int patient, double fraction) {
    parts.set(patient, (int) (WHOLE * Math.max(0, Math.min(1, fraction))));
  }

  void ended(PatientRow row) {
    part((int) row.patient(), 1);
    (row.state() == PatientRow.State.FINISHED ? finished : failed).incrementAndGet();
  }
}
