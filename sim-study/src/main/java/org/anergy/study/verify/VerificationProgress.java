package org.anergy.study.verify;

/** How far a verification is; written by the runner, read by whoever shows it. Thread-safe. */
public final class VerificationProgress {
  private String check = "";
  private int checksDone;
  private int checks = 1;
  private double part;
  private String work = "";

  /** Returns the part that is done, 0–1, each check counting the same. */
  public synchronized double fraction() {
    return Math.min(1, (checksDone + part) / checks);
  }

  /** Returns what is going on, in a few words. */
  public synchronized String text() {
    return check + (work.isEmpty() ? "" : ": " + work);
  }

  /** So many checks are going to be run. */
  public synchronized void begin(int numberOfChecks) {
    checks = Math.max(1, numberOfChecks);
  }

  /** Check {@code id} begins after {@code done} others. */
  public synchronized void check(String id, int done) {
    check = id + " (" + (done + 1) + " of " + checks + ")";
    checksDone = done;
    part = 0;
    work = "";
  }

  synchronized void work(String words, double fraction) {
    work = words;
    part = fraction;
  }
}
