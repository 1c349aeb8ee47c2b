package org.anergy.ui.lattice;

import static org.anergy.ui.lattice.MadeUp.cell;
import static org.anergy.ui.lattice.MadeUp.frame;
import static org.anergy.ui.lattice.MadeUp.lattice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.anergy.cell.CellKind;
import org.anergy.ui.live.Frame;
import org.junit.jupiter.api.Test;

class CellTrackerTest {
  private static final Frame FIRST =
      frame(
          10,
          lattice("lymph node", Map.of(), cell(0, CellKind.NAIVE, 7)),
          lattice("tissue 1", Map.of(), cell(1, CellKind.EFFECTOR, 8)));

  private static final Frame WITHOUT =
      frame(
          12,
          lattice("lymph node", Map.of(), cell(0, CellKind.NAIVE, 7)),
          lattice("tissue 1", Map.of()));

  private final CellTracker tracker = new CellTracker();

  @Test
  void followsACellByItsIdentity() {
    tracker.followCell(FIRST, 1, 0);

    tracker.look(
        frame(
            11,
            lattice("lymph node", Map.of()),
            lattice(
                "tissue 1", Map.of(), cell(1, CellKind.NAIVE, 9), cell(6, CellKind.RESIDENT, 8))));

    assertThat(tracker.place()).isEqualTo(new Place(1, 6));
    assertThat(tracker.index()).isEqualTo(1);
    assertThat(tracker.isGone()).isFalse();
    assertThat(tracker.sinceDay()).isEqualTo(10);
  }

  @Test
  void saysWhenACellIsGone() {
    tracker.followCell(FIRST, 1, 0);

    tracker.look(WITHOUT);

    assertThat(tracker.isGone()).isTrue();
    assertThat(tracker.goneDay()).isEqualTo(12);
    assertThat(tracker.lastDay()).isEqualTo(10);
    assertThat(tracker.mark(-1, 2)).isNull();
    Facts facts = Objects.requireNonNull(Facts.of(tracker, WITHOUT, -30));
    assertThat(facts.lines()).containsEntry("Gone since", "day 12.0");
  }

  @Test
  void findsACellAgainAfterGoingBack() {
    tracker.followCell(FIRST, 1, 0);
    tracker.look(WITHOUT);

    tracker.look(FIRST);

    assertThat(tracker.isGone()).isFalse();
    assertThat(tracker.place()).isEqualTo(new Place(1, 1));
  }

  @Test
  void siteStaysSelected() {
    tracker.followSite(FIRST, new Place(1, 1));

    tracker.look(WITHOUT);

    assertThat(tracker.isCell()).isFalse();
    assertThat(tracker.place()).isEqualTo(new Place(1, 1));
    assertThat(tracker.mark(1, 1)).isEqualTo(new Place(0, 1));
    assertThat(tracker.mark(0, 1)).isNull();
  }

  @Test
  void tellsWhatAFollowedCellIs() {
    tracker.followCell(FIRST, 1, 0);

    Facts facts = Objects.requireNonNull(Facts.of(tracker, FIRST, -30));

    assertThat(facts.title()).isEqualTo("Effector T cell");
    assertThat(facts.affinities()).hasSize(2);
    assertThat(facts.lines())
        .containsEntry("Where", "Tissue 1, site 1, 0 (20, 0 µm)")
        .containsEntry("Clone born", "day −30.0")
        .containsEntry("Within one site", "none");
    for (String line : facts.lines().keySet()) {
      assertThat(FactWords.meaning(line)).as(line).doesNotContain("Concentration of");
    }
  }
}
