package org.anergy.ui.window;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTabbedPane;
import org.anergy.ui.session.SessionView;
import org.anergy.ui.start.PathCopy;
import org.jspecify.annotations.Nullable;

/** The menu of a tab, under the right button of the mouse. */
final class TabMenu extends MouseAdapter {
  private final AnergyWindow window;
  private final JTabbedPane tabs;

  private TabMenu(AnergyWindow window, JTabbedPane tabs) {
    this.window = window;
    this.tabs = tabs;
  }

  static void install(AnergyWindow window, JTabbedPane tabs) {
    tabs.addMouseListener(new TabMenu(window, tabs));
  }

  @Override
  public void mousePressed(MouseEvent event) {
    showIfAsked(event);
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    showIfAsked(event);
  }

  private void showIfAsked(MouseEvent event) {
    int index = tabs.indexAtLocation(event.getX(), event.getY());
    if (event.isPopupTrigger() && index > 0) {
      menu((JComponent) tabs.getComponentAt(index)).show(tabs, event.getX(), event.getY());
    }
  }

  private JPopupMenu menu(JComponent view) {
    Path path = window.pathOf(view);
    JPopupMenu menu = new JPopupMenu();
    if (view instanceof SessionView) {
      menu.add(item("Show the text", "tab.text", path, () -> window.showText(view)));
    }
    menu.add(item("Copy the path", "tab.path", path, () -> PathCopy.copy(path)));
    menu.addSeparator();
    JMenuItem close = new JMenuItem("Close");
    close.setName("tab.close");
    close.addActionListener(e -> window.closeTab(view));
    menu.add(close);
    return menu;
  }

  private static JMenuItem item(String text, String name, @Nullable Path path, Runnable action) {
    JMenuItem item = new JMenuItem(text);
    item.setName(name);
    item.setEnabled(path != null);
    item.setToolTipText(path == null ? AnergyWindow.NO_FILE : path.toString());
    item.addActionListener(e -> action.run());
    return item;
  }
}
