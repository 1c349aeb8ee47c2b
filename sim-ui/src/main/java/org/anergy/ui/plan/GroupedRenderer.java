package org.anergy.ui.plan;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import java.util.function.IntSupplier;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;

/** Draws entries of a list; above the first of each group stands its heading. */
final class GroupedRenderer extends DefaultListCellRenderer {
  private static final long serialVersionUID = 1L;

  private final List<String> groups;
  private final List<String> tooltips;
  private final transient IntSupplier selected;
  private final JPanel headed = new JPanel(new BorderLayout());
  private final JLabel heading = new JLabel();

  /**
   * @param groups heading of each entry, empty for none
   * @param tooltips tooltip of each entry
   * @param selected index of the entry that a closed box shows
   */
  GroupedRenderer(List<String> groups, List<String> tooltips, IntSupplier selected) {
    this.groups = List.copyOf(groups);
    this.tooltips = List.copyOf(tooltips);
    this.selected = selected;
    heading.setEnabled(false);
    heading.setBorder(BorderFactory.createEmptyBorder(6, 4, 2, 4));
    headed.add(heading, BorderLayout.NORTH);
  }

  @Override
  public Component getListCellRendererComponent(
      JList<?> list, Object value, int index, boolean isSelected, boolean focused) {
    Component entry = super.getListCellRendererComponent(list, value, index, isSelected, focused);
    int at = index < 0 ? selected.getAsInt() : index;
    setToolTipText(at < 0 || at >= tooltips.size() ? null : tooltips.get(at));
    boolean first =
        index >= 0
            && index < groups.size()
            && !groups.get(index).isEmpty()
            && (index == 0 || !groups.get(index).equals(groups.get(index - 1)));
    if (!first) {
      return entry;
    }
    heading.setText(groups.get(index));
    heading.setFont(list.getFont());
    headed.setBackground(list.getBackground());
    headed.setToolTipText(getToolTipText());
    headed.add(entry, BorderLayout.CENTER);
    return headed;
  }
}
