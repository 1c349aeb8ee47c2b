package org.anergy.spark;

import java.util.List;
import org.anergy.record.Endpoint;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.sweep.BuiltInModel;
import org.anergy.study.sweep.StudyModel;

/** The model, in which patients 7 and 16 fail. */
final class FailingModel implements StudyModel {
  static final String HASH = "5ca1ab1e";

  private final BuiltInModel model = new BuiltInModel();

  @Override
  public PatientSimulator simulator() {
    PatientSimulator good = model.simulator();
    return (scenario, seed, patient, threads, watch) -> {
      if (patient == 7 || patient == 16) {
        throw new IllegalStateException("planted in patient " + patient);
      }
      return good.simulate(scenario, seed, patient, threads, watch);
    };
  }

  @Override
  public ScenarioLoader loader() {
    return model.loader();
  }

  @Override
  public String modelHash(Scenario.Fidelity fidelity) {
    return HASH;
  }

  @Override
  public List<Endpoint> endpoints(Scenario scenario) {
    return model.endpoints(scenario);
  }

  @Override
  public List<String> seriesColumns(Scenario scenario) {
    return model.seriesColumns(scenario);
  }
}
