package org.anergy.ui.start;

import com.formdev.flatlaf.FlatLaf;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.anergy.study.report.ReportTheme;
import org.jspecify.annotations.Nullable;

/**
 * A scenario of the gallery: picture, title, sentence and tags. A click opens it, a right click its
 * menu.
 */
final class ScenarioCard extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int PAD = 12;
  private static final int ARC = 12;
  private static final int TITLE_LINES = 2;
  private static final int SENTENCE_LINES = 4;

  private final transient GalleryEntry entry;
  private transient @Nullable BufferedImage picture;
  private boolean hovered;

  private final transient Runnable open;
  private final transient Runnable edit;

  /**
   * @param open shows what there is to see
   * @param edit shows the text
   */
  ScenarioCard(GalleryEntry entry, Runnable open, Runnable edit) {
    this.entry = entry;
    this.open = open;
    this.edit = edit;
    setOpaque(false);
    setName("start.card." + entry.name());
    setFocusable(true);
    setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    setToolTipText(entry.file().toString());
    getAccessibleContext().setAccessibleName(entry.title());
    getAccessibleContext().setAccessibleDescription(entry.sentence());
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            // The second click of a double click means what the first did.
            if (SwingUtilities.isLeftMouseButton(event) && event.getClickCount() == 1) {
              open.run();
            }
          }

          @Override
          public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
          }

          @Override
          public void mouseEntered(MouseEvent event) {
            hover(true);
          }

          @Override
          public void mouseExited(MouseEvent event) {
            hover(false);
          }
        });
    addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            scrollRectToVisible(new java.awt.Rectangle(0, -PAD, getWidth(), getHeight() + 2 * PAD));
            repaint();
          }

          @Override
          public void focusLost(FocusEvent event) {
            repaint();
          }
        });
  }

  /** The menu of the right button and of the key for it; made when it is asked for. */
  @Override
  public JPopupMenu getComponentPopupMenu() {
    JPopupMenu menu = new JPopupMenu();
    JMenuItem watch = item(menu, "Watch", "card.watch", open);
    watch.setEnabled(entry.scenario() != null && entry.scenario().well() == null);
    watch.setToolTipText(watch.isEnabled() ? null : "It has no patient who can be watched");
    item(menu, "Edit the text", "card.edit", edit);
    item(menu, "Copy the path", "card.path", () -> PathCopy.copy(entry.file()));
    return menu;
  }

  private static JMenuItem item(JPopupMenu menu, String text, String name, Runnable action) {
    JMenuItem item = menu.add(text);
    item.setName(name);
    item.addActionListener(event -> action.run());
    return item;
  }

  private void hover(boolean over) {
    hovered = over;
    repaint();
  }

  GalleryEntry entry() {
    return entry;
  }

  /** Shows {@code image} as the picture. */
  void picture(BufferedImage image) {
    picture = image;
    repaint();
  }

  /** Returns the height of a card of {@code width}. */
  static int height(int width) {
    Font font = UIManager.getFont("Label.font");
    int line = Math.round(font.getSize2D() * 1.28f);
    int picture = (width - 2 * PAD) * GalleryImages.HEIGHT / GalleryImages.WIDTH;
    return picture + (TITLE_LINES + SENTENCE_LINES + 1) * line + 5 * PAD;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(GalleryImages.WIDTH, height(GalleryImages.WIDTH));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    Object text = UIManager.get(RenderingHints.KEY_TEXT_ANTIALIASING);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING,
        text == null ? RenderingHints.VALUE_TEXT_ANTIALIAS_ON : text);
    ReportTheme theme = FlatLaf.isLafDark() ? ReportTheme.DARK : ReportTheme.LIGHT;
    RoundRectangle2D frame =
        new RoundRectangle2D.Double(1, 1, getWidth() - 2, getHeight() - 2, ARC, ARC);
    g.setColor(UIManager.getColor("TextField.background"));
    g.fill(frame);
    g.setColor(
        isFocusOwner() || hovered ? theme.series(0) : UIManager.getColor("Component.borderColor"));
    g.setStroke(new BasicStroke(isFocusOwner() ? 2 : 1));
    g.draw(frame);
    int width = getWidth() - 2 * PAD;
    int pictureHeight = width * GalleryImages.HEIGHT / GalleryImages.WIDTH;
    if (picture != null) {
      g.drawImage(picture, PAD, PAD, width, pictureHeight, null);
    }
    Font font = UIManager.getFont("Label.font");
    int y = PAD + pictureHeight + PAD / 2;
    g.setColor(theme.ink());
    g.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * 1.08f));
    y = lines(g, entry.title(), y, width, TITLE_LINES) + 4;
    g.setColor(theme.muted());
    g.setFont(font);
    lines(g, entry.sentence(), y, width, SENTENCE_LINES);
    tags(g, theme);
    g.dispose();
  }

  private static int lines(Graphics2D g, String text, int top, int width, int most) {
    FontMetrics metrics = g.getFontMetrics();
    int y = top;
    for (String line : wrap(text, metrics, width, most)) {
      g.drawString(line, PAD, y + metrics.getAscent());
      y += metrics.getHeight();
    }
    return y;
  }

  /** Returns {@code text} in lines of {@code width}; what does not fit ends in dots. */
  private static List<String> wrap(String text, FontMetrics metrics, int width, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.length() == 0 ? word : line + " " + word;
      if (line.length() > 0 && metrics.stringWidth(longer) > width) {
        if (lines.size() == most - 1) {
          lines.add(dotted(line.toString(), metrics, width));
          return lines;
        }
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static String dotted(String line, FontMetrics metrics, int width) {
    String kept = line;
    while (metrics.stringWidth(kept + " …") > width && kept.lastIndexOf(' ') > 0) {
      kept = kept.substring(0, kept.lastIndexOf(' '));
    }
    return kept + " …";
  }

  private void tags(Graphics2D g, ReportTheme theme) {
    Font font = UIManager.getFont("Label.font");
    g.setFont(font.deriveFont(font.getSize2D() - 2));
    FontMetrics metrics = g.getFontMetrics();
    int x = PAD;
    int height = metrics.getHeight() + 2;
    int y = getHeight() - PAD - height;
    for (GalleryEntry.Tag tag : entry.tags()) {
      Color color = theme.series(color(tag));
      int width = metrics.stringWidth(tag.label()) + 14;
      g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 46));
      g.fill(new RoundRectangle2D.Double(x, y, width, height, height, height));
      g.setColor(theme.ink());
      g.drawString(tag.label(), x + 7, y + 1 + metrics.getAscent());
      x += width + 6;
    }
  }

  private static int color(GalleryEntry.Tag tag) {
    return switch (tag) {
      case UNTREATED -> 7;
      case TRANSPLANT -> 3;
      case MSC -> 2;
      case DRUGS -> 4;
      case HEALTHY -> 5;
      case WELL -> 9;
      case STUDY -> 0;
      case BROKEN -> 1;
    };
  }
}
