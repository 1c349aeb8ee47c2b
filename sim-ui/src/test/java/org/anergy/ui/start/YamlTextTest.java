package org.anergy.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.SwingUtilities;
import javax.swing.text.Highlighter;
import org.junit.jupiter.api.Test;

class YamlTextTest {
  @Test
  void whatIsFoundIsMarkedWhoeverHasTheFocus() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          YamlText text = new YamlText();
          text.load("title: Small\nsmall: 1\n");
          assertThat(text.find("small", false)).isTrue();
          text.getCaret().setSelectionVisible(false); // as when the focus is lost
          assertThat(text.getSelectedText()).isEqualTo("Small");
          assertThat(marks(text)).containsExactly("7-12");
          assertThat(text.find("small", false)).isTrue();
          text.getCaret().setSelectionVisible(false);
          assertThat(marks(text)).containsExactly("13-18");
          assertThat(text.find("smaller", false)).isFalse();
          assertThat(marks(text)).isEmpty();
        });
  }

  private static String[] marks(YamlText text) {
    Highlighter.Highlight[] all = text.getHighlighter().getHighlights();
    String[] places = new String[all.length];
    for (int i = 0; i < all.length; i++) {
      places[i] = all[i].getStartOffset() + "-" + all[i].getEndOffset();
    }
    return places;
  }
}
