package org.anergy.ui.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilesLayoutTest {
  private static final List<Dimension> NINE = Collections.nCopies(9, new Dimension(64, 64));

  @ParameterizedTest
  @CsvSource({"900, 900", "1600, 500", "400, 1200", "300, 300", "2000, 1000"})
  void tilesAreInsideAndApart(int width, int height) {
    TilesLayout layout = TilesLayout.of(NINE, width, height);

    Rectangle all = new Rectangle(0, 0, width, height - TilesLayout.BOTTOM + 1);
    for (int i = 0; i < 9; i++) {
      Rectangle tile = layout.tiles().get(i);
      assertThat(all.contains(withTitle(tile))).as("tile %d %s", i, tile).isTrue();
      for (int k = 0; k < i; k++) {
        assertThat(withTitle(tile).intersects(withTitle(layout.tiles().get(k)))).isFalse();
      }
    }
  }

  @Test
  void tilesFollowTheAspectOfThePanel() {
    assertThat(columns(TilesLayout.of(NINE, 900, 900))).isEqualTo(3);
    assertThat(columns(TilesLayout.of(NINE, 2700, 300))).isEqualTo(9);
    assertThat(columns(TilesLayout.of(NINE, 300, 2700))).isEqualTo(1);
  }

  @Test
  void largerFirstLatticeStandsBesideTheOthers() {
    List<Dimension> sites = new ArrayList<>(List.of(new Dimension(128, 128)));
    sites.addAll(Collections.nCopies(4, new Dimension(64, 64)));

    TilesLayout layout = TilesLayout.of(sites, 1100, 600);

    assertThat(layout.tiles().get(1).x).isGreaterThan(layout.tiles().get(0).x);
    assertThat(layout.tiles().get(0).width).isEqualTo(2 * layout.tiles().get(1).width);
    assertThat(layout.tiles().get(3).x).isEqualTo(layout.tiles().get(1).x);
  }

  @Test
  void largeSitesAreWholePixels() {
    TilesLayout layout = TilesLayout.of(List.of(new Dimension(64, 64)), 700, 700);

    assertThat(layout.pixelsPerSite()).isEqualTo(10);
  }

  @Test
  void findsTheTileUnderAPoint() {
    TilesLayout layout = TilesLayout.of(NINE, 900, 900);
    Rectangle fifth = layout.tiles().get(4);

    assertThat(layout.tileAt(fifth.getCenterX(), fifth.getCenterY())).isEqualTo(4);
    assertThat(layout.tileAt(0, 0)).isEqualTo(-1);
  }

  private static Rectangle withTitle(Rectangle tile) {
    int title = TilesLayout.TITLE;
    return new Rectangle(tile.x, tile.y - title, tile.width, tile.height + title);
  }

  private static long columns(TilesLayout layout) {
    return layout.tiles().stream().map(tile -> tile.x).distinct().count();
  }
}
