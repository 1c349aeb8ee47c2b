package org.anergy.spark;

import org.anergy.study.runs.RunExecutor;
import org.anergy.study.sweep.BuiltInModel;
import org.anergy.study.sweep.ShippedStudy;
import org.anergy.study.sweep.SweepEngine;

/** {@code anergy sweep --engine spark}: the service that the command line finds. */
public final class SparkEngine implements SweepEngine {
  @Override
  public String name() {
    return "spark";
  }

  @Override
  public void requireAnswer(String master) {
    new SparkMaster(master).requireAnswer();
  }

  @Override
  public RunExecutor open(ShippedStudy study, String master) {
    return new SparkRuns(new Cargo(study, BuiltInModel::new), new SparkMaster(master));
  }
}
