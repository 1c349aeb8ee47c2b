package org.anergy.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Cuts runs into batches, one for each task. */
final class Batches {
  /**
   * Handing out a task costs a few milliseconds, so so many tasks cost seconds in all, however
   * short their runs are; and a machine that is lost takes a two-thousandth of the study for each
   * of its cores with it, which is a single run in all but the largest.
   */
  static final int MOST = 2000;

  private Batches() {}

  /** Returns the runs {@code open} in order, in at most {@link #MOST} batches of about one size. */
  static List<int[]> of(BitSet open) {
    int[] runs = open.stream().toArray();
    int batches = Math.min(MOST, runs.length);
    List<int[]> all = new ArrayList<>();
    for (int b = 0; b < batches; b++) {
      int from = (int) ((long) runs.length * b / batches);
      int to = (int) ((long) runs.length * (b + 1) / batches);
      all.add(Arrays.copyOfRange(runs, from, to));
    }
    return all;
  }
}
