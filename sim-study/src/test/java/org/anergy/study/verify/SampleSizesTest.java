package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anergy.base.UserInputException;
import org.junit.jupiter.api.Test;

class SampleSizesTest {
  @Test
  void sizesAreChangedByNameAndNamedInTheCommand() {
    SampleSizes sizes = SampleSizes.standard(false).with(List.of("natural-years=10"));

    assertThat(sizes.of(Sample.NATURAL_YEARS)).isEqualTo(10);
    assertThat(sizes.of(Sample.NATURAL_PATIENTS)).isEqualTo(Sample.NATURAL_PATIENTS.full());
    assertThat(sizes.options()).isEqualTo(" --sample natural-years=10");
  }

  @Test
  void smokeRunIsSmallerEverywhere() {
    for (Sample sample : Sample.values()) {
      assertThat(SampleSizes.standard(true).of(sample)).isLessThan(sample.full());
    }
  }

  @Test
  void allProblemsAreNamedAtOnce() {
    SampleSizes sizes = SampleSizes.standard(false);

    assertThatThrownBy(
            () -> sizes.with(List.of("natural-year=3", "dose-patients=0", "paired-years")))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("natural-years")
        .hasMessageContaining("\"dose-patients=0\" must be a whole number from 1")
        .hasMessageContaining("\"paired-years\" must be");
  }

  @Test
  void lessThanHalfOfTheStatedSampleIsTooSmall() {
    SampleSizes standard = SampleSizes.standard(false);

    assertThat(standard.tooSmall()).isFalse();
    assertThat(standard.with(List.of("natural-patients=100")).tooSmall()).isFalse();
    assertThat(standard.with(List.of("natural-patients=99")).tooSmall()).isTrue();
    assertThat(standard.with(List.of("healthy-years=1")).tooSmall()).isTrue();
    assertThat(standard.with(List.of("natural-years=3")).tooSmall()).isFalse();
  }
}
