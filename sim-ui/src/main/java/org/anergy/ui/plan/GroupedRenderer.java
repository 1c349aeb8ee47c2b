package org.anergy.ui.plan;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Graphics;
import java.util.List;
import java.util.function.IntSupplier;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** Draws entries of a list; above the first of each group stands its heading. */
final class GroupedRenderer extends DefaultListCellRenderer {
  private static final long serialVersionUID = 1L;

  private final List<String> groups;
  private final List<String> tooltips;
  private final transient IntSupplier selected;
  private final Headed headed = new Headed();
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
    heading.setBorder(BorderFactory.createEmptyBorder(6, 0, 2, 0));
    headed.add(heading, BorderLayout.NORTH);
  }

  /** A heading and the entry below it, whose background reaches from edge to edge. */
  private static final class Headed extends JPanel {
    private static final long serialVersionUID = 1L;
    private transient @Nullable Component below;

    Headed() {
      super(new BorderLayout());
    }

    @Override
    protected void paintComponent(Graphics g) {
      super.paintComponent(g);
      if (below != null) {
        g.setColor(below.getBackground());
        g.fillRect(0, below.getY(), getWidth(), getHeight() - below.getY());
      }
    }
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
    setBorder(BorderFactory.createEmptyBorder(1, 0, 1, 0)); // the margin is that of the whole
    headed.below = entry;
    headed.add(entry, BorderLayout.CENTER);
    return headed;
  }
}
