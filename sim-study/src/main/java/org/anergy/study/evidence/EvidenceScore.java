package org.anergy.study.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many of a part's figures to calibrate against come out: what is not simulated, or cannot be
 * told, does not.
 *
 * @param all figures that count
 * @param places how many of them lie where
 */
record EvidenceScore(int all, Map<Place, Integer> places) {
  /** The share that is asked for. */
  private static final double WANTED = 0.8;

  EvidenceScore {
    places = Map.copyOf(places);
  }

  static EvidenceScore of(String part, List<EvidenceRecord> records) {
    List<EvidenceRecord> counted =
        records.stream()
            .filter(r -> r.figure().part().equals(part) && r.figure().role() == Role.CALIBRATE)
            .toList();
    Map<Place, Integer> places = new EnumMap<>(Place.class);
    counted.forEach(r -> places.merge(r.place(), 1, Integer::sum));
    return new EvidenceScore(counted.size(), places);
  }

  /** Returns for example {@code 3 of 6 inside (50 %; wanted 80 %), 2 outside, 1 undecided}. */
  String text() {
    int inside = places.getOrDefault(Place.INSIDE, 0);
    double share = all == 0 ? 0 : 100.0 * inside / all;
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d of %d inside (%.0f %%; wanted %.0f %%)",
            inside,
            all,
            share,
            100 * WANTED));
    for (Place place : Place.values()) {
      int count = places.getOrDefault(place, 0);
      if (place != Place.INSIDE && count > 0) {
        text.append(", ").append(count).append(' ').append(place.word());
      }
    }
    return text.toString();
  }
}
