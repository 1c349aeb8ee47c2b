package org.anergy.ui.results;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** What all tables of results have around them: a filter, and a way to open the selected row. */
final class TableActions {
  private TableActions() {}

  /** Makes a double click and Enter run {@code open}. */
  static void onOpen(CellTable table, Runnable open) {
    table.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2) {
              open.run();
            }
          }
        });
    table
        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke("ENTER"), "open");
    table
        .getActionMap()
        .put(
            "open",
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                open.run();
              }
            });
  }

  /**
   * Returns {@code table} below its heading and filter.
   *
   * @param count shows how many rows are left
   * @param changed runs when the filter has another result
   */
  static JPanel filtered(
      String heading, CellTable table, String name, String hint, JLabel count, Runnable changed) {
    JTextField filter = new JTextField(28);
    filter.setName(name);
    filter.setToolTipText(
        "Shows rows that meet conditions such as relapses >= 2, or that contain a text");
    filter.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, hint);
    filter.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
    JLabel problem = new JLabel();
    problem.setName(name + ".problem");
    problem.setVisible(false);
    Runnable apply =
        () -> {
          showProblem(table.filter(filter.getText()), table.columns(), filter, problem);
          changed.run();
        };
    filter
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                apply.run();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                apply.run();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                apply.run();
              }
            });
    JPanel panel =
        new JPanel(
            new MigLayout("insets 4 14 10 14, fill, hidemode 3", "[][grow,fill][]", "[][][grow]"));
    JLabel label = new JLabel(heading);
    label.setLabelFor(filter);
    panel.add(label);
    panel.add(filter, "wmax 420");
    panel.add(count, "wrap");
    panel.add(problem, "skip 1, span 2, wmin 0, wrap");
    panel.add(new JScrollPane(table), "span, grow, hmin 90");
    return panel;
  }

  private static void showProblem(
      String words, List<String> columns, JTextField filter, JLabel problem) {
    boolean any = !words.isEmpty();
    filter.putClientProperty(
        FlatClientProperties.OUTLINE, any ? FlatClientProperties.OUTLINE_ERROR : null);
    String known = "Columns: " + String.join(", ", columns);
    problem.setText(any ? words + " " + known : "");
    problem.setToolTipText(any ? "<html><p width=500>" + known : null);
    problem.setVisible(any);
  }
}
