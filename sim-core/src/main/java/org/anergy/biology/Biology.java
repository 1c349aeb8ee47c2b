package org.anergy.biology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anergy.base.Parameter;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Commit;
import org.anergy.compartment.Patch;
import org.anergy.kernel.Phase;
import org.anergy.kernel.Resource;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;

/** All rules of one patient, put together as the phases of a step. */
public final class Biology {
  private final Body body;
  private final boolean sleeping;
  private final Thymus thymus;
  private final Homeostasis homeostasis;
  private final ApcArrivals arrivals;
  private final Traffic traffic;
  private final NodeTCells nodeTCells;
  private final NodeApcs nodeApcs;
  private final Function function;
  private final List<TissueTCells> tissueTCells = new ArrayList<>();
  private final List<TissueApcs> tissueApcs = new ArrayList<>();
  private final List<SiteInjury> injuries = new ArrayList<>();
  private final List<SlowTissue> slow = new ArrayList<>();
  private final List<Secretion> secretions = new ArrayList<>();
  private final List<Commit> commits = new ArrayList<>();
  private final boolean infinitelyMixed;
  private boolean infectionBegan;

  /**
   * @param body the patient's state, still empty
   * @param settings parameters, traits and switched-off rules
   * @param runInDays length of the run-in, d: the age refers to its end
   * @param patientKey key of the patient's draws
   * @param sleeping whether quiet patches are skipped
   * @param infinitelyMixed whether cells jump to any site and what they secrete is spread evenly,
   *     for comparison with the mean field
   */
  public Biology(
      Body body,
      Settings settings,
      double runInDays,
      long patientKey,
      boolean sleeping,
      boolean infinitelyMixed) {
    this.body = body;
    this.sleeping = sleeping;
    this.infinitelyMixed = infinitelyMixed;
    thymus = new Thymus(body.clones(), body::export, settings, runInDays, body.modulation());
    homeostasis = new Homeostasis(body, settings);
    arrivals = new ApcArrivals(body, settings);
    Settings nodePart = settings.ofNodePart();
    nodeTCells = new NodeTCells(body, homeostasis, nodePart, runInDays, infinitelyMixed);
    nodeApcs = new NodeApcs(body, nodePart);
    function = new Function(body, settings);
    for (int p = 0; p < body.tissue().size(); p++) {
      Patch patch = body.tissue().get(p);
      slow.add(new SlowTissue(body, p, settings, runInDays, patientKey));
      tissueTCells.add(new TissueTCells(body, patch, settings, infinitelyMixed));
      tissueApcs.add(new TissueApcs(body, patch, settings));
      injuries.add(new SiteInjury(patch, settings, body.modulation()));
    }
    for (int p = 0; p < body.patches(); p++) {
      secretions.add(new Secretion(body, body.patch(p), p > 0, settings));
      commits.add(new Commit(body.patch(p)));
    }
    traffic = new Traffic(body, settings);
  }

