package org.anergy.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.Parameter;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.UserInputException;
import org.anergy.clinical.ClinicalCourse;
import org.anergy.kernel.Digest128;
import org.anergy.kernel.StateSnapshot;
import org.anergy.meanfield.MeanFieldSimulation;
import org.anergy.model.BuiltIns;
import org.anergy.model.PatientSimulation;
import org.anergy.model.Simulation;
import org.anergy.random.Keyed;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.OutputSpec;
import org.anergy.scenario.ParameterChange;
import org.anergy.scenario.Scenario;

/**
 * One patient's run: the biology, the clinic that watches it, and what is written down. Observers
 * see the state after a step and cannot change it; physicians treat by what they find, if the
 * scenario says so.
 */
public final class PatientRun implements Run {
  /** Kind of the event that a parameter has another value from now on. */
  public static final String CHANGE = "parameter";

  private final Scenario scenario;
  private final long seed;
  private final long patientIndex;
  private final int threads;
  private Simulation simulation; // another one from each change of parameters on
  private int changes; // that are in force
  private final Map<String, Long> phaseNanos = new LinkedHashMap<>(); // of simulations before
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
    this.threads = threads;
    simulation = simulation(0);
    for (int k = 1; k <= scenario.changes().size(); k++) {
      requirePossible(k);
    }
    clinic =
        new ClinicalCourse(
            scenario.outcome(), simulation.tissue(), Keyed.patientKey(seed, patientIndex));
    recording = new Recording(columns());
    moments = new PictureMoments(output.pictureDays(), scenario.followUpDays());
    stepsPerDay = Math.round(24 / simulation.stepHours());
    stepsPerRow = Math.max(1, Math.round(output.seriesEveryDays() * 24 / simulation.stepHours()));
  }

  private Simulation simulation(int afterChanges) {
    Scenario now = scenario.afterChanges(afterChanges);
    return now.fidelity() == Scenario.Fidelity.MEAN_FIELD
        ? new MeanFieldSimulation(now, seed, patientIndex)
        : new PatientSimulation(now, seed, patientIndex, threads);
  }

  /** Values that do not go together are found now, and not on the day of the change. */
  private void requirePossible(int afterChanges) {
    try {
      simulation(afterChanges).close(); // that it can be built is all that is asked
    } catch (IllegalArgumentException | IllegalStateException e) {
      simulation.close();
      throw new UserInputException(
          "changes",
          "the parameters from day "
              + scenario.changes().get(afterChanges - 1).day()
              + " on do not go together: "
              + e.getMessage());
    }
  }

  private List<SeriesColumn> columns() {
    List<SeriesColumn> all = new ArrayList<>(clinic.columns());
    all.addAll(simulation.columns());
    return all;
  }

  /**
   * Returns the biology; for views and tests. Another object after a change of parameters, and
   * after {@link #load}.
   */
  public Simulation simulation() {
    return simulation;
  }

  @Override
  public boolean finished() {
    return simulation.ended() || simulation.step() >= simulation.totalSteps();
  }

  /** Returns what was written down so far; a view, do not modify. */
  public Series series() {
    return recording.series();
  }

  /** Returns the events that were found so far, in the order in which they were; a view. */
  public List<RunEvent> events() {
    return Collections.unmodifiableList(recording.events());
  }

  @Override
  public void advance() {
    while (changes < scenario.changes().size()
        && scenario.changes().get(changes).day() <= simulation.day()) {
      change();
    }
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

  /**
   * Parameters are constants of a simulation, and no part of its state: another simulation goes on
   * with the state of this one.
   */
  private void change() {
    StateSnapshot state = StateSnapshot.of(simulation);
    ParameterChange change = scenario.changes().get(changes);
    changes++;
    replaceSimulation();
    simulation.load(state);
    for (Map.Entry<String, Double> value : change.values().entrySet()) {
      recording
          .events()
          .add(
              new RunEvent(
                  simulation.day(),
                  CHANGE,
                  "",
                  value.getValue(),
                  unit(value.getKey()),
                  value.getKey()));
    }
  }

  /** Returns the unit of the parameter {@code name}, empty of a pure number. */
  private static String unit(String name) {
    return BuiltIns.parameters().stream()
        .filter(parameter -> parameter.name().equals(name) && !parameter.unit().equals("1"))
        .map(Parameter::unit)
        .findFirst()
        .orElse("");
  }

  private void replaceSimulation() {
    simulation.phaseNanos().forEach((phase, nanos) -> phaseNanos.merge(phase, nanos, Long::sum));
    Simulation next = simulation(changes);
    simulation.close();
    simulation = next;
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
        clinic.endpoints(followedDays(), simulation.deathDay()),
        List.copyOf(recording.pictures()),
        digests,
        allPhaseNanos());
  }

  /** What was not lived yet counts in no endpoint of a run that is looked at on its way. */
  private double followedDays() {
    return finished() ? scenario.followUpDays() : Math.max(0, day());
  }

  private Map<String, Long> allPhaseNanos() {
    Map<String, Long> all = new LinkedHashMap<>(phaseNanos);
    simulation.phaseNanos().forEach((phase, nanos) -> all.merge(phase, nanos, Long::sum));
    return all;
  }

  /** A relapse is confirmed a week after it began: events are found later than they happen. */
  private static List<RunEvent> inOrder(List<RunEvent> events) {
    List<RunEvent> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingDouble(RunEvent::day));
    return List.copyOf(sorted);
  }

  @Override
  public void save(StateSink sink) {
    if (!scenario.changes().isEmpty()) {
      sink.value("run.changes", changes);
    }
    simulation.save(sink);
    clinic.save(sink);
    recording.save(sink);
    moments.save(sink);
  }

  @Override
  public void load(StateSource source) {
    int inForce = scenario.changes().isEmpty() ? 0 : (int) source.value("run.changes");
    if (inForce != changes) {
      changes = inForce;
      replaceSimulation();
    }
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
