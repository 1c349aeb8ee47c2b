package org.anergy.ui.lattice;

import static org.anergy.ui.lattice.MadeUp.cell;
import static org.anergy.ui.lattice.MadeUp.frame;
import static org.anergy.ui.lattice.MadeUp.lattice;
import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.anergy.cell.CellKind;
import org.anergy.ui.live.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectorPanelTest {
  private static final Frame FRAME =
      frame(1, lattice("tissue 1", Map.of(), cell(1, CellKind.EFFECTOR, 8)));

  @AfterEach
  void light() {
    FlatLightLaf.setup();
  }

  @Test
  void anotherThemeReachesWhatIsNotShown() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          FlatLightLaf.setup();
          InspectorPanel inspector = new InspectorPanel(() -> {});

          FlatDarkLaf.setup();
          SwingUtilities.updateComponentTreeUI(inspector.component());
          inspector.showFacts(Facts.of(followed(), FRAME, 0), LatticePalette.DARK);

          Color ink = UIManager.getColor("Label.foreground");
          assertThat(all(inspector.component(), JLabel.class))
              .hasSizeGreaterThan(8)
              .allSatisfy(label -> assertThat(label.getForeground()).isEqualTo(ink));
        });
  }

  @Test
  void everyLineIsExplained() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          FlatLightLaf.setup();
          InspectorPanel inspector = new InspectorPanel(() -> {});
          inspector.showFacts(Facts.of(followed(), FRAME, 0), LatticePalette.LIGHT);

          assertThat(all(inspector.component(), JLabel.class))
              .filteredOn(label -> label.getText().equals("Timer"))
              .singleElement()
              .extracting(JComponent::getToolTipText)
              .asString()
              .contains("Hours until the next division");
        });
  }

  private static CellTracker followed() {
    CellTracker tracker = new CellTracker();
    tracker.followCell(FRAME, 0, 0);
    return tracker;
  }

  private static <T> List<T> all(Component root, Class<T> type) {
    List<T> found = new ArrayList<>();
    if (type.isInstance(root)) {
      found.add(type.cast(root));
    }
    if (root instanceof Container container) {
      for (Component child : container.getComponents()) {
        found.addAll(all(child, type));
      }
    }
    return found;
  }
}
