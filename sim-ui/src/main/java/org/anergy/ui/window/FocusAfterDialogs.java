package org.anergy.ui.window;

import java.awt.AWTEvent;
import java.awt.Dialog;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.WindowEvent;
import javax.swing.Timer;

/**
 * Gives a window the keyboard when a dialog over it was closed. Window managers do so themselves;
 * without one, as under Xvfb, nobody had it.
 */
final class FocusAfterDialogs implements AWTEventListener {
  private static final int MILLIS = 100; // from one try to the next
  private static final int TRIES = 10;

  private final Window window;
  private final Timer timer = new Timer(MILLIS, e -> take());
  private int tries;

  private FocusAfterDialogs(Window window) {
    this.window = window;
    timer.setInitialDelay(0);
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
      tries = TRIES;
      timer.restart();
    }
  }

  /** An X server loses a request that comes before it has taken the dialog away. */
  private void take() {
    boolean taken =
        KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusedWindow() != null;
    if (taken || !window.isShowing() || tries-- == 0) {
      timer.stop();
    } else {
      window.toFront();
      window.requestFocus();
    }
  }
}
