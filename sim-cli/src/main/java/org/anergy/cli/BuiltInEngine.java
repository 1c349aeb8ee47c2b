package org.anergy.cli;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.anergy.base.Parameter;
import org.anergy.model.BuiltIns;
import org.anergy.record.Endpoint;
import org.anergy.run.CheckpointDirectory;
import org.anergy.run.HeadlessRunner;
import org.anergy.run.Run;
import org.anergy.run.RunIdentity;
import org.anergy.run.RunListener;
import org.anergy.run.RunOutcome;
import org.anergy.run.RunProgress;
import org.anergy.run.RunResult;
import org.anergy.run.RunSettings;
import org.anergy.run.WellRun;
import org.anergy.scenario.OutputSpec;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.runs.RunWatch;
import org.anergy.study.sweep.BuiltInModel;

/** The model that the program ships. */
final class BuiltInEngine implements Engine {
  private final BuiltInModel model = new BuiltInModel();

  @Override
  public List<Parameter> parameters() {
    return BuiltIns.parameters();
  }

  @Override
  public List<Parameter> parameters(Scenario scenario) {
    return BuiltIns.parameters(scenario);
  }

  @Override
  public List<String> rules() {
    return List.copyOf(BuiltIns.ruleNames());
  }

  @Override
  public ScenarioLoader loader() {
    return model.loader();
  }

  @Override
  public List<Endpoint> endpoints(Scenario scenario) {
    return model.endpoints(scenario);
  }

  @Override
  public List<String> seriesColumns(Scenario scenario) {
    return model.seriesColumns(scenario);
  }

  @Override
  public String modelHash(Scenario.Fidelity fidelity) {
    return model.modelHash(fidelity);
  }

  @Override
  public PatientSimulator simulator() {
    return model.simulator();
  }

  @Override
  public RunResult run(RunOrder order, RunWatch watch, Consumer<String> notice) {
    Scenario scenario = order.patient();
    OutputSpec output = order.loaded().output();
    RunIdentity identity =
        new RunIdentity(
            modelHash(scenario.fidelity()),
            order.loaded().sha256(),
            order.seed(),
            order.patientIndex());
    CheckpointDirectory checkpoints = new CheckpointDirectory(order.checkpoints(), identity);
    long digestEverySteps =
        Math.max(1, Math.round(output.digestEveryDays() * 24 / scenario.stepHours()));
    HeadlessRunner runner =
        new HeadlessRunner(
            new RunSettings(order.checkpointEveryDays(), digestEverySteps),
            checkpoints,
            listener(watch, notice),
            watch::stop);
    try (Run run =
        WellRun.of(scenario, output, order.seed(), order.patientIndex(), order.threads())) {
      return finished(order.resume() ? runner.resume(run) : runner.run(run));
    }
  }

  private static RunResult finished(RunOutcome outcome) {
    return outcome.result().orElseThrow(CancellationException::new);
  }

  private static RunListener listener(RunWatch watch, Consumer<String> notice) {
    return new RunListener() {
      @Override
      public void progress(RunProgress progress) {
        watch.progress(progress.fraction());
      }

      @Override
      public void notice(String sentence) {
        notice.accept(sentence);
      }
    };
  }
}
