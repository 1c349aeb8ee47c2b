package org.anergy.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorDialogTest {
  private static IllegalStateException failure() {
    return new IllegalStateException("outer", new IllegalArgumentException("inner"));
  }

  @Test
  void theSameFailureIsTheSameKind() {
    String first = "";
    for (int i = 0; i < 2; i++) {
      String kind = ErrorDialog.kind(failure());
      assertThat(first).isIn("", kind);
      first = kind;
    }
    assertThat(first).startsWith("java.lang.IllegalArgumentException at ").contains("failure");
    assertThat(ErrorDialog.kind(new IllegalArgumentException("elsewhere"))).isNotEqualTo(first);
  }

  @Test
  void detailsHaveTheMachineAndTheWholeTrace() {
    assertThat(ErrorDialog.details(failure()))
        .startsWith("Java " + System.getProperty("java.version"))
        .contains("IllegalStateException: outer", "IllegalArgumentException: inner", "failure(");
  }
}
