package org.anergy.ui.plan;

import com.formdev.flatlaf.FlatLaf;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.UIManager;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.anergy.study.report.ReportTheme;

/** The parts of which the fields of interventions consist. */
final class FormInput {
  private static final int TOOLTIP_WIDTH = 380;

  private FormInput() {}

  /** A text field that tells of each change. */
  static JTextField text(String name, String value, String tooltip, Runnable changed) {
    JTextField field = new JTextField(value, 14);
    field.setName(name);
    field.setToolTipText(tooltip);
    field
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                changed.run();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                changed.run();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                changed.run();
              }
            });
    return field;
  }

  /** A list to choose from whose entries have tooltips. */
  static <T> JComboBox<T> choice(
      String name, List<T> entries, Function<T, String> tooltip, Runnable changed) {
    return choice(name, entries, entry -> "", tooltip, changed);
  }

  /** As the other; the heading of a group stands above its first entry. */
  static <T> JComboBox<T> choice(
      String name,
      List<T> entries,
      Function<T, String> group,
      Function<T, String> tooltip,
      Runnable changed) {
    JComboBox<T> box = new JComboBox<>();
    entries.forEach(box::addItem);
    box.setName(name);
    box.setMaximumRowCount(14);
    box.setRenderer(
        new GroupedRenderer(
            entries.stream().map(group).toList(),
            entries.stream().map(entry -> html(tooltip.apply(entry))).toList(),
            box::getSelectedIndex));
    box.addActionListener(
        event -> {
          T chosen = box.getItemAt(box.getSelectedIndex());
          box.setToolTipText(chosen == null ? null : html(tooltip.apply(chosen)));
          changed.run();
        });
    if (!entries.isEmpty()) {
      box.setToolTipText(html(tooltip.apply(entries.get(0))));
    }
    return box;
  }

  /** A label in front of {@code field}; Alt and {@code mnemonic} go to the field. */
  static JLabel label(String text, char mnemonic, JComponent field) {
    JLabel label = new JLabel(text);
    label.setLabelFor(field);
    label.setDisplayedMnemonic(mnemonic);
    return label;
  }

  /** Lines of text that wrap, in the color of what matters less. */
  static JTextArea note(String name) {
    JTextArea note =
        new JTextArea() {
          @Override
          public void updateUI() {
            super.updateUI();
            Font font = UIManager.getFont("Label.font");
            setFont(font);
            setForeground(muted());
          }
        };
    note.setName(name);
    note.setEditable(false);
    note.setFocusable(false);
    note.setOpaque(false);
    note.setBorder(null);
    note.setLineWrap(true);
    note.setWrapStyleWord(true);
    return note;
  }

  /** Returns the color of what matters less; still easy to read. */
  static Color muted() {
    return (FlatLaf.isLafDark() ? ReportTheme.DARK : ReportTheme.LIGHT).muted();
  }

  /** Returns {@code text} with a capital and a full stop. */
  static String sentence(String text) {
    String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  /** A tooltip that wraps. */
  static String html(String text) {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<html><div width=" + TOOLTIP_WIDTH + ">" + safe + "</div></html>";
  }
}
