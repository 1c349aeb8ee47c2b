package org.anergy.biology;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/** The laws of {@link Turnover} of both lineages, CD4 and CD8, which do not share their niches. */
public final class Maintenance implements Stateful {
  private final Turnover conventional;
  private final Turnover cytotoxic;
  private final boolean both;

  /**
   * @param settings parameters, traits and switched-off rules
   */
  public Maintenance(Settings settings) {
    conventional = Turnover.ofConventional(settings);
    cytotoxic = Turnover.ofCytotoxic(settings);
    both = settings.on(Rule.CYTOTOXIC_CELLS);
  }

  /** Returns the law of CD8 cells or of all others, regulatory cells among them. */
  public Turnover of(boolean ofCytotoxic) {
    return ofCytotoxic ? cytotoxic : conventional;
  }

  /**
   * Fixes today's probabilities of birth.
   *
   * @param count cells that are not CD8 cells, by pool class in the whole body
   * @param ofCytotoxic CD8 cells likewise
   * @param modulation what a treatment has changed
   */
  public void startDay(long[] count, long[] ofCytotoxic, Modulation modulation) {
    conventional.startDay(count, modulation);
    cytotoxic.startDay(ofCytotoxic, modulation);
  }

  /** A body without CD8 cells has no state of them. */
  @Override
  public void save(StateSink sink) {
    conventional.save(sink);
    if (both) {
      cytotoxic.save(sink);
    }
  }

  @Override
  public void load(StateSource source) {
    conventional.load(source);
    if (both) {
      cytotoxic.load(source);
    }
  }
}
