package org.anergy.study.verify;

import org.anergy.model.WellSimulation;
import org.anergy.record.Endpoint;
import org.anergy.scenario.Scenario;

/** Wells run to their end for one number. */
public final class WellEndpoint {
  /** Endpoint with the divisions of conventional T cells. */
  public static final String DIVISIONS = "divisions";

  private WellEndpoint() {}

  /**
   * Runs one well.
   *
   * @param scenario a scenario with a well
   * @param seed seed of all wells of a comparison
   * @param index which of them
   * @param endpoint name of the number
   * @return its value at the end
   */
  public static double of(Scenario scenario, long seed, int index, String endpoint) {
    WellSimulation well = new WellSimulation(scenario, seed, index);
    while (well.step() < well.totalSteps()) {
      well.advance();
    }
    return well.endpoints().stream()
        .filter(e -> e.name().equals(endpoint))
        .mapToDouble(Endpoint::value)
        .findFirst()
        .orElseThrow();
  }
}
