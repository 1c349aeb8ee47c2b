package org.anergy.cli;

import java.util.List;
import java.util.function.Consumer;
import org.anergy.base.Parameter;
import org.anergy.run.RunResult;
import org.anergy.scenario.Scenario;
import org.anergy.study.runs.RunWatch;
import org.anergy.study.sweep.StudyModel;

/** The model as the commands see it. */
interface Engine extends StudyModel {
  /** Returns the model's parameters in the order of their documentation. */
  List<Parameter> parameters();

  /** Returns the parameters that matter to {@code scenario}. */
  default List<Parameter> parameters(Scenario scenario) {
    return parameters();
  }

  /** Returns the names of the rules that can be switched off, in order. */
  List<String> rules();

  /**
   * Simulates one patient to the end.
   *
   * @param notice hears sentences that the user should read
   * @throws java.util.concurrent.CancellationException if {@code watch} asked to stop; what was
   *     done is kept in a checkpoint
   */
  RunResult run(RunOrder order, RunWatch watch, Consumer<String> notice);
}
