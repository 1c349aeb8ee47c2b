package org.anergy.ui.session;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/** Says that a treated past is simulated again, and lets the user do without it. */
final class PastProgress {
  private static final int PATIENCE_MILLIS = 300;
  private static final int LOOK_MILLIS = 100;

  private final JDialog dialog;
  private final JProgressBar bar = new JProgressBar(0, 1000);
  private volatile double share;
  private volatile boolean cancelled;
  private volatile boolean done;

  PastProgress(Component parent) {
    dialog =
        new JDialog(
            SwingUtilities.getWindowAncestor(parent), "One moment", Dialog.ModalityType.MODELESS);
    dialog.setName("session.past");
    dialog.setLayout(new MigLayout("insets 16, wrap 1, gap 10", "[360:pref,fill]"));
    // Two lines, not one that wraps: how high it is was not known when the dialog got its size.
    dialog.add(new JLabel("The patient was treated before. That past is simulated"), "gapbottom 0");
    dialog.add(new JLabel("again, because its state depends on the whole plan."));
    dialog.add(bar);
    JButton cancel = new JButton("Cancel");
    cancel.setName("session.past.cancel");
    cancel.addActionListener(e -> cancel());
    dialog.add(cancel, "right, growx 0");
    dialog.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent e) {
            cancel();
          }
        });
    dialog.pack();
    dialog.setLocationRelativeTo(parent);
  }

  /** Takes note of the share that is done, 0–1; from any thread. */
  void share(double now) {
    share = now;
  }

  boolean isCancelled() {
    return cancelled;
  }

  private void cancel() {
    cancelled = true;
  }

  /** Shows the dialog if it is not over at once. */
  void showIfItTakesLong() {
    Timer look = new Timer(LOOK_MILLIS, null);
    look.setInitialDelay(PATIENCE_MILLIS);
    look.addActionListener(
        e -> {
          if (done) {
            look.stop();
            dialog.dispose();
            return;
          }
          bar.setValue((int) (1000 * share));
          dialog.setVisible(true);
        });
    look.start();
  }

  /** Takes the dialog away; on the event thread. */
  void done() {
    done = true;
    dialog.dispose();
  }
}
