package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anergy.record.RunEvent;
import org.junit.jupiter.api.Test;

/** When therapies were given, as their events tell. */
class CourseTest {
  private static RunEvent event(double day, String kind, String where) {
    return new RunEvent(day, kind, where, Double.NaN, "", "");
  }

  private static RunEvent drug(double day, String name) {
    return event(day, Course.THERAPY, name);
  }

  @Test
  void eachTherapyHasSpansOfItsOwn() {
    Course course =
        new Course(List.of(drug(1, "a"), drug(5, "b"), drug(9, "a"), drug(20, "a"), drug(30, "a")));

    assertThat(course.therapies()).containsExactly("a", "b");
    assertThat(course.spans("a", 100))
        .containsExactly(new Course.Span(1, 9), new Course.Span(20, 30));
    assertThat(course.spans("b", 100)).containsExactly(new Course.Span(5, 100));
  }

  @Test
  void deathEndsATherapy() {
    Course course = new Course(List.of(drug(1, "a"), event(40, "death", "")));

    assertThat(course.spans("a", 100)).containsExactly(new Course.Span(1, 40));
  }
}
