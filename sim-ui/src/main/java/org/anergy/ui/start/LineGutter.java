package org.anergy.ui.start;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.jspecify.annotations.Nullable;

/** Line numbers beside a text, and a dot at each line that has a problem. */
final class LineGutter extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int DOT = 8;
  private static final int PAD = 8;

  private final YamlText text;

  LineGutter(YamlText text) {
    this.text = text;
    setName("editor.gutter");
    getAccessibleContext().setAccessibleName("Line numbers");
    ToolTipManager.sharedInstance().registerComponent(this);
    text.addCaretListener(event -> repaint());
    text.getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                revalidate();
                repaint();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                revalidate();
                repaint();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                repaint();
              }
            });
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            text.jump(lineAt(event.getY()), 1);
          }
        });
  }

  private FontMetrics metrics() {
    return getFontMetrics(text.getFont());
  }

  private int lineAt(int y) {
    return Math.max(1, Math.min(text.lines(), (y - text.getInsets().top) / lineHeight() + 1));
  }

  private int lineHeight() {
    return Math.max(1, metrics().getHeight());
  }

  @Override
  public Dimension getPreferredSize() {
    int digits = Math.max(2, Integer.toString(text.lines()).length());
    int width = DOT + 3 * PAD + digits * metrics().charWidth('0');
    return new Dimension(width, text.getPreferredSize().height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Object hint = UIManager.get(RenderingHints.KEY_TEXT_ANTIALIASING);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING,
        hint == null ? RenderingHints.VALUE_TEXT_ANTIALIAS_ON : hint);
    Rectangle clip = g.getClipBounds();
    g.setColor(UIManager.getColor("Panel.background"));
    g.fill(clip);
    g.setFont(text.getFont());
    FontMetrics metrics = metrics();
    int current = text.lineOf(text.getCaretPosition());
    int top = text.getInsets().top;
    for (int line = lineAt(clip.y); line <= lineAt(clip.y + clip.height); line++) {
      int y = top + (line - 1) * lineHeight();
      boolean wrong = text.tip(line) != null;
      if (wrong) {
        g.setColor(EditorColors.problem());
        g.fillOval(PAD, y + (lineHeight() - DOT) / 2, DOT, DOT);
      } else {
        g.setColor(line == current ? EditorColors.theme().ink() : EditorColors.muted());
      }
      String number = Integer.toString(line);
      g.drawString(number, getWidth() - PAD - metrics.stringWidth(number), y + metrics.getAscent());
    }
    g.dispose();
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    return text.tip(lineAt(event.getY()));
  }
}
