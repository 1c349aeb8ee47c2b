package org.anergy.ui.lattice;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.anergy.ui.look.StillLabel;
import org.jspecify.annotations.Nullable;

/** The largest clones on the shown lattices with color and number of cells. */
final class CloneLegend {
  private static final String OTHERS = "Clones that are none of the twelve largest";

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
      Swatch swatch = swatch(other ? null : lines.get(k), palette);
      boolean recolored = !swatch.equals(swatches.get(k).getIcon());
      if (recolored) {
        swatches.get(k).setIcon(swatch);
      }
      String name = other ? "all other clones" : "clone " + lines.get(k).number();
      if (!name.equals(names.get(k).getText()) || recolored) {
        names.get(k).show(name);
        names.get(k).setToolTipText(other ? OTHERS : tip(lines.get(k)));
      }
      counts.get(k).show(other ? "" : String.valueOf(lines.get(k).cells()));
    }
  }

  /** Returns how the cells of a clone look; those of all others for null. */
  static Swatch swatch(CloneColors.@Nullable Line line, LatticePalette palette) {
    Color ground = new Color(palette.ground());
    return line == null
        ? new Swatch(ground, new Color(palette.otherClones()))
        : new Swatch(ground, new Color(line.color()), line.marks());
  }

  private static String tip(CloneColors.Line line) {
    String identity = String.format(Locale.ROOT, "Identity %016x", line.id());
    return line.marks() == 0
        ? identity + ", which alone decides its color"
        : identity + "; dots, because its color is near that of another clone of this list";
  }
}
