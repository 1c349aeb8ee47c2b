package org.anergy.ui.window;

import java.awt.AWTEvent;
import java.awt.Dialog;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.WindowEvent;
import javax.swing.SwingUtilities;

/**
 * Gives a window the keyboard when a dialog over it was closed. Window managers do so themselves;
 * without one, as under Xvfb, nobody had it.
 */
final class FocusAfterDialogs implements AWTEventListener {
  private final Window window;

  private FocusAfterDialogs(Window window) {
    this.window = window;
  }

  /** Begins; ends when {@code window} is closed. */
  static void of(Window window) {
    Toolkit.getDefaultToolkit()
        .addAWTEventListener(new FocusAfterDialogs(window), AWTEvent.WINDOW_EVENT_MASK);
  }

  @Override
  public void eventDispatched(AWTEvent event) {
    if (event.getID() != WindowEvent.WINDOW_CLOSED) {
      return;
    }
    if (event.getSource() == window) {
      Toolkit.getDefaultToolkit().removeAWTEventListener(this);
    } else if (event.getSource() instanceof Dialog dialog && dialog.getOwner() == window) {
      SwingUtilities.invokeLater(this::take);
    }
  }

  private void take() {
    if (window.isShowing() && !window.isFocused()) {
      window.toFront();
      window.requestFocus();
    }
  }
}
