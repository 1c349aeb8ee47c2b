package org.anergy.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.anergy.base.Problem;
import org.junit.jupiter.api.Test;

class FormWordsTest {
  @Test
  void keysOfAFileBecomeWordsOfTheForm() {
    Problem late =
        new Problem(
            "scenario therapies.x-1.course",
            "ends on day 5, not after it begins on day 10. Maybe an earlier \"from\" or a longer"
                + " followUp.");

    assertThat(FormWords.label(late)).isEqualTo("Until");
    assertThat(FormWords.sentence(late))
        .isEqualTo(
            "Until: ends on day 5, not after it begins on day 10. Days count from the start of the"
                + " follow-up. Maybe a later day.");
  }

  @Test
  void aPlaceWithoutAFieldIsLeftOut() {
    Problem wide =
        new Problem("scenario therapies", "the infusion is late. Maybe lengthen followUp.");

    assertThat(FormWords.label(wide)).isEmpty();
    assertThat(FormWords.sentence(wide))
        .isEqualTo("The infusion is late. The follow-up is too short for it.");
  }
}
