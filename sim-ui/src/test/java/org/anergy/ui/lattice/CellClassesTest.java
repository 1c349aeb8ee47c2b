package org.anergy.ui.lattice;

import static org.anergy.ui.lattice.MadeUp.cell;
import static org.anergy.ui.lattice.MadeUp.lattice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anergy.cell.CellKind;
import org.anergy.msc.StromalCells;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.LatticeState.OtherCells;
import org.junit.jupiter.api.Test;

class CellClassesTest {
  @Test
  void countsCellsOfAllShownLattices() {
    OtherCells stroma = new OtherCells(new int[] {3}, new byte[] {StromalCells.SPENT});
    LatticeState one = lattice("a", Map.of(), cell(0, CellKind.NAIVE, 1));
    LatticeState other =
        lattice("b", Map.of(), stroma, cell(0, CellKind.NAIVE, 2), cell(1, CellKind.APC_MATURE, 3));

    int[] counts = CellClasses.count(List.of(one, other));

    assertThat(counts[CellKind.NAIVE]).isEqualTo(2);
    assertThat(counts[CellKind.APC_MATURE]).isEqualTo(1);
    assertThat(counts[CellKind.COUNT + StromalCells.SPENT]).isEqualTo(1);
    assertThat(counts[CellKind.EFFECTOR]).isZero();
  }

  @Test
  void clickingAgainTakesTheCellBelow() {
    LatticeState lattice =
        lattice(
            "a",
            Map.of(),
            cell(2, CellKind.APC_MATURE, 1),
            cell(2, CellKind.NAIVE, 2),
            cell(3, CellKind.NAIVE, 3));
    LayerChoice all = LayerChoice.CELLS_AND_DAMAGE;

    assertThat(SiteText.nextCell(lattice, 2, all, -1)).isEqualTo(1);
    assertThat(SiteText.nextCell(lattice, 2, all, 1)).isZero();
    assertThat(SiteText.nextCell(lattice, 2, all, 0)).isEqualTo(-1);
    assertThat(SiteText.nextCell(lattice, 2, all.withClass(CellKind.NAIVE, false), -1)).isZero();
  }

  @Test
  void neighborsAreCountedAcrossThePeriodicBoundary() {
    LatticeState lattice =
        lattice("a", Map.of(), cell(0, CellKind.NAIVE, 1), cell(11, CellKind.EFFECTOR, 2));

    assertThat(SiteText.cells(lattice, 0, 1, 0)).isEqualTo("effector T cell");
    assertThat(SiteText.cells(lattice, 5, 0, -1)).isEqualTo("none");
  }
}
