package org.anergy.study.evidence;

import java.util.List;
import java.util.Locale;

/**
 * How many of a part's figures to calibrate against come out: what is not simulated, or cannot be
 * told, does not.
 *
 * @param part capability of the program
 * @param inside figures inside
 * @param all figures that count
 */
record EvidenceScore(String part, int inside, int all) {
  /** The share that is asked for. */
  private static final double WANTED = 0.8;

  static EvidenceScore of(String part, List<EvidenceRecord> records) {
    List<EvidenceRecord> counted =
        records.stream()
            .filter(r -> r.figure().part().equals(part) && r.figure().role() == Role.CALIBRATE)
            .toList();
    int inside = (int) counted.stream().filter(r -> r.place() == Place.INSIDE).count();
    return new EvidenceScore(part, inside, counted.size());
  }

  /** Returns for example {@code 3 of 6 inside (50 %; wanted 80 %)}. */
  String text() {
    double share = all == 0 ? 0 : (double) inside / all;
    return String.format(
        Locale.ROOT,
        "%d of %d inside (%.0f %%; wanted %.0f %%)",
        inside,
        all,
        100 * share,
        100 * WANTED);
  }
}
