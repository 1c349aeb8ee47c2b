package org.anergy.ui.lattice;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JToggleButton;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.look.StillLabel;

/** What is around the picture: tools above, layers and inspector beside, the probe below. */
final class LatticeFrame {
  private static final int SIDE_WIDTH = 300;
  private static final String HINT =
      "Wheel: zoom. Drag: move. Click: follow a cell. Double click: one lattice.";
  private static final String ALL = "All lattices";

  private final JPanel panel = new JPanel(new BorderLayout());
  private final JComboBox<String> which = new JComboBox<>(new String[] {ALL});
  private final JToggleButton sideSwitch = new JToggleButton("Side panel", true);
  private final JTabbedPane side = new JTabbedPane();
  private final StillLabel probePlace = new StillLabel(" ", SwingConstants.LEADING);
  private final StillLabel probeTissue = new StillLabel(" ", SwingConstants.LEADING);
  private final StillLabel probeFields = new StillLabel(" ", SwingConstants.LEADING);
  private final LayerPanel layerPanel;
  private final InspectorPanel inspector;
  private boolean showing;

  LatticeFrame(LatticeView view, LatticeLayers layers, JComponent picture) {
    layerPanel = new LayerPanel(layers);
    inspector = new InspectorPanel(view::stopFollowing);
    panel.setName("lattice");
    picture.setName("lattice.picture");
    JPanel middle = new JPanel(new BorderLayout());
    middle.add(tools(view), BorderLayout.NORTH);
    middle.add(picture, BorderLayout.CENTER);
    middle.add(probe(), BorderLayout.SOUTH);
    panel.add(middle, BorderLayout.CENTER);
    side.setName("lattice.side");
    side.addTab("Layers", null, scrolled(layerPanel.component()), "What is shown");
    side.addTab("Inspector", null, scrolled(inspector.component()), "What is followed");
    side.setPreferredSize(new Dimension(SIDE_WIDTH, 100));
    panel.add(side, BorderLayout.EAST);
  }

  private JPanel tools(LatticeView view) {
    JPanel tools = new JPanel(new MigLayout("insets 4 8 2 8, gap 2", "[][][][]push[]"));
    which.setName("lattice.which");
    which.setToolTipText("Which lattices are shown; double click on one shows it alone, Esc all");
    which.addActionListener(
        e -> {
          if (!showing) {
            view.showAlone(which.getSelectedIndex() - 1);
          }
        });
    tools.add(which, "wmin 130, gapright 8");
    ZoomDisplay display = view.display();
    tools.add(button("zoomIn", "+", "Zoom in (wheel)", () -> display.zoom(1.5, display.middle())));
    tools.add(
        button("zoomOut", "−", "Zoom out (wheel)", () -> display.zoom(1 / 1.5, display.middle())));
    tools.add(button("fit", "Fit", "Show the whole picture (Home)", display::fit));
    sideSwitch.setName("lattice.sideShown");
    sideSwitch.setToolTipText("Show or hide layers and inspector");
    sideSwitch.putClientProperty("JButton.buttonType", "toolBarButton");
    sideSwitch.addActionListener(e -> showSide(sideSwitch.isSelected()));
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

  private JPanel probe() {
    JPanel probe =
        new JPanel(new MigLayout("insets 2 10 4 8, gap 0, wrap 1, fillx", "[grow,fill]"));
    probePlace.setName("lattice.probe.place");
    probeTissue.setName("lattice.probe.tissue");
    probeFields.setName("lattice.probe.fields");
    for (StillLabel line : List.of(probePlace, probeTissue, probeFields)) {
      line.setToolTipText("What is under the mouse");
      probe.add(line, "wmin 0");
    }
    return probe;
  }

  private static JScrollPane scrolled(Component content) {
    JScrollPane scroll =
        new JScrollPane(
            content,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.getVerticalScrollBar().setUnitIncrement(16);
    return scroll;
  }

  JComponent component() {
    return panel;
  }

  LayerPanel layerPanel() {
    return layerPanel;
  }

  InspectorPanel inspector() {
    return inspector;
  }

  void showSide(boolean shown) {
    sideSwitch.setSelected(shown);
    side.setVisible(shown);
    panel.revalidate();
  }

  void showInspector() {
    side.setSelectedIndex(1);
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

  /** Shows what is under the mouse, or a hint if {@code place} is empty. */
  void showProbe(String place, String tissue, String fields) {
    probePlace.show(place.isEmpty() ? HINT : place);
    probeTissue.show(tissue.isEmpty() ? " " : tissue);
    probeFields.show(fields.isEmpty() ? " " : fields);
  }
}
