package org.anergy.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.base.Parameter;
import org.junit.jupiter.api.Test;

class ThymicRecoveryTest {
  private static ThymicRecovery injured(double killed) {
    ThymicRecovery thymus = new ThymicRecovery(Parameter::value);
    thymus.injure(killed);
    return thymus;
  }

  private static int daysToHalf(double age) {
    ThymicRecovery thymus = injured(0.9);
    int day = 0;
    while (thymus.epithelium() < 0.5) {
      thymus.day(age, 1);
      day++;
    }
    return day;
  }

  @Test
  void anUninjuredThymusStaysExactlyAsItIs() {
    ThymicRecovery thymus = new ThymicRecovery(Parameter::value);
    for (int day = 0; day < 4000; day++) {
      thymus.day(30, 0.8 + 0.4 * (day % 2));
    }

    assertThat(thymus.output()).isEqualTo(1);
  }

  /** Logistic growth from a tenth to a half takes ln 9 over the rate. */
  @Test
  void regrowthTakesTheTimeOfTheClosedFormAndLongerInTheOld() {
    double rate = TreatmentParameters.THYMIC_REGROWTH.value();
    double halving = TreatmentParameters.REGROWTH_HALVING.value();

    assertThat((double) daysToHalf(20)).isCloseTo(Math.log(9) / rate, within(1.0));
    assertThat((double) daysToHalf(20 + halving)).isCloseTo(2 * Math.log(9) / rate, within(1.0));
  }

  @Test
  void withoutProgenitorsTheThymusRunsEmptyInWeeks() {
    ThymicRecovery thymus = new ThymicRecovery(Parameter::value);
    for (int day = 0; day < 20; day++) {
      thymus.day(30, 0);
    }
    assertThat(thymus.output()).isGreaterThan(0.5);
    for (int day = 0; day < 130; day++) {
      thymus.day(30, 0);
    }
    assertThat(thymus.output()).isLessThan(0.01);
  }
}
