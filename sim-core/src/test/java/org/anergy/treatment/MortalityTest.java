package org.anergy.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import org.anergy.kernel.SavedState;
import org.anergy.record.RunEvent;
import org.junit.jupiter.api.Test;

class MortalityTest {
  private final Mortality mortality = new Mortality();

  @Test
  void theLivingHaveNoDayOfDeath() {
    assertThat(mortality.dead()).isFalse();
    assertThat(mortality.day()).isNaN();
    assertThat(mortality.drainEvents()).isEmpty();
  }

  @Test
  void theFirstDeathCountsAndIsToldOnce() {
    mortality.dies(12, "infection", "bacterial, on day 8 of neutropenia");
    mortality.dies(13, "toxicity", "of the liver");

    assertThat(mortality.day()).isEqualTo(12);
    assertThat(mortality.drainEvents())
        .containsExactly(
            new RunEvent(
                12, "death", "infection", Double.NaN, "", "bacterial, on day 8 of neutropenia"));
    assertThat(mortality.drainEvents()).isEmpty();
  }

  @Test
  void whoeverWasSavedDeadStaysDeadAndIsNotToldAgain() {
    mortality.dies(12, "infection", "");
    SavedState saved = new SavedState();
    mortality.save(saved);
    Mortality loaded = new Mortality();
    loaded.load(saved);

    assertThat(loaded.dead()).isTrue();
    assertThat(loaded.day()).isEqualTo(12);
    assertThat(loaded.drainEvents()).isEmpty();
  }
}
