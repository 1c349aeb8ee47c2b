package org.anergy.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.anergy.base.RefusedException;
import org.anergy.study.runs.RunWorker;
import org.anergy.study.sweep.ShippedStudy;
import org.anergy.study.sweep.StudyModel;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;

/**
 * What every process of a cluster needs to simulate runs of a study. It is broadcast, so that each
 * process has one copy and makes the plan once for all its tasks. Thread-safe.
 */
final class Cargo implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ShippedStudy study;
  private final ModelMaker models;
  private transient @Nullable RunWorker worker;
  private transient @Nullable RefusedException refusal;

  /** Makes the model where it is needed. */
  interface ModelMaker extends Supplier<StudyModel>, Serializable {}

  Cargo(ShippedStudy study, ModelMaker models) {
    this.study = study;
    this.models = models;
  }

  /**
   * Returns what simulates the runs in this process.
   *
   * @throws org.anergy.base.RefusedException if this process has another model than the driver
   */
  synchronized RunWorker worker() {
    if (refusal != null) {
      throw refusal;
    }
    if (worker == null) {
      StudyModel model = models.get();
      try {
        // A task has one core of the cluster.
        worker = new RunWorker(study.plan(model, directory()), model.simulator(), 1);
      } catch (RefusedException e) {
        refusal = e;
        throw e;
      }
    }
    return worker;
  }

  /** Spark removes the directory of a process with the process. */
  private static Path directory() {
    try {
      return Files.createTempDirectory(Path.of(SparkFiles.getRootDirectory()), "study-");
    } catch (IOException e) {
      throw new UncheckedIOException("no place to keep the study: " + e.getMessage(), e);
    }
  }
}
