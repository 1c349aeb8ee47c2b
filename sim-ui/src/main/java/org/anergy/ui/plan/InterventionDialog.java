package org.anergy.ui.plan;

import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** The {@link InterventionForm} in a dialog. Of the event dispatch thread. */
public final class InterventionDialog {
  private final JDialog dialog;
  private final InterventionForm form;
  private @Nullable Planned chosen;

  private InterventionDialog(Component owner, String title, Situation now, InterventionKind first) {
    dialog =
        new JDialog(
            SwingUtilities.getWindowAncestor(owner),
            title + ", from day " + DayText.shown(now.start()) + " on",
            ModalityType.DOCUMENT_MODAL);
    dialog.setName("intervention");
    form = new InterventionForm(now, first);
    JButton accept = button("intervention.ok", "Do it", 'I', "Branch the run with this");
    JButton cancel = button("intervention.cancel", "Cancel", 'n', "Change nothing (Escape)");
    accept.setEnabled(false);
    accept.addActionListener(event -> accept());
    cancel.addActionListener(event -> dialog.dispose());
    form.setListener(() -> accept.setEnabled(form.planned() != null));
    JPanel content =
        new JPanel(new MigLayout("insets 6 12 12 12, fill, wrap 1", "[grow, fill]", "[grow][]"));
    content.add(form, "grow");
    content.add(cancel, "split 2, tag cancel, sizegroup b");
    content.add(accept, "tag ok, sizegroup b");
    dialog.setContentPane(content);
    dialog.getRootPane().setDefaultButton(accept);
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> dialog.dispose(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    dialog.setMinimumSize(new Dimension(560, 480));
    dialog.pack();
    dialog.setLocationRelativeTo(owner);
  }

  private static JButton button(String name, String text, char mnemonic, String tooltip) {
    JButton button = new JButton(text);
    button.setName(name);
    button.setMnemonic(mnemonic);
    button.setToolTipText(tooltip);
    return button;
  }

  private void accept() {
    chosen = form.planned();
    if (chosen != null) {
      dialog.dispose();
    }
  }

  /**
   * Asks the user what is done to the patient now, and waits for the answer.
   *
   * @param owner a component of the window
   * @param title what is changed, in a few words
   * @param now where the run stands
   * @param first what is shown first
   * @return what is done; null for nothing
   */
  public static @Nullable Planned ask(
      Component owner, String title, Situation now, InterventionKind first) {
    InterventionDialog asked = new InterventionDialog(owner, title, now, first);
    SwingUtilities.invokeLater(asked.form::focusFirst);
    asked.dialog.setVisible(true);
    return asked.chosen;
  }

  /** As the other method; a drug is shown first. */
  public static @Nullable Planned ask(Component owner, String title, Situation now) {
    return ask(owner, title, now, InterventionKind.DRUG);
  }
}
