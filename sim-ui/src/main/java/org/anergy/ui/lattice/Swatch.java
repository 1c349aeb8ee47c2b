package org.anergy.ui.lattice;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;

/**
 * A cell as it looks on a lattice: its color on the ground.
 *
 * @param ground color around
 * @param color color of the cell
 */
record Swatch(Color ground, Color color) implements Icon {
  private static final int SIZE = 14;

  @Override
  public void paintIcon(Component component, Graphics g, int x, int y) {
    paint(g, x, y);
  }

  /** Draws it with its top left corner at {@code x}, {@code y}. */
  void paint(Graphics g, int x, int y) {
    g.setColor(ground);
    g.fillRect(x, y, SIZE, SIZE);
    g.setColor(color);
    g.fillRect(x + 2, y + 2, SIZE - 4, SIZE - 4);
  }

  @Override
  public int getIconWidth() {
    return SIZE;
  }

  @Override
  public int getIconHeight() {
    return SIZE;
  }
}
