package org.anergy.ui.session;

import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.HierarchyEvent;
import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a watched run. While its view is shown in the focused window they mean the same,
 * whatever was clicked last: the space bar plays and never switches a check box. Enter does what
 * the space bar elsewhere does to boxes and buttons. Texts that can be edited and open menus keep
 * all keys.
 */
final class RunKeys implements KeyEventDispatcher {
  private final JComponent view;
  private final Supplier<JComponent> lattice;
  private final Map<KeyStroke, Runnable> own = new HashMap<>();
  private char swallowed = KeyEvent.CHAR_UNDEFINED; // typed by a key that was answered already

  /**
   * @param view where the keys hold, while it is shown
   * @param lattice whose keys hold there too, unless the run has them
   */
  RunKeys(JComponent view, Supplier<JComponent> lattice) {
    this.view = view;
    this.lattice = lattice;
    view.addHierarchyListener(
        e -> {
          if ((e.getChangeFlags() & HierarchyEvent.DISPLAYABILITY_CHANGED) != 0) {
            listen(view.isDisplayable());
          }
        });
  }

  private void listen(boolean displayable) {
    KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    manager.removeKeyEventDispatcher(this);
    if (displayable) {
      manager.addKeyEventDispatcher(this);
    }
  }

  void bind(KeyStroke key, Runnable what) {
    own.put(key, what);
  }

  @Override
  public boolean dispatchKeyEvent(KeyEvent e) {
    if (!isForRun()) {
      return false;
    }
    if (e.getID() == KeyEvent.KEY_TYPED && e.getKeyChar() == swallowed) {
      swallowed = KeyEvent.CHAR_UNDEFINED;
      return consumed(e);
    }
    KeyStroke key = KeyStroke.getKeyStrokeForEvent(e);
    Runnable what = own.get(key);
    if (what != null) {
      swallowed = e.getID() == KeyEvent.KEY_PRESSED ? e.getKeyChar() : swallowed;
      what.run();
      return consumed(e);
    }
    if (e.getID() == KeyEvent.KEY_PRESSED) {
      swallowed = KeyEvent.CHAR_UNDEFINED;
      if (isTyped(e) && isBound(KeyStroke.getKeyStroke(e.getKeyChar()))) {
        return consumed(e); // a list would look for an entry that begins with the character
      }
      if (e.getKeyCode() == KeyEvent.VK_ENTER && operate()) {
        return consumed(e);
      }
    }
    return toLattice(key, e);
  }

  private static boolean consumed(KeyEvent e) {
    e.consume();
    return true;
  }

  private boolean isForRun() {
    KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    Component owner = manager.getFocusOwner();
    boolean text = owner instanceof JTextComponent field && field.isEditable();
    return view.isShowing()
        && manager.getFocusedWindow() != null
        && manager.getFocusedWindow() == SwingUtilities.getWindowAncestor(view)
        && MenuSelectionManager.defaultManager().getSelectedPath().length == 0
        && !text;
  }

  private static boolean isTyped(KeyEvent e) {
    return e.getKeyChar() != KeyEvent.CHAR_UNDEFINED
        && !e.isControlDown()
        && !e.isAltDown()
        && !e.isMetaDown();
  }

  private boolean isBound(KeyStroke typed) {
    return own.containsKey(typed) || ofLattice(typed) != null;
  }

  /** Does to what has the focus what a click does. */
  private static boolean operate() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (owner instanceof AbstractButton button) {
      button.doClick(0);
      return true;
    }
    if (owner instanceof JComboBox<?> box && box.isEnabled()) {
      box.showPopup();
      return true;
    }
    return false;
  }

  private @Nullable Action ofLattice(KeyStroke key) {
    JComponent component = lattice.get();
    Object name = component.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).get(key);
    return name == null ? null : component.getActionMap().get(name);
  }

  /** Lets the lattices have their characters and Escape; arrows belong to what has the focus. */
  private boolean toLattice(KeyStroke key, KeyEvent e) {
    boolean escape = e.getID() == KeyEvent.KEY_PRESSED && e.getKeyCode() == KeyEvent.VK_ESCAPE;
    if (!escape && e.getID() != KeyEvent.KEY_TYPED) {
      return false;
    }
    Action action = ofLattice(key);
    if (action == null) {
      return false;
    }
    action.actionPerformed(new ActionEvent(lattice.get(), ActionEvent.ACTION_PERFORMED, null));
    return consumed(e);
  }
}
