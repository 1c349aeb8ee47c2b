package org.anergy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.biology.Biology;
import org.anergy.biology.Body;
import org.anergy.biology.Cause;
import org.anergy.biology.Infections;
import org.anergy.biology.Settings;
import org.anergy.clinical.TissueView;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.field.DiffusionField;
import org.anergy.field.FieldWorkspace;
import org.anergy.field.PointResponses;
import org.anergy.kernel.Phase;
import org.anergy.kernel.PhaseSchedule;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.msc.StromalLattice;
import org.anergy.msc.StromalTherapy;
import org.anergy.parallel.PhaseExecutor;
import org.anergy.random.Keyed;
import org.anergy.record.LatticePicture;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.repertoire.CloneTable;
import org.anergy.scenario.FieldSpec;
import org.anergy.scenario.Scenario;
import org.anergy.treatment.Treatment;
import org.jspecify.annotations.Nullable;

/** A patient as agents on lattices. */
public final class PatientSimulation implements Simulation {
  private final Scenario scenario;
  private final StepClock clock;
  private final Body body;
  private final Biology biology;
  private final PhaseSchedule schedule;
  private final PhaseExecutor executor;
  private final PatientColumns columns;
  private final PatientTissue tissue;
  private final @Nullable Treatment treatment;
  private final long runInSteps;
  private final PointResponses responses = new PointResponses();
  private final List<FieldWorkspace> shared = new ArrayList<>();
  private final boolean oneThread;
  private final List<RunEvent> events = new ArrayList<>();
  private boolean onsetReported;
  private long step;

  /**
   * Builds a healthy patient at the start of the run-in.
   *
   * @param scenario what to simulate
   * @param seed seed of the run, all 64 bits of it
   * @param patientIndex index of the patient in its cohort
   * @param threads threads that share the lattices; changes no result
   */
  public PatientSimulation(Scenario scenario, long seed, long patientIndex, int threads) {
    this(scenario, seed, patientIndex, threads, false);
  }

  /**
   * As the other constructor.
   *
   * @param infinitelyMixed whether mobile cells jump to any site of their lattice in every step,
   *     the limit in which the mean field holds
   */
  public PatientSimulation(
      Scenario scenario, long seed, long patientIndex, int threads, boolean infinitelyMixed) {
    this.scenario = scenario;
    oneThread = threads == 1;
    long patientKey = Keyed.patientKey(seed, patientIndex);
    clock = new StepClock(patientKey, scenario.stepHours());
    Settings settings =
        new Settings(
            scenario.parameters(),
            scenario.rulesOff(),
            scenario.patient(),
            scenario.stepHours(),
            scenario.epitopes());
    body =
        new Body(
            patch("node", scenario.space().nodeSites(), false),
            tissuePatches(),
            new CloneTable(scenario.epitopes()),
            new Infections(settings, scenario.runInDays()));
    biology =
        new Biology(
            body,
            settings,
            scenario.runInDays(),
            patientKey,
            scenario.space().sleeping(),
            infinitelyMixed);
    biology.seed(patientKey);
    executor = new PhaseExecutor(threads);
    runInSteps = Math.round(scenario.runInDays() * clock.stepsPerDay());
    treatment =
        scenario.therapies().isEmpty()
            ? null
            : new Treatment(body, scenario.therapies(), settings, runInSteps, patientKey);
    schedule = new PhaseSchedule(phases(), clock, executor, body.patches());
    columns = new PatientColumns(new BodyCounts(body));
    tissue = new PatientTissue(body, scenario.space().patchSites());
  }

  /** Therapies act first; an untreated patient has no such phase. */
  private List<Phase> phases() {
    List<Phase> phases = new ArrayList<>();
    if (treatment != null) {
      phases.add(new TherapyPhase(treatment));
      if (treatment.stroma() != null) {
        phases.add(new StromalPhase(treatment.stroma()));
      }
    }
    phases.addAll(biology.phases());
    return phases;
  }

  private List<Patch> tissuePatches() {
    List<Patch> patches = new ArrayList<>();
    for (int p = 0; p < scenario.space().tissuePatches(); p++) {
      patches.add(patch("tissue" + (p + 1), scenario.space().patchSites(), true));
    }
    return patches;
  }

