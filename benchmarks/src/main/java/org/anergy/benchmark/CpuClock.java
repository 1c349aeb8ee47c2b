package org.anergy.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What the workloads are timed with: the processor time of the calling thread where one thread does
 * all the work, so that other programs on the machine cost it no time, and wall time elsewhere.
 */
final class CpuClock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final boolean processorTime;

  CpuClock(int threads) {
    processorTime = threads == 1 && THREADS.isCurrentThreadCpuTimeSupported();
  }

  long nanos() {
    return processorTime ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
