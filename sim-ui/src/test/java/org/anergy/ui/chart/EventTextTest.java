package org.anergy.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anergy.record.RunEvent;
import org.junit.jupiter.api.Test;

class EventTextTest {
  @Test
  void relapsesComeFirstAndLesionsAreCounted() {
    List<RunEvent> events = new ArrayList<>();
    for (int k = 0; k < 43; k++) {
      events.add(new RunEvent(180 + k / 10.0, "lesion", "tissue 1", 90, "um", "lesion " + k));
    }
    events.add(new RunEvent(181, "visit", "", 1.2, "points", "unscheduled"));
    events.add(new RunEvent(184, "relapse", "tissue 1", 0.7, "points", "confirmed on day 185"));

    assertThat(EventText.lines(events))
        .containsExactly(
            "day 184: relapse (tissue 1) 0.7 points, confirmed on day 185",
            "day 181: visit 1.2 points, unscheduled",
            "43 new lesions");
  }

  @Test
  void micrometersAreWrittenAsPeopleDo() {
    RunEvent faded = new RunEvent(3, "scar", "", 8, "um", "largest diameter 176 um, silent");

    assertThat(EventText.of(faded)).isEqualTo("day 3: scar 8 µm, largest diameter 176 µm, silent");
  }

  @Test
  void timesBetweenTwoDaysHaveHours() {
    assertThat(EventText.day(-182.5)).isEqualTo("day −182, 12 h");
    assertThat(EventText.day(402)).isEqualTo("day 402 (1.10 years)");
    assertThat(EventText.day(402.999)).isEqualTo("day 403 (1.10 years)");
  }
}
