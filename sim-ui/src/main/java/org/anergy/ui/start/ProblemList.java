package org.anergy.ui.start;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.jspecify.annotations.Nullable;

/** The problems of a text, in its order; a click or Enter goes to the place. */
final class ProblemList extends JList<PlacedProblem> {
  private static final long serialVersionUID = 1L;
  private final transient Consumer<PlacedProblem> jump;
  private final DefaultListModel<PlacedProblem> items = new DefaultListModel<>();

  ProblemList(Consumer<PlacedProblem> jump) {
    this.jump = jump;
    setModel(items);
    setName("editor.problems");
    getAccessibleContext().setAccessibleName("Problems");
    setVisibleRowCount(5);
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setCellRenderer(new Cell());
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            go();
          }
        });
    getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "go");
    getActionMap()
        .put(
            "go",
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                go();
              }
            });
  }

  private void go() {
    PlacedProblem problem = getSelectedValue();
    if (problem != null && problem.line() > 0) {
      jump.accept(problem);
    }
  }

  /** Shows {@code problems} instead of those before. */
  void show(List<PlacedProblem> problems) {
    items.clear();
    problems.forEach(items::addElement);
  }

  private static final class Cell extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, @Nullable Object value, int index, boolean selected, boolean focus) {
      super.getListCellRendererComponent(list, "", index, selected, focus);
      if (value instanceof PlacedProblem problem) {
        int width = Math.max(200, list.getWidth() - 106);
        String place = problem.line() > 0 ? "Line " + problem.line() : "File";
        setText(
            "<html><table cellpadding='0' cellspacing='0'><tr valign='top'><td width='66'><b>"
                + place
                + "</b></td><td width='"
                + width
                + "'>"
                + problem.text().replace("&", "&amp;").replace("<", "&lt;")
                + "</td></tr></table></html>");
      }
      setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
      return this;
    }
  }
}
