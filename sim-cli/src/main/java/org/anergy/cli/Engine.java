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
import org.anergy.study.sweep.StudyLoader;

/** The model as the commands see it. */
interface Engine extends StudyLoader.Measured {
  /** Returns the model's parameters in the order of their documentation. */
  List<Parameter> parameters();

  /** Returns the parameters that matter to {@code scenario}. */
  default List<Parameter> parameters(Scenario scenario) {
    return parameters();
  }

  /** Returns the names of the rules that can be switched off, in order. */
  List<String> rules();

  /** Returns the loader of scenarios for these parameters and rules. */
  ScenarioLoader loader();

  /** Returns what simulates the patients of cohorts. */
  PatientSimulator simulator();

  /**
   * Simulates one patient to the end.
   *
   * @param notice hears sentences that the user should read
   * @throws java.util.concurrent.CancellationException if {@code watch} asked to stop; what was
   *     done is kept in a checkpoint
   */
  RunResult run(RunOrder order, RunWatch watch, Consumer<String> notice);

  /** Returns what is measured of every patient of {@code scenario}; the values mean nothing. */
  @Override
  List<Endpoint> endpoints(Scenario scenario);

  /** Returns the columns of the daily series of {@code scenario}, without the time. */
  @Override
  List<String> seriesColumns(Scenario scenario);

  /** Returns the hash of the model's code, resources and defaults. */
  String modelHash(Scenario.Fidelity fidelity);
}
