package org.anergy.spark;

import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.anergy.base.RefusedException;
import org.anergy.study.runs.RunExecutor;
import org.anergy.study.runs.RunsProgress;
import org.anergy.study.runs.WorkerMessage;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/**
 * Does runs as tasks of one Spark job. Any setting of Spark can be given as a system property
 * {@code spark.…}; what stands here are defaults.
 */
final class SparkRuns implements RunExecutor {
  private final Cargo cargo;
  private final SparkMaster master;

  SparkRuns(Cargo cargo, SparkMaster master) {
    this.cargo = cargo;
    this.master = master;
  }

  @Override
  public Work begin(BitSet open, RunsProgress progress, BooleanSupplier stop) {
    try {
      JavaSparkContext context = connect();
      try {
        return SparkJob.begin(context, cargo, Batches.of(open), stop);
      } catch (IllegalStateException e) { // without a master Spark has given itself up by now
        context.stop();
        throw refused("its master does not answer");
      }
    } catch (RefusedException e) {
      if (stop.getAsBoolean()) { // Spark does not start while the process ends
        return new NoWork();
      }
      throw e;
    }
  }

  private static final class NoWork implements Work {
    @Override
    public @Nullable WorkerMessage next() {
      return null;
    }

    @Override
    public List<WorkerMessage> stop() {
      return List.of();
    }
  }

  private JavaSparkContext connect() {
    SparkConf conf = new SparkConf(true).setMaster(master.url());
    conf.setIfMissing("spark.app.name", "anergy");
    conf.setIfMissing("spark.ui.enabled", "false"); // the cluster's own page shows the job
    conf.setIfMissing("spark.log.structuredLogging.enabled", "false");
    if (!master.local() && !conf.contains("spark.jars")) {
      conf.set("spark.jars", String.join(",", ProgramJars.all()));
    }
    try {
      return new JavaSparkContext(conf);
    } catch (Exception e) { // Scala declares nothing, so nobody knows which it may throw
      throw refused(SparkJob.firstLine(e));
    }
  }

  private RefusedException refused(String reason) {
    return new RefusedException(
        "Spark at "
            + master.url()
            + " takes no job: "
            + reason.replaceFirst("\\.+$", "")
            + ". Maybe it is another version than "
            + SparkMaster.version()
            + ", or this host cannot be reached from there: SPARK_LOCAL_IP=ADDRESS says where.");
  }
}
