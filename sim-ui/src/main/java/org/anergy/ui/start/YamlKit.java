package org.anergy.ui.start;

import java.awt.Color;
import java.awt.Graphics2D;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultEditorKit;
import javax.swing.text.Element;
import javax.swing.text.PlainView;
import javax.swing.text.Segment;
import javax.swing.text.Utilities;
import javax.swing.text.View;
import javax.swing.text.ViewFactory;
import org.anergy.study.report.ReportTheme;

/**
 * Plain text whose lines are colored as they are drawn: the document knows nothing of colors, so
 * that undoing undoes text alone.
 */
final class YamlKit extends DefaultEditorKit implements ViewFactory {
  private static final long serialVersionUID = 1L;

  @Override
  public ViewFactory getViewFactory() {
    return this;
  }

  @Override
  public View create(Element element) {
    return new YamlView(element);
  }

  private static final class YamlView extends PlainView {
    YamlView(Element element) {
      super(element);
    }

    @Override
    protected float drawUnselectedText(Graphics2D g, float x, float y, int p0, int p1)
        throws BadLocationException {
      return draw(g, x, y, p0, p1);
    }

    @Override
    protected float drawSelectedText(Graphics2D g, float x, float y, int p0, int p1)
        throws BadLocationException {
      return draw(g, x, y, p0, p1);
    }

    private float draw(Graphics2D g, float x, float y, int p0, int p1) throws BadLocationException {
      Element root = getDocument().getDefaultRootElement();
      Element line = root.getElement(root.getElementIndex(p0));
      int start = line.getStartOffset();
      int length = Math.min(line.getEndOffset(), getDocument().getLength()) - start;
      String text = getDocument().getText(start, Math.max(0, length));
      ReportTheme theme = EditorColors.theme();
      float at = x;
      Segment segment = new Segment();
      for (YamlTokens.Token token : YamlTokens.of(text)) {
        int from = Math.max(p0, start + token.from());
        int to = Math.min(p1, start + token.to());
        if (from < to) {
          g.setColor(color(token.kind(), theme));
          getDocument().getText(from, to - from, segment);
          at = Utilities.drawTabbedText(segment, at, y, g, this, from);
        }
      }
      return at;
    }

    private static Color color(YamlTokens.Kind kind, ReportTheme theme) {
      return switch (kind) {
        case KEY -> theme.series(0);
        case COMMENT -> EditorColors.muted();
        case NUMBER -> theme.series(1);
        case STRING -> theme.series(2);
        case PLAIN -> theme.ink();
      };
    }
  }
}
