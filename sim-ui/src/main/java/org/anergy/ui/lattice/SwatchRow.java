package org.anergy.ui.lattice;

import java.awt.Component;
import java.awt.Graphics;
import java.util.List;
import javax.swing.Icon;
import org.jspecify.annotations.Nullable;

/**
 * Several cells side by side.
 *
 * @param swatches the cells, at least one
 */
record SwatchRow(List<Swatch> swatches) implements Icon {
  SwatchRow {
    swatches = List.copyOf(swatches);
  }

  @Override
  public void paintIcon(@Nullable Component component, Graphics g, int x, int y) {
    int left = x;
    for (Swatch swatch : swatches) {
      swatch.paint(g, left, y);
      left += swatch.getIconWidth();
    }
  }

  @Override
  public int getIconWidth() {
    return swatches.stream().mapToInt(Swatch::getIconWidth).sum();
  }

  @Override
  public int getIconHeight() {
    return swatches.get(0).getIconHeight();
  }
}
