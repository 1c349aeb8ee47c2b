package org.anergy.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anergy.record.RunEvent;
import org.junit.jupiter.api.Test;

class EventChoiceTest {
  private static final RunEvent ROUTINE = event("visit", "");
  private static final RunEvent UNSCHEDULED = event("visit", "unscheduled");
  private static final RunEvent LESION = event("lesion", "");
  private static final RunEvent RELAPSE = event("relapse", "");
  private static final RunEvent DEATH = event("death", "");

  private static RunEvent event(String kind, String detail) {
    return new RunEvent(10, kind, "", Double.NaN, "", detail);
  }

  @Test
  void aRoutineVisitIsNoEventAndDeathAlwaysIs() {
    for (EventChoice choice : EventChoice.values()) {
      assertThat(choice.includes(ROUTINE)).as(choice.title()).isFalse();
      assertThat(choice.includes(DEATH)).as(choice.title()).isTrue();
    }
    assertThat(EventChoice.CLINIC.includes(UNSCHEDULED)).isTrue();
    assertThat(EventChoice.CLINIC.includes(LESION)).isFalse();
  }

  @Test
  void whatMattersMostIsToldFirst() {
    assertThat(EventChoice.ANY.first(List.of(ROUTINE, LESION, RELAPSE))).isEqualTo(RELAPSE);
    assertThat(EventChoice.LESIONS.first(List.of(RELAPSE, LESION))).isEqualTo(LESION);
    assertThat(EventChoice.INFECTIONS.first(List.of(RELAPSE, LESION))).isNull();
  }
}
