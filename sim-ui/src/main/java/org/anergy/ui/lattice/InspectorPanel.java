package org.anergy.ui.lattice;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
      new ColumnPanel(
          new MigLayout("insets 10, gap 8 5, fillx, wrap 1, hidemode 3", "[grow, fill]"));
  private final JPanel lines =
      new JPanel(new MigLayout("insets 0, gap 8 5, fillx, wrap 2", "[][grow, fill]"));
  private final JTextArea hint = text(HINT);
  private final JLabel affinityTitle = new JLabel("Affinity for self-epitope");
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
    lines.setOpaque(false);
    // All of them stay in the window, shown or not, so that another theme reaches them.
    panel.add(hint, "growx, wmin 50");
    panel.add(title);
    panel.add(lines, "growx");
    panel.add(affinityTitle, "gaptop 6");
    panel.add(affinities, "growx");
    panel.add(stop, "growx 0, gaptop 8");
    showFacts(null, LatticePalette.LIGHT);
  }

  JComponent component() {
    return panel;
  }

  /** Shows {@code facts}; null for nothing. */
  void showFacts(@Nullable Facts facts, LatticePalette palette) {
    Map<String, String> shown = facts == null ? Map.of() : facts.lines();
    boolean bars = facts != null && facts.affinities().length > 0;
    if (!names.equals(new ArrayList<>(shown.keySet())) || bars != withAffinities) {
      layOut(new ArrayList<>(shown.keySet()), bars);
    }
    if (facts == null) {
      return;
    }
    if (!facts.title().equals(title.getText())) {
      title.setText(facts.title());
    }
    Swatch swatch =
        facts.index() < 0
            ? null
            : new Swatch(
                new Color(palette.ground()),
                new Color(palette.color(facts.index(), facts.activity())));
    if (!Objects.equals(swatch, title.getIcon())) {
      title.setIcon(swatch);
    }
    shown.forEach(
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
    lines.removeAll();
    values.clear();
    for (String name : next) {
      JTextArea value = text("");
      value.setName("lattice.inspector." + name);
      values.put(name, value);
      JLabel label = new JLabel(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
      String meaning = "<html><p width=280>" + FactWords.meaning(name) + ".";
      label.setToolTipText(meaning);
      value.setToolTipText(meaning);
      lines.add(label, "top");
      lines.add(value, "wmin 50");
    }
    boolean any = !next.isEmpty();
    hint.setVisible(!any);
    title.setVisible(any);
    lines.setVisible(any);
    stop.setVisible(any);
    affinityTitle.setVisible(bars);
    affinities.setVisible(bars);
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
