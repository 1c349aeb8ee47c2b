package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.Body;
import org.anergy.biology.RepertoireParameters;
import org.anergy.biology.Rule;
import org.anergy.biology.Settings;
import org.anergy.kernel.StepClock;
import org.anergy.marrow.Lineage;
import org.anergy.marrow.Marrow;
import org.anergy.msc.StromalColumns;
import org.anergy.msc.StromalTherapy;
import org.anergy.random.Keyed;
import org.anergy.random.NormalQuantile;
import org.anergy.random.Purpose;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.therapy.Dose;
import org.anergy.therapy.Exposure;
import org.anergy.therapy.Site;
import org.anergy.therapy.Target;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan of therapies out on a body, as the first phase of a step. Before the first of its
 * days nothing is computed and nothing differs from an untreated patient.
 */
public final class Treatment implements Stateful {
  private static final double FINE_DAYS = 120; // after the last action the marrow steps by the day

  /** Nobody is less sensitive than a tenth of the typical; modelling assumption. */
  private static final double LEAST_FACTOR = 0.1;

  private final Body body;
  private final TherapyPlan plan;
  private final List<Dose> doses = new ArrayList<>(); // toxic ones: certain, then as given
  private final int certain;
  private final List<Dose> ofTransplants;
  private final List<Dose> scheduled = new ArrayList<>(); // of transplants that waited
  private final Exposure exposure;
  private final BodyKill kill;
  private final Marrow marrow;
  private final TCells tCells;
  private final RepertoireSample repertoire;
  private final ThymicRecovery thymus;
  private final Transplants transplants;
  private final Engraftment engraftment = new Engraftment();
  private final Mortality mortality = new Mortality();
  private final Risks risks;
  private final DrugCourses drugs;
  private final @Nullable StromalTherapy stroma;
  private final List<Dose> given = new ArrayList<>(); // in the running step, of whatever kind
  private final long runInSteps;
  private final double startAge;
  private final long stepsPerDay;
  private final double thymicHalving;
  private final List<RunEvent> events = new ArrayList<>();
  private final double certainFineUntil;
  private double firstDay; // before it nothing is certain to happen
  private double fineUntil; // a whole day of the follow-up; follows from the doses

  /**
   * @param body the patient's body
   * @param plan what is done to it
   * @param settings parameters and traits
   * @param runInSteps steps before the follow-up, whose start is day 0 of the plan
   * @param patientKey key of the patient's draws
   */
  public Treatment(
      Body body, TherapyPlan plan, Settings settings, long runInSteps, long patientKey) {
    this.body = body;
    this.plan = plan;
    this.runInSteps = runInSteps;
    ofTransplants = plan.transplantDoses();
    for (Dose dose : ofTransplants) {
      if (dose.agent().isToxic()) {
        doses.add(dose);
      }
    }
    certain = doses.size();
    firstDay = plan.firstDay();
    startAge = settings.patient().ageYears();
    stepsPerDay = Math.round(24 / settings.stepHours());
    double ofAgent = settings.value(TreatmentParameters.AGENT_VARIATION);
    double ofSite = settings.value(TreatmentParameters.SITE_VARIATION);
    exposure =
        new Exposure(
            doses,
            (agent, site) -> {
              double own = factor(ofAgent, patientKey, agent.name().hashCode(), 0);
              double there =
                  site == Site.BLOOD ? 1 : factor(ofSite, patientKey, site.ordinal(), 256);
              return own
                  * Math.min(1, agent.reach(site) * there); // no site is hit as hard as blood
            });
    kill = new BodyKill(body, settings.value(TreatmentParameters.TISSUE_APCS));
    marrow = new Marrow(settings::value, patientKey);
    thymicHalving = settings.value(RepertoireParameters.OUTPUT_HALVING);
    tCells = new TCells(settings::value, settings.stepHours(), vigor(settings));
    thymus = new ThymicRecovery(settings::value);
    risks = new Risks(doses, settings.patient().frailty(), settings::value, patientKey, mortality);
    drugs = new DrugCourses(plan, body.modulation(), mortality);
    repertoire = new RepertoireSample(settings::value, plan.transplants().size(), patientKey);
    transplants = new Transplants(plan, settings, body, marrow, tCells, repertoire, engraftment);
    stroma = plan.givesCells() ? new StromalTherapy(body, plan, settings, patientKey) : null;
    for (Transplant transplant : plan.transplants()) {
      if (!transplant.waits()) {
        fineAfter(transplant.day());
      }
    }
    doses.forEach(dose -> fineAfter(dose.day()));
    certainFineUntil = fineUntil;
  }

