package org.anergy.ui.lattice;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.Timer;
import javax.swing.UIManager;

/** The legend bars of the shown scales, one below the other. */
final class ColorBars extends JComponent {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 2;

  private static final int NOTE_MILLIS = 6000;

  private final transient Set<String> grown = new HashSet<>(); // titles, for some seconds
  private final Timer noted = new Timer(NOTE_MILLIS, e -> forget());
  private transient List<ColorBar> bars = List.of();
  private transient List<ValueScale> scales = List.of();

  ColorBars() {
    setName("lattice.colorBars");
    setToolTipText("What the colors mean; the scale grows with the largest value seen");
    noted.setRepeats(false);
  }

  private void forget() {
    grown.clear();
    repaint();
  }

  /** Takes note of scales that grew since the last time. */
  private void compare(List<ColorBar> next) {
    for (ColorBar bar : next) {
      for (ColorBar before : bars) {
        double top = before.scale().top();
        if (bar.title().equals(before.title()) && top > 0 && bar.scale().top() > top) {
          grown.add(bar.title());
          noted.restart();
        }
      }
    }
  }

  /** Tells whether the scale of this title grew some seconds ago. */
  boolean grew(String title) {
    return grown.contains(title);
  }

  /** Shows {@code next}; draws only if they differ from what is shown. */
  void showBars(List<ColorBar> next, boolean recolored) {
    List<ValueScale> nextScales = next.stream().map(ColorBar::scale).toList();
    boolean same = titles(next).equals(titles(bars)) && nextScales.equals(scales);
    compare(next);
    bars = next;
    scales = nextScales;
    if (!same || recolored) {
      repaint();
    }
  }

  private static List<String> titles(List<ColorBar> bars) {
    return bars.stream().map(ColorBar::title).toList();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(120, MOST * ColorBar.HEIGHT);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    Font font = UIManager.getFont("small.font");
    Color muted = UIManager.getColor("Label.disabledForeground");
    Color ink = UIManager.getColor("Label.foreground");
    int y = 0;
    for (ColorBar bar : bars) {
      bar.paint(g, 0, y, getWidth(), font == null ? getFont() : font, ink, muted);
      if (grown.contains(bar.title())) {
        String note = "scale grew";
        g.setFont(g.getFont().deriveFont(Font.BOLD));
        g.drawString(note, getWidth() - g.getFontMetrics().stringWidth(note), y + 12);
      }
      y += ColorBar.HEIGHT;
    }
    g.dispose();
  }
}
