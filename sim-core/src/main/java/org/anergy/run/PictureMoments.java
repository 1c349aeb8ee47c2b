package org.anergy.run;

import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.record.RunEvent;
import org.jspecify.annotations.Nullable;

/**
 * When the lattices are pictured: at the start, at the end (of the follow-up or of a life), at the
 * scenario's times, and at the first damage and the first relapse, so that a report always has
 * something to show.
 */
final class PictureMoments implements Stateful {
  private final List<Double> days;
  private final double followUpDays;
  private boolean onsetSeen;
  private boolean relapseSeen;

  PictureMoments(List<Double> days, double followUpDays) {
    this.days = List.copyOf(days);
    this.followUpDays = followUpDays;
  }

  /** Returns why a picture is due in the step that ended at {@code day}, null if none is. */
  @Nullable String scheduled(double day, double stepDays) {
    if (ends(day, stepDays, 0)) {
      return "start of the follow-up";
    }
    for (double wanted : days) {
      if (ends(day, stepDays, wanted)) {
        return "chosen in the scenario";
      }
    }
    return ends(day, stepDays, followUpDays) ? "end of the follow-up" : null;
  }

  private static boolean ends(double day, double stepDays, double wanted) {
    return day >= wanted && day < wanted + stepDays - 1e-9;
  }

  /** Returns why {@code event} deserves a picture, null if it does not. */
  @Nullable String reasonFor(RunEvent event) {
    if (event.kind().equals("onset") && !onsetSeen) {
      onsetSeen = true;
      return "first damage";
    }
    if (event.kind().equals("relapse") && !relapseSeen) {
      relapseSeen = true;
      return "first relapse";
    }
    if (event.kind().equals("death")) {
      return "death"; // the run has no other end
    }
    return null;
  }

  @Override
  public void save(StateSink sink) {
    sink.value("moments.onsetSeen", onsetSeen ? 1 : 0);
    sink.value("moments.relapseSeen", relapseSeen ? 1 : 0);
  }

  @Override
  public void load(StateSource source) {
    onsetSeen = source.value("moments.onsetSeen") == 1;
    relapseSeen = source.value("moments.relapseSeen") == 1;
  }
}
