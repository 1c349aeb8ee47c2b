package org.anergy.ui.start;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;
import javax.swing.text.LayeredHighlighter;
import javax.swing.text.View;
import org.jspecify.annotations.Nullable;

/** Draws a wavy line below a part of a text, and a tint behind its line. */
final class ProblemUnderline extends LayeredHighlighter.LayerPainter {
  private static final int WAVE = 4;

  @Override
  public void paint(Graphics g, int p0, int p1, Shape bounds, JTextComponent text) {
    // Text views that draw in layers call paintLayer alone.
  }

  @Override
  public @Nullable Shape paintLayer(
      Graphics graphics, int p0, int p1, Shape bounds, JTextComponent text, View view) {
    try {
      Shape shape =
          view.modelToView(
              p0,
              javax.swing.text.Position.Bias.Forward,
              p1,
              javax.swing.text.Position.Bias.Backward,
              bounds);
      Rectangle r = shape.getBounds();
      Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(EditorColors.problemLine());
      g.fillRect(0, r.y, text.getWidth(), r.height);
      g.setColor(EditorColors.problem());
      g.setStroke(new BasicStroke(1.2f));
      Path2D wave = new Path2D.Double();
      double y = r.getMaxY() - 2;
      wave.moveTo(r.x, y);
      for (int x = r.x + WAVE / 2, up = 1;
          x <= r.getMaxX() + WAVE / 2;
          x += WAVE / 2, up = 1 - up) {
        wave.lineTo(x, y + (up == 1 ? 1.5 : -1));
      }
      g.draw(wave);
      g.dispose();
      return new Rectangle(0, r.y, text.getWidth(), r.height);
    } catch (BadLocationException e) {
      return null; // the text has just changed; it is checked again soon
    }
  }
}
