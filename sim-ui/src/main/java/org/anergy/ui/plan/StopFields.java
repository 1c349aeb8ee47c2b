package org.anergy.ui.plan;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** The courses that can be ended, and what can be called off. */
final class StopFields implements Fields {
  private final JPanel panel =
      new JPanel(new MigLayout("insets 12, fill, wrap 1", "[grow, fill]", "[][grow, fill]"));
  private final JList<String> list;
  private final boolean none;

  StopFields(Situation now, Runnable changed) {
    List<String> names = now.stoppable();
    none = names.isEmpty();
    list = new JList<>(names.toArray(String[]::new));
    list.setName("intervention.stop.therapy");
    list.setToolTipText("What ends now; what has not begun is called off");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setVisibleRowCount(6);
    if (!none) {
      list.setSelectedIndex(0);
    }
    list.addListSelectionListener(event -> changed.run());
    panel.setName("intervention.stop.fields");
    panel.add(FormInput.label("Courses and planned transplants", 'C', list));
    panel.add(new JScrollPane(list), "grow");
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent first() {
    return list;
  }

  @Override
  public @Nullable JComponent field(String label) {
    return null;
  }

  @Override
  public String obstacle() {
    return none ? "No course runs, and none is planned." : "";
  }

  @Override
  public Intervention read() {
    String name = list.getSelectedValue();
    return new Stopping(name == null ? "" : name);
  }
}
