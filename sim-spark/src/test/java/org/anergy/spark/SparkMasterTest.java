package org.anergy.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.anergy.base.RefusedException;
import org.junit.jupiter.api.Test;

class SparkMasterTest {
  @Test
  void masterThatDoesNotListenIsRefusedAtOnce() throws IOException {
    int closed;
    try (ServerSocket socket = listening()) {
      closed = socket.getLocalPort();
    }
    SparkMaster master = new SparkMaster("spark://127.0.0.1:" + closed);

    assertThatThrownBy(master::requireAnswer)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no Spark master answers at spark://127.0.0.1:" + closed);
  }

  @Test
  void oneOfSeveralMastersIsEnough() throws IOException {
    int closed;
    try (ServerSocket socket = listening()) {
      closed = socket.getLocalPort();
    }
    try (ServerSocket open = listening()) {
      SparkMaster master =
          new SparkMaster("spark://127.0.0.1:" + closed + ",127.0.0.1:" + open.getLocalPort());

      assertThatCode(master::requireAnswer).doesNotThrowAnyException();
    }
  }

  @Test
  void threadsOfThisProcessAnswerAlways() {
    SparkMaster master = new SparkMaster("local[2]");

    assertThat(master.local()).isTrue();
    assertThatCode(master::requireAnswer).doesNotThrowAnyException();
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
