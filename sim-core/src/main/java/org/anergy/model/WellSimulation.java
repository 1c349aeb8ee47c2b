package org.anergy.model;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.Culture;
import org.anergy.biology.Settings;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.field.DiffusionField;
import org.anergy.field.FieldWorkspace;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.msc.Products;
import org.anergy.msc.StromalCells;
import org.anergy.msc.StromalLattice;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.record.Endpoint;
import org.anergy.record.LatticePicture;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.FieldSpec;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.WellSpec;
import org.jspecify.annotations.Nullable;

/**
 * A well instead of a patient: one lattice, T cells, and stromal cells if the scenario adds them.
 */
public final class WellSimulation implements Stateful {
  private final WellSpec spec;
  private final Patch patch;
  private final Culture culture;
  private final @Nullable Products products;
  private final @Nullable StromalLattice stroma;
  private final StepClock clock;
  private final long totalSteps;
  private final List<RunEvent> events = new ArrayList<>();
  private long step;

  /**
   * Fills a well.
   *
   * @param scenario a scenario with a well
   * @param seed seed of the run, all 64 bits of it
   * @param index which of several wells of the same kind this is
   */
  public WellSimulation(Scenario scenario, long seed, long index) {
    WellSpec well = scenario.well();
    if (well == null) {
      throw new IllegalArgumentException("the scenario has no well");
    }
    spec = well;
    long key = Keyed.patientKey(seed, index);
    clock = new StepClock(key, scenario.stepHours());
    totalSteps = Math.round(scenario.followUpDays() * clock.stepsPerDay());
    Settings settings =
        new Settings(
            scenario.parameters(),
            scenario.rulesOff(),
            scenario.patient(),
            scenario.stepHours(),
            scenario.epitopes());
    patch = patch(scenario);
    culture = new Culture(patch, spec, settings);
    culture.seed(key);
    if (spec.stromal() == null) {
      products = null;
      stroma = null;
    } else {
      products = new Products(List.of(spec.stromal()), settings, key);
      stroma = new StromalLattice(patch, products, settings);
      add(stroma, key);
    }
  }

  private void add(StromalLattice cells, long key) {
    int sites = patch.lattice().sites();
    for (int k = 0; k < spec.stromalCells(); k++) {
      long id = Keyed.hash(Keyed.hash(key, Purpose.STROMA), k);
      cells.arrive(id, (int) (Keyed.uniform(key, id, Purpose.PLACE) * sites), 0);
    }
    if (spec.primed()) {
      cells.license();
    }
    if (!spec.contact()) {
      cells.separate();
    }
    patch.receive(cells);
  }

  private static Patch patch(Scenario scenario) {
    int side = scenario.space().nodeSites();
    Lattice lattice = new Lattice(side, side, scenario.space().siteMicrometers());
    FieldWorkspace workspace = new FieldWorkspace(lattice);
    @Nullable DiffusionField[] fields = new DiffusionField[Cytokine.COUNT];
    for (FieldSpec spec : scenario.fields()) {
      int c = Cytokine.names().indexOf(spec.name());
      if (c >= 0) {
        fields[c] =
            new DiffusionField(
                "well." + spec.name(),
                workspace,
                spec.diffusionUm2PerS(),
                spec.rangeMicrometers(),
                scenario.stepHours(),
                c == Cytokine.IL2);
      }
    }
    return new Patch("well", lattice, fields, new TissueSites("well", lattice.sites(), 1));
  }

  /** Does one step. */
  public void advance() {
    clock.at(step);
    if (stroma != null) {
      if (stroma.cells().size() > 0 && day() >= spec.stromalUntilDays()) {
        int n = stroma.cells().size();
        stroma.remove();
        events.add(new RunEvent(day(), "removal", "well", n, "cells", "stromal cells taken out"));
      }
      stroma.run(clock);
    }
    culture.run(clock);
    step++;
  }

  /** Returns the number of steps done. */
  public long step() {
    return step;
  }

  /** Returns the number of steps of the whole culture. */
  public long totalSteps() {
    return totalSteps;
  }

  /** Returns the time since the start, d. */
  public double day() {
    return (double) step / clock.stepsPerDay();
  }

  /** Returns the length of a step, h. */
  public double stepHours() {
    return clock.stepHours();
  }

  /** Returns the lattice; for views and tests, do not modify. */
  public Patch patch() {
    return patch;
  }

  /** Returns the stromal cells; null if there are none. */
  public @Nullable StromalLattice stroma() {
    return stroma;
  }

  /** Returns the columns that {@link #sample} fills. */
  public static List<SeriesColumn> columns() {
    return WellColumns.all();
  }

  /** Writes the current value of every column into {@code row}, from index {@code from} on. */
  public void sample(double[] row, int from) {
    WellColumns.sample(this, row, from);
  }

  /** Returns what happened since the last call. */
  public List<RunEvent> drainEvents() {
    List<RunEvent> drained = List.copyOf(events);
    events.clear();
    return drained;
  }

  /** Returns the numbers that sum up the culture so far. */
  public List<Endpoint> endpoints() {
    return WellColumns.endpoints(this);
  }

  /** Returns a picture of the well. */
  public List<LatticePicture> pictures(String reason) {
    return List.of(PatientPictures.of(patch, false, day(), reason, stroma));
  }

  int generation(int g) {
    CellStore cells = patch.cells();
    int n = 0;
    for (int i = 0; i < cells.size(); i++) {
      boolean conventional = cells.kind[i] != CellKind.REGULATORY;
      n += conventional && Math.min(cells.divisions[i], WellColumns.GENERATIONS - 1) == g ? 1 : 0;
    }
    return n;
  }

  int regulatory() {
    int n = 0;
    for (int i = 0; i < patch.cells().size(); i++) {
      n += patch.cells().kind[i] == CellKind.REGULATORY ? 1 : 0;
    }
    return n;
  }

  int stromal(byte state) {
    return stroma == null ? 0 : stroma.cells().count(state);
  }

  double meanFactor() {
    if (stroma == null) {
      return 0;
    }
    double sum = 0;
    for (float c : stroma.factor()) {
      sum += c;
    }
    return sum / stroma.factor().length;
  }

  /** Returns the cells of the start that turned regulatory: none of them divided. */
  int turned() {
    return regulatory() - spec.regulatory();
  }

  long crowdedOut() {
    return culture.crowdedOut();
  }

  int stromalCells() {
    return stromal(StromalCells.UNLICENSED)
        + stromal(StromalCells.LICENSED)
        + stromal(StromalCells.SPENT);
  }

  @Override
  public void save(StateSink sink) {
    sink.value("well.step", step);
    sink.value("well.crowdedOut", culture.crowdedOut());
    patch.save(sink);
    if (products != null && stroma != null) {
      products.save(sink);
      stroma.save(sink);
    }
  }

  @Override
  public void load(StateSource source) {
    step = source.value("well.step");
    culture.setCrowdedOut(source.value("well.crowdedOut"));
    patch.load(source);
    if (products != null && stroma != null) {
      products.load(source);
      stroma.load(source);
    }
    events.clear();
  }
}