  /** Returns every parameter of the rules, topic by topic. */
  public static List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    all.addAll(RepertoireParameters.all());
    all.addAll(HomeostasisParameters.all());
    all.addAll(AntigenParameters.all());
    all.addAll(PrimingParameters.all());
    all.addAll(RegulationParameters.all());
    all.addAll(EffectorParameters.all());
    all.addAll(CytotoxicParameters.all());
    all.addAll(TissueParameters.all());
    all.addAll(TrafficParameters.all());
    all.addAll(TriggerParameters.all());
    return List.copyOf(all);
  }

  /** Fills the empty body with a healthy person. */
  public void seed(long patientKey) {
    thymus.seed(patientKey);
    for (SlowTissue patch : slow) {
      patch.seed(patientKey);
    }
  }

  /** Gives the state that the rules keep themselves to {@code sink}. */
  public void save(StateSink sink) {
    homeostasis.save(sink);
  }

  /** Takes back what {@link #save} gave. */
  public void load(StateSource source) {
    homeostasis.load(source);
  }

  /** Restores what is derived from the state, after a checkpoint was loaded. */
  public void afterLoad() {
    thymus.recount();
  }

  /** Tells whether an infection began in the last step. */
  public boolean infectionBegan() {
    return infectionBegan;
  }

  /** Returns the phases of a step in their order. */
  public List<Phase> phases() {
    return List.of(
        phase(
            "triggers",
            EnumSet.of(Resource.TRIGGERS, Resource.CELLS),
            EnumSet.of(Resource.TRIGGERS, Resource.CELLS, Resource.PATIENT),
            this::triggers),
        phase(
            "turnover",
            EnumSet.of(
                Resource.POOLS, Resource.CELLS, Resource.TISSUE, Resource.CLONES, Resource.GUESTS),
            EnumSet.of(Resource.POOLS, Resource.CELLS, Resource.TISSUE, Resource.CLONES),
            this::turnover),
        phase(
            "traffic",
            EnumSet.of(Resource.POOLS, Resource.EXITS, Resource.FIELDS, Resource.TISSUE),
            EnumSet.of(Resource.POOLS, Resource.EXITS, Resource.CELLS),
            traffic::run),
        new LatticePhase(
            "behavior",
            EnumSet.of(
                Resource.CELLS,
                Resource.FIELDS,
                Resource.CLONES,
                Resource.PATIENT,
                Resource.TRIGGERS,
                Resource.GUESTS),
            EnumSet.of(Resource.CELLS, Resource.TISSUE, Resource.EXITS),
            this::behavior),
        new LatticePhase(
            "commit",
            EnumSet.of(Resource.CELLS),
            EnumSet.of(Resource.CELLS),
            (clock, chunk) -> commits.get(chunk).run(clock.key())),
        new LatticePhase(
            "fields",
            EnumSet.of(
                Resource.CELLS,
                Resource.TISSUE,
                Resource.CLONES,
                Resource.PATIENT,
                Resource.GUESTS),
            EnumSet.of(Resource.SECRETION, Resource.FIELDS),
            this::fields),
        phase(
            "onset",
            EnumSet.of(Resource.CELLS, Resource.TISSUE),
            EnumSet.of(Resource.PATIENT),
            this::onset));
  }

  private void triggers(StepClock clock) {
    infectionBegan =
        clock.startsDay() && body.infections().startDay(clock.patientKey(), clock.day());
    arrivals.run(clock);
  }

  private void turnover(StepClock clock) {
    if (!clock.startsDay()) {
      return;
    }
    function.startDay();
    thymus.startDay(clock);
    homeostasis.startDay(clock);
    for (SlowTissue patch : slow) {
      patch.startDay(clock);
    }
  }

  private void behavior(StepClock clock, int chunk) {
    Patch patch = body.patch(chunk);
    patch.refreshMaps();
    if (chunk == 0) {
      node(clock);
    } else {
      tissueTCells.get(chunk - 1).run(clock);
      tissueApcs.get(chunk - 1).run(clock);
      injuries.get(chunk - 1).run(clock);
    }
  }

  /** All parts of a step in the node; the phase that commits completes the last one. */
  private void node(StepClock clock) {
    for (int part = 0; part < Settings.NODE_PARTS; part++) {
      boolean last = part == Settings.NODE_PARTS - 1;
      long key = last ? clock.key() : Keyed.hash(clock.key(), Purpose.NODE_PART * 65536L + part);
      nodeTCells.run(clock, key, part == 0 && clock.startsDay());
      nodeApcs.run(key);
      if (!last) {
        commits.get(0).run(key);
        body.node().refreshMaps();
      }
    }
  }

  private void fields(StepClock clock, int chunk) {
    Patch patch = body.patch(chunk);
    secretions.get(chunk).run(clock);
    if (infinitelyMixed) {
      patch.mixSecretion();
    }
    patch.solveFields();
    if (chunk > 0) {
      patch.fallAsleepIfQuiet();
    }
  }

  private void onset(StepClock clock) {
    if (body.onsetStep() >= 0) {
      return;
    }
    for (int p = 0; p < injuries.size(); p++) {
      if (injuries.get(p).damaged()) {
        body.setOnset(clock.step(), p, commonestCause(body.tissue().get(p).cells()));
        return;
      }
    }
  }

  private static byte commonestCause(CellStore cells) {
    int[] count = new int[Cause.names().size()];
    for (int i = 0; i < cells.size(); i++) {
      if (cells.kind[i] == CellKind.EFFECTOR) {
        count[cells.cause[i]]++;
      }
    }
    int best = 0;
    for (int c = 1; c < count.length; c++) {
      best = count[c] > count[best] ? c : best;
    }
    return (byte) best;
  }

  private interface SerialBody {
    void run(StepClock clock);
  }

  private interface LatticeBody {
    void run(StepClock clock, int chunk);
  }

  private static Phase phase(
      String name, Set<Resource> reads, Set<Resource> writes, SerialBody code) {
    return new DeclaredPhase(name, false, reads, writes, (clock, chunk) -> code.run(clock));
  }

  /** A parallel phase that skips sleeping patches. */
  private final class LatticePhase implements Phase {
    private final DeclaredPhase declared;

    LatticePhase(String name, Set<Resource> reads, Set<Resource> writes, LatticeBody code) {
      declared = new DeclaredPhase(name, true, reads, writes, code);
    }

    @Override
    public String name() {
      return declared.name();
    }

    @Override
    public boolean parallel() {
      return true;
    }

    @Override
    public Set<Resource> reads() {
      return declared.reads();
    }

    @Override
    public Set<Resource> writes() {
      return declared.writes();
    }

    @Override
    public void run(StepClock clock, int chunk) {
      if (!sleeping || chunk == 0 || body.patch(chunk).awake()) {
        declared.run(clock, chunk);
      }
    }
  }

  private record DeclaredPhase(
      String name, boolean parallel, Set<Resource> reads, Set<Resource> writes, LatticeBody code)
      implements Phase {
    @Override
    public void run(StepClock clock, int chunk) {
      code.run(clock, chunk);
    }
  }
}
