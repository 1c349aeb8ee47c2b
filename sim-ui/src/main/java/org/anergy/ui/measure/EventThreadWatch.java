package org.anergy.ui.measure;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Times what the event thread does from one event to the next. An event that waits for others, as
 * one that shows a modal dialog, counts in pieces: the window answers meanwhile. Thread-safe.
 */
public final class EventThreadWatch extends EventQueue {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicLong longestNanos = new AtomicLong();
  private final AtomicLong cpuNanos = new AtomicLong();
  private volatile String longestEvent = "";
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
    cpuNanos.addAndGet(threads.getCurrentThreadCpuTime() - startCpu);
    long took = System.nanoTime() - start;
    if (took > longestNanos.get()) {
      longestNanos.set(took);
      longestEvent = event;
    }
    start = -1;
  }

  /** Forgets what was measured so far. */
  public void reset() {
    longestNanos.set(0);
    cpuNanos.set(0);
    longestEvent = "";
  }

  /** Returns the longest time that an event took, ms. */
  public double longestMillis() {
    return longestNanos.get() / 1e6;
  }

  /** Returns what the longest event was, and of whom. */
  public String longestEvent() {
    return longestEvent;
  }

  /** Returns the processor time of all events, ms. */
  double cpuMillis() {
    return cpuNanos.get() / 1e6;
  }
}
