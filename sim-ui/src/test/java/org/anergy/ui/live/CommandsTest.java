package org.anergy.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private final Commands commands = new Commands();

  @Test
  void exceptionIsTheAnswerAndTheThreadGoesOn() {
    CompletableFuture<String> bad =
        commands.ask(
            () -> {
              throw new IllegalArgumentException("planted");
            });
    CompletableFuture<String> good = commands.ask(() -> "yes");

    assertThat(commands.runNext()).isTrue();
    assertThat(commands.runNext()).isTrue();
    assertThat(commands.runNext()).isFalse();

    assertThatThrownBy(bad::join).hasMessageContaining("planted");
    assertThat(good.join()).isEqualTo("yes");
  }

  @Test
  void errorEndsTheThreadAndIsTheAnswer() {
    CompletableFuture<String> asked =
        commands.ask(
            () -> {
              throw new OutOfMemoryError("planted");
            });

    assertThatThrownBy(commands::runNext).isInstanceOf(OutOfMemoryError.class);
    assertThatThrownBy(asked::join).hasRootCauseInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void nobodyWaitsAfterTheEnd() {
    CompletableFuture<String> before = commands.ask(() -> "yes");
    commands.end("the run was closed");
    CompletableFuture<String> after = commands.ask(() -> "yes");

    assertThatThrownBy(before::join).hasMessageContaining("the run was closed");
    assertThatThrownBy(after::join).hasMessageContaining("the run was closed");
  }
}
