package org.anergy.study.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.anergy.random.Keyed;
import org.anergy.study.stats.Permutations;

/**
 * How many replicates make two groups of the same point look alike, after the consistency analysis
 * of Alden et al. (2013, SPARTAN, doi:10.1371/journal.pcbi.1002916): for groups of 5, 10, 20, 40, …
 * the median over {@value #SPLITS} keyed splits of max(A, 1 − A) between two disjoint groups. A is
 * {@link VarghaDelaney}.
 *
 * <p>Groups that are drawn from one sample differ by chance only, and A sees nothing but ranks:
 * without ties the median depends on the group's size m alone, near 0.5 + 0.674·√((2m + 1)/12)/m,
 * and 40 is the answer for every output (20 gives 0.562). Only ties, as of counts and of yes or no,
 * make it smaller. {@link ReplicateNoise} says what replicates are worth for a study.
 *
 * @param sizes that two disjoint groups of the outputs can have, smallest first
 * @param enough the smallest whose median is at most {@link VarghaDelaney#SMALL}, if there is one
 * @param used runs with output
 * @param failed runs without output
 */
public record EnoughReplicates(List<GroupSize> sizes, OptionalInt enough, int used, int failed) {
  private static final long KEY = 0x73706C697473L;
  private static final int SPLITS = 1000;
  private static final int SMALLEST = 5;

  public EnoughReplicates {
    sizes = List.copyOf(sizes);
  }

  /**
   * Compares groups of the replicates of one point.
   *
   * @param y outputs, NaN for a failed run; fewer than ten make no group
   * @param seed of the splits
   * @throws IllegalArgumentException if an output is infinite
   */
  public static EnoughReplicates of(double[] y, long seed) {
    int failed = Outputs.failed(y);
    double[] outputs = Arrays.stream(y).filter(output -> !Double.isNaN(output)).toArray();
    List<GroupSize> sizes = new ArrayList<>();
    for (int runs = SMALLEST; 2L * runs <= outputs.length; runs *= 2) {
      sizes.add(new GroupSize(runs, median(outputs, runs, Keyed.hash(seed, KEY))));
    }
    OptionalInt enough =
        sizes.stream()
            .filter(size -> size.median() <= VarghaDelaney.SMALL)
            .mapToInt(GroupSize::runs)
            .findFirst();
    return new EnoughReplicates(sizes, enough, outputs.length, failed);
  }

  private static double median(double[] outputs, int runs, long key) {
    double[] differences = new double[SPLITS];
    for (int split = 0; split < SPLITS; split++) {
      int[] order = Permutations.of(outputs.length, Keyed.hash(Keyed.hash(key, runs), split));
      double[] first = new double[runs];
      double[] second = new double[runs];
      for (int i = 0; i < runs; i++) {
        first[i] = outputs[order[i]];
        second[i] = outputs[order[runs + i]];
      }
      double a = VarghaDelaney.a(first, second);
      differences[split] = Math.max(a, 1 - a);
    }
    Arrays.sort(differences);
    return (differences[SPLITS / 2 - 1] + differences[SPLITS / 2]) / 2;
  }
}
