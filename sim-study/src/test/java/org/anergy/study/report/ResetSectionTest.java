package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.junit.jupiter.api.Test;

class ResetSectionTest {
  private static final double INFUSION = 500;
  private static final Course COURSE =
      new Course(List.of(new RunEvent(INFUSION, "infusion", "", 5, "1e6 cells/kg", "")));

  /** Memory is 300 before the infusion and 30 after it; nothing is known of old clones before. */
  private static Series series(int days) {
    List<SeriesColumn> columns = new ArrayList<>();
    for (String name :
        List.of(
            "memory_total",
            "followed_memory_old",
            "naive_total",
            "resident_tissue",
            "effector_total",
            "regulatory_total",
            "regulatory_function",
            "epitopes_shown")) {
      columns.add(new SeriesColumn(name, "1", "g", "m"));
    }
    Series series = new Series(columns);
    for (int day = 0; day < days; day++) {
      boolean after = day >= INFUSION;
      series.add(
          new double[] {
            day, after ? 30 : 300, after ? 0.25 : Double.NaN, 80, 0, 0, 600, after ? 1 : 0.9, 3
          });
    }
    return series;
  }

  private static String html(int days) {
    HtmlText html = new HtmlText();
    ResetSection.write(html, series(days), COURSE);
    return html.toString().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void meansBeforeAndAfterStandSideBySide() {
    assertThat(html(500 + 800))
        .contains("quantity year before months 3 to 12 year 2 autoreactive memory cells 300 30 30")
        .contains("of clones from before, % – 25 25")
        .contains("for each memory or effector cell 2 20 20")
        .contains("lost to inflammation, % 10 0 0");
  }

  @Test
  void spansThatWereNotLivedAreLeftOut() {
    assertThat(html(500 + 200)).contains("quantity year before autoreactive memory cells 300 ");
  }

  @Test
  void onlyForWhoWasTransplanted() {
    assertThat(ResetSection.has(series(10), COURSE)).isTrue();
    assertThat(ResetSection.has(series(10), new Course(List.of()))).isFalse();
    assertThat(ResetSection.has(new Series(List.of()), COURSE)).isFalse();
  }
}
