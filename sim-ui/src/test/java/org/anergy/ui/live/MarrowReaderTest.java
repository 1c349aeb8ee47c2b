package org.anergy.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anergy.marrow.StemCells;
import org.anergy.model.BuiltIns;
import org.junit.jupiter.api.Test;

class MarrowReaderTest {
  private static final String UNTREATED =
      """
      schema: anergy/scenario/1
      title: Small patient
      extends: disease/relapsing-remitting-ms
      runIn: 10 days
      followUp: 60 days
      space: {tissuePatches: 1, patchSites: 16, nodeSites: 24}
      """;
  private static final String TRANSPLANT =
      """
      therapies:
        transplant:
          hsct:
            at: 30 days
            conditioning: beam-atg
            collection: {lead: 20 days, mobilization: cyclophosphamide-mobilization}
            graft: {cd34: 6e6 cells/kg, tCells: 1e8 cells/kg}
      """;

  @Test
  void aTransplantFillsTheMarrowWithCellsOfTheGraft() {
    try (LiveRun live = new LiveRun(setup(UNTREATED + TRANSPLANT))) {
      live.seek(0);
      live.whenPaused().join();
      LatticeState before = marrow(live.frame());
      assertThat(before.width() * before.height()).isGreaterThan(900);
      assertThat(count(before, StemCells.HOST)).isGreaterThan(before.width() * before.height() / 2);
      assertThat(count(before, StemCells.GRAFT)).isZero();

      live.seek(50);
      live.whenPaused().join();

      LatticeState after = marrow(live.frame());
      assertThat(count(after, StemCells.GRAFT)).isPositive();
      assertThat(count(after, StemCells.HOST)).isLessThan(count(before, StemCells.HOST));
    }
  }

  @Test
  void whereNoTransplantIsPlannedThereIsNoMarrow() {
    try (LiveRun live = new LiveRun(setup(UNTREATED))) {
      assertThat(live.frame().lattices()).noneMatch(LatticeState::isMarrow);
    }
  }

  private static LatticeState marrow(Frame frame) {
    return frame.lattices().stream().filter(LatticeState::isMarrow).findFirst().orElseThrow();
  }

  private static int count(LatticeState marrow, byte origin) {
    int cells = 0;
    for (byte state : marrow.others().state()) {
      cells += state == LatticeState.OtherCells.STEM_CELL + origin ? 1 : 0;
    }
    return cells;
  }

  private static RunSetup setup(String yaml) {
    byte[] text = yaml.getBytes(StandardCharsets.UTF_8);
    return new RunSetup(BuiltIns.scenarioLoader().load("small.yaml", text, List.of()), 1, -1, 1);
  }
}
