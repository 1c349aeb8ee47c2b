package org.anergy.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DailyTableTest {
  @Test
  void onlyNewRowsAreCopied() {
    GrowingFeed feed = new GrowingFeed();
    DailyTable table = new DailyTable(feed.columns());
    for (int day = 0; day < 2_000; day++) {
      feed.rows.add(new double[] {day, day % 7, 2.0 * day});
    }
    assertThat(table.take(feed)).isTrue();
    feed.rows.add(new double[] {2_000, -3, 1e6});
    feed.events.add(GrowingFeed.event(2_000, "relapse", ""));

    assertThat(table.take(feed)).isTrue();
    assertThat(table.take(feed)).isFalse();

    assertThat(feed.asked).containsExactly(0, 2_000, 2_001);
    assertThat(table.size()).isEqualTo(2_001);
    assertThat(table.events()).hasSize(1);
    assertThat(table.low(0)).isEqualTo(-3);
    assertThat(table.lowPositive(0)).isEqualTo(1);
    assertThat(table.high(1)).isEqualTo(1e6);
    assertThat(table.valueAt("cells_node", 1_500.4)).isEqualTo(3_000);
    assertThat(table.valueAt("cells_node", -1)).isNaN();
    assertThat(table.valueAt("unknown", 3)).isNaN();
  }
}
