package org.anergy.ui.measure;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;

/** Times every event of the event thread. */
final class EventThreadWatch extends EventQueue {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicLong longestNanos = new AtomicLong();
  private final AtomicLong cpuNanos = new AtomicLong();
  private volatile String longestEvent = "";

  /** Begins to watch; once a process. */
  static EventThreadWatch install() {
    EventThreadWatch watch = new EventThreadWatch();
    Toolkit.getDefaultToolkit().getSystemEventQueue().push(watch);
    return watch;
  }

  @Override
  protected void dispatchEvent(AWTEvent event) {
    long start = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    super.dispatchEvent(event);
    cpuNanos.addAndGet(threads.getCurrentThreadCpuTime() - cpu);
    long took = System.nanoTime() - start;
    if (took > longestNanos.get()) {
      longestNanos.set(took);
      longestEvent =
          event.getClass().getSimpleName() + " of " + event.getSource().getClass().getName();
    }
  }

  /** Forgets what was measured so far. */
  void reset() {
    longestNanos.set(0);
    cpuNanos.set(0);
    longestEvent = "";
  }

  /** Returns the longest time that an event took, ms. */
  double longestMillis() {
    return longestNanos.get() / 1e6;
  }

  String longestEvent() {
    return longestEvent;
  }

  /** Returns the processor time of all events, ms. */
  double cpuMillis() {
    return cpuNanos.get() / 1e6;
  }
}
