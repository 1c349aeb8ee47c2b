package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.record.RunEvent;
import org.anergy.therapy.Dose;

/**
 * Severe damage to organs: every dose does a Poisson number of damages, in proportion to its size
 * and to the patient's frailty, each after an exponential delay; a few kill.
 */
final class OrganDamage implements Stateful {
  private final List<Dose> doses;
  private final Frailty frailty;
  private final double delay;
  private final double fatality;
  private final List<Due> due = new ArrayList<>();

  /** A damage to come. */
  private record Due(double day, int dose, long key) {}

  /**
   * @param doses all doses of the patient
   * @param frailty how much worse they are for this patient
   * @param values parameters
   */
  OrganDamage(List<Dose> doses, Frailty frailty, TCells.Values values) {
    this.doses = doses;
    this.frailty = frailty;
    delay = values.of(RiskParameters.DAMAGE_DELAY);
    fatality = values.of(RiskParameters.DAMAGE_FATALITY);
  }

  /** The dose at index {@code dose} is given at {@code day} to a patient of {@code age} years. */
  void given(int dose, double day, double age, long patientKey) {
    Dose what = doses.get(dose);
    double mean = what.agent().toxicity() * what.relative() * frailty.relative(age);
    long key = Keyed.hash(Keyed.hash(patientKey, Purpose.TOXICITY), dose);
    int n = Samplers.poisson(mean, Keyed.uniform(key, 0, Purpose.TOXICITY));
    for (int k = 1; k <= n; k++) {
      double wait = -delay * StrictMath.log(Keyed.uniform(key, k, Purpose.TOXICITY));
      due.add(new Due(day + wait, dose, Keyed.hash(key, k)));
    }
  }

  /** Lets the damages until {@code day} happen. */
  List<RunEvent> day(double day, double age, Mortality mortality) {
    List<RunEvent> events = new ArrayList<>();
    for (int i = 0; i < due.size(); ) {
      Due damage = due.get(i);
      if (damage.day() > day) {
        i++;
        continue;
      }
      due.remove(i);
      Dose dose = doses.get(damage.dose());
      String organ = dose.agent().organ();
      events.add(
          new RunEvent(
              day, "toxicity", organ, Double.NaN, "", "severe; after " + dose.agent().name()));
      if (Keyed.uniform(damage.key(), 0, Purpose.FATALITY) < frailty.fatality(fatality, age)) {
        mortality.dies(day, "toxicity", organ + ", after " + dose.agent().name());
      }
    }
    return events;
  }

  @Override
  public void save(StateSink sink) {
    double[] days = new double[due.size()];
    long[] rest = new long[2 * due.size()];
    for (int i = 0; i < days.length; i++) {
      days[i] = due.get(i).day();
      rest[2 * i] = due.get(i).dose();
      rest[2 * i + 1] = due.get(i).key();
    }
    sink.doubles("risk.damageDays", days, days.length);
    sink.longs("risk.damages", rest, rest.length);
  }

  @Override
  public void load(StateSource source) {
    due.clear();
    double[] days = source.doubles("risk.damageDays");
    long[] rest = source.longs("risk.damages");
    for (int i = 0; i < days.length; i++) {
      due.add(new Due(days[i], (int) rest[2 * i], rest[2 * i + 1]));
    }
  }
}
