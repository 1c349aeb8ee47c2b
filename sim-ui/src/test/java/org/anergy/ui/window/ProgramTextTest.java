package org.anergy.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramTextTest {
  private static final String CFF =
      """
      cff-version: 1.2.0
      title: "Anergy: a simulator"
      authors:
        - name: "The Anergy developers"
      references:
        - type: article
          title: "Another"
      """;

  @Test
  void citationNamesAuthorsTitleVersionAndModel() {
    assertThat(ProgramText.citation(CFF, "0.1.0", "abc"))
        .isEqualTo(
            "The Anergy developers. Anergy: a simulator. Version 0.1.0, model abc. Software.");
  }

  @Test
  void citationWithoutItsFileNamesTheProgram() {
    assertThat(ProgramText.citation("", "0.1.0", "abc"))
        .isEqualTo("The Anergy developers. Anergy. Version 0.1.0, model abc. Software.");
  }
}
