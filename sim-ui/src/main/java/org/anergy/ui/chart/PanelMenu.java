package org.anergy.ui.chart;

import java.awt.Component;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JLabel;
import javax.swing.JPopupMenu;

/** The menu by which panels are switched on and off, by group. */
final class PanelMenu {
  private PanelMenu() {}

  /** Returns the button that opens the menu. */
  static JButton button(ChartHost host, Runnable changed) {
    JButton button = new JButton("Panels ▾");
    button.setName("chart.panels");
    button.setMnemonic('P');
    button.setToolTipText("Choose which charts are shown");
    button.addActionListener(event -> menu(host, changed).show(button, 0, button.getHeight()));
    return button;
  }

  private static JPopupMenu menu(ChartHost host, Runnable changed) {
    JPopupMenu menu = new JPopupMenu();
    menu.setName("chart.panels.menu");
    String group = "";
    for (PanelSpec panel : host.model().panels()) {
      if (!panel.group().equals(group)) {
        group = panel.group();
        menu.add(head(group, menu.getComponentCount() > 0));
      }
      JCheckBoxMenuItem item = new JCheckBoxMenuItem(panel.title());
      item.setName("chart.panel." + panel.id());
      item.setSelected(host.model().chosen().contains(panel));
      item.setToolTipText(item.isSelected() ? "Hide this chart" : "Show this chart");
      // The menu stays open, so that several can be chosen.
      item.putClientProperty("CheckBoxMenuItem.doNotCloseOnMouseClick", true);
      item.addActionListener(
          event -> {
            host.model().choose(panel.id(), item.isSelected());
            changed.run();
          });
      menu.add(item);
    }
    return menu;
  }

  private static Component head(String group, boolean gap) {
    JLabel label =
        new JLabel(group.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + group.substring(1));
    label.setEnabled(false);
    label.setBorder(javax.swing.BorderFactory.createEmptyBorder(gap ? 6 : 2, 8, 2, 8));
    return label;
  }
}
