package org.anergy.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PanelSpecTest {
  @Test
  void cellsAndBloodCountsHaveLogarithmicAxes() {
    List<PanelSpec> panels =
        PanelSpec.of(
            List.of(
                GrowingFeed.column("integrity", "1", "tissue"),
                GrowingFeed.column("naive_node", "cells", "cells"),
                GrowingFeed.column("score", "points", "clinic"),
                GrowingFeed.column("cd4", "cells/uL", "blood counts")));

    assertThat(panels)
        .extracting(PanelSpec::kind)
        .containsExactly(
            PanelSpec.Kind.SCORE,
            PanelSpec.Kind.EVENTS,
            PanelSpec.Kind.LINEAR,
            PanelSpec.Kind.LOGARITHMIC,
            PanelSpec.Kind.LOGARITHMIC);
    assertThat(panels).extracting(PanelSpec::id).doesNotHaveDuplicates();
  }

  @Test
  void titlesAreUniqueAndPlain() {
    List<PanelSpec> panels =
        PanelSpec.of(
            List.of(
                GrowingFeed.column("cd4_memory_richness", "clones", "clones"),
                GrowingFeed.column("cd8_memory_richness", "clones", "clones"),
                GrowingFeed.column("cd4_memory_shannon", "nats", "clones"),
                GrowingFeed.column("cd8_memory_shannon", "nats", "clones"),
                GrowingFeed.column("cd4_memory_rank_1", "1", "clones"),
                GrowingFeed.column("cd4_memory_rank_2_10", "1", "clones")));

    assertThat(panels).extracting(PanelSpec::title).doesNotHaveDuplicates();
    assertThat(panels).extracting(PanelSpec::title).noneMatch(title -> title.contains("nats"));
  }

  @Test
  void medianOfACohortLeavesOutThoseWhoAreNotObserved() {
    CohortBand band =
        CohortBand.of(
            "all",
            List.of(GrowingFeed.column("score", "points", "clinic")),
            List.of(
                List.of(new double[] {0, 1}, new double[] {1, 4}),
                List.of(new double[] {0, 3}),
                List.of(new double[] {0, 2}, new double[] {1, 6})));

    assertThat(band.medianAt("score", 0)).isEqualTo(2);
    assertThat(band.medianAt("score", 1)).isEqualTo(5);
    assertThat(band.medianAt("score", 9)).isNaN();
  }

  @Test
  void endOfAGrowingRunIsRoundedUp() {
    assertThat(TrajectoriesModel.roundedEnd(-180, 100)).isEqualTo(180);
    assertThat(TrajectoriesModel.roundedEnd(0, 3_652)).isEqualTo(3_652.5);
  }
}
