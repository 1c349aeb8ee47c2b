package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Patients enter an arm after a year with a relapse and are followed for two. */
class TrialEntryTest {
  @Test
  void quietPatientsNeverEnter() {
    assertThat(entry(5)).isEqualTo(new TrialEntry(0, 0, 0));
  }

  @Test
  void relapsesOfTheTwoYearsAfterCountAndNoLaterOnes() {
    // Year 1 has a relapse: entry at day 365.25; 400 and 1000 lie within two years, 1100 does not.
    // Years 2 and 3 have one each: entries at 730.5 (1000, 1100) and 1095.75 (1100).
    assertThat(entry(5, 100, 400, 1000, 1100)).isEqualTo(new TrialEntry(3, 5, 3));
  }

  @Test
  void nobodyEntersWhoCannotBeFollowedForTwoYears() {
    assertThat(entry(5, 1200, 1300)).isEqualTo(new TrialEntry(0, 0, 0));
    assertThat(entry(3, 100)).isEqualTo(new TrialEntry(1, 0, 0));
  }

  private static TrialEntry entry(double years, double... relapses) {
    return TrialEntry.of(new SyntheticPatient(years).relapses(relapses).record(0, Map.of()));
  }
}
