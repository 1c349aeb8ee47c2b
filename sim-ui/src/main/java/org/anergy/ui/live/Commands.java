package org.anergy.ui.live;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a thread is asked to do, in order. Anybody may ask; one thread does it, and when that has
 * ended, everybody who waits or asks is told so.
 */
final class Commands {
  private final BlockingQueue<Command> queue = new LinkedBlockingQueue<>();
  private volatile @Nullable String over; // why nothing is done any more

  /** Something to do, and who waits for it. */
  private record Command(Runnable what, CompletableFuture<?> answer) {
    /** An error ends the thread: who asked must not wait for it. */
    void run() {
      try {
        what.run();
      } catch (RuntimeException | Error e) {
        answer.completeExceptionally(e);
        throw e;
      }
    }
  }

  /** Asks for {@code what}, for which nobody waits. */
  void add(Runnable what) {
    add(what, new CompletableFuture<>());
  }

  /** Asks for {@code what}, which answers, now or later, or fails with an exception of its own. */
  void add(Runnable what, CompletableFuture<?> answer) {
    queue.add(new Command(what, answer));
    if (over != null) {
      refuseAll(); // nobody else looks into the queue any more
    }
  }

  /** Asks a question; an exception is its answer, and the thread goes on. */
  <T> CompletableFuture<T> ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    add(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        },
        answer);
    return answer;
  }

  /** Does the next command, if there is one; tells whether there was. */
  boolean runNext() {
    return run(queue.poll());
  }

  /** Waits for the next command and does it. */
  void awaitNext() throws InterruptedException {
    queue.take().run();
  }

  /** Waits for the next command for at most {@code nanos}, ns, and does it. */
  void awaitNext(long nanos) throws InterruptedException {
    run(queue.poll(nanos, TimeUnit.NANOSECONDS));
  }

  private static boolean run(@Nullable Command command) {
    if (command != null) {
      command.run();
    }
    return command != null;
  }

  /** Does nothing any more, and tells everybody {@code why}. */
  void end(String why) {
    over = why;
    refuseAll();
  }

  private void refuseAll() {
    for (Command left = queue.poll(); left != null; left = queue.poll()) {
      left.answer().completeExceptionally(new IllegalStateException(over));
    }
  }
}
