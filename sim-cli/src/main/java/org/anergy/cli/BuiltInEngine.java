package org.anergy.cli;

import java.util.List;
import org.anergy.base.Parameter;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.ScenarioLoader;

/** The model that the program ships. */
final class BuiltInEngine implements Engine {
  private final ScenarioLoader loader = BuiltIns.scenarioLoader();

  @Override
  public List<Parameter> parameters() {
    return BuiltIns.parameters();
  }

  @Override
  public List<String> rules() {
    return List.copyOf(BuiltIns.ruleNames());
  }

  @Override
  public ScenarioLoader loader() {
    return loader;
  }
}