  private void fineAfter(double day) {
    fineUntil = Math.max(fineUntil, Math.ceil(day + FINE_DAYS));
  }

  /** Thymic output at the start, relative to that of a typical person of the reference age. */
  private double vigor(Settings settings) {
    return settings.on(Rule.THYMUS)
        ? settings.patient().thymicFactor() * ageing(startAge - TCellPool.REFERENCE_AGE)
        : 0;
  }

  /** By what factor the output of a thymus falls in {@code years}. */
  private double ageing(double years) {
    return StrictMath.pow(2, -years / thymicHalving);
  }

  private static double factor(double deviation, long key, long entity, int which) {
    double z = NormalQuantile.of(Keyed.uniform(key, entity, Purpose.SENSITIVITY + which));
    return Math.max(LEAST_FACTOR, 1 + deviation * z);
  }

  /** Does what the plan says for the running step; the code of a serial phase. */
  public void run(StepClock clock) {
    double from = day(clock.step(), clock);
    double to = day(clock.step() + 1, clock);
    if (to <= Math.min(firstDay, drugs.firstDay())) {
      return;
    }
    repertoire.begin(body.clones().size());
    events.addAll(transplants.step(clock, from, to));
    drugs(clock, from, to);
    conditioning(clock, from, to);
    cells(clock, from);
    tCells.recirculate();
    if (from < fineUntil) {
      marrow.step(clock.key(), clock.stepHours() / 24);
    } else if (clock.startsDay()) {
      marrow.step(clock.key(), 1);
    }
    body.modulation().setApcSupply(marrow.apcSupply());
    if (clock.startsDay()) {
      startDay(clock, from);
    }
  }

  private double day(long step, StepClock clock) {
    return (double) (step - runInSteps) / clock.stepsPerDay();
  }

  /** Tells whether {@code day} lies in a step. */
  static boolean falls(double day, double from, double to) {
    return from <= day && day < to;
  }

  /** Gives what courses have due; what is not toxic is no event but that of its course. */
  private void drugs(StepClock clock, double from, double to) {
    events.addAll(drugs.changes(from, to));
    given.clear();
    given.addAll(drugs.due(from, to));
    for (Dose dose : scheduled) {
      if (falls(dose.day(), from, to)) {
        given.add(dose);
        if (!dose.agent().isToxic() && dose.agent().product() == null) {
          events.add(event(dose, from));
        }
      }
    }
    for (Dose dose : given) {
      if (dose.agent().isToxic()) {
        add(dose);
        given(doses.size() - 1, clock, from);
      }
    }
    for (Dose dose : ofTransplants) {
      if (falls(dose.day(), from, to)) {
        given.add(dose);
        if (!dose.agent().isToxic() && dose.agent().product() == null) {
          events.add(event(dose, from)); // the toxic ones are conditioning's
        }
      }
    }
    drugs.step(given, to - from);
  }

  /** Gives the stromal cells of the step, and lets those of before go their way. */
  private void cells(StepClock clock, double from) {
    if (stroma != null) {
      events.addAll(stroma.give(given, from, clock));
      stroma.step(clock);
    }
  }

  private static RunEvent event(Dose dose, double day) {
    String what = dose.agent().name() + ", " + dose.text();
    return new RunEvent(day, "dose", "", Double.NaN, "", what);
  }

  private void add(Dose toxic) {
    doses.add(toxic);
    exposure.add(toxic);
    fineAfter(toxic.day());
  }

  private void given(int d, StepClock clock, double day) {
    Dose dose = doses.get(d);
    risks.given(d, day, age(day), clock.patientKey());
    events.add(event(dose, day));
  }

  /** Takes note of what the clinic has found by the end of the step; treats by it from the next. */
  public void told(List<RunEvent> found, double day) {
    events.addAll(drugs.told(found, day));
    schedule();
  }

  /** Makes certain what was decided: the days of transplants that waited. */
  private void schedule() {
    for (Transplant transplant : transplants.schedule(drugs::decided)) {
      scheduled.addAll(plan.doses(transplant));
      firstDay = Math.min(firstDay, transplant.firstDay());
      for (Dose dose : plan.doses(transplant)) {
        firstDay = Math.min(firstDay, dose.day());
      }
      fineAfter(transplant.day());
    }
  }

