package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anergy.record.SeriesColumn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelPlanTest {
  private static List<SeriesColumn> columns(int n, String place) {
    return IntStream.range(0, n)
        .mapToObj(k -> new SeriesColumn("c" + k + "_" + place, "cells", "cells", "some"))
        .toList();
  }

  /** Too many lines for one panel are dealt out evenly, so that none is alone without its name. */
  @ParameterizedTest
  @CsvSource({"7, 1", "8, 2", "14, 2", "15, 3"})
  void linesOfOnePlaceAreSplitEvenlyAndAllAreShown(int lines, int panels) {
    List<SeriesColumn> all = new ArrayList<>(columns(lines, "tissue"));
    all.addAll(columns(2, "node"));

    List<PanelPlan> plans = PanelPlan.of(all);

    assertThat(plans).hasSize(panels + 1);
    assertThat(plans).allMatch(plan -> plan.columns().size() >= 2 && plan.columns().size() <= 7);
    assertThat(plans.stream().flatMap(plan -> plan.columns().stream()))
        .containsExactlyElementsOf(all);
  }
}
