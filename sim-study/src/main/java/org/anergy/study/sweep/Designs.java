package org.anergy.study.sweep;

import java.util.List;
import org.anergy.study.design.Design;
import org.anergy.study.design.EfastDesign;
import org.anergy.study.design.LatinHypercube;
import org.anergy.study.design.MorrisDesign;
import org.anergy.study.design.RandomDesign;
import org.anergy.study.design.SaltelliDesign;
import org.anergy.study.design.SobolSequence;
import org.anergy.study.sweep.StudySpec.DesignSpec;

/** Makes the points that a study asks for. */
public final class Designs {
  private Designs() {}

  /**
   * Returns the points of {@code spec}.
   *
   * @throws IllegalArgumentException if the design cannot have the size that it is asked for
   * @throws ArithmeticException if a grid has more than two thousand million points
   */
  public static StudyPoints points(StudySpec spec) {
    List<Factor> factors = spec.factors();
    return switch (spec.design().kind()) {
      case GRID -> StudyPoints.grid(factors);
      case ONE_AT_A_TIME -> StudyPoints.oneAtATime(factors);
      case LIST, CSV -> StudyPoints.rows(spec.design().rows());
      default -> StudyPoints.of(design(spec.design(), factors.size()), factors);
    };
  }

  /**
   * Returns the number of points of {@code spec} without making them.
   *
   * @throws ArithmeticException if it is beyond all numbers
   */
  static long size(StudySpec spec) {
    DesignSpec design = spec.design();
    long factors = spec.factors().size();
    return switch (design.kind()) {
      case GRID ->
          spec.factors().stream()
              .mapToLong(f -> ((FactorValues.Levels) f.values()).texts().size())
              .reduce(1, Math::multiplyExact);
      case ONE_AT_A_TIME ->
          1
              + spec.factors().stream()
                  .mapToLong(f -> ((FactorValues.Levels) f.values()).texts().size())
                  .sum();
      case LIST, CSV -> design.rows().size();
      case RANDOM, LATIN_HYPERCUBE, SOBOL -> design.points();
      case SALTELLI -> Math.multiplyExact((long) design.points(), factors + 2);
      case MORRIS -> Math.multiplyExact((long) design.points(), factors + 1);
      case EFAST ->
          Math.multiplyExact(
              Math.multiplyExact((long) design.points(), factors), (long) design.resamples());
    };
  }

  /**
   * Returns a design of the unit cube.
   *
   * @param spec which; not a grid, list or table
   * @param dimensions number of factors
   */
  public static Design design(DesignSpec spec, int dimensions) {
    return switch (spec.kind()) {
      case RANDOM -> new RandomDesign(spec.points(), dimensions, spec.seed());
      case LATIN_HYPERCUBE -> new LatinHypercube(spec.points(), dimensions, spec.seed());
      case SOBOL -> new SobolSequence(spec.points(), dimensions, spec.seed());
      case SALTELLI -> new SaltelliDesign(spec.points(), dimensions, spec.seed());
      case MORRIS -> new MorrisDesign(spec.points(), dimensions, spec.levels(), spec.seed());
      case EFAST -> new EfastDesign(spec.points(), dimensions, spec.resamples(), spec.seed());
      case GRID, ONE_AT_A_TIME, LIST, CSV ->
          throw new IllegalArgumentException(spec.kind() + " is no design of the unit cube");
    };
  }
}
