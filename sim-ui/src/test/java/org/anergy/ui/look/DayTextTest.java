package org.anergy.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 d",
    "-182.5, −182 d 12 h",
    "0.25, 6 h",
    "447, 1 y 82 d",
    "447.25, 1 y 82 d 6 h",
    "1461, 4 y 0 d",
    "1460.96, 3 y 365 d 23 h 2 min",
    "-1e-9, 0 d"
  })
  void partsOfADayAreShownWhereThereAreSome(double day, String text) {
    assertThat(DayText.of(day)).isEqualTo(text);
  }

  @Test
  void clockOfShortStepsKeepsItsHours() {
    assertThat(DayText.clock(3, 1)).isEqualTo("3 d 0 h");
    assertThat(DayText.clock(3, 24)).isEqualTo("3 d");
    assertThat(DayText.clock(-182.5, 1)).isEqualTo("−182 d 12 h");
  }

  @Test
  void daysAloneHaveNoYears() {
    assertThat(DayText.day(447)).isEqualTo("day 447");
    assertThat(DayText.day(-182.5)).isEqualTo("day −182, 12 h");
  }

  @Test
  void wholeDaysNeverHaveHours() {
    for (int day = -4000; day <= 4000; day++) {
      assertThat(DayText.of(day)).doesNotContain("h").doesNotContain("365 d 0");
    }
  }
}
