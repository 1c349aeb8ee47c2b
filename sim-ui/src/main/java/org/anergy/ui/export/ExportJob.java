package org.anergy.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.anergy.base.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * One export on a thread of its own. All methods may be called from any thread and return at once.
 */
public final class ExportJob {
  private static final String CANCELLED = "The export was canceled.";

  private final CompletableFuture<Path> done;
  private volatile @Nullable Thread thread;
  private volatile double share = Double.NaN;
  private volatile String text = "Beginning";
  private volatile boolean cancelled;

  /** Begins {@code task}. */
  public ExportJob(ExportTask task) {
    done =
        CompletableFuture.supplyAsync(() -> run(task), ExportJob::onItsThread)
            .handle(this::outcome);
  }

  private static void onItsThread(Runnable work) {
    Thread thread = new Thread(work, "export");
    thread.setDaemon(true);
    thread.start();
  }

  private Path run(ExportTask task) {
    thread = Thread.currentThread();
    if (cancelled) { // before there was a thread to interrupt
      throw new CancellationException(CANCELLED);
    }
    try {
      return task.run(this::take);
    } catch (IOException e) {
      throw new RefusedException("The export failed: " + e.getMessage() + ".");
    }
  }

  /** A thread that is interrupted cannot write: what it reports then is not what happened. */
  private Path outcome(@Nullable Path path, @Nullable Throwable failure) {
    if (failure == null && path != null) {
      return path;
    }
    if (cancelled) {
      throw new CancellationException(CANCELLED);
    }
    throw new CompletionException(failure == null ? null : cause(failure));
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  private void take(double nowShare, String nowText) {
    if (cancelled) {
      throw new CancellationException(CANCELLED);
    }
    share = nowShare;
    text = nowText;
  }

  /** Returns what is done, 0–1; NaN if that is not known. */
  public double progress() {
    return share;
  }

  /** Returns what is being done. */
  public String text() {
    return text;
  }

  /** Ends the export; nothing is left of it, unless it was finished before. */
  public void cancel() {
    cancelled = true;
    Thread working = thread;
    if (working != null) {
      working.interrupt();
    }
  }

  /**
   * Returns the end: the file or directory; or {@link RefusedException}, whose message is for the
   * user, or {@link CancellationException}.
   */
  public CompletableFuture<Path> done() {
    return done.copy();
  }

  /** Returns whether it has ended, well or not. */
  public boolean isDone() {
    return done.isDone();
  }

  /** Returns why it failed, in one sentence; empty if it runs, or succeeded. */
  public String problem() {
    if (!done.isCompletedExceptionally()) {
      return "";
    }
    @Nullable Throwable failure = done.handle((path, thrown) -> thrown).join();
    Throwable known = failure == null ? new IllegalStateException() : cause(failure);
    if (known instanceof RefusedException || known instanceof CancellationException) {
      return String.valueOf(known.getMessage());
    }
    return "The export failed by an error of the program: " + known + ".";
  }
}
