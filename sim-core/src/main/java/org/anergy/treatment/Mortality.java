package org.anergy.treatment;

import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.record.RunEvent;

/** Whether and when a treated patient died. Hazards tell it; the first death counts. */
final class Mortality implements Stateful {
  private double day = Double.NaN;
  private List<RunEvent> news = List.of();

  /**
   * The patient dies, unless dead already.
   *
   * @param day time since the start of the follow-up, d
   * @param cause what of, in a word or two that follow "died of"
   * @param detail circumstances in one sentence, or empty
   */
  void dies(double day, String cause, String detail) {
    if (!dead()) {
      this.day = day;
      news = List.of(new RunEvent(day, "death", cause, Double.NaN, "", detail));
    }
  }

  /** Tells whether the patient has died. */
  boolean dead() {
    return !Double.isNaN(day);
  }

  /** Returns the day of death, d since the start of the follow-up; NaN while alive. */
  double day() {
    return day;
  }

  /** Returns the event of a death since the last call; none otherwise. */
  List<RunEvent> drainEvents() {
    List<RunEvent> drained = news;
    news = List.of();
    return drained;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("treatment.death", new double[] {day}, 1);
  }

  @Override
  public void load(StateSource source) {
    day = source.doubles("treatment.death")[0];
    news = List.of();
  }
}
