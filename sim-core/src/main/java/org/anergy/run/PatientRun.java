package org.anergy.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.clinical.ClinicalCourse;
import org.anergy.kernel.Digest128;
import org.anergy.meanfield.MeanFieldSimulation;
import org.anergy.model.PatientSimulation;
import org.anergy.model.Simulation;
import org.anergy.random.Keyed;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.OutputSpec;
import org.anergy.scenario.Scenario;

/**
 * One patient's run: the biology, the clinic that watches it, and what is written down. Observers
 * see the state after a step and cannot change it; physicians treat by what they find, if the
 * scenario says so.
 */
public final class PatientRun implements Run {
  private final Scenario scenario;
  private final long seed;
  private final long patientIndex;
  private final Simulation simulation;
  private final ClinicalCourse clinic;
  private final Recording recording;
  private final PictureMoments moments;
  private final long stepsPerRow;
  private final long stepsPerDay;

  /**
   * Builds a run at the start of the run-in.
   *
   * @param scenario the resolved scenario with this patient's traits
   * @param output what to write down
   * @param seed seed of the run, all 64 bits of it
   * @param patientIndex index of the patient in its cohort
   * @param threads threads that share the lattices; changes no result
   */
  public PatientRun(
      Scenario scenario, OutputSpec output, long seed, long patientIndex, int threads) {
    this.scenario = scenario;
    this.seed = seed;
    this.patientIndex = patientIndex;
    simulation =
        scenario.fidelity() == Scenario.Fidelity.MEAN_FIELD
            ? new MeanFieldSimulation(scenario, seed, patientIndex)
            : new PatientSimulation(scenario, seed, patientIndex, threads);
    clinic =
        new ClinicalCourse(
            scenario.outcome(), simulation.tissue(), Keyed.patientKey(seed, patientIndex));
    recording = new Recording(columns());
    moments = new PictureMoments(output.pictureDays(), scenario.followUpDays());
    stepsPerDay = Math.round(24 / simulation.stepHours());
    stepsPerRow = Math.max(1, Math.round(output.seriesEveryDays() * 24 / simulation.stepHours()));
  }

  private List<SeriesColumn> columns() {
    List<SeriesColumn> all = new ArrayList<>(clinic.columns());
    all.addAll(simulation.columns());
    return all;
  }

  /** Returns the biology; for views and tests. */
  public Simulation simulation() {
    return simulation;
  }

  @Override
  public boolean finished() {
    return simulation.ended() || simulation.step() >= simulation.totalSteps();
  }

  @Override
  public void advance() {
    simulation.advance();
    note(simulation.drainEvents());
    if (simulation.ended()) {
      return; // died in this step: nobody is there to be examined at its end
    }
    if (simulation.step() % stepsPerDay == 0) {
      clinic.observe(Math.rint(simulation.day()), simulation.tissue());
      List<RunEvent> found = clinic.drainEvents();
      note(found);
      simulation.told(found);
      note(simulation.drainEvents());
    }
    if (simulation.step() % stepsPerRow == 0) {
      int clinical = clinic.columns().size();
      double[] row = new double[1 + clinical + simulation.columns().size()];
      row[0] = simulation.day();
      clinic.sample(row, 1);
      simulation.sample(row, 1 + clinical);
      recording.series().add(row);
    }
    String reason = moments.scheduled(simulation.day(), simulation.stepHours() / 24);
    if (reason != null) {
      recording.pictures().addAll(simulation.pictures(reason));
    }
  }

  private void note(List<RunEvent> events) {
    for (RunEvent event : events) {
      recording.events().add(event);
      String reason = moments.reasonFor(event);
      if (reason != null) {
        recording.pictures().addAll(simulation.pictures(reason));
      }
    }
  }

  @Override
  public long step() {
    return simulation.step();
  }

  @Override
  public long totalSteps() {
    return simulation.totalSteps();
  }

  @Override
  public double day() {
    return simulation.day();
  }

  @Override
  public String digest() {
    Digest128 digest = new Digest128();
    simulation.save(digest);
    return digest.hex();
  }

  @Override
  public RunResult result() {
    List<StepDigest> digests = new ArrayList<>(recording.digests());
    digests.add(new StepDigest(step(), digest()));
    return new RunResult(
        scenario,
        seed,
        patientIndex,
        recording.series(),
        inOrder(recording.events()),
        clinic.endpoints(scenario.followUpDays(), simulation.deathDay()),
        List.copyOf(recording.pictures()),
        digests,
        simulation.phaseNanos());
  }

  /** A relapse is confirmed a week after it began: events are found later than they happen. */
  private static List<RunEvent> inOrder(List<RunEvent> events) {
    List<RunEvent> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingDouble(RunEvent::day));
    return List.copyOf(sorted);
  }

  @Override
  public void save(StateSink sink) {
    simulation.save(sink);
    clinic.save(sink);
    recording.save(sink);
    moments.save(sink);
  }

  @Override
  public void load(StateSource source) {
    simulation.load(source);
    clinic.load(source);
    recording.load(source);
    moments.load(source);
  }

  @Override
  public void close() {
    simulation.close();
  }
}
