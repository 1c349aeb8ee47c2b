package org.anergy.ui.window;

import java.awt.BorderLayout;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;

/**
 * Tells the user of a failure that nothing else handled, with details to copy: one dialog at a
 * time, and each failure once, because what fails while it is drawn fails again and again. All of
 * them are logged.
 */
final class ErrorDialog implements Thread.UncaughtExceptionHandler {
  private static final System.Logger LOG = System.getLogger(ErrorDialog.class.getName());

  private final Set<String> told = new HashSet<>(); // of the event thread, as the next
  private boolean open;

  /** Takes a failure; from any thread. */
  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    LOG.log(
        System.Logger.Level.ERROR,
        "unexpected failure in thread " + thread.getName() + ": " + failure,
        failure);
    SwingUtilities.invokeLater(() -> tell(failure));
  }

  private void tell(Throwable failure) {
    if (open || !told.add(kind(failure))) {
      return;
    }
    open = true;
    try {
      JOptionPane.showMessageDialog(
          KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow(),
          panel(details(failure)),
          "Anergy",
          JOptionPane.ERROR_MESSAGE);
    } finally {
      open = false;
    }
  }

  /** Returns what is the same for the same failure: its class and where it happened. */
  static String kind(Throwable failure) {
    Throwable root = root(failure);
    StackTraceElement[] trace = root.getStackTrace();
    return root.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (Throwable next = root.getCause(); next != null; next = root.getCause()) {
      root = next;
    }
    return root;
  }

  /** Returns what a report of the failure needs. */
  static String details(Throwable failure) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.println(
        "Java "
            + System.getProperty("java.version")
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch"));
    failure.printStackTrace(out);
    out.flush();
    return text.toString();
  }

  private static JPanel panel(String details) {
    JPanel panel = new JPanel(new BorderLayout(0, 10));
    panel.setName("failure");
    JLabel sentence =
        new JLabel(
            "<html><div width='480'>Something went wrong that should not have: what is shown may be"
                + " incomplete, so save your work and maybe start Anergy anew.</div></html>");
    panel.add(sentence, BorderLayout.NORTH);
    JTextArea text = new JTextArea(details, 12, 50);
    text.setTabSize(2);
    text.setName("failure.details");
    text.setEditable(false);
    text.setCaretPosition(0);
    panel.add(new JScrollPane(text));
    JButton copy = new JButton("Copy the details");
    copy.setName("failure.copy");
    copy.addActionListener(e -> copy(text));
    JPanel buttons = new JPanel(new BorderLayout());
    buttons.add(copy, BorderLayout.WEST);
    panel.add(buttons, BorderLayout.SOUTH);
    return panel;
  }

  private static void copy(JTextArea text) {
    try {
      Toolkit.getDefaultToolkit()
          .getSystemClipboard()
          .setContents(new StringSelection(text.getText()), null);
    } catch (IllegalStateException e) {
      text.requestFocusInWindow(); // another program holds the clipboard: the user can copy it soon
      text.selectAll();
    }
  }
}
