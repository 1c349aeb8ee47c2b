package org.anergy.study.sweep;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.anergy.model.BuiltIns;
import org.anergy.record.Endpoint;
import org.anergy.record.SeriesColumn;
import org.anergy.run.HeadlessRunner;
import org.anergy.run.ModelHash;
import org.anergy.run.Run;
import org.anergy.run.RunListener;
import org.anergy.run.RunProgress;
import org.anergy.run.RunSettings;
import org.anergy.run.WellRun;
import org.anergy.scenario.OutputSpec;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.runs.RunWatch;

/** The model that the program ships, the same on every machine that has the same jars. */
public final class BuiltInModel implements StudyModel {
  /** So many in a run, evenly: a replay that differs finds out when, for milliseconds each. */
  private static final int DIGESTS = 24;

  private final ScenarioLoader loader = BuiltIns.scenarioLoader();

  @Override
  public ScenarioLoader loader() {
    return loader;
  }

  @Override
  public List<Endpoint> endpoints(Scenario scenario) {
    try (Run run = WellRun.of(scenario, OutputSpec.standard(), 0, 0, 1)) {
      return run.result().endpoints();
    }
  }

  @Override
  public List<String> seriesColumns(Scenario scenario) {
    try (Run run = WellRun.of(scenario, OutputSpec.standard(), 0, 0, 1)) {
      return run.result().series().columns().stream().map(SeriesColumn::name).toList();
    }
  }

  @Override
  public String modelHash(Scenario.Fidelity fidelity) {
    return ModelHash.of(fidelity);
  }

  @Override
  public PatientSimulator simulator() {
    // Daily rows and some digests on the way: what tables and checks of many patients need.
    OutputSpec output = OutputSpec.standard();
    return (scenario, seed, patient, threads, watch) -> {
      try (Run run = WellRun.of(scenario, output, seed, patient, threads)) {
        double hours = 24 * (scenario.runInDays() + scenario.followUpDays());
        long digestEvery = Math.max(1, Math.round(hours / scenario.stepHours() / DIGESTS));
        RunSettings settings = new RunSettings(0, digestEvery);
        return new HeadlessRunner(settings, null, listener(watch), watch::stop)
            .run(run)
            .result()
            .orElseThrow(CancellationException::new);
      }
    };
  }

  private static RunListener listener(RunWatch watch) {
    return new RunListener() {
      @Override
      public void progress(RunProgress progress) {
        watch.progress(progress.fraction());
      }

      @Override
      public void notice(String sentence) {
        // Notices are about checkpoints, which runs of studies do not have.
      }
    };
  }
}
