package org.anergy.ui.lattice;

import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.anergy.compartment.Cytokine;
import org.anergy.record.LatticePicture;
import org.jspecify.annotations.Nullable;

/** Switches of the layers with the legend of what is shown. */
final class LayerPanel {
  private final LatticeLayers layers;
  private final JPanel panel =
      new ColumnPanel(
          new MigLayout("insets 8 10 8 10, gap 6 3, fillx, wrap 1, hidemode 3", "[grow, fill]"));
  private final JCheckBox cells = new JCheckBox("Cells");
  private final JCheckBox clones = new JCheckBox("By clone");
  private final JCheckBox vessels = new JCheckBox("vessels");
  private final JLabel vesselSwatch = new JLabel();
  private final Map<TissueLayer, JRadioButton> tissues = new EnumMap<>(TissueLayer.class);
  private final Map<String, JRadioButton> fields = new LinkedHashMap<>();
  private final JRadioButton noField = new JRadioButton("none");
  private final JToggleButton logarithmic = new JToggleButton("Logarithmic");
  private final JButton reset = new JButton("Fit scale");
  private final CellLegend legend;
  private final CloneLegend cloneLegend = new CloneLegend();
  private final ColorBars bars = new ColorBars();
  private @Nullable LatticePalette shownPalette;

  LayerPanel(LatticeLayers layers) {
    this.layers = layers;
    legend = new CellLegend(layers);
    name(cells, "cells", "Show or hide all cells (1)");
    cells.addActionListener(e -> layers.change(c -> c.withCells(cells.isSelected())));
    name(clones, "clones", "Color T cells by clone: the twelve largest clones (0)");
    clones.addActionListener(e -> layers.change(c -> c.withClones(clones.isSelected())));
    JPanel head = row("[grow][]");
    head.add(bold(cells));
    head.add(clones);
    panel.add(head);
    panel.add(legend.component());
    panel.add(cloneLegend.component(), "gaptop 4");
    panel.add(heading("Tissue"), "gaptop 8");
    panel.add(tissueButtons());
    panel.add(heading("Cytokine"), "gaptop 8");
    panel.add(fieldButtons());
    panel.add(scaleButtons(), "gaptop 2");
    panel.add(bars, "gaptop 6, wmin 100");
    showChoice();
  }

  private JPanel tissueButtons() {
    JPanel row = row("[50%][50%]");
    ButtonGroup group = new ButtonGroup();
    int key = 1;
    for (TissueLayer layer : TissueLayer.values()) {
      JRadioButton button = new JRadioButton(layer.label());
      String hint = layer == TissueLayer.NONE ? "" : " (" + key + ")";
      name(button, layer.label(), layer.explanation() + hint);
      button.addActionListener(e -> layers.change(c -> c.withTissue(layer)));
      group.add(button);
      tissues.put(layer, button);
      row.add(button);
      key++;
    }
    name(vessels, "vessels", "Show or hide vessels (7)");
    vessels.addActionListener(e -> layers.change(c -> c.withVessels(vessels.isSelected())));
    row.add(vessels, "split 2");
    row.add(vesselSwatch);
    return row;
  }

  private JPanel fieldButtons() {
    JPanel row = row("[33%][33%][33%]");
    ButtonGroup group = new ButtonGroup();
    name(noField, "no cytokine", "Show no cytokine");
    noField.addActionListener(e -> layers.change(c -> c.withField(null)));
    group.add(noField);
    row.add(noField);
    List<String> names = new ArrayList<>(Cytokine.names());
    names.add(LatticePicture.MSC_FACTOR);
    for (String field : names) {
      JRadioButton button = new JRadioButton(field);
      name(button, field, "Show " + Recipe.withUnit(field) + " (8 for the next one)");
      button.addActionListener(e -> layers.change(c -> c.withField(field)));
      group.add(button);
      fields.put(field, button);
      row.add(button, field.equals(LatticePicture.MSC_FACTOR) ? "span 2" : "");
    }
    return row;
  }

  private JPanel scaleButtons() {
    name(logarithmic, "logarithmic", "Show concentrations on a logarithmic scale (L)");
    logarithmic.addActionListener(
        e -> layers.change(c -> c.withLogarithmic(logarithmic.isSelected())));
    name(reset, "fitScale", "Scales grow with the largest value seen; fit them to this frame (R)");
    reset.addActionListener(e -> layers.resetScales());
    JPanel row = row("[grow, fill][grow, fill]");
    row.add(logarithmic);
    row.add(reset);
    return row;
  }

  private static JPanel row(String columns) {
    JPanel row = new JPanel(new MigLayout("insets 0, gap 4 1, fillx, wrap, hidemode 3", columns));
    row.setOpaque(false);
    return row;
  }

  private static void name(AbstractButton button, String name, String tip) {
    button.setName("lattice.layer." + name);
    button.setToolTipText(tip);
    button.putClientProperty("FlatLaf.styleClass", "medium");
  }

  private static JLabel heading(String text) {
    return bold(new JLabel(text));
  }

  private static <T extends JComponent> T bold(T component) {
    component.putClientProperty("FlatLaf.styleClass", "h4");
    return component;
  }

  JComponent component() {
    return panel;
  }

  /** Shows the present choice. */
  void showChoice() {
    LayerChoice choice = layers.choice();
    cells.setSelected(choice.cells());
    clones.setSelected(choice.clones());
    clones.setEnabled(choice.cells());
    vessels.setSelected(choice.vessels());
    tissues.forEach((layer, button) -> button.setSelected(layer == choice.tissue()));
    noField.setSelected(choice.field() == null);
    fields.forEach((field, button) -> button.setSelected(field.equals(choice.field())));
    logarithmic.setSelected(choice.logarithmic());
    logarithmic.setEnabled(choice.field() != null);
    legend.showChoice(choice);
    cloneLegend.component().setVisible(choice.clones() && choice.cells());
  }

  /**
   * Shows numbers and scales of a frame.
   *
   * @param stromal whether a therapy gives stromal cells
   * @param stem whether the marrow is there
   */
  void showFrame(int[] counts, Recipe recipe, boolean stromal, boolean stem) {
    boolean recolored = recipe.palette() != shownPalette;
    if (recolored) {
      shownPalette = recipe.palette();
      Color ground = new Color(shownPalette.ground());
      vesselSwatch.setIcon(new Swatch(ground, new Color(shownPalette.vessel())));
    }
    legend.showColors(recipe.palette(), recipe.choice().clones());
    legend.showOthers(stromal, stem);
    JRadioButton factor = fields.get(LatticePicture.MSC_FACTOR);
    if (factor != null) {
      factor.setVisible(stromal);
    }
    legend.showCounts(counts);
    if (recipe.choice().clones()) {
      cloneLegend.showClones(recipe.clones(), recipe.palette());
    }
    bars.showBars(ColorBar.of(recipe), recolored);
  }
}
