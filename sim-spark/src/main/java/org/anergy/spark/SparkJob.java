package org.anergy.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.anergy.base.RefusedException;
import org.anergy.study.runs.RunExecutor;
import org.anergy.study.runs.RunLine;
import org.anergy.study.runs.WorkerMessage;
import org.anergy.study.sweep.SweepPlan;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * A Spark job whose tasks are heard of as they end, so that the journal grows while it runs. Spark
 * hands over each task once, whichever of its attempts was first.
 */
final class SparkJob implements RunExecutor.Work {
  private static final long POLL_MILLIS = 200;

  private static final long JOIN_MILLIS = 20_000;

  /** Hadoop, which ends Spark, goes from high priorities to low ones; Spark has 40. */
  private static final int BEFORE_SPARK = 1000;

  private static final long CLOSE_SECONDS = 60;

  private final JavaSparkContext context;
  private final BooleanSupplier stop;
  private final BlockingQueue<BatchResult> results = new LinkedBlockingQueue<>();
  private final List<String> lines = new ArrayList<>(); // of the batch in hand, the next one last
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Throwable failure;
  private boolean cancelled;

  private SparkJob(
      JavaSparkContext context, RDD<int[]> batches, BatchTask task, BooleanSupplier stop) {
    this.context = context;
    this.stop = stop;
    this.thread = new Thread(() -> run(batches, task), "spark-job");
  }

  /**
   * Begins the job.
   *
   * @param batches the runs of each task
   * @throws IllegalStateException if {@code context} has ended
   */
  static SparkJob begin(
      JavaSparkContext context, Cargo cargo, List<int[]> batches, BooleanSupplier stop) {
    BatchTask task = new BatchTask(context.broadcast(cargo));
    RDD<int[]> rdd = context.parallelize(batches, batches.size()).rdd();
    SparkJob job = new SparkJob(context, rdd, task, stop);
    job.closeBeforeSparkDoes();
    job.thread.start();
    return job;
  }

  /**
   * When the process is asked to end, Spark pulls the ground from under its tasks. It does so after
   * us: the books are closed first.
   */
  private void closeBeforeSparkDoes() {
    ShutdownHookManager.get()
        .addShutdownHook(
            () -> {
              try {
                closed.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            BEFORE_SPARK,
            CLOSE_SECONDS,
            TimeUnit.SECONDS);
  }

  private void run(RDD<int[]> batches, BatchTask task) {
    ClassTag<BatchResult> type = ClassTag$.MODULE$.apply(BatchResult.class);
    List<Object> parts =
        IntStream.range(0, batches.getNumPartitions()).<Object>mapToObj(p -> p).toList();
    try {
      context
          .sc()
          .runJob(
              batches,
              task,
              CollectionConverters.asScala(parts).toSeq(),
              new Delivery(results),
              type);
    } catch (Throwable e) { // the edge of a thread
      failure = e;
    }
  }

  /**
   * Called by Spark's scheduler, which must not wait: what comes faster than the books lines up.
   */
  private static final class Delivery extends AbstractFunction2<Object, BatchResult, BoxedUnit> {
    private final BlockingQueue<BatchResult> results;

    Delivery(BlockingQueue<BatchResult> results) {
      this.results = results;
    }

    @Override
    public BoxedUnit apply(Object part, BatchResult result) {
      results.add(result);
      return BoxedUnit.UNIT;
    }
  }

  @Override
  public @Nullable WorkerMessage next() throws InterruptedException {
    while (lines.isEmpty()) {
      boolean over = !thread.isAlive(); // before looking: nothing comes after
      BatchResult result = results.poll(over ? 0 : POLL_MILLIS, TimeUnit.MILLISECONDS);
      if (result != null) {
        if (!result.refusal().isEmpty()) {
          return new WorkerMessage.Broken(refusal(result.refusal()));
        }
        take(result);
      } else if (over) {
        Throwable failed = failure;
        return failed == null || stop.getAsBoolean()
            ? null
            : new WorkerMessage.Broken(failed instanceof Error ? failed : lost(failed));
      } else if (!cancelled && stop.getAsBoolean()) {
        cancelled = true;
        cancel();
      }
    }
    return RunLine.ended(SweepPlan.NOUN, lines.remove(lines.size() - 1));
  }

  private void take(BatchResult result) {
    lines.addAll(result.lines());
    Collections.reverse(lines);
  }

  @Override
  public List<WorkerMessage> stop() {
    cancel();
    try {
      thread.join(
          JOIN_MILLIS); // tasks first: Spark complains of every one that it cannot place any more
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      context.stop();
      closed.countDown();
    }
    for (BatchResult result = results.poll(); result != null; result = results.poll()) {
      take(result);
    }
    return lines.stream().<WorkerMessage>map(line -> RunLine.ended(SweepPlan.NOUN, line)).toList();
  }

  private void cancel() {
    try {
      context.sc().cancelAllJobs();
    } catch (IllegalStateException e) {
      // The context has ended, and the job with it: the thread says why.
    }
  }

  private static RefusedException refusal(String refusal) {
    return new RefusedException(
        refusal + " Maybe a jar of another version lies among those of Spark on that host.");
  }

  private static RefusedException lost(Throwable failure) {
    return new RefusedException(
        "the Spark job broke off: "
            + firstLine(failure)
            + ". What had ended is kept: go on with --resume. Maybe an executor has too little"
            + " memory: ANERGY_JAVA_OPTS=-Dspark.executor.memory=4g.");
  }

  /** Returns what went wrong, without the lines of stacks that Spark puts into its messages. */
  static String firstLine(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
  }
}
