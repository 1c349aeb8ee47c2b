package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AfterInfusionTest {
  @Test
  void countIsBackAfterItsLowestValueNotBefore() {
    AfterInfusion patient = patient(400).backOn("cd8", 90).view();

    assertThat(patient.back("cd8", 200)).isEqualTo(90);
  }

  @Test
  void countThatNeverFellIsBackAtOnceAndOneThatStaysLowNever() {
    assertThat(patient(400).column("cd8", day -> 300).view().back("cd8", 200)).isZero();
    assertThat(patient(400).backOn("cd8", 500).view().back("cd8", 200)).isInfinite();
  }

  @Test
  void whoDiedBeforeTheCountWasBackHasNoDay() {
    AfterInfusion patient =
        patient(20).backOn("cd8", 90).event(20, "death", "infection", Double.NaN).view();

    assertThat(patient.back("cd8", 200)).isNaN();
    assertThat(patient.at("cd8", 30)).isNaN();
    assertThat(patient.mean("cd8", 10, 30)).isNaN();
  }

  @Test
  void engraftmentIsTheEventWhereThereIsOne() {
    TreatedPatient patient = patient(400).backOn("neutrophils", 9);
    assertThat(patient.view().engrafted("neutrophils", 500)).isInfinite();

    patient.event(11, "engraftment", "neutrophils", 11);

    assertThat(patient.view().engrafted("neutrophils", 500)).isEqualTo(11);
  }

  @Test
  void meansAndCountsAreOfTheDaysAskedFor() {
    AfterInfusion patient =
        patient(100)
            .column("cd4", day -> day)
            .event(5, "serious-infection", "EBV", 1)
            .event(6, "serious-infection", "zoster", 1)
            .event(10, "serious-infection", "zoster", 1)
            .view();

    assertThat(patient.mean("cd4", 10, 20)).isEqualTo(14.5);
    assertThat(patient.count("serious-infection", 5, 10)).isEqualTo(2);
    assertThat(patient.count("serious-infection", List.of("zoster"), 0, 100)).isEqualTo(2);
  }

  private static TreatedPatient patient(double days) {
    return new TreatedPatient(60, days);
  }
}
