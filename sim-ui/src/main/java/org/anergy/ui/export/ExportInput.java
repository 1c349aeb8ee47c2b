package org.anergy.ui.export;

import java.util.List;
import java.util.Locale;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;

/** The parts of which the fields of exports consist. */
final class ExportInput {
  /** Columns of label and field, the same in all parts of the dialog. */
  static final String COLUMNS = "[right, 112!]12[grow, fill]";

  private ExportInput() {}

  static JPanel panel(String name) {
    JPanel panel = new JPanel(new MigLayout("insets 12, fillx, wrap 2", COLUMNS));
    panel.setName(name);
    return panel;
  }

  static <T> JComboBox<T> choice(String name, List<T> entries, String tooltip, Runnable changed) {
    JComboBox<T> box = new JComboBox<>();
    entries.forEach(box::addItem);
    box.setName(name);
    box.setToolTipText(tooltip);
    box.setMaximumRowCount(16);
    box.addActionListener(event -> changed.run());
    return box;
  }

  static JSpinner number(String name, SpinnerNumberModel model, String tooltip, Runnable changed) {
    JSpinner spinner = new JSpinner(model);
    spinner.setName(name);
    spinner.setToolTipText(tooltip);
    spinner.addChangeListener(event -> changed.run());
    return spinner;
  }

  static double value(JSpinner spinner) {
    return ((Number) spinner.getValue()).doubleValue();
  }

  /** Adds {@code field} with a label; Alt and {@code mnemonic} go to the field. */
  static void add(JPanel panel, String text, char mnemonic, JComponent field) {
    JLabel label = new JLabel(text);
    label.setLabelFor(field);
    label.setDisplayedMnemonic(mnemonic);
    panel.add(label);
    panel.add(field);
  }

  /** Returns {@code words} as part of a file name. */
  static String slug(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}.]+", "-")
        .replaceAll("^-+|-+$", "");
  }

  /** An entry of a list: a value and what people read. */
  record Named<T>(T value, String text) {
    @Override
    public String toString() {
      return text;
    }
  }
}
