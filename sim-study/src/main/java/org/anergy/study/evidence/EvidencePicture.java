package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.report.IntervalFigure;
import org.anergy.study.stats.Interval;

/** The picture of the page: every figure with a published interval and one simulated value. */
final class EvidencePicture {
  private EvidencePicture() {}

  /** Returns the rows; none if nothing can be drawn. */
  static List<IntervalFigure.Row> rows(List<EvidenceRecord> records) {
    List<IntervalFigure.Row> rows = new ArrayList<>();
    for (EvidenceRecord record : records) {
      Double low = record.figure().low();
      Double high = record.figure().high();
      if (low != null && high != null && record.values().size() == 1) {
        Interval simulated = record.values().get(0).interval();
        if (Double.isNaN(simulated.low()) || Double.isNaN(simulated.high())) {
          continue;
        }
        rows.add(
            new IntervalFigure.Row(
                record.figure().id(),
                (simulated.estimate() - low) / (high - low),
                (simulated.low() - low) / (high - low),
                (simulated.high() - low) / (high - low),
                tone(record.place()),
                record.place().word()));
      }
    }
    return rows;
  }

  private static IntervalFigure.Tone tone(Place place) {
    return switch (place) {
      case INSIDE -> IntervalFigure.Tone.GOOD;
      case OUTSIDE -> IntervalFigure.Tone.BAD;
      default -> IntervalFigure.Tone.OPEN;
    };
  }
}
