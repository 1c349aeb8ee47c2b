package org.anergy.study.sweep;

import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.PatientSimulator;

/** The model as studies see it: what reads its scenarios, simulates them and measures them. */
public interface StudyModel extends StudyLoader.Measured {
  /** Returns the loader of scenarios for the parameters and rules of the model. */
  ScenarioLoader loader();

  /** Returns what simulates the runs of studies and the patients of cohorts. */
  PatientSimulator simulator();

  /** Returns the hash of the model's code, resources and defaults. */
  String modelHash(Scenario.Fidelity fidelity);
}
