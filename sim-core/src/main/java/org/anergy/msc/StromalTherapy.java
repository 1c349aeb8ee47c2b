package org.anergy.msc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.Body;
import org.anergy.biology.Settings;
import org.anergy.biology.TissueEntry;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.record.RunEvent;
import org.anergy.therapy.CellProduct;
import org.anergy.therapy.Dose;
import org.anergy.therapy.Route;
import org.anergy.therapy.TherapyPlan;

/**
 * Mesenchymal stromal cells of one patient: given by a route, held by the lung or elsewhere, few of
 * them in target tissue, where they act while they live; the dead are taken up and act through
 * those who ate them.
 */
public final class StromalTherapy implements Stateful {
  private static final double MILLION = 1e6;

  private final Body body;
  private final Products products;
  private final StromalPools pools;
  private final Efferocytosis efferocytosis;
  private final List<StromalLattice> lattices = new ArrayList<>();
  private final TissueEntry entry;
  private final double agentCells;
  private final double weight;
  private final double lungShare;
  private final double arterialShare;
  private final double retention;
  private final double stepDays;
  private final boolean[] present;
  private final int[] entering = new int[3];
  private boolean active;

  /**
   * @param body the patient's body; its tissue is told who its guests are
   * @param plan what may be given
   * @param settings parameters and traits
   * @param patientKey key of the patient's draws
   */
  public StromalTherapy(Body body, TherapyPlan plan, Settings settings, long patientKey) {
    this.body = body;
    products = new Products(plan.agents().values(), settings, patientKey);
    pools = new StromalPools(products.size(), settings);
    efferocytosis = new Efferocytosis(body.modulation(), settings);
    entry = new TissueEntry(body, settings);
    for (int p = 0; p < body.tissue().size(); p++) {
      StromalLattice lattice = new StromalLattice(body.tissue().get(p), products, settings);
      body.tissue().get(p).receive(lattice);
      lattices.add(lattice);
    }
    agentCells = settings.value(MscParameters.CELLS_PER_AGENT);
    weight = settings.patient().weightKg();
    lungShare = settings.value(MscParameters.LUNG_SHARE);
    arterialShare = settings.value(MscParameters.ARTERIAL_SHARE);
    retention = settings.value(MscParameters.DEPOT_RETENTION);
    stepDays = settings.stepHours() / 24;
    present = new boolean[products.size()];
  }

  /** Returns the cells of tissue patch {@code p}; for views and tests. */
  public StromalLattice lattice(int p) {
    return lattices.get(p);
  }

  /**
   * Gives what is due at the start of a step. Doses of one product and route become one before any
   * draw, and products and routes have an order of their own, so that it does not matter in which
   * order a scenario names them.
   *
   * @param given doses of whatever agent
   * @param day now, d since the start of the follow-up
   * @return what was given
   */
  public List<RunEvent> give(List<Dose> given, double day, StepClock clock) {
    List<RunEvent> events = new ArrayList<>();
    for (int p = 0; p < products.size(); p++) {
      for (Route route : Route.values()) {
        double relative = 0;
        for (Dose dose : given) {
          if (dose.agent().name().equals(products.name(p)) && dose.route() == route) {
            relative += dose.relative();
          }
        }
        if (relative > 0) {
          events.add(give(p, route, relative, day, clock));
        }
      }
    }
    return events;
  }

  private RunEvent give(int p, Route route, double relative, double day, StepClock clock) {
    active = true;
    CellProduct product = products.get(p);
    long key = Keyed.hash(Keyed.hash(clock.key(), Purpose.STROMA), p * 16L + route.ordinal());
    double cells = relative * product.cellsPerKg() * weight;
    double agents = cells / agentCells;
    int n = (int) Math.floor(agents + Keyed.uniform(key, 0, Purpose.STROMA));
    pools.infuse(n);
    int living = Samplers.binomial(n, product.viability(), Keyed.uniform(key, 1, Purpose.STROMA));
    switch (route) {
      case INTRAVENOUS, INTRA_ARTERIAL -> {
        int destroyed =
            Samplers.binomial(living, product.bloodLoss(), Keyed.uniform(key, 2, Purpose.STROMA));
        living -= destroyed;
        int dead = n - living; // held like the living
        int deadInLung = Samplers.binomial(dead, lungShare, Keyed.uniform(key, 6, Purpose.STROMA));
        pools.addDead(StromalPools.LUNG, p, deadInLung);
        pools.addDead(StromalPools.ORGANS, p, dead - deadInLung);
        if (route == Route.INTRA_ARTERIAL) {
          int held =
              Samplers.binomial(living, arterialShare, Keyed.uniform(key, 3, Purpose.STROMA));
          enter(p, held, 3, clock);
          living -= held;
        }
        int lung = Samplers.binomial(living, lungShare, Keyed.uniform(key, 4, Purpose.STROMA));
        pools.add(StromalPools.LUNG, p, lung);
        pools.add(StromalPools.BLOOD, p, living - lung);
      }
      case INTRATHECAL, LOCAL -> {
        int held = Samplers.binomial(living, retention, Keyed.uniform(key, 5, Purpose.STROMA));
        pools.add(route == Route.LOCAL ? StromalPools.DEPOT : StromalPools.FLUID, p, held);
        pools.lose(n - held);
      }
    }
    return new RunEvent(
        day,
        "cells",
        products.name(p),
        cells / MILLION,
        "1e6 cells",
        String.format(Locale.ROOT, "%s, potency %.2f", route.key(), products.potency(p)));
  }

