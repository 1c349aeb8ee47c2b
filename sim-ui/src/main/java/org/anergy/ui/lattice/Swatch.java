package org.anergy.ui.lattice;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it looks on a lattice: its color on the ground.
 *
 * @param ground color around
 * @param color color of the cell
 * @param dots number of dots on it
 */
record Swatch(Color ground, Color color, int dots) implements Icon {
  private static final int SIZE = 14;

  Swatch(Color ground, Color color) {
    this(ground, color, 0);
  }

  @Override
  public void paintIcon(@Nullable Component component, Graphics g, int x, int y) {
    paint(g, x, y);
  }

  /** Draws it with its top left corner at {@code x}, {@code y}. */
  void paint(Graphics g, int x, int y) {
    g.setColor(ground);
    g.fillRect(x, y, SIZE, SIZE);
    g.setColor(color);
    g.fillRect(x + 2, y + 2, SIZE - 4, SIZE - 4);
    paintDots(g, ground, dots, x + 2, y + 2, SIZE - 4);
  }

  /** Draws dots into the middle of a cell of {@code side} pixels at {@code x}, {@code y}. */
  static void paintDots(Graphics g, Color ground, int dots, int x, int y, int side) {
    g.setColor(ground);
    int size = Math.max(1, side / 4);
    for (int k = 0; k < dots; k++) {
      int left = x + (2 * k + 1) * side / (2 * dots) - size / 2;
      g.fillRect(left, y + (side - size) / 2, size, size);
    }
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
