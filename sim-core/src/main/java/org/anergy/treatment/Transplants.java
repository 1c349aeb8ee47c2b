package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.Body;
import org.anergy.biology.Settings;
import org.anergy.kernel.StepClock;
import org.anergy.marrow.Marrow;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.record.RunEvent;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;

/** Collection and infusion of grafts, and the G-CSF around both; conditioning is not its part. */
final class Transplants implements Stateful {
  private final List<Transplant> plan;
  private final Body body;
  private final Marrow marrow;
  private final TCells tCells;
  private final RepertoireSample repertoire;
  private final Engraftment engraftment;
  private final List<Graft> grafts = new ArrayList<>();
  private final List<Yield> yields = new ArrayList<>();
  private final double weight;
  private final double bodyScale;

  Transplants(
      TherapyPlan plan,
      Settings settings,
      Body body,
      Marrow marrow,
      TCells tCells,
      RepertoireSample repertoire,
      Engraftment engraftment) {
    this.plan = new ArrayList<>(plan.transplants());
    this.body = body;
    this.marrow = marrow;
    this.tCells = tCells;
    this.repertoire = repertoire;
    this.engraftment = engraftment;
    weight = settings.patient().weightKg();
    bodyScale = settings.value(TreatmentParameters.BODY_SCALE);
    for (int t = 0; t < this.plan.size(); t++) {
      grafts.add(new Graft(t));
      yields.add(new Yield(this.plan.get(t), t, settings::value));
    }
  }

  /** Gives transplants that wait the days that were decided; returns those that had none before. */
  List<Transplant> schedule(ToDoubleFunction<String> decided) {
    List<Transplant> scheduled = new ArrayList<>();
    for (int t = 0; t < plan.size(); t++) {
      double day = decided.applyAsDouble(plan.get(t).name());
      if (plan.get(t).waits() && !Double.isNaN(day)) {
        plan.set(t, plan.get(t).on(day));
        scheduled.add(plan.get(t));
      }
    }
    return scheduled;
  }

  /** Forgets what was decided. */
  void unschedule(TherapyPlan original) {
    for (int t = 0; t < plan.size(); t++) {
      plan.set(t, original.transplants().get(t));
    }
  }

  /** Does what falls into a step; returns what happened. */
  List<RunEvent> step(StepClock clock, double from, double to) {
    List<RunEvent> events = new ArrayList<>();
    double factor = 0;
    for (int t = 0; t < grafts.size(); t++) {
      Transplant transplant = plan.get(t);
      long key = Keyed.hash(Keyed.hash(clock.patientKey(), Purpose.GRAFT), t);
      collect(t, key, clock, from, to, events);
      if (Treatment.falls(transplant.day(), from, to)) {
        infuse(t, key, clock, from, events);
      }
      boolean supported =
          transplant.growthFactor(from - transplant.day()) && !engraftment.neutrophilsAreBack();
      if (supported
          || transplant.mobilizes(transplant.collectionDay() - from)
          || between(t, from)) {
        factor = 1;
      }
    }
    marrow.growthFactor(factor);
    return events;
  }

  private void infuse(int t, long key, StepClock clock, double day, List<RunEvent> events) {
    Transplant transplant = plan.get(t);
    grafts.get(t).infuse(body, tCells, transplant, key);
    repertoire.infuse(t, clock.key(), transplant.tCellShare());
    double cd34 = yields.get(t).collected();
    marrow.infuse(key, cd34, weight, transplant.viability());
    engraftment.start(day);
    events.add(
        new RunEvent(
            day,
            "infusion",
            transplant.name(),
            cd34 / 1e6,
            "1e6 cells/kg",
            "autologous graft after " + transplant.conditioning()));
  }

  /** Tells whether aphereses of transplant {@code t} have begun and go on. */
  private boolean between(int t, double day) {
    Transplant transplant = plan.get(t);
    return transplant.mobilizationDays() > 0
        && yields.get(t).aphereses() > 0
        && !yields.get(t).complete()
        && day < transplant.day();
  }

  private void collect(
      int t, long key, StepClock clock, double from, double to, List<RunEvent> events) {
    Transplant transplant = plan.get(t);
    Yield yield = yields.get(t);
    if (!Treatment.falls(transplant.collectionDay() + yield.aphereses(), from, to)
        || yield.complete()) {
      return;
    }
    if (yield.aphereses() == 0) {
      double cells = transplant.tCells() * weight / bodyScale;
      repertoire.collect(t, clock.key(), Graft.share(tCells, cells));
      grafts.get(t).collect(body, tCells, key, cells);
    }
    yield.collect(clock.patientKey(), marrow);
    if (yield.complete() || transplant.collectionDay() + yield.aphereses() > transplant.day()) {
      events.add(yield.event(from));
    }
  }

  /** Tells whether drugs against herpes viruses are given on {@code day}. */
  boolean antivirals(double day) {
    for (Transplant transplant : plan) {
      if (transplant.antivirals(day - transplant.day())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the cells of followed clones that grafts brought so far. */
  long infused() {
    long sum = 0;
    for (Graft graft : grafts) {
      sum += graft.infused();
    }
    return sum;
  }

  @Override
  public void save(StateSink sink) {
    for (Graft graft : grafts) {
      graft.save(sink);
    }
    for (Yield yield : yields) {
      yield.save(sink);
    }
  }

  @Override
  public void load(StateSource source) {
    for (Graft graft : grafts) {
      graft.load(source);
    }
    for (Yield yield : yields) {
      yield.load(source);
    }
  }
}