  private void conditioning(StepClock clock, double from, double to) {
    for (int d = 0; d < certain; d++) {
      if (falls(doses.get(d).day(), from, to)) {
        given(d, clock, from);
      }
    }
    if (!exposure.step(from, to)) {
      return;
    }
    kill.run(clock, exposure);
    tCells.kill(exposure);
    repertoire.kill(tCells);
    thymus.injure(exposure.killed(Target.THYMUS));
    risks.injureMucosa(exposure.killed(Target.MUCOSA));
    thymus.deplete(exposure.killed(Target.NAIVE, Site.LYMPHOID));
    marrow.kill(clock.key(), exposure.killed(Target.STEM), exposure.killed(Target.PRECURSOR));
    marrow.keepBlood(Lineage.B_CELL, 1 - exposure.killed(Target.B_CELL));
    marrow.keepBlood(Lineage.NK, 1 - exposure.killed(Target.NK));
  }

  private void startDay(StepClock clock, double day) {
    thymus.day(age(day), marrow.progenitors());
    double converted = tCells.day(thymus.output() * ageing(age(day) - startAge));
    repertoire.day(clock.key(), tCells);
    modulate();
    events.addAll(engraftment.day(day, marrow));
    boolean antivirals = transplants.antivirals(day);
    Runnable makesIll = () -> body.infections().begin(clock.day());
    events.addAll(risks.day(day, age(day), marrow, tCells, converted, antivirals, makesIll));
    events.addAll(drugs.day(day, clock.patientKey()));
  }

  private double age(double day) {
    return startAge + day / 365.25;
  }

  private void modulate() {
    body.modulation().setThymicOutput(thymus.output());
    tCells.modulate(body.modulation());
    body.modulation().setApcSupply(marrow.apcSupply());
  }

  /** Tells whether the patient has died; nothing that happens in the body after it counts. */
  public boolean patientDied() {
    return mortality.dead();
  }

  /** Returns the day of death, d since the start of the follow-up; NaN while alive. */
  public double deathDay() {
    return mortality.day();
  }

  /** Returns whom hazards tell of a death. */
  Mortality mortality() {
    return mortality;
  }

  /** Returns what happened since the last call; a death comes last. */
  public List<RunEvent> drainEvents() {
    events.addAll(mortality.drainEvents());
    List<RunEvent> drained = List.copyOf(events);
    events.clear();
    return drained;
  }

  /** Returns the columns that {@link #sample} fills. */
  public List<SeriesColumn> columns() {
    List<SeriesColumn> columns = new ArrayList<>(TreatmentColumns.all());
    columns.addAll(RepertoireColumns.all());
    columns.addAll(drugs.columns());
    if (stroma != null) {
      columns.addAll(StromalColumns.all());
    }
    return List.copyOf(columns);
  }

  /** Writes the current value of every column into {@code row}, from index {@code from} on. */
  public void sample(double[] row, int from) {
    TreatmentColumns.sample(marrow, tCells, thymus, row, from);
    int next = from + TreatmentColumns.all().size();
    RepertoireColumns.sample(repertoire, tCells, body, row, next);
    next += RepertoireColumns.all().size();
    drugs.sample(row, next);
    if (stroma != null) {
      StromalColumns.sample(stroma, row, next + drugs.columns().size());
    }
  }

  /** Returns the stromal cells; null if the plan has none. */
  public @Nullable StromalTherapy stroma() {
    return stroma;
  }

  /** Returns the cells of followed clones that conditioning killed so far. */
  public long killed() {
    return kill.killed();
  }

  /** Returns the cells of followed clones that grafts brought so far. */
  public long infused() {
    return transplants.infused();
  }

  @Override
  public void save(StateSink sink) {
    marrow.save(sink);
    tCells.save(sink);
    thymus.save(sink);
    transplants.save(sink);
    engraftment.save(sink);
    risks.save(sink);
    mortality.save(sink);
    repertoire.save(sink);
    drugs.save(sink);
    if (!plan.courses().isEmpty()) {
      sink.value("treatment.toxicGiven", doses.size() - certain);
    }
    sink.value("treatment.killed", kill.killed());
    if (stroma != null) {
      stroma.save(sink);
    }
  }

  @Override
  public void load(StateSource source) {
    marrow.load(source);
    tCells.load(source);
    thymus.load(source);
    transplants.load(source);
    engraftment.load(source);
    risks.load(source);
    mortality.load(source);
    repertoire.load(source);
    drugs.load(source);
    doses.subList(certain, doses.size()).clear();
    exposure.keep(certain);
    scheduled.clear();
    transplants.unschedule(plan);
    firstDay = plan.firstDay();
    fineUntil = certainFineUntil;
    if (!plan.courses().isEmpty()) {
      schedule();
      long many = source.value("treatment.toxicGiven");
      drugs.replay(many, stepsPerDay, scheduled).forEach(this::add);
    }
    kill.setKilled(source.value("treatment.killed"));
    if (stroma != null) {
      stroma.load(source);
    }
    events.clear();
    modulate();
  }
}
