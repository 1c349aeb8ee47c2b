package org.anergy.ui.lattice;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.anergy.ui.look.StillLabel;

/** The largest clones on the shown lattices with color and number of cells. */
final class CloneLegend {
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0, gap 6 1, wrap 3, fillx", "[][grow]2[46!, right]"));
  private final List<JLabel> swatches = new ArrayList<>();
  private final List<StillLabel> names = new ArrayList<>();
  private final List<StillLabel> counts = new ArrayList<>();

  CloneLegend() {
    panel.setOpaque(false);
    for (int k = 0; k <= CloneColors.COLORS; k++) {
      swatches.add(new JLabel());
      names.add(new StillLabel("clone number 000,000", SwingConstants.LEADING));
      counts.add(new StillLabel("000,000", SwingConstants.RIGHT));
      names.get(k).putClientProperty("FlatLaf.styleClass", "medium");
      counts.get(k).putClientProperty("FlatLaf.styleClass", "medium");
      panel.add(swatches.get(k), "w 14!, h 18!");
      panel.add(names.get(k), "growx");
      panel.add(counts.get(k), "growx");
    }
  }

  JComponent component() {
    return panel;
  }

  void showClones(CloneColors clones, LatticePalette palette) {
    List<CloneColors.Line> lines = clones.lines();
    for (int k = 0; k <= CloneColors.COLORS; k++) {
      boolean other = k == lines.size();
      if (k > lines.size()) {
        swatches.get(k).setIcon(null);
        names.get(k).show("");
        counts.get(k).show("");
        continue;
      }
      int color = other ? CloneColors.OTHER : lines.get(k).color();
      Swatch swatch = new Swatch(new Color(palette.ground()), new Color(palette.clone(color)));
      if (!swatch.equals(swatches.get(k).getIcon())) {
        swatches.get(k).setIcon(swatch);
      }
      names.get(k).show(other ? "all other clones" : "clone " + lines.get(k).number());
      counts.get(k).show(other ? "" : String.valueOf(lines.get(k).cells()));
    }
  }
}
