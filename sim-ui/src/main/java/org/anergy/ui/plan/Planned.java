package org.anergy.ui.plan;

import java.util.List;
import org.anergy.scenario.LoadedScenario;

/**
 * An intervention that the scenario's checks have passed.
 *
 * @param scenario the scenario with it; its merged text is the file that reproduces the run
 * @param overrides the texts {@code path=value} that made it of the scenario before
 * @param sentence what is done
 * @param brief the same in a few words
 * @param day the day on which it was decided, d since the start of the follow-up
 */
public record Planned(
    LoadedScenario scenario, List<String> overrides, String sentence, String brief, double day) {
  public Planned {
    overrides = List.copyOf(overrides);
  }
}
