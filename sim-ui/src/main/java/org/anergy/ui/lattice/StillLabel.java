package org.anergy.ui.lattice;

import javax.swing.JLabel;

/** A label whose text changes with every frame while its place stays: it asks for no new layout. */
final class StillLabel extends JLabel {
  private static final long serialVersionUID = 1L;

  /**
   * @param widest text that it must have room for; decides its size
   */
  StillLabel(String widest, int alignment) {
    super(widest, alignment);
  }

  @Override
  public void revalidate() {
    // its size does not follow its text
  }

  /** Shows {@code text}; free if it is shown already. */
  void show(String text) {
    if (!text.equals(getText())) {
      setText(text);
    }
  }
}
