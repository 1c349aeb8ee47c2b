package org.anergy.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The user's wish to stop. The first Ctrl-C asks the command to finish its step and to flush; the
 * process ends when it has done so, or after a minute.
 */
final class Interruption {
  private static final long GRACE_SECONDS = 60;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch flushed = new CountDownLatch(1);

  /** Tells whether the command should stop now; cheap, safe from any thread. */
  boolean asked() {
    return asked.get();
  }

  /** Asks the command to stop. */
  void ask() {
    asked.set(true);
  }

  /** Makes the end of the process (SIGINT, SIGTERM) wait for the command's flush. */
  void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "interruption"));
  }

  /** Says that the command has returned and nothing is left to flush. */
  void done() {
    flushed.countDown();
  }

  private void stopAndWait() {
    ask();
    try {
      if (!flushed.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("anergy: gave up waiting for the last step to finish.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
