package org.anergy.ui.start;

import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;

/** What a text would simulate, in words; while it has problems, what it was when it had none. */
final class DescriptionPanel extends JPanel {
  private static final long serialVersionUID = 1L;

  private final JLabel heading = new JLabel(" ");
  private final JTextArea words = new JTextArea();
  private boolean wasValid;

  DescriptionPanel() {
    super(new BorderLayout());
    heading.setName("editor.description.heading");
    heading.setFont(heading.getFont().deriveFont(Font.BOLD));
    heading.setBorder(BorderFactory.createEmptyBorder(6, 12, 6, 12));
    heading.setLabelFor(words);
    words.setName("editor.description");
    words.setEditable(false);
    words.setLineWrap(true);
    words.setWrapStyleWord(true);
    words.setMargin(new Insets(6, 12, 6, 12));
    JScrollPane scroll = new JScrollPane(words);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(heading, BorderLayout.NORTH);
    add(scroll);
  }

  void show(ScenarioCheck result) {
    boolean valid = result.problems().isEmpty();
    words.setEnabled(valid);
    if (valid) {
      wasValid = true;
      words.setText(result.description());
      words.setCaretPosition(0);
    } else if (!wasValid) {
      words.setText("Nothing, until the problems are solved.");
    }
    heading.setText(
        valid || !wasValid
            ? "What would be simulated"
            : "What the last text without problems would simulate");
  }
}
