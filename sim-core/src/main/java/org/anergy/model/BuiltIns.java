package org.anergy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anergy.base.Parameter;
import org.anergy.biology.Biology;
import org.anergy.biology.Rule;
import org.anergy.compartment.Cytokine;
import org.anergy.scenario.FieldNeed;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.treatment.TreatmentParameters;

/**
 * What is built into the program, in one place: what scenarios may name, and what they must have.
 */
public final class BuiltIns {
  private BuiltIns() {}

  /** Returns every parameter of the model, topic by topic. */
  public static List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(untreatedParameters());
    all.addAll(TreatmentParameters.all());
    return List.copyOf(all);
  }

  /** Returns the parameters that matter to {@code scenario}: not those of treatments it lacks. */
  public static List<Parameter> parameters(Scenario scenario) {
    boolean untreated = scenario.therapies().isEmpty() && scenario.well() == null;
    return untreated ? untreatedParameters() : parameters();
  }

  private static List<Parameter> untreatedParameters() {
    return Biology.parameters();
  }

  /** Returns the names of the rules that a scenario may switch off. */
  public static Set<String> ruleNames() {
    return Rule.keys();
  }

  /** Returns the cytokines that the rules use, and where. */
  public static List<FieldNeed> fieldNeeds() {
    List<FieldNeed> needs = new ArrayList<>();
    for (String name : Cytokine.names()) {
      int cytokine = Cytokine.names().indexOf(name);
      boolean inNode = cytokine == Cytokine.IL2 || cytokine == Cytokine.IL10;
      needs.add(new FieldNeed(name, inNode, true));
    }
    return List.copyOf(needs);
  }

  /** Returns the loader that knows the parameters, rules and cytokines of this program. */
  public static ScenarioLoader scenarioLoader() {
    return new ScenarioLoader(
        untreatedParameters(), TreatmentParameters.all(), ruleNames(), fieldNeeds());
  }
}
