package org.anergy.ui.chart;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** The panels one below the other; they share the height that there is, or scroll. */
final class PanelStack extends JPanel implements Scrollable {
  private static final long serialVersionUID = 1L;
  private static final int SCROLL_STEP = 24;

  private final transient List<PanelRow> rows = new ArrayList<>();

  PanelStack() {
    super(new MigLayout("insets 0, gap 0 0, wrap 1, fill, hidemode 3", "[grow,fill]"));
    setName("chart.stack");
  }

  /** Builds the rows of the chosen panels anew. */
  void rebuild(ChartHost host) {
    removeAll();
    rows.clear();
    setBackground(host.theme().paper());
    List<PanelSpec> chosen = host.model().chosen();
    int left = PanelCharts.left(chosen);
    for (int i = 0; i < chosen.size(); i++) {
      PanelRow row = new PanelRow(chosen.get(i), host, left);
      rows.add(row);
      boolean score = chosen.get(i).kind() == PanelSpec.Kind.SCORE;
      boolean rug = chosen.get(i).kind() == PanelSpec.Kind.EVENTS;
      add(row, rug ? "growx" : "grow, pushy " + (score ? 140 : 100));
    }
    if (chosen.isEmpty()) {
      boolean nothing = host.model().panels().isEmpty();
      JLabel hint =
          new JLabel(
              nothing ? "Open a scenario to see its course." : "Choose what to show: Panels.",
              SwingConstants.CENTER);
      hint.setForeground(host.theme().muted());
      add(hint, "grow, push");
    }
    revalidate();
    repaint();
  }

  /** Returns the rows. */
  List<PanelRow> rows() {
    return List.copyOf(rows);
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return SCROLL_STEP;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() != null && getParent().getHeight() > getMinimumSize().height;
  }
}
