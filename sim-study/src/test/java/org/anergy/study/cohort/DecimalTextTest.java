package org.anergy.study.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "2, 2",
    "-3.25, -3.25",
    "1e-5, 0.00001",
    "2e-9, 2E-9",
    "1e22, 1E+22",
    "0.0, 0",
    "-4.5e15, -4.5E+15",
    "123456789012, 123456789012"
  })
  void numbersAreShort(double value, String text) {
    assertThat(DecimalText.of(value)).isEqualTo(text);
  }

  @Test
  void missingNumberIsEmpty() {
    assertThat(DecimalText.of(Double.NaN)).isEmpty();
  }

  @Test
  void everyNumberReadsBackExactly() {
    SplittableRandom random = new SplittableRandom(17);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(value)) {
        assertThat(Double.parseDouble(DecimalText.of(value))).isEqualTo(value);
      }
    }
  }
}
