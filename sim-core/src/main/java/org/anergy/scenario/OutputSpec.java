package org.anergy.scenario;

import java.util.List;

/**
 * What a run writes down. Changes no result.
 *
 * @param seriesEveryDays time between rows of the series, d
 * @param pictureDays times at which the lattices are pictured, d since the start of the follow-up
 * @param digestEveryDays time between recorded state digests, d
 */
public record OutputSpec(double seriesEveryDays, List<Double> pictureDays, double digestEveryDays) {

  public OutputSpec {
    pictureDays = List.copyOf(pictureDays);
    if (!(seriesEveryDays > 0 && digestEveryDays > 0)) {
      throw new IllegalArgumentException("times between rows and digests must be positive");
    }
  }

  /** A row a day, a digest every 30 days, no pictures beyond those that the program chooses. */
  public static OutputSpec standard() {
    return new OutputSpec(1, List.of(), 30);
  }
}
