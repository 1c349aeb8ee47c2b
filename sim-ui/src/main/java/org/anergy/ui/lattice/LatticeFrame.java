package org.anergy.ui.lattice;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import javax.swing.ButtonModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.look.Glyph;

/** A picture of lattices with its tools above. */
final class LatticeFrame {
  private static final String ALL = "All lattices";
  private static final String SIDE = "Side panel";
  private static final int WIDE = 330; // from here on the switch of the side panel has words

  private final JPanel panel = new JPanel(new BorderLayout());
  private final JComboBox<String> which = new JComboBox<>(new String[] {ALL});
  private final JToggleButton sideSwitch = new JToggleButton(SIDE, Glyph.SIDE);
  private boolean showing;

  LatticeFrame(LatticeView view, ButtonModel side, JComponent picture) {
    panel.setName("lattice");
    picture.setName("lattice.picture");
    sideSwitch.setModel(side);
    panel.add(tools(view), BorderLayout.NORTH);
    panel.add(picture, BorderLayout.CENTER);
    panel.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            sideSwitch.setText(panel.getWidth() < WIDE ? "" : SIDE);
          }
        });
  }

  private JPanel tools(LatticeView view) {
    JPanel tools =
        new JPanel(new MigLayout("insets 4 6 2 4, gap 1, fillx", "[grow 0][][][]push[]"));
    which.setName("lattice.which");
    which.setToolTipText(
        "<html>Which lattices are shown; double click on one shows it alone, Esc all.<br>Each is"
            + " periodic: what leaves it at one edge comes in at the opposite one.");
    which.addActionListener(
        e -> {
          if (!showing) {
            view.showAlone(which.getSelectedIndex() - 1);
          }
        });
    tools.add(which, "wmin 44, wmax 160, gapright 4");
    ZoomDisplay display = view.display();
    tools.add(button("zoomIn", "+", "Zoom in (wheel)", () -> display.zoom(1.5, display.middle())));
    tools.add(
        button("zoomOut", "−", "Zoom out (wheel)", () -> display.zoom(1 / 1.5, display.middle())));
    tools.add(button("fit", "Fit", "Show the whole picture (Home)", display::fit));
    sideSwitch.setName("lattice.sideShown");
    sideSwitch.setToolTipText("Show or hide layers and inspector, at the side of all arms");
    sideSwitch.putClientProperty("JButton.buttonType", "toolBarButton");
    tools.add(sideSwitch);
    return tools;
  }

  private static JButton button(String name, String text, String tip, Runnable action) {
    JButton button = new JButton(text);
    button.setName("lattice." + name);
    button.setToolTipText(tip);
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.addActionListener(e -> action.run());
    return button;
  }

  JComponent component() {
    return panel;
  }

  /** Offers {@code lattices} for being shown alone. */
  void showTitles(List<LatticeState> lattices) {
    showing = true;
    which.removeAllItems();
    which.addItem(ALL);
    lattices.forEach(lattice -> which.addItem(TilesPainter.title(lattice)));
    showing = false;
  }

  /** Tells that lattice {@code index} is shown alone, all for -1. */
  void showAlone(int index) {
    showing = true;
    which.setSelectedIndex(index + 1);
    showing = false;
  }
}
