package org.anergy.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.anergy.ui.lattice.LatticeDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideRoomTest {
  @ParameterizedTest
  @CsvSource({"1280, 2", "1280, 3", "1600, 2", "1600, 3", "2560, 3"})
  void everyArmKeepsItsToolsBesideTheSidePanel(int width, int arms) {
    int own = (int) (0.56 * width);

    int taken = SideRoom.taken(width, own, arms);

    assertThat(taken).isBetween(0, LatticeDesk.SIDE_WIDTH);
    assertThat((own + taken - LatticeDesk.SIDE_WIDTH) / arms).isGreaterThanOrEqualTo(205);
    assertThat(width - own - taken).isGreaterThanOrEqualTo(360); // charts
  }
}
