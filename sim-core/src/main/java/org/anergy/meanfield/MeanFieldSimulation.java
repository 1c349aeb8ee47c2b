package org.anergy.meanfield;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.biology.Cause;
import org.anergy.clinical.TissueView;
import org.anergy.kernel.StepClock;
import org.anergy.model.PatientColumns;
import org.anergy.model.Simulation;
import org.anergy.random.Keyed;
import org.anergy.record.LatticePicture;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.Scenario;

/**
 * A patient without space: the rules and parameters of the agents, with every compartment well
 * mixed. Cells are whole numbers, so that chance and extinction remain; what is lost is where they
 * stand. It is what agents that jump to any site in every step come to.
 */
public final class MeanFieldSimulation implements Simulation {
  private final Scenario scenario;
  private final StepClock clock;
  private final MixedBody body;
  private final MixedBiology biology;
  private final PatientColumns columns;
  private final MixedView view;
  private final long runInSteps;
  private final List<RunEvent> events = new ArrayList<>();
  private boolean onsetReported;
  private long step;

  /**
   * Builds a healthy patient at the start of the run-in.
   *
   * @param scenario what to simulate
   * @param seed seed of the run, all 64 bits of it
   * @param patientIndex index of the patient in its cohort
   */
  public MeanFieldSimulation(Scenario scenario, long seed, long patientIndex) {
    this.scenario = scenario;
    clock = new StepClock(Keyed.patientKey(seed, patientIndex), scenario.stepHours());
    biology = new MixedBiology(scenario);
    body = biology.body();
    biology.seed(clock.patientKey());
    columns = new PatientColumns(biology.counts());
    view = new MixedView(body, scenario.space().patchSites());
    runInSteps = Math.round(scenario.runInDays() * clock.stepsPerDay());
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public double stepHours() {
    return clock.stepHours();
  }

  @Override
  public long totalSteps() {
    return runInSteps + Math.round(scenario.followUpDays() * clock.stepsPerDay());
  }

  @Override
  public double day() {
    return (double) (step - runInSteps) / clock.stepsPerDay();
  }

  @Override
  public void advance() {
    clock.at(step);
    biology.run(clock);
    step++;
    if (biology.infectionBegan()) {
      events.add(new RunEvent(day(), "infection", "body", Double.NaN, "", ""));
    }
    if (!onsetReported && body.onsetPatch >= 0) {
      onsetReported = true;
      events.add(
          new RunEvent(
              day(),
              "onset",
              "tissue " + (body.onsetPatch + 1),
              Double.NaN,
              "",
              "first damage, by cells activated by " + Cause.names().get(body.onsetCause)));
    }
  }

  @Override
  public TissueView tissue() {
    return view;
  }

  @Override
  public List<SeriesColumn> columns() {
    return columns.columns();
  }

  @Override
  public void sample(double[] row, int from) {
    columns.sample(row, from);
  }

  @Override
  public List<RunEvent> drainEvents() {
    List<RunEvent> drained = List.copyOf(events);
    events.clear();
    return drained;
  }

  /** Returns no picture: there is no space to be seen. */
  @Override
  public List<LatticePicture> pictures(String reason) {
    return List.of();
  }

  @Override
  public Map<String, Long> phaseNanos() {
    return new LinkedHashMap<>();
  }

  @Override
  public void verifyInvariants() {
    biology.verify();
  }

  @Override
  public void save(StateSink sink) {
    sink.value("simulation.step", step);
    sink.value("simulation.onsetReported", onsetReported ? 1 : 0);
    body.save(sink);
    biology.save(sink);
  }

  @Override
  public void load(StateSource source) {
    step = source.value("simulation.step");
    onsetReported = source.value("simulation.onsetReported") == 1;
    body.load(source);
    biology.load(source);
    events.clear();
  }

  @Override
  public void close() {}
}
