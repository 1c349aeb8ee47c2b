package org.anergy.ui.lattice;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Shows what is followed. Its lines are laid out anew only if their names change. */
final class InspectorPanel {
  private static final String HINT =
      "Click a cell or a site in the picture. It is followed from frame to frame; click again for"
          + " the next cell of the same site. With the keyboard: shift and arrow keys choose the"
          + " site, F the cell.";

  private final JPanel panel =
      new ColumnPanel(new MigLayout("insets 10, gap 8 5, fillx, wrap 2", "[][grow, fill]"));
  private final JLabel title = new JLabel();
  private final AffinityBars affinities = new AffinityBars();
  private final JButton stop = new JButton("Stop following");
  private final Map<String, JTextArea> values = new LinkedHashMap<>();
  private List<String> names = List.of("not laid out yet");
  private boolean withAffinities;

  /**
   * @param stopped runs when a user wants to follow no longer
   */
  InspectorPanel(Runnable stopped) {
    panel.setName("lattice.inspector");
    title.setName("lattice.inspector.title");
    title.putClientProperty("FlatLaf.styleClass", "h3");
    stop.setName("lattice.inspector.stop");
    stop.setToolTipText("Follow nothing (Esc)");
    stop.addActionListener(e -> stopped.run());
    showFacts(null, LatticePalette.LIGHT);
  }

  JComponent component() {
    return panel;
  }

  /** Shows {@code facts}; null for nothing. */
  void showFacts(@Nullable Facts facts, LatticePalette palette) {
    Map<String, String> lines = facts == null ? Map.of() : facts.lines();
    boolean bars = facts != null && facts.affinities().length > 0;
    if (!names.equals(new ArrayList<>(lines.keySet())) || bars != withAffinities) {
      layOut(new ArrayList<>(lines.keySet()), bars);
    }
    if (facts == null) {
      return;
    }
    if (!facts.title().equals(title.getText())) {
      title.setText(facts.title());
    }
    title.setIcon(
        facts.index() < 0
            ? null
            : new Swatch(new Color(palette.ground()), new Color(palette.color(facts.index()))));
    lines.forEach(
        (name, value) -> {
          JTextArea area = values.get(name);
          if (area != null && !area.getText().equals(value)) {
            area.setText(value);
          }
        });
    affinities.showAffinities(facts.affinities());
  }

  private void layOut(List<String> next, boolean bars) {
    names = next;
    withAffinities = bars;
    panel.removeAll();
    values.clear();
    if (next.isEmpty()) {
      panel.add(text(HINT), "span 2, growx, wmin 50");
    } else {
      panel.add(title, "span 2");
      for (String name : next) {
        JTextArea value = text("");
        value.setName("lattice.inspector." + name);
        values.put(name, value);
        panel.add(new JLabel(name), "top");
        panel.add(value, "wmin 50");
      }
      if (bars) {
        panel.add(new JLabel("Affinity for self-epitope"), "span 2, gaptop 6");
        panel.add(affinities, "span 2, growx");
      }
      panel.add(stop, "span 2, gaptop 8");
    }
    panel.revalidate();
    panel.repaint();
  }

  /** Text that wraps, and that can be marked and copied. */
  private static JTextArea text(String text) {
    JTextArea area = new JTextArea(text);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setEditable(false);
    area.setOpaque(false);
    area.setBorder(BorderFactory.createEmptyBorder());
    area.setFont(new JLabel().getFont());
    return area;
  }
}
