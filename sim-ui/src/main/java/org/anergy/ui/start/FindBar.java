package org.anergy.ui.start;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** Finds words in a text; hidden until it is asked for, and after Escape. */
final class FindBar extends JPanel {
  private static final long serialVersionUID = 1L;
  private final YamlText text;
  private final JTextField field = new JTextField(22);

  FindBar(YamlText text) {
    super(new MigLayout("insets 4 8 4 8, hidemode 3", "[][][][grow]"));
    this.text = text;
    setName("editor.find");
    field.setName("editor.find.text");
    field.setToolTipText("Enter finds the next place, Shift+Enter the one before, Escape ends");
    field.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "Find");
    field
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                text.setCaretPosition(text.getSelectionStart());
                find(false);
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                text.unmark();
                mark(true);
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                mark(true);
              }
            });
    key("ENTER", () -> find(false));
    key("shift ENTER", () -> find(true));
    key("ESCAPE", this::end);
    add(field);
    add(button("▲", "editor.find.before", "The place before (Shift+Enter)", true));
    add(button("▼", "editor.find.next", "The next place (Enter)", false));
    setVisible(false);
  }

  private JButton button(String label, String name, String tip, boolean backwards) {
    JButton button = new JButton(label);
    button.setName(name);
    button.setToolTipText(tip);
    button.putClientProperty(
        FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
    button.addActionListener(event -> find(backwards));
    return button;
  }

  private void key(String stroke, Runnable runnable) {
    field.getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
    field
        .getActionMap()
        .put(
            stroke,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                runnable.run();
              }
            });
  }

  private void find(boolean backwards) {
    mark(field.getText().isEmpty() || text.find(field.getText(), backwards));
  }

  private void mark(boolean good) {
    field.putClientProperty(
        FlatClientProperties.OUTLINE, good ? null : FlatClientProperties.OUTLINE_ERROR);
  }

  /** Shows the bar and moves the keyboard there. */
  void begin() {
    String selected = text.getSelectedText();
    setVisible(true);
    if (selected != null && !selected.contains("\n")) {
      field.setText(selected); // which finds what is selected, not the place after it
    }
    revalidate();
    field.requestFocusInWindow();
    field.selectAll();
  }

  private void end() {
    text.unmark();
    setVisible(false);
    revalidate();
    text.requestFocusInWindow();
  }
}
