package org.anergy.ui.session;

import java.awt.Component;
import java.util.Locale;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import org.anergy.ui.live.EventChoice;

/** The choice of what counts as an event: a small button that opens a menu. */
final class EventMenu {
  private final JButton button = new JButton("▾");
  private EventChoice chosen = EventChoice.ANY;

  EventMenu() {
    button.setName("control.eventKinds");
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setFocusable(false);
    button.addActionListener(e -> open());
    describe();
  }

  /** Returns the button that opens the menu. */
  Component component() {
    return button;
  }

  EventChoice chosen() {
    return chosen;
  }

  /** Lets {@code choice} count from now on. */
  void choose(EventChoice choice) {
    chosen = choice;
    describe();
  }

  private void describe() {
    String words = "What counts as an event: " + chosen.title().toLowerCase(Locale.ROOT);
    button.setToolTipText(words);
    button.getAccessibleContext().setAccessibleName(words);
  }

  private void open() {
    JPopupMenu menu = new JPopupMenu();
    ButtonGroup group = new ButtonGroup();
    for (EventChoice choice : EventChoice.values()) {
      JRadioButtonMenuItem item = new JRadioButtonMenuItem(choice.title(), choice == chosen);
      item.setName("control.eventKind." + choice.name());
      item.setToolTipText(choice.meaning());
      item.addActionListener(e -> choose(choice));
      group.add(item);
      menu.add(item);
    }
    menu.show(button, 0, -menu.getPreferredSize().height); // the bar is at the lower edge
  }
}
