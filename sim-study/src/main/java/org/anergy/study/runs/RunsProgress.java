package org.anergy.study.runs;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** How far a study is; written by the workers, read by whoever shows it. Thread-safe. */
public final class RunsProgress {
  private static final int WHOLE = 100_000;

  private final AtomicIntegerArray parts;
  private final AtomicInteger finished = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  /**
   * @param runs number of runs of the study
   */
  public RunsProgress(int runs) {
    parts = new AtomicIntegerArray(runs);
  }

  /** Returns the number of runs of the study. */
  public int runs() {
    return parts.length();
  }

  /** Returns the number of runs that were simulated to the end. */
  public int finished() {
    return finished.get();
  }

  /** Returns the number of runs that broke off. */
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

  void part(int run, double fraction) {
    parts.set(run, (int) (WHOLE * Math.max(0, Math.min(1, fraction))));
  }

  void ended(PatientRow row) {
    part((int) row.run(), 1);
    (row.state() == PatientRow.State.FINISHED ? finished : failed).incrementAndGet();
  }
}
