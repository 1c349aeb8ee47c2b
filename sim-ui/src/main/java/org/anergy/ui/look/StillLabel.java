package org.anergy.ui.look;

import java.awt.Dimension;
import java.awt.Insets;
import javax.swing.JLabel;

/** A label whose text changes many times a second without laying out the window anew. */
public final class StillLabel extends JLabel {
  private static final long serialVersionUID = 1L;

  private final String widest;

  /**
   * @param widest text that it must have room for; decides its size
   * @param alignment of the text, as of {@link JLabel}
   */
  public StillLabel(String widest, int alignment) {
    super(" ", alignment);
    this.widest = widest;
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension size = super.getPreferredSize();
    Insets insets = getInsets();
    int width = getFontMetrics(getFont()).stringWidth(widest) + insets.left + insets.right;
    return new Dimension(Math.max(1, width), size.height);
  }

  @Override
  public void revalidate() {
    // its size does not follow its text
  }

  /** Shows {@code text}; free if it is shown already. An empty one keeps the height. */
  public void show(String text) {
    String shown = text.isEmpty() ? " " : text;
    if (!shown.equals(getText())) {
      setText(shown);
    }
  }
}
