package org.anergy.ui.lattice;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.ButtonModel;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JToggleButton.ToggleButtonModel;
import javax.swing.ScrollPaneConstants;
import org.anergy.ui.live.LatticeState;
import org.jspecify.annotations.Nullable;

/**
 * What views of lattices beside each other share: the layers, a side panel with their switches and
 * the inspector, and a readout of what is under the mouse. Legend and inspector belong to the
 * chosen view. To be used on the event dispatch thread.
 */
public final class LatticeDesk {
  /** Width of the side panel, pixels. */
  public static final int SIDE_WIDTH = 300;

  private static final String HINT =
      "Wheel: zoom. Drag: move. Click: follow a cell. Double click: one lattice.";

  private final LatticeLayers layers;
  private final JPanel panel = new JPanel(new BorderLayout());
  private final JTabbedPane side = new JTabbedPane();
  private final ButtonModel sideSwitch = new ToggleButtonModel();
  private final Readout readout = new Readout();
  private final LayerPanel layerPanel;
  private final InspectorPanel inspector;
  private @Nullable LatticeView chosen;

  /**
   * @param layers what is shown
   * @param pictures where the views are
   */
  public LatticeDesk(LatticeLayers layers, JComponent pictures) {
    this.layers = layers;
    layerPanel = new LayerPanel(layers);
    inspector = new InspectorPanel(this::stopFollowing);
    JPanel middle = new JPanel(new BorderLayout());
    middle.add(pictures);
    middle.add(readout, BorderLayout.SOUTH);
    panel.add(middle);
    side.setName("lattice.side");
    side.addTab("Layers", null, scrolled(layerPanel.component()), "What is shown");
    side.addTab("Inspector", null, scrolled(inspector.component()), "What is followed");
    side.setPreferredSize(new Dimension(SIDE_WIDTH, 100));
    panel.add(side, BorderLayout.EAST);
    sideSwitch.setSelected(true);
    sideSwitch.addItemListener(e -> showSide());
    LatticeKeys.bind(() -> chosen, layers, side);
    layers.addListener(layerPanel::showChoice);
    readout.show(HINT, Map.of());
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

  private void showSide() {
    side.setVisible(sideSwitch.isSelected());
    panel.revalidate();
  }

  /** Returns what to put into a window. */
  public JComponent component() {
    return panel;
  }

  /** Tells whether the side panel is shown. */
  public boolean isSideShown() {
    return sideSwitch.isSelected();
  }

  /** Shows or hides the side panel. */
  public void setSideShown(boolean shown) {
    sideSwitch.setSelected(shown);
  }

  /** Runs {@code listener} after the side panel was shown or hidden. */
  public void onSideShown(Runnable listener) {
    sideSwitch.addItemListener(e -> listener.run());
  }

  /** Lets legend and inspector follow {@code view}. */
  public void choose(LatticeView view) {
    if (view != chosen) {
      chosen = view;
      view.tell();
    }
  }

  LatticeLayers layers() {
    return layers;
  }

  /** Returns what shows and hides the side panel, for buttons. */
  ButtonModel sideSwitch() {
    return sideSwitch;
  }

  boolean isChosen(LatticeView view) {
    return view == chosen;
  }

  /** Follows {@code view} if there is none yet. */
  void add(LatticeView view) {
    if (chosen == null) {
      chosen = view;
    }
  }

  void remove(LatticeView view) {
    if (view == chosen) {
      chosen = null;
    }
  }

  private void stopFollowing() {
    if (chosen != null) {
      chosen.stopFollowing();
    }
  }

  void showInspector() {
    side.setSelectedIndex(1);
  }

  LayerPanel layerPanel() {
    return layerPanel;
  }

  InspectorPanel inspector() {
    return inspector;
  }

  /** Makes room for what there is to read on {@code lattices}. */
  void showNames(List<LatticeState> lattices) {
    Set<String> names = new LinkedHashSet<>();
    for (LatticeState lattice : lattices) {
      names.addAll(SiteText.tissue(lattice, 0).keySet());
    }
    for (LatticeState lattice : lattices) {
      names.addAll(lattice.fields().keySet());
    }
    readout.showNames(new ArrayList<>(names));
  }

  /** Shows what is under the mouse, or a hint if {@code place} is empty. */
  void showProbe(String place, Map<String, String> values) {
    readout.show(place.isEmpty() ? HINT : place, values);
  }
}
