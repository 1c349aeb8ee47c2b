package org.anergy.ui.lattice;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Arrays;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** The affinities of a clone as bars, one self-epitope a line, 0–1. */
final class AffinityBars extends JComponent {
  private static final long serialVersionUID = 1L;
  private static final int LINE = 16;
  private static final int NUMBER_WIDTH = 36;
  private static final int NAME_WIDTH = 22;

  private float[] affinities = {};

  AffinityBars() {
    setName("lattice.inspector.affinities");
    setToolTipText("Affinity of the clone for each self-epitope, 0 to 1");
  }

  void showAffinities(float[] next) {
    if (!Arrays.equals(next, affinities)) {
      boolean resized = next.length != affinities.length;
      affinities = next.clone();
      if (resized) {
        revalidate();
      }
      repaint();
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(150, affinities.length * LINE);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    Color ink = UIManager.getColor("Label.foreground");
    Color track = UIManager.getColor("ProgressBar.background");
    Color bar = UIManager.getColor("ProgressBar.foreground");
    g.setFont(getFont() == null ? UIManager.getFont("Label.font") : getFont());
    FontMetrics metrics = g.getFontMetrics();
    int length = getWidth() - NAME_WIDTH - NUMBER_WIDTH;
    for (int e = 0; e < affinities.length; e++) {
      int y = e * LINE;
      int base = y + (LINE + metrics.getAscent() - metrics.getDescent()) / 2;
      g.setColor(ink);
      g.drawString(String.valueOf(e + 1), 0, base);
      String number = String.format(Locale.ROOT, "%.2f", affinities[e]);
      g.drawString(number, getWidth() - metrics.stringWidth(number), base);
      g.setColor(track);
      g.fillRect(NAME_WIDTH, y + 4, length, LINE - 8);
      g.setColor(bar);
      g.fillRect(NAME_WIDTH, y + 4, Math.round(length * affinities[e]), LINE - 8);
    }
    g.dispose();
  }
}
