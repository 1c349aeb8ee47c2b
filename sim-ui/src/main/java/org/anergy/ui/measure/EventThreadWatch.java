package org.anergy.ui.measure;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Times what the event thread does from one event to the next. An event that waits for others, as
 * one that shows a modal dialog, counts in pieces: the window answers meanwhile. Thread-safe.
 */
public final class EventThreadWatch extends EventQueue {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicLong cpuNanos = new AtomicLong();
  private volatile Longest longest = Longest.NONE;
  private String event = ""; // of the event thread, as the following
  private long start = -1;
  private long startCpu;

  /** Begins to watch; once a process. */
  public static EventThreadWatch install() {
    EventThreadWatch watch = new EventThreadWatch();
    Toolkit.getDefaultToolkit().getSystemEventQueue().push(watch);
    return watch;
  }

  @Override
  public AWTEvent getNextEvent() throws InterruptedException {
    end();
    AWTEvent next = super.getNextEvent();
    event = next.getClass().getSimpleName() + " of " + next.getSource().getClass().getName();
    start = System.nanoTime();
    startCpu = threads.getCurrentThreadCpuTime();
    return next;
  }

  private void end() {
    if (start < 0) {
      return;
    }
    long cpu = threads.getCurrentThreadCpuTime() - startCpu;
    cpuNanos.addAndGet(cpu);
    long took = System.nanoTime() - start;
    if (took > longest.nanos()) {
      longest = new Longest(took, cpu, event);
    }
    start = -1;
  }

  /** Forgets what was measured so far. */
  public void reset() {
    longest = Longest.NONE;
    cpuNanos.set(0);
  }

  /**
   * An event.
   *
   * @param nanos how long it took, ns
   * @param cpuNanos its processor time, ns; where it is much less, the machine had other work
   * @param what which it was, and of whom
   */
  private record Longest(long nanos, long cpuNanos, String what) {
    static final Longest NONE = new Longest(0, 0, "none");
  }

  /** Returns the longest time that an event took, ms. */
  double longestMillis() {
    return longest.nanos() / 1e6;
  }

  /** Returns the longest event in words, such as {@code 80 ms, 41 ms of processor (...)}. */
  public String longestEvent() {
    Longest event = longest;
    return String.format(
        Locale.ROOT,
        "%.0f ms, %.0f ms of processor (%s)",
        event.nanos() / 1e6,
        event.cpuNanos() / 1e6,
        event.what());
  }

  /** Returns the processor time of all events, ms. */
  double cpuMillis() {
    return cpuNanos.get() / 1e6;
  }
}
