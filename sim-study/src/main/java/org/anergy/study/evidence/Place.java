package org.anergy.study.evidence;

import java.util.Locale;
import org.anergy.study.stats.Interval;
import org.jspecify.annotations.Nullable;

/** Where a simulated figure lies. */
public enum Place {
  /**
   * The estimate lies in the published interval, and half of its own 95 % interval is at most half
   * of the published one. Of figures judged by order: the order is as published.
   */
  INSIDE,
  /** It does not, and the sample is large enough to tell. */
  OUTSIDE,
  /** Too few patients to tell. */
  UNDECIDED,
  /** Shown without a judgment. */
  REPORTED,
  /** A constant that scenarios set. */
  INPUT,
  /** The model cannot simulate it so far. */
  NOT_SIMULATED,
  /** Its computation broke off. */
  BROKEN,
  /** Nothing was measured for the current model so far. */
  NOT_RUN;

  /** Returns the word that tables use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Judges the counterpart of {@code figure}. */
  static Place of(PublishedFigure figure, Simulated simulated) {
    if (figure.role() == Role.INPUT) {
      return INPUT;
    }
    if (simulated.missing() != null) {
      return NOT_SIMULATED;
    }
    return switch (figure.role()) {
      case CALIBRATE -> inInterval(figure.low(), figure.high(), simulated);
      case ORDER -> inOrder(simulated.order());
      default -> REPORTED;
    };
  }

  private static Place inInterval(
      @Nullable Double low, @Nullable Double high, Simulated simulated) {
    if (low == null || high == null || simulated.values().size() != 1) {
      return REPORTED;
    }
    return of(low, high, simulated.values().get(0).interval());
  }

  /** Judges {@code simulated} by the published interval from {@code low} to {@code high}. */
  static Place of(double low, double high, Interval simulated) {
    boolean known = (simulated.high() - simulated.low()) / 2 <= (high - low) / 2;
    boolean in = low <= simulated.estimate() && simulated.estimate() <= high;
    boolean apart = simulated.low() > high || simulated.high() < low;
    if (apart) {
      return OUTSIDE;
    }
    return !known ? UNDECIDED : in ? INSIDE : OUTSIDE;
  }

  private static Place inOrder(@Nullable Interval difference) {
    if (difference == null) {
      return REPORTED;
    }
    return difference.low() > 0 ? INSIDE : difference.high() < 0 ? OUTSIDE : UNDECIDED;
  }
}
