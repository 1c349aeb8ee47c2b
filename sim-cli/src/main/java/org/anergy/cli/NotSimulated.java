package org.anergy.cli;

import java.nio.file.Path;
import org.anergy.base.UserInputException;
import org.anergy.scenario.LoadedScenario;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Dose;

/** What a scenario may say and the model does not do yet: refused, not passed over. */
final class NotSimulated {
  private NotSimulated() {}

  /**
   * Returns {@code loaded} if all of it is simulated.
   *
   * @throws UserInputException if a transplant gives an agent that changes rates or has side
   *     effects: of its agents only kills and damage to organs count so far
   */
  static LoadedScenario refuse(Path file, LoadedScenario loaded) {
    for (Dose dose : loaded.scenario().therapies().transplantDoses()) {
      Agent agent = dose.agent();
      if (agent.action().isAny()) {
        throw new UserInputException(
            file.toString(),
            "regimens of a transplant cannot give "
                + agent.name()
                + ", which has effects or harms: they would be passed over. Maybe give it as a"
                + " course of its own: therapies: {"
                + agent.name()
                + ": {course: {agent: "
                + agent.name()
                + ", …}}}.");
      }
    }
    return loaded;
  }
}
