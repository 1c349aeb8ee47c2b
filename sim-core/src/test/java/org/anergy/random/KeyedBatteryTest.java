package org.anergy.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The statistical battery of the keyed generator. {@link #FALSE_ALARM} is the probability that a
 * perfect generator fails anything here; each of the tests gets an equal share of it (Bonferroni,
 * so that tests may share words). Keys are fixed: the verdict never changes from run to run.
 */
final class KeyedBatteryTest {
  private static final double FALSE_ALARM = 1e-4;
  static final List<KeyStream> STREAMS = KeyStream.all();
  static final List<KeyStream> FLAWED = KeyStream.flawed();
  private static final double SHARE = FALSE_ALARM / (STREAMS.size() * StreamTests.all().size() + 2);

  @ParameterizedTest
  @FieldSource("STREAMS")
  void keyedStreamsLookRandom(KeyStream stream) {
    assertThat(failures(stream)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FLAWED")
  void aFlawedGeneratorIsFound(KeyStream stream) {
    assertThat(failures(stream)).isNotEmpty();
  }

  /**
   * Strict avalanche: flipping any bit of any argument flips each output bit with probability ½.
   * 288 argument bits × 64 output bits × 4096 low-entropy keys; Σz² has 18432 degrees of freedom,
   * and the largest |z| must be credible too.
   */
  @Test
  void everyBitOfEveryArgumentChangesHalfOfTheOutput() {
    int keys = 4096;
    double sum = 0;
    double largest = 0;
    for (int input = 0; input < 288; input++) {
      int[] flips = new int[64];
      for (int k = 0; k < keys; k++) {
        long changed = draw(k, -1) ^ draw(k, input);
        for (int b = 0; b < 64; b++) {
          flips[b] += (int) (changed >>> b & 1);
        }
      }
      for (int count : flips) {
        double z = (count - keys / 2.0) / Math.sqrt(keys / 4.0);
        sum += z * z;
        largest = Math.max(largest, Math.abs(z));
      }
    }
    double p = StreamTests.chiSquared(sum, 288 * 64);
    assertThat(Math.min(p, 1 - p)).isGreaterThan(SHARE / 2);
    // P(any of 18432 |z| > 7) = 18432 · 2.6e-12 < 5e-8 < SHARE.
    assertThat(largest).isLessThan(7);
  }

  /** Returns the draw of the k-th small key, bit {@code flip} of its 288 bits turned over. */
  private static long draw(int k, int flip) {
    long[] key = {k & 7, k >> 3 & 7, k >> 6 & 7, k >> 9, 0};
    if (flip >= 0) {
      key[flip >> 6] ^= 1L << flip;
    }
    long step = Keyed.stepKey(Keyed.patientKey(key[0], key[1]), key[2]);
    return Keyed.bits(step, key[3], (int) key[4]);
  }

  private static List<String> failures(KeyStream stream) {
    long[] words = stream.words(StreamTests.WORDS);
    List<String> failures = new ArrayList<>();
    StreamTests.all()
        .forEach(
            (name, test) -> {
              double p = test.applyAsDouble(words);
              if (!(Math.min(p, 1 - p) > SHARE / 2)) {
                failures.add(name + ": p = " + p);
              }
            });
    return failures;
  }
}
