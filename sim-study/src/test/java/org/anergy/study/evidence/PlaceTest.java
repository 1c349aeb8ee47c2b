package org.anergy.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anergy.study.stats.Interval;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  @Test
  void insideNeedsTheEstimateWithinAndHalfTheWidthAtMost() {
    assertThat(Place.of(0.7, 0.9, new Interval(0.8, 0.71, 0.91))).isEqualTo(Place.INSIDE);
    assertThat(Place.of(0.7, 0.9, new Interval(0.7, 0.6, 0.79))).isEqualTo(Place.INSIDE);
    assertThat(Place.of(0.7, 0.9, new Interval(0.8, 0.69, 0.91))).isEqualTo(Place.UNDECIDED);
  }

  @Test
  void outsideNeedsAsManyPatientsOrAnIntervalThatIsApart() {
    assertThat(Place.of(0.7, 0.9, new Interval(0.65, 0.6, 0.72))).isEqualTo(Place.OUTSIDE);
    assertThat(Place.of(0.7, 0.9, new Interval(0.65, 0.4, 0.8))).isEqualTo(Place.UNDECIDED);
    assertThat(Place.of(0.7, 0.9, new Interval(0.3, 0.05, 0.65))).isEqualTo(Place.OUTSIDE);
  }

  @Test
  void whatIsNotReachedIsOutsideOnlyIfItsIntervalIs() {
    assertThat(Place.of(6, 12, new Interval(INF, 10, INF))).isEqualTo(Place.UNDECIDED);
    assertThat(Place.of(6, 12, new Interval(INF, 20, INF))).isEqualTo(Place.OUTSIDE);
    assertThat(Place.of(6, 12, new Interval(INF, INF, INF))).isEqualTo(Place.OUTSIDE);
  }

  @Test
  void unknownIntervalDecidesNothing() {
    assertThat(Place.of(6, 12, new Interval(8, Double.NaN, Double.NaN))).isEqualTo(Place.UNDECIDED);
  }

  @Test
  void roleDecidesWhatIsJudged() {
    Simulated two = Simulated.of(new Interval(2, 2, 2), "one");

    assertThat(Place.of(figure(Role.CALIBRATE), two)).isEqualTo(Place.INSIDE);
    assertThat(Place.of(figure(Role.REPORT), two)).isEqualTo(Place.REPORTED);
    assertThat(Place.of(figure(Role.INPUT), two)).isEqualTo(Place.INPUT);
    assertThat(Place.of(figure(Role.ORDER), two.ordered(new Interval(1, 0.1, 2))))
        .isEqualTo(Place.INSIDE);
    assertThat(Place.of(figure(Role.ORDER), two.ordered(new Interval(1, -0.1, 2))))
        .isEqualTo(Place.UNDECIDED);
    assertThat(Place.of(figure(Role.ORDER), two.ordered(new Interval(-1, -2, -0.1))))
        .isEqualTo(Place.OUTSIDE);
    assertThat(Place.of(figure(Role.CALIBRATE), Simulated.missing("why")))
        .isEqualTo(Place.NOT_SIMULATED);
  }

  @Test
  void scoreCountsWhatIsNotSimulatedAsNotInside() {
    List<EvidenceRecord> records =
        List.of(
            record(Role.CALIBRATE, Place.INSIDE),
            record(Role.CALIBRATE, Place.NOT_SIMULATED),
            record(Role.CALIBRATE, Place.UNDECIDED),
            record(Role.INPUT, Place.INPUT),
            record(Role.ORDER, Place.INSIDE));

    assertThat(EvidenceScore.of("hsct", records).text())
        .isEqualTo("1 of 3 inside (33 %; wanted 80 %), 1 undecided, 1 not simulated");
  }

  static PublishedFigure figure(Role role) {
    return new PublishedFigure(
        "id", "hsct", role, "area", "what", "2", 1.0, 3.0, "month", "", "MS", "", "Author", "model",
        "how");
  }

  private static EvidenceRecord record(Role role, Place place) {
    return new EvidenceRecord(
        figure(role), place, List.of(), "", "", "anergy evidence", "hash", "today", List.of());
  }
}
