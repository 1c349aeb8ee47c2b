package org.anergy.cli;

import java.util.List;
import org.anergy.base.Parameter;
import org.anergy.scenario.ScenarioLoader;

/** The model as the commands see it. */
interface Engine {
  /** Returns the model's parameters in the order of their documentation. */
  List<Parameter> parameters();

  /** Returns the names of the rules that can be switched off, in order. */
  List<String> rules();

  /** Returns the loader of scenarios for these parameters and rules. */
  ScenarioLoader loader();
}