  private Patch patch(String name, int side, boolean target) {
    Lattice lattice = new Lattice(side, side, scenario.space().siteMicrometers());
    FieldWorkspace workspace = workspace(lattice);
    @Nullable DiffusionField[] fields = new DiffusionField[Cytokine.COUNT];
    for (FieldSpec spec : scenario.fields()) {
      int c = Cytokine.names().indexOf(spec.name());
      if (c >= 0 && (target ? spec.inTissue() : spec.inNode())) {
        fields[c] =
            new DiffusionField(
                name + "." + spec.name(),
                workspace,
                spec.diffusionUm2PerS(),
                spec.rangeMicrometers(),
                scenario.stepHours(),
                c == Cytokine.IL2);
      }
    }
    int shown =
        (1 << (int) scenario.parameters().value(org.anergy.biology.TissueParameters.DOMINANT)) - 1;
    TissueSites sites = target ? new TissueSites(name, lattice.sites(), shown) : null;
    return new Patch(name, lattice, fields, sites);
  }

  /** One thread needs one for all lattices of a size, which then stays in the cache. */
  private FieldWorkspace workspace(Lattice lattice) {
    for (FieldWorkspace workspace : shared) {
      if (workspace.lattice().width() == lattice.width()) { // squares of one spacing
        return workspace;
      }
    }
    FieldWorkspace workspace = new FieldWorkspace(lattice, responses);
    if (oneThread) {
      shared.add(workspace);
    }
    return workspace;
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
  public double deathDay() {
    return treatment == null ? Double.NaN : treatment.deathDay();
  }

  @Override
  public boolean ended() {
    return treatment != null && treatment.patientDied();
  }

  @Override
  public void advance() {
    clock.at(step);
    schedule.run();
    step++;
    if (treatment != null) {
      events.addAll(treatment.drainEvents());
    }
    if (ended()) {
      return; // the phases ran to the end of the step, but nobody falls ill after death
    }
    if (biology.infectionBegan()) {
      events.add(new RunEvent(day(), "infection", "body", Double.NaN, "", ""));
    }
    if (!onsetReported && body.onsetStep() >= 0) {
      onsetReported = true;
      events.add(
          new RunEvent(
              day(),
              "onset",
              "tissue " + (body.onsetPatch() + 1),
              Double.NaN,
              "",
              "first damage, by cells activated by " + Cause.names().get(body.onsetCause())));
    }
  }

  @Override
  public void told(List<RunEvent> found) {
    if (treatment != null) {
      treatment.told(found, day());
      events.addAll(treatment.drainEvents());
    }
  }

  @Override
  public TissueView tissue() {
    return tissue;
  }

  @Override
  public List<SeriesColumn> columns() {
    List<SeriesColumn> all = new ArrayList<>(columns.columns());
    if (treatment != null) {
      all.addAll(treatment.columns());
    }
    return List.copyOf(all);
  }

  @Override
  public void sample(double[] row, int from) {
    columns.sample(row, from);
    if (treatment != null) {
      treatment.sample(row, from + columns.columns().size());
    }
  }

  @Override
  public List<RunEvent> drainEvents() {
    List<RunEvent> drained = List.copyOf(events);
    events.clear();
    return drained;
  }

  @Override
  public List<LatticePicture> pictures(String reason) {
    StromalTherapy therapy = treatment == null ? null : treatment.stroma();
    List<LatticePicture> pictures = new ArrayList<>();
    for (int p = 0; p < body.patches(); p++) {
      StromalLattice stroma = p > 0 && therapy != null ? therapy.lattice(p - 1) : null;
      pictures.add(PatientPictures.of(body.patch(p), p > 0, day(), reason, stroma));
    }
    return pictures;
  }

  @Override
  public Map<String, Long> phaseNanos() {
    return schedule.nanosByPhase();
  }

  @Override
  public void verifyInvariants() {
    Invariants.verify(body, step);
  }

  /** Returns what therapies have done; null for an untreated patient. */
  public @Nullable Treatment treatment() {
    return treatment;
  }

  /** Returns the whole state; for tests and views, do not modify. */
  public Body body() {
    return body;
  }

  @Override
  public void save(StateSink sink) {
    sink.value("simulation.step", step);
    sink.value("simulation.onsetReported", onsetReported ? 1 : 0);
    body.save(sink);
    biology.save(sink);
    if (treatment != null) {
      treatment.save(sink);
    }
  }

  @Override
  public void load(StateSource source) {
    step = source.value("simulation.step");
    onsetReported = source.value("simulation.onsetReported") == 1;
    body.load(source);
    biology.load(source);
    biology.afterLoad();
    if (treatment != null) {
      treatment.load(source);
    }
    events.clear();
  }

  @Override
  public void close() {
    executor.close();
  }
}
