package org.anergy.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlTokensTest {
  private static List<String> tokens(String line) {
    List<String> texts = new ArrayList<>();
    for (YamlTokens.Token token : YamlTokens.of(line)) {
      String text = line.substring(token.from(), token.to());
      if (!text.isBlank()) {
        texts.add(token.kind() + " " + text.strip());
      }
    }
    return texts;
  }

  @Test
  void keysNumbersWithUnitsAndCommentsAreTold() {
    assertThat(tokens("  followUp: 10 years # long"))
        .containsExactly("KEY followUp", "PLAIN :", "NUMBER 10 years", "COMMENT # long");
  }

  @Test
  void keysInBracesAreKeys() {
    assertThat(tokens("graft: {cd34: 6e6 cells/kg, x: y}"))
        .containsExactly(
            "KEY graft",
            "PLAIN : {",
            "KEY cd34",
            "PLAIN :",
            "NUMBER 6e6 cells/kg",
            "PLAIN ,",
            "KEY x",
            "PLAIN : y}");
  }

  @Test
  void aHashWithinAWordIsNoComment() {
    assertThat(tokens("title: a#b")).containsExactly("KEY title", "PLAIN : a#b");
  }

  @Test
  void aHashInQuotesIsNoComment() {
    assertThat(tokens("title: \"a # b\""))
        .containsExactly("KEY title", "PLAIN :", "STRING \"a # b\"");
  }

  @Test
  void tokensCoverTheWholeLine() {
    for (String line : List.of("", "  ", "a", "- {a: 1, b: 'c'} # d", "x: -3.5e-2 /year")) {
      int at = 0;
      for (YamlTokens.Token token : YamlTokens.of(line)) {
        assertThat(token.from()).isEqualTo(at);
        at = token.to();
      }
      assertThat(at).isEqualTo(line.length());
    }
  }
}
