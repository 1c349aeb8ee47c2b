package org.anergy.cli;

import java.util.List;
import java.util.function.Consumer;
import org.anergy.base.Parameter;
import org.anergy.record.Endpoint;
import org.anergy.run.RunResult;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.runs.RunWatch;

/** The real model, of which a test changes a part. */
class EngineWrapper implements Engine {
  final Engine model = new BuiltInEngine();

  @Override
  public List<Parameter> parameters() {
    return model.parameters();
  }

  @Override
  public List<String> rules() {
    return model.rules();
  }

  @Override
  public ScenarioLoader loader() {
    return model.loader();
  }

  @Override
  public PatientSimulator simulator() {
    return model.simulator();
  }

  @Override
  public RunResult run(RunOrder order, RunWatch watch, Consumer<String> notice) {
    return model.run(order, watch, notice);
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
}
