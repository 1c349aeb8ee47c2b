package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.marrow.Marrow;
import org.anergy.record.RunEvent;
import org.anergy.therapy.Dose;

/** What a treatment may cost: damage to organs, infections, disease of another organ, life. */
final class Risks implements Stateful {
  private final Mucosa mucosa;
  private final OrganDamage damage;
  private final SeriousInfections infections;
  private final OtherOrgans otherOrgans;
  private final Mortality mortality;

  /**
   * @param doses all doses of the patient
   * @param frailty the patient's trait
   * @param values parameters
   * @param patientKey key of the patient's draws
   * @param mortality told of deaths
   */
  Risks(
      List<Dose> doses,
      double frailty,
      TCells.Values values,
      long patientKey,
      Mortality mortality) {
    Frailty relative = new Frailty(frailty, values);
    mucosa = new Mucosa(values);
    damage = new OrganDamage(doses, relative, values);
    infections = new SeriousInfections(relative, values, Defenses.normal(values), patientKey);
    otherOrgans = new OtherOrgans(values, patientKey);
    this.mortality = mortality;
  }

  /** The dose at index {@code dose} is given to a patient of {@code age} years. */
  void given(int dose, double day, double age, long patientKey) {
    damage.given(dose, day, age, patientKey);
  }

  /** Kills the share {@code killed} of the intact lining of mouth and gut. */
  void injureMucosa(double killed) {
    mucosa.injure(killed);
  }

  /** Returns the injured share of the lining of mouth and gut, 0–1. */
  double mucosalInjury() {
    return mucosa.injury();
  }

  /**
   * Lets a day pass.
   *
   * @param day since the start of the follow-up
   * @param age the patient's, years
   * @param converted naive cells that turned memory-like, cells/µL
   * @param antivirals whether drugs against herpes viruses are given
   * @param makesIll told when an infection begins that is more than a virus in the blood
   */
  List<RunEvent> day(
      double day,
      double age,
      Marrow marrow,
      TCells tCells,
      double converted,
      boolean antivirals,
      Runnable makesIll) {
    mucosa.day();
    Defenses defenses = Defenses.of(marrow, tCells, mucosa.injury(), antivirals);
    List<RunEvent> events = new ArrayList<>(damage.day(day, age, mortality));
    events.addAll(infections.day(day, age, defenses, makesIll, mortality));
    events.addAll(otherOrgans.day(day, converted, tCells));
    return events;
  }

  @Override
  public void save(StateSink sink) {
    mucosa.save(sink);
    damage.save(sink);
    infections.save(sink);
    otherOrgans.save(sink);
  }

  @Override
  public void load(StateSource source) {
    mucosa.load(source);
    damage.load(source);
    infections.load(source);
    otherOrgans.load(source);
  }
}
