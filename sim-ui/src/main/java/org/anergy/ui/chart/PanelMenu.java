package org.anergy.ui.chart;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import net.miginfocom.swing.MigLayout;

/** The list by which panels are switched on and off, by group; it scrolls if it is long. */
final class PanelMenu {
  private static final int LEAST_HEIGHT = 160;
  private static final int SCROLL_STEP = 22;
  private static final int EDGE = 8; // kept free at the edge of the screen

  /** The click on the button that closes the list must not open it again. */
  private static final long CLOSING_NANOS = 250_000_000L;

  private final ChartHost host;
  private final Runnable changed;
  private final JButton button = new JButton("Panels ▾");
  private long closed = System.nanoTime() - CLOSING_NANOS;

  private PanelMenu(ChartHost host, Runnable changed) {
    this.host = host;
    this.changed = changed;
    button.setName("chart.panels");
    button.setMnemonic('P');
    button.setToolTipText("Choose which charts are shown");
    button.addActionListener(event -> open());
  }

  /**
   * Returns the button that opens the list.
   *
   * @param changed is called after another choice
   */
  static JButton button(ChartHost host, Runnable changed) {
    return new PanelMenu(host, changed).button;
  }

  private void open() {
    if (System.nanoTime() - closed < CLOSING_NANOS) {
      return;
    }
    JPopupMenu popup = new JPopupMenu();
    popup.setName("chart.panels.menu");
    JScrollPane scroll = new JScrollPane(list());
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.getVerticalScrollBar().setUnitIncrement(SCROLL_STEP);
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    Dimension whole = scroll.getPreferredSize();
    int height = Math.min(whole.height, Math.max(LEAST_HEIGHT, below()));
    int bar = height < whole.height ? scroll.getVerticalScrollBar().getPreferredSize().width : 0;
    scroll.setPreferredSize(new Dimension(whole.width + bar, height));
    popup.add(scroll);
    popup.addPopupMenuListener(
        new PopupMenuListener() {
          @Override
          public void popupMenuWillBecomeVisible(PopupMenuEvent event) {}

          @Override
          public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
            closed = System.nanoTime();
          }

          @Override
          public void popupMenuCanceled(PopupMenuEvent event) {}
        });
    popup.show(button, 0, button.getHeight());
  }

  /** Returns the height that the screen has below the button, pixels. */
  private int below() {
    GraphicsConfiguration screen = button.getGraphicsConfiguration();
    Rectangle bounds = screen.getBounds();
    Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
    int top = button.getLocationOnScreen().y + button.getHeight();
    return bounds.y + bounds.height - taken.bottom - top - EDGE;
  }

  private JPanel list() {
    JPanel list = new JPanel(new MigLayout("insets 4 8 6 14, gap 0 2, wrap 1"));
    String group = "";
    for (PanelSpec panel : host.model().offered()) {
      if (!panel.group().equals(group)) {
        group = panel.group();
        list.add(head(group), list.getComponentCount() > 0 ? "gaptop 6" : "");
      }
      JCheckBox box = new JCheckBox(panel.title());
      box.setName("chart.panel." + panel.id());
      box.setSelected(host.model().chosen().contains(panel));
      box.setToolTipText("Show or hide this chart");
      box.addActionListener(
          event -> {
            host.model().choose(panel.id(), box.isSelected());
            changed.run();
          });
      list.add(box, "gapleft 8");
    }
    return list;
  }

  private static Component head(String group) {
    JLabel label = new JLabel(group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1));
    label.setEnabled(false);
    return label;
  }
}
