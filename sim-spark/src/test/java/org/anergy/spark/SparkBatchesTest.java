package org.anergy.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkBatchesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1999, 2000, 2001, 10_000, 123_457})
  void everyOpenRunIsInOneBatchAndInOrder(int runs) {
    BitSet open = new BitSet();
    IntStream.range(0, runs).forEach(run -> open.set(3 * run + 1));

    List<int[]> batches = Batches.of(open);

    assertThat(batches.stream().flatMapToInt(IntStream::of).toArray())
        .containsExactly(open.stream().toArray());
    assertThat(batches).hasSize(Math.min(runs, Batches.MOST));
    assertThat(batches)
        .allMatch(batch -> batch.length >= runs / Batches.MOST && batch.length > 0)
        .allMatch(batch -> batch.length <= runs / Batches.MOST + 1);
  }

  @Test
  void studyOfFewerRunsThanTasksLosesOneRunOnlyWithEachCore() {
    BitSet open = new BitSet();
    open.set(0, 1500);

    assertThat(Batches.of(open)).allMatch(batch -> batch.length == 1);
  }
}
