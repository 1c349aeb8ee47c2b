package org.anergy.ui.plan;

import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** The {@link InterventionForm} in a dialog. Of the event dispatch thread. */
public final class InterventionDialog {
  private final JDialog dialog;
  private final InterventionForm form;
  private Question.@Nullable Answer chosen;

  private InterventionDialog(
      Component owner, Question question, Situation now, InterventionKind first) {
    dialog =
        new JDialog(
            SwingUtilities.getWindowAncestor(owner),
            question.title() + ", from day " + PlanText.shown(now.start()) + " on",
            ModalityType.DOCUMENT_MODAL);
    dialog.setName("intervention");
    form = new InterventionForm(now, first);
    JButton accept =
        button("intervention.ok", question.accept(), 'i', "Go on with this from here (Enter)");
    JButton fork =
        button(
            "intervention.fork",
            "Fork instead",
            'F',
            "Keep what was simulated, and show this future beside it");
    JTextArea consequence = consequence(question.consequence());
    JButton cancel = button("intervention.cancel", "Cancel", 'n', "Change nothing (Escape)");
    accept.setEnabled(false);
    fork.setEnabled(false);
    accept.addActionListener(event -> accept(false));
    fork.addActionListener(event -> accept(true));
    if (!question.fork().obstacle().isEmpty()) {
      fork.setToolTipText(question.fork().obstacle());
    }
    cancel.addActionListener(event -> dialog.dispose());
    form.setListener(
        () -> {
          accept.setEnabled(form.planned() != null);
          fork.setEnabled(form.planned() != null && question.fork().obstacle().isEmpty());
        });
    JPanel content =
        new JPanel(new MigLayout("insets 6 12 12 12, fill, wrap 1", "[grow, fill]", "[grow][][]"));
    content.add(form, "grow");
    if (!question.consequence().isEmpty()) {
      content.add(consequence, "growx, wmin 0, gapx 12 12, gapbottom 6");
    }
    boolean two = question.fork().offered();
    content.add(cancel, "split " + (two ? 3 : 2) + ", gapleft push, sizegroup b");
    if (two) {
      content.add(fork, "sizegroup b");
    }
    content.add(accept, "sizegroup b");
    dialog.setContentPane(content);
    dialog.getRootPane().setDefaultButton(accept);
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> dialog.dispose(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    dialog.setMinimumSize(new Dimension(560, 560));
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

  private static JTextArea consequence(String text) {
    JTextArea area = FormInput.note("intervention.consequence");
    area.setForeground(UIManager.getColor("Label.foreground")); // it matters
    area.setRows(2);
    area.setText(text);
    return area;
  }

  private void accept(boolean beside) {
    Planned planned = form.planned();
    if (planned != null) {
      chosen = new Question.Answer(planned, beside);
      dialog.dispose();
    }
  }

  /**
   * Asks the user what is done to the patient now, and waits for the answer.
   *
   * @param owner a component of the window
   * @param question what the buttons say, and what becomes of other futures
   * @param now where the run stands
   * @param first what is shown first
   * @return what is done; null for nothing
   */
  public static Question.@Nullable Answer ask(
      Component owner, Question question, Situation now, InterventionKind first) {
    InterventionDialog asked = new InterventionDialog(owner, question, now, first);
    SwingUtilities.invokeLater(asked.form::focusFirst);
    asked.dialog.setVisible(true);
    return asked.chosen;
  }

  /** As the other method; a drug is shown first. */
  public static Question.@Nullable Answer ask(Component owner, Question question, Situation now) {
    return ask(owner, question, now, InterventionKind.DRUG);
  }
}
