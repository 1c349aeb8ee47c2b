package org.anergy.treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.record.RunEvent;

/**
 * Infections for want of defense, by the day. Bacterial ones come with few neutrophils and an
 * injured mucosa, opportunistic ones with few CD4 cells, and latent viruses return with few memory
 * T cells, in those who carry them. They add to the everyday infections that trigger relapses, and
 * each of them, EBV and CMV in the blood apart, is one of those too.
 */
final class SeriousInfections implements Stateful {
  /** Kinds; their order is part of the draws. */
  enum Kind {
    BACTERIAL("bacterial", true),
    OTHER("other", true),
    ZOSTER("zoster", true),
    EBV("EBV", false),
    CMV("CMV", false);

    private final String key;
    private final boolean ill;

    Kind(String key, boolean ill) {
      this.key = key;
      this.ill = ill;
    }
  }

  private static final List<Kind> KINDS = List.of(Kind.values());

  /** One infection is not counted twice; modelling assumptions. */
  private static final int ILL_DAYS = 14;

  private static final int VIREMIC_DAYS = 60;

  private final InfectionHazards hazards;
  private final Frailty frailty;
  private final double fatality;
  private final long patientKey;
  private final double[] until = new double[KINDS.size()]; // no further one before this day

  /**
   * @param frailty how much more dangerous they are for this patient
   * @param values parameters
   * @param normal defenses of the healthy
   * @param patientKey key of the patient's draws
   */
  SeriousInfections(Frailty frailty, TCells.Values values, Defenses normal, long patientKey) {
    this.frailty = frailty;
    this.patientKey = patientKey;
    hazards = new InfectionHazards(values, normal, patientKey);
    fatality = values.of(RiskParameters.INFECTION_FATALITY);
    Arrays.fill(until, Double.NEGATIVE_INFINITY);
  }

  /**
   * Draws the infections of a day.
   *
   * @param day since the start of the follow-up
   * @param age the patient's, years
   * @param defenses what is left of them
   * @param makesIll told when an infection begins that is more than a virus in the blood
   */
  List<RunEvent> day(
      double day, double age, Defenses defenses, Runnable makesIll, Mortality mortality) {
    List<RunEvent> events = new ArrayList<>();
    long key = Keyed.hash(Keyed.hash(patientKey, Purpose.OPPORTUNISM), Math.round(day));
    for (Kind kind : KINDS) {
      int k = kind.ordinal();
      double p = Samplers.probability(hazards.daily(kind, defenses), 1);
      if (day < until[k] || Keyed.uniform(key, k, Purpose.OPPORTUNISM) >= p) {
        continue;
      }
      until[k] = day + (kind.ill ? ILL_DAYS : VIREMIC_DAYS);
      events.add(
          new RunEvent(
              day,
              "serious-infection",
              kind.key,
              Double.NaN,
              "",
              kind.ill ? "" : "virus in the blood"));
      if (kind.ill) {
        makesIll.run();
        if (Keyed.uniform(key, k, Purpose.FATALITY) < frailty.fatality(fatality, age)) {
          mortality.dies(day, "infection", kind.key);
        }
      }
    }
    return events;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("risk.infectionsUntil", until, until.length);
  }

  @Override
  public void load(StateSource source) {
    System.arraycopy(source.doubles("risk.infectionsUntil"), 0, until, 0, until.length);
  }
}
