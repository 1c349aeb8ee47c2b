package org.anergy.study.design;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses trajectories that lie far from each other: first the pair with the largest distance, then
 * always the one with the largest sum of squared distances to those chosen (Ruano et al. 2012,
 * doi:10.1016/j.envsoft.2012.03.008). The search of all subsets of Campolongo, Cariboni and
 * Saltelli (2007, doi:10.1016/j.envsoft.2006.10.004), whose criterion this is, takes too long.
 */
final class TrajectorySpread {
  private TrajectorySpread() {}

  /** Returns {@code wanted} of the candidates, in the order of choice; the earlier one at a tie. */
  static List<MorrisTrajectory> choose(List<MorrisTrajectory> candidates, int wanted) {
    double[][] squares = squares(candidates);
    int[] pair = farthest(squares);
    List<MorrisTrajectory> chosen = new ArrayList<>();
    boolean[] taken = new boolean[squares.length];
    double[] sums = new double[squares.length];
    for (int i = 0; i < wanted; i++) {
      int next = i < pair.length ? pair[i] : largest(sums, taken);
      taken[next] = true;
      chosen.add(candidates.get(next));
      for (int k = 0; k < sums.length; k++) {
        sums[k] += squares[next][k];
      }
    }
    return chosen;
  }

  private static double[][] squares(List<MorrisTrajectory> candidates) {
    int n = candidates.size();
    double[][] squares = new double[n][n];
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double distance = candidates.get(i).distance(candidates.get(j));
        squares[i][j] = distance * distance;
        squares[j][i] = squares[i][j];
      }
    }
    return squares;
  }

  private static int[] farthest(double[][] squares) {
    int[] pair = {0, 1};
    for (int i = 0; i < squares.length; i++) {
      for (int j = i + 1; j < squares.length; j++) {
        if (squares[i][j] > squares[pair[0]][pair[1]]) {
          pair = new int[] {i, j};
        }
      }
    }
    return pair;
  }

  private static int largest(double[] sums, boolean[] taken) {
    int best = -1;
    for (int i = 0; i < sums.length; i++) {
      if (!taken[i] && (best < 0 || sums[i] > sums[best])) {
        best = i;
      }
    }
    return best;
  }
}
