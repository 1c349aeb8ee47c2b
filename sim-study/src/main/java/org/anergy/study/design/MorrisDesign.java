package org.anergy.study.design;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.anergy.random.Keyed;

/**
 * Trajectories for elementary effects (Morris 1991, doi:10.1080/00401706.1991.10484804): in each,
 * every factor is changed once by ±δ, δ = p/(2(p − 1)), on the grid {0, 1/(p − 1), …, 1} of p
 * levels. Values may therefore be 0 and 1. Each level of each factor is equally likely.
 *
 * <p>Order: trajectory by trajectory, d + 1 points each; point t of a trajectory comes after t
 * steps.
 */
public final class MorrisDesign implements Design {
  private static final long KEY = 0x6D6F72726973L;

  private final int dimensions;
  private final int levels;
  private final int points;
  private final List<MorrisTrajectory> trajectories;

  /**
   * Makes independent trajectories; each does not depend on how many there are.
   *
   * @param trajectories how many, 2 or more; 10 to 50 are usual
   * @param dimensions factors, 1 or more
   * @param levels p, even, 2 or more; 4 is usual
   * @param seed of the draws
   * @throws IllegalArgumentException if a size is outside its range, {@code levels} is odd, or
   *     there would be more points than an index can count
   */
  public MorrisDesign(int trajectories, int dimensions, int levels, long seed) {
    this(dimensions, levels, independent(trajectories, dimensions, levels, seed));
  }

  private MorrisDesign(int dimensions, int levels, List<MorrisTrajectory> trajectories) {
    this.dimensions = dimensions;
    this.levels = levels;
    this.trajectories = trajectories;
    this.points = trajectories.size() * (dimensions + 1);
  }

  /**
   * Makes trajectories that are far from each other: of {@code candidates} independent ones those
   * that {@link TrajectorySpread} chooses.
   *
   * @param trajectories how many to keep, 2 or more
   * @param candidates how many to choose from, {@code trajectories} or more; time grows with its
   *     square and with the cube of {@code dimensions}
   * @throws IllegalArgumentException as the constructor, or if there are too few candidates
   */
  public static MorrisDesign spread(
      int trajectories, int dimensions, int levels, int candidates, long seed) {
    Sizes.within("trajectories", trajectories, 2, Integer.MAX_VALUE, "A spread needs two.");
    Sizes.within(
        "candidates",
        candidates,
        trajectories,
        Integer.MAX_VALUE,
        "The trajectories are chosen from them; ten times as many are a good start.");
    List<MorrisTrajectory> all = independent(candidates, dimensions, levels, seed);
    return new MorrisDesign(dimensions, levels, TrajectorySpread.choose(all, trajectories));
  }

  private static List<MorrisTrajectory> independent(
      int count, int dimensions, int levels, long seed) {
    Sizes.within("trajectories", count, 2, Integer.MAX_VALUE, "A spread of effects needs two.");
    Sizes.within("dimensions", dimensions, 1, Integer.MAX_VALUE - 1, "Maybe no factor was named.");
    Sizes.within("levels", levels, 2, 1 << 20, "Four are usual.");
    if (levels % 2 != 0) {
      throw new IllegalArgumentException(
          "levels: " + levels + " must be even, so that a step is half of them. Maybe take 4.");
    }
    Sizes.points(count + " x " + (dimensions + 1), count, dimensions + 1);
    long key = Keyed.hash(seed, KEY);
    return IntStream.range(0, count)
        .mapToObj(t -> MorrisTrajectory.of(dimensions, levels, Keyed.hash(key, t)))
        .toList();
  }

  /** Returns how many trajectories there are. */
  public int trajectories() {
    return trajectories.size();
  }

  /** Returns δ, the size of every step. */
  public double delta() {
    return levels / (2.0 * (levels - 1));
  }

  /** Returns the index of the point of a trajectory after {@code step} steps, 0 to d. */
  public int indexOf(int trajectory, int step) {
    return Objects.checkIndex(trajectory, trajectories()) * (dimensions + 1)
        + Objects.checkIndex(step, dimensions + 1);
  }

  /** Returns the step of a trajectory, 0 to d − 1, that changes {@code factor}. */
  public int stepOf(int trajectory, int factor) {
    return trajectories.get(trajectory).step()[factor];
  }

  /** Returns the factor that a step changes: from point {@code step} to the next one. */
  public int factorOf(int trajectory, int step) {
    return trajectories.get(trajectory).order()[step];
  }

  /** Returns by how much a step changes its factor: {@link #delta} or its negative. */
  public double changeOf(int trajectory, int step) {
    return trajectories.get(trajectory).move()[factorOf(trajectory, step)] < 0 ? -delta() : delta();
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public int points() {
    return points;
  }

  @Override
  public double[] point(int index) {
    Objects.checkIndex(index, points);
    MorrisTrajectory trajectory = trajectories.get(index / (dimensions + 1));
    double[] point = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      point[d] = trajectory.level(index % (dimensions + 1), d) / (levels - 1.0);
    }
    return point;
  }
}
