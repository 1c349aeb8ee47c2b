package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.run.RunResult;
import org.junit.jupiter.api.Test;

class SummarySectionTest {
  @Test
  void whatBeganInTheRunInIsNotCountedInTheFollowUp() {
    List<RunEvent> events = new ArrayList<>(SamplePatient.result().events());
    events.add(new RunEvent(-91, "relapse", "tissue 1", 1, "points", ""));
    events.add(new RunEvent(-90, "remission", "", 180, "d", ""));
    events.add(new RunEvent(-95, "lesion", "tissue 1", 100, "um", ""));
    events.sort(Comparator.comparingDouble(RunEvent::day));

    List<String> before = SummarySection.sentences(SamplePatient.result());
    List<String> after = SummarySection.sentences(with(events));

    assertThat(before.get(0))
        .isEqualTo("6 relapses in 10.0 years of follow-up, the first on day 420.");
    assertThat(after.get(0))
        .isEqualTo(
            "6 relapses in 10.0 years of follow-up, the first on day 420; 1 before it, in the"
                + " run-in.");
    assertThat(after).contains("36 new lesions and 21 infections in the follow-up.");
    // 160 + 540 + 70 + 690 + 520 + 172 = 2152 d, and then 420 d more, from day 0 on.
    assertThat(before)
        .contains("In remission, by the scenario's definition, for 5.9 years of the follow-up.");
    assertThat(after)
        .contains("In remission, by the scenario's definition, for 7.0 years of the follow-up.");
  }

  /** Two relapses, on days 420 and 760; remission from 600 to 760 and from 940 to the death. */
  @Test
  void theDeadAreSummedUpForTheTimeTheyLived() {
    List<String> sentences = SummarySection.sentences(SamplePatient.deadOn(1200.25));

    assertThat(sentences.subList(0, 2))
        .containsExactly(
            "Died of infection on day 1200 (bacterial); numbers are of the time lived.",
            "2 relapses in 3.3 years of follow-up, the first on day 420.");
    assertThat(sentences)
        .contains("In remission, by the scenario's definition, for 420 days of the follow-up.");
  }

  @Test
  void numbersOfARunHaveThreeDigitsAndCountsAllOfThem() {
    assertThat(ReadableNumber.brief(0.143349)).isEqualTo("0.143");
    assertThat(ReadableNumber.brief(-0.71841)).isEqualTo("-0.718");
    assertThat(ReadableNumber.brief(1234)).isEqualTo("1234");
    assertThat(ReadableNumber.brief(0.000916)).isEqualTo("<0.001");
    assertThat(ReadableNumber.brief(98)).isEqualTo("98");
    assertThat(ReadableNumber.brief(1234567)).isEqualTo("1,234,567");
    assertThat(ReadableNumber.brief(2.0000001)).isEqualTo("2");
    assertThat(ReadableNumber.unit("um")).isEqualTo("µm");
    assertThat(ReadableNumber.unit("1")).isEmpty();
    assertThat(ReadableNumber.withUnit("relapse duration", "d")).isEqualTo("relapse duration (d)");
    assertThat(ReadableNumber.withUnit("lesions", "lesions")).isEqualTo("lesions");
  }

  private static RunResult with(List<RunEvent> events) {
    RunResult full = SamplePatient.result();
    return new RunResult(
        full.scenario(),
        full.seed(),
        full.patientIndex(),
        full.series(),
        events,
        full.endpoints(),
        full.pictures(),
        full.digests(),
        full.phaseNanos());
  }
}