  /** Lets a step pass outside of the lattices; part of a serial phase. */
  public void step(StepClock clock) {
    if (!active) {
      return;
    }
    entry.survey();
    double attraction = entry.meanAttraction();
    int taken = 0;
    for (int p = 0; p < products.size(); p++) {
      taken += pools.step(clock.key(), p, attraction, products.rejectionPerHour(p), entering);
      enter(p, entering[0], 0, clock);
      enter(p, entering[1], 1, clock);
      enterFirstPatch(p, entering[2], clock);
      present[p] = isPresent(p);
    }
    efferocytosis.step(taken);
    products.pass(stepDays, present);
    active = pools.present() > 0 || inTissue() > 0 || efferocytosis.any() || products.remembered();
  }

  private boolean isPresent(int p) {
    for (int place = 0; place < StromalPools.PLACES; place++) {
      if (pools.alive(place, p) > 0) {
        return true;
      }
    }
    for (StromalLattice lattice : lattices) {
      for (int i = 0; i < lattice.cells().size(); i++) {
        if (lattice.cells().product[i] == p) {
          return true;
        }
      }
    }
    return false;
  }

  /** Agents from blood, fluid or an artery enter where vessels attract most. */
  private void enter(int p, int n, int from, StepClock clock) {
    if (n > 0 && from == 3) {
      entry.survey();
    }
    for (int k = 0; k < n; k++) {
      long id = arrivalId(clock, p, from, k);
      entry.choose(Keyed.uniform(clock.key(), id, Purpose.PLACE));
      lattices.get(body.tissue().indexOf(entry.patch())).arrive(id, entry.site(), p);
    }
  }

  private void enterFirstPatch(int p, int n, StepClock clock) {
    int sites = body.tissue().get(0).lattice().sites();
    for (int k = 0; k < n; k++) {
      long id = arrivalId(clock, p, 2, k);
      lattices.get(0).arrive(id, (int) (Keyed.uniform(clock.key(), id, Purpose.PLACE) * sites), p);
    }
  }

  private static long arrivalId(StepClock clock, int p, int from, int k) {
    return Keyed.hash(
        Keyed.hash(clock.patientKey(), clock.step()),
        ((long) Purpose.STROMA << 40) + ((p * 4L + from) << 24) + k);
  }

  /** Lets a step pass on tissue patch {@code p}; patches may do so at the same time. */
  public void run(int p, StepClock clock) {
    lattices.get(p).run(clock);
  }

  /** Returns the agents that were given so far. */
  public long infused() {
    return pools.infused();
  }

  /** Returns where all agents are that were given: alive, dead, cleared and lost. */
  public long accounted() {
    long died = 0;
    for (StromalLattice lattice : lattices) {
      died += lattice.died();
    }
    return pools.present() + pools.cleared() + pools.lost() + inTissue() + died;
  }

  /** Returns the agents in target tissue. */
  public long inTissue() {
    long sum = 0;
    for (StromalLattice lattice : lattices) {
      sum += lattice.cells().size();
    }
    return sum;
  }

  StromalPools pools() {
    return pools;
  }

  Products products() {
    return products;
  }

  Efferocytosis efferocytosis() {
    return efferocytosis;
  }

  List<StromalLattice> lattices() {
    return lattices;
  }

  double cellsPerAgent() {
    return agentCells;
  }

  @Override
  public void save(StateSink sink) {
    products.save(sink);
    pools.save(sink);
    efferocytosis.save(sink);
    for (StromalLattice lattice : lattices) {
      lattice.save(sink);
    }
    sink.value("msc.active", active ? 1 : 0);
  }

  @Override
  public void load(StateSource source) {
    products.load(source);
    pools.load(source);
    efferocytosis.load(source);
    for (StromalLattice lattice : lattices) {
      lattice.load(source);
    }
    active = source.value("msc.active") == 1;
  }
}
