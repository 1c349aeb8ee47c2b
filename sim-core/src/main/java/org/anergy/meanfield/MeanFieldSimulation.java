package org.anergy.meanfield;

import java.util.List;
import java.util.Map;
import org.anergy.base.RefusedException;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.clinical.TissueView;
import org.anergy.model.Simulation;
import org.anergy.record.LatticePicture;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.Scenario;

/** A patient without space. */
public final class MeanFieldSimulation implements Simulation {
  /**
   * Builds a healthy patient at the start of the run-in.
   *
   * @param scenario what to simulate
   * @param seed seed of the run, all 64 bits of it
   * @param patientIndex index of the patient in its cohort
   * @throws RefusedException always: the mean field does not exist yet
   */
  public MeanFieldSimulation(Scenario scenario, long seed, long patientIndex) {
    throw new RefusedException(
        "fidelity: mean-field is not available yet. Maybe use fidelity: agents.");
  }

  @Override
  public long step() {
    return 0;
  }

  @Override
  public double stepHours() {
    return 0;
  }

  @Override
  public long totalSteps() {
    return 0;
  }

  @Override
  public double day() {
    return 0;
  }

  @Override
  public void advance() {}

  @Override
  public TissueView tissue() {
    throw new IllegalStateException();
  }

  @Override
  public List<SeriesColumn> columns() {
    return List.of();
  }

  @Override
  public void sample(double[] row, int from) {}

  @Override
  public List<RunEvent> drainEvents() {
    return List.of();
  }

  @Override
  public List<LatticePicture> pictures(String reason) {
    return List.of();
  }

  @Override
  public Map<String, Long> phaseNanos() {
    return Map.of();
  }

  @Override
  public void verifyInvariants() {}

  @Override
  public void save(StateSink sink) {}

  @Override
  public void load(StateSource source) {}

  @Override
  public void close() {}
}
