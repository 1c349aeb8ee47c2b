package org.anergy.ui.lattice;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import org.anergy.study.report.ReadableNumber;

/**
 * The legend of a scale of colors: a title, a bar and numbers.
 *
 * @param title quantity and unit
 * @param scale the values
 * @param color color of a share of the strongest, 0–1
 * @param lines color of lines at {@link Contours#LEVELS}, 0 for none
 */
record ColorBar(String title, ValueScale scale, DoubleToIntFunction color, int lines) {
  /** Height of the drawing. */
  static final int HEIGHT = 46;

  private static final int BAR_TOP = 17;
  private static final int BAR_HEIGHT = 10;

  /** Returns the bars that {@code recipe} needs. */
  static List<ColorBar> of(Recipe recipe) {
    boolean below = recipe.choice().cells();
    List<ColorBar> bars = new ArrayList<>();
    String tissue = recipe.tissueTitle();
    String field = recipe.fieldTitle();
    LatticePalette palette = recipe.palette();
    if (tissue != null && recipe.contours()) {
      int ground = palette.ground();
      bars.add(new ColorBar(tissue + ", lines", recipe.tissue(), s -> ground, palette.contour()));
    } else if (tissue != null) {
      bars.add(new ColorBar(tissue, recipe.tissue(), s -> palette.tissue(s, below), 0));
    }
    if (field != null) {
      bars.add(new ColorBar(field, recipe.field(), s -> palette.field(s, below), 0));
    }
    return bars;
  }

  /** Draws the bar with its top left corner at {@code x}, {@code y}. */
  void paint(Graphics2D g, int x, int y, int width, Font font, Color ink, Color muted) {
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(font);
    g.setColor(ink);
    g.drawString(title, x, y + 12);
    for (int i = 0; i < width; i++) {
      g.setColor(new Color(color.applyAsInt((double) i / (width - 1))));
      g.fillRect(x + i, y + BAR_TOP, 1, BAR_HEIGHT);
    }
    for (int k = 0; lines != 0 && k < Contours.LEVELS.length; k++) {
      g.setColor(new Color(lines));
      g.setStroke(Contours.stroke(k));
      double at = x + (width - 1) * Contours.LEVELS[k];
      g.draw(new Line2D.Double(at, y + BAR_TOP + 2.0, at, y + BAR_TOP + BAR_HEIGHT - 2.0));
    }
    g.setColor(muted);
    g.setStroke(new BasicStroke(1));
    g.drawRect(x, y + BAR_TOP, width - 1, BAR_HEIGHT);
    g.setColor(ink);
    int ticks = scale.logarithmic() ? ValueScale.DECADES : 2;
    FontMetrics metrics = g.getFontMetrics();
    for (int t = 0; t <= ticks; t++) {
      String label = label((double) t / ticks);
      int text = metrics.stringWidth(label);
      int center = x + (int) Math.round((width - 1) * (double) t / ticks);
      int left = Math.max(x, Math.min(x + width - text, center - text / 2));
      g.drawString(label, left, y + BAR_TOP + BAR_HEIGHT + 14);
    }
  }

  private String label(double share) {
    if (scale.top() <= 0) {
      return share == 0 ? "0" : share == 1 ? "none seen yet" : "";
    }
    String number = ReadableNumber.of(scale.value(share));
    return scale.logarithmic() && share == 0 ? "≤ " + number : number;
  }
}
