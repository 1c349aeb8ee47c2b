package org.anergy.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.study.report.Course;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
  private static TimelineModel model() {
    TimelineModel model = new TimelineModel();
    model.setEnds(-180, 1_000);
    model.setDays(100, 600, Double.NaN);
    model.add(
        List.of(
            GrowingFeed.event(50, "infection", "body"),
            GrowingFeed.event(80, "course", "natalizumab"),
            GrowingFeed.event(200, "relapse", ""),
            GrowingFeed.event(240, "course", "natalizumab"),
            GrowingFeed.event(150, "engraftment", "neutrophils"),
            GrowingFeed.event(300, "course", "rituximab")));
    return model;
  }

  @Test
  void nextAndPreviousEventPassOverRoutine() {
    TimelineModel model = model();

    assertThat(model.nextEvent(0)).isEqualTo(80);
    assertThat(model.nextEvent(80)).isEqualTo(150);
    assertThat(model.previousEvent(200)).isEqualTo(150);
    assertThat(model.previousEvent(80)).isEqualTo(80);
    assertThat(model.nextEvent(900)).isEqualTo(900);
  }

  @Test
  void therapiesAreSpansAndShareARowIfOneFollowsTheOther() {
    assertThat(model().bars())
        .containsExactly(
            new TimelineBars.Bar("natalizumab", 0, new Course.Span(80, 240), false, ""),
            new TimelineBars.Bar("rituximab", 0, new Course.Span(300, 600), false, ""));
  }

  @Test
  void whatIsPlannedIsPaleFromTheLastSimulatedDayOn() {
    TimelineModel model = new TimelineModel();
    model.setEnds(0, 1_000);
    model.setDays(100, 600, Double.NaN);
    model.add(List.of(GrowingFeed.event(300, "course", "rituximab")));
    model.setPlan(
        new TimelinePlan(
            List.of(
                new TimelinePlan.Item("rituximab", 300, 2_000, "1 g", false),
                new TimelinePlan.Item("transplant-1", 700, 730, "BEAM", true)),
            List.of(
                GrowingFeed.event(500, "parameter", ""),
                GrowingFeed.event(730, "infusion", "transplant-1"))));

    assertThat(model.bars())
        .containsExactly(
            new TimelineBars.Bar("rituximab", 0, new Course.Span(300, 600), false, ""),
            new TimelineBars.Bar("rituximab", 0, new Course.Span(600, 1_000), true, "1 g"),
            new TimelineBars.Bar("transplant-1", 1, new Course.Span(700, 730), true, "BEAM"));
    assertThat(model.plannedEvents()).extracting(RunEvent::kind).containsExactly("infusion");
    model.add(List.of(GrowingFeed.event(550, "death", "")));
    assertThat(model.plannedEvents()).isEmpty();
    assertThat(model.bars()).noneMatch(TimelineBars.Bar::planned);
  }

  @Test
  void remissionEndsWithARelapse() {
    Course course =
        new Course(
            List.of(
                GrowingFeed.event(10, "remission", ""),
                GrowingFeed.event(200, "relapse", ""),
                GrowingFeed.event(400, "remission", "")));

    assertThat(course.remissions(500))
        .containsExactly(new Course.Span(10, 200), new Course.Span(400, 500));
  }
}
