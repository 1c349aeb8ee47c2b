package org.anergy.ui.lattice;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * What is under the mouse: a sentence, and values below it in columns. A value keeps its place
 * while the mouse moves, and all of them fit at any width, because they take as many rows as they
 * need.
 */
final class Readout extends JComponent {
  private static final long serialVersionUID = 1L;
  private static final int MARGIN = 10;
  private static final int GAP = 14;
  private static final int WIDE = 560; // from here on a sentence has room in one row

  private transient List<String> names = List.of();
  private transient Map<String, String> values = Map.of();
  private String sentence = "";
  private int rows = -1; // for which there is room

  Readout() {
    setName("lattice.readout");
    ToolTipManager.sharedInstance().registerComponent(this);
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            makeRoom();
          }
        });
    updateUI();
  }

  @Override
  public void updateUI() {
    Font font = UIManager.getFont("medium.font");
    setFont(font == null ? UIManager.getFont("Label.font") : font);
    setForeground(UIManager.getColor("Label.foreground"));
  }

  /** Makes room for values of these names, in this order. */
  void showNames(List<String> next) {
    if (!next.equals(names)) {
      names = List.copyOf(next);
      makeRoom();
      repaint();
    }
  }

  /** Shows {@code text} and {@code next}, whose names have room; free if both are shown already. */
  void show(String text, Map<String, String> next) {
    if (!text.equals(sentence) || !next.equals(values)) {
      sentence = text;
      values = new LinkedHashMap<>(next);
      repaint();
    }
  }

  /** Returns the sentence. */
  String sentence() {
    return sentence;
  }

  /** Returns the shown values by their names. */
  Map<String, String> values() {
    return Map.copyOf(values);
  }

  private void makeRoom() {
    if (rows != rows()) {
      rows = rows();
      revalidate();
    }
  }

  private int sentenceRows() {
    return getWidth() < WIDE ? 2 : 1;
  }

  private int rows() {
    int columns = columns();
    return sentenceRows() + (names.size() + columns - 1) / columns;
  }

  private int columnWidth() {
    FontMetrics metrics = getFontMetrics(getFont());
    int widest = 0;
    for (String name : names) {
      widest = Math.max(widest, metrics.stringWidth(name + " " + SiteText.widest(name)));
    }
    return widest + GAP;
  }

  /** As many as fit, and then so many that the rows are equally long. */
  private int columns() {
    int most = Math.max(1, (getWidth() - 2 * MARGIN + GAP) / Math.max(1, columnWidth()));
    int needed = Math.max(1, (names.size() + most - 1) / most);
    return Math.max(1, (names.size() + needed - 1) / needed);
  }

  private int rowHeight() {
    return getFontMetrics(getFont()).getHeight() + 1;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(100, rows() * rowHeight() + 8);
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, getPreferredSize().height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(getFont());
    g.setColor(getForeground());
    int ascent = g.getFontMetrics().getAscent() + 2;
    List<String> lines = lines(g.getFontMetrics());
    for (int k = 0; k < lines.size(); k++) {
      g.drawString(lines.get(k), MARGIN, k * rowHeight() + ascent);
    }
    int columns = columns();
    int width = columnWidth();
    for (int k = 0; k < names.size(); k++) {
      String value = values.get(names.get(k));
      if (value != null) {
        int row = sentenceRows() + k / columns;
        g.drawString(
            names.get(k) + " " + value, MARGIN + k % columns * width, row * rowHeight() + ascent);
      }
    }
    g.dispose();
  }

  /** Breaks the sentence into the rows that it may have; over empty values it may have these. */
  private List<String> lines(FontMetrics metrics) {
    int most = values.isEmpty() ? Math.max(1, rows()) : sentenceRows();
    int width = getWidth() - 2 * MARGIN;
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : sentence.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (metrics.stringWidth(longer) <= width || line.isEmpty()) {
        line = longer;
      } else if (lines.size() == most - 1) {
        lines.add(line + " …"); // all of it is in the tooltip
        return lines;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines;
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    int row = (event.getY() - 2) / rowHeight() - sentenceRows();
    int column = (event.getX() - MARGIN) / columnWidth();
    int index = row * columns() + column;
    boolean value = row >= 0 && column >= 0 && column < columns() && index < names.size();
    return value ? SiteText.explanation(names.get(index)) : sentence;
  }
}
