package org.anergy.ui.lattice;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.anergy.cell.CellKind;
import org.anergy.ui.look.StillLabel;

/** The classes of cells with color, switch and number on the shown lattices. */
final class CellLegend {
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0, gap 6 1, wrap 3, fillx", "[][grow]2[46!, right]"));
  private final List<JLabel> swatches = new ArrayList<>();
  private final List<JCheckBox> switches = new ArrayList<>();
  private final List<StillLabel> counts = new ArrayList<>();
  private boolean stromal = true;

  CellLegend(LatticeLayers layers) {
    panel.setOpaque(false);
    for (int k = 0; k < CellClasses.COUNT; k++) {
      int index = k;
      String name = CellClasses.name(k);
      JCheckBox box = new JCheckBox(name, true);
      box.setName("lattice.cells." + name);
      box.putClientProperty("FlatLaf.styleClass", "medium");
      box.setToolTipText("Show or hide: " + name);
      box.addActionListener(e -> layers.change(c -> c.withClass(index, box.isSelected())));
      swatches.add(new JLabel());
      switches.add(box);
      StillLabel count = new StillLabel("000,000", SwingConstants.RIGHT);
      count.putClientProperty("FlatLaf.styleClass", "medium");
      count.setName("lattice.count." + name);
      count.setToolTipText("Number on the shown lattices: " + name);
      counts.add(count);
    }
    showStromal(false);
  }

  JComponent component() {
    return panel;
  }

  /** Shows the lines of stromal cells only where a therapy gives them. */
  void showStromal(boolean shown) {
    if (shown == stromal) {
      return;
    }
    stromal = shown;
    panel.removeAll();
    for (int k = 0; k < CellClasses.COUNT; k++) {
      if (shown || !CellClasses.isStromal(k)) {
        panel.add(swatches.get(k), "w 14!");
        panel.add(switches.get(k), "growx, wmin 50");
        panel.add(counts.get(k), "growx");
      }
    }
    panel.revalidate();
  }

  void showChoice(LayerChoice choice) {
    for (int k = 0; k < CellClasses.COUNT; k++) {
      switches.get(k).setSelected((choice.classes() >> k & 1) != 0);
      switches.get(k).setEnabled(choice.cells());
    }
  }

  /** Shows the colors; T cells have none of their own while clones have them. */
  void showColors(LatticePalette palette, boolean byClone) {
    for (int k = 0; k < CellClasses.COUNT; k++) {
      boolean colored = !byClone || CellKind.isLarge(k) || CellClasses.isStromal(k);
      Swatch swatch =
          colored ? new Swatch(new Color(palette.ground()), new Color(palette.color(k))) : null;
      if (!Objects.equals(swatch, swatches.get(k).getIcon())) {
        swatches.get(k).setIcon(swatch);
      }
    }
  }

  /**
   * @param numbers number of cells of each class
   */
  void showCounts(int[] numbers) {
    for (int k = 0; k < numbers.length; k++) {
      counts.get(k).show(String.format(Locale.ROOT, "%,d", numbers[k]));
    }
  }
}
