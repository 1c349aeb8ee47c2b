package org.anergy.spark;

import java.io.Serializable;
import java.util.ArrayList;
import org.anergy.base.RefusedException;
import org.anergy.study.runs.RunLine;
import org.anergy.study.runs.RunWatch;
import org.anergy.study.runs.RunWorker;
import org.anergy.study.runs.WorkerMessage;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/**
 * Simulates a batch of runs on a machine of the cluster, one after the other. It depends on the
 * batch alone, so Spark may do it as often as machines get lost.
 */
final class BatchTask extends AbstractFunction2<TaskContext, Iterator<int[]>, BatchResult>
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Cargo> cargo;

  BatchTask(Broadcast<Cargo> cargo) {
    this.cargo = cargo;
  }

  @Override
  public BatchResult apply(TaskContext context, Iterator<int[]> batches) {
    RunWorker worker;
    try {
      worker = cargo.value().worker();
    } catch (RefusedException e) { // trying again elsewhere would only hide it
      return new BatchResult(new ArrayList<>(), host() + ": " + e.getMessage());
    }
    ArrayList<String> lines = new ArrayList<>();
    while (batches.hasNext()) {
      for (int run : batches.next()) {
        lines.add(simulate(worker, run, context));
      }
    }
    return new BatchResult(lines, "");
  }

  private static String simulate(RunWorker worker, int run, TaskContext context) {
    WorkerMessage message = worker.simulate(run, watch(context));
    if (message instanceof WorkerMessage.Ended end) {
      return RunLine.text(worker.plan().noun(), end.on(host(), context.attemptNumber() + 1));
    }
    throw new TaskKilledException("the study stops");
  }

  private static String host() {
    return SparkEnv.get().blockManager().blockManagerId().host();
  }

  private static RunWatch watch(TaskContext context) {
    return new RunWatch() {
      @Override
      public void progress(double fraction) {
        // Only whole runs are reported: a message for each step would cost more than it tells.
      }

      @Override
      public boolean stop() {
        return context.isInterrupted();
      }
    };
  }
}
