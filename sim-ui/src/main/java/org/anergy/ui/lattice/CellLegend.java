package org.anergy.ui.lattice;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.Icon;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.anergy.cell.CellKind;
import org.anergy.ui.look.StillLabel;
import org.jspecify.annotations.Nullable;

/** The classes of cells with color, switch and number on the shown lattices. */
final class CellLegend {
  private final JPanel panel =
      new JPanel(
          new MigLayout("insets 0, gap 6 1, wrap 3, fillx, hidemode 3", "[][grow]2[46!, right]"));
  private final List<JLabel> swatches = new ArrayList<>();
  private final List<JCheckBox> switches = new ArrayList<>();
  private final List<StillLabel> counts = new ArrayList<>();
  private final JLabel inactiveSwatch = new JLabel();
  private final JLabel inactiveWords = new JLabel(CellColors.INACTIVE_WORDS);
  private @Nullable LatticePalette shownPalette;
  private boolean shownByClone;
  private final int[] shownNumbers = new int[CellClasses.COUNT];
  private boolean stromal = true;
  private boolean stem = true;

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
    Arrays.fill(shownNumbers, -1); // none yet
    inactiveWords.putClientProperty("FlatLaf.styleClass", "medium");
    inactiveWords.setName("lattice.inactive");
    inactiveWords.setToolTipText(
        "Effector and regulatory T cells whose activity is not above " + CellColors.ACTIVE_ABOVE);
    for (int k = 0; k < CellClasses.COUNT; k++) {
      panel.add(swatches.get(k), "w 14!");
      panel.add(switches.get(k), "growx, wmin 50");
      panel.add(counts.get(k), "growx");
    }
    panel.add(inactiveSwatch, "span 3, split 2");
    panel.add(inactiveWords, "growx, wmin 50");
    showOthers(false, false);
  }

  JComponent component() {
    return panel;
  }

  /** Shows the lines of stromal and of stem cells only where there can be any. */
  void showOthers(boolean withStromal, boolean withStem) {
    if (withStromal == stromal && withStem == stem) {
      return;
    }
    stromal = withStromal;
    stem = withStem;
    for (int k = 0; k < CellClasses.COUNT; k++) {
      boolean visible = (stromal || !CellClasses.isStromal(k)) && (stem || !CellClasses.isStem(k));
      swatches.get(k).setVisible(visible);
      switches.get(k).setVisible(visible);
      counts.get(k).setVisible(visible);
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
    if (palette == shownPalette && byClone == shownByClone) {
      return;
    }
    shownPalette = palette;
    shownByClone = byClone;
    for (int k = 0; k < CellClasses.COUNT; k++) {
      boolean colored = !byClone || CellKind.isLarge(k) || k >= CellKind.COUNT;
      swatches
          .get(k)
          .setIcon(
              colored
                  ? new Swatch(new Color(palette.ground()), new Color(palette.color(k)))
                  : null);
    }
    inactiveSwatch.setIcon(inactive(palette));
    inactiveSwatch.setVisible(!byClone);
    inactiveWords.setVisible(!byClone);
  }

  /** Returns inactive effectors and regulatory cells, side by side. */
  static Icon inactive(LatticePalette palette) {
    Color ground = new Color(palette.ground());
    List<Swatch> both = new ArrayList<>();
    for (byte kind : CellColors.WITH_ACTIVITY) {
      both.add(new Swatch(ground, new Color(palette.color(kind, 0))));
    }
    return new SwatchRow(both);
  }

  /**
   * @param numbers number of cells of each class
   */
  void showCounts(int[] numbers) {
    for (int k = 0; k < numbers.length; k++) {
      if (numbers[k] != shownNumbers[k]) {
        shownNumbers[k] = numbers[k];
        counts.get(k).show(String.format(Locale.ROOT, "%,d", numbers[k]));
      }
    }
  }
}
