package org.anergy.ui.chart;

import java.awt.Color;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** Tells whose curves are which, where there are several runs. */
final class ArmKey extends JPanel {
  private static final long serialVersionUID = 1L;

  private List<String> shown = List.of();

  ArmKey() {
    super(new MigLayout("insets 0 8 4 8, gap 16, hidemode 3"));
    setName("chart.arms");
    setOpaque(false);
    setVisible(false);
  }

  /** Shows the names of {@code arms}; nothing if there is one only. */
  void show(List<Arm> arms, Color ink, Color paper) {
    List<String> names = arms.size() < 2 ? List.of() : arms.stream().map(Arm::name).toList();
    if (names.equals(shown) && (names.isEmpty() || getComponent(0).getForeground().equals(ink))) {
      return;
    }
    shown = names;
    removeAll();
    for (int a = 0; a < names.size(); a++) {
      JLabel label = new JLabel(names.get(a), new ArmLook(a), SwingConstants.LEADING);
      label.setName("chart.arms." + a);
      label.setForeground(ink);
      label.setBackground(paper); // what paler samples are mixed with
      label.setToolTipText(
          a == 0
              ? names.get(a) + ": thick lines"
              : names.get(a) + ": thin, paler lines with marks");
      add(label, "wmin 60");
    }
    setVisible(!names.isEmpty());
    revalidate();
    repaint();
  }
}
