package org.anergy.scenario;

import java.util.List;
import java.util.Locale;
import org.anergy.random.NormalQuantile;

/**
 * How a trait is spread over a population: a family with two numbers, cut off outside an interval.
 * Sampled by inversion, so that more of the uniform number gives more of the trait.
 *
 * @param family the shape
 * @param first first number of the family
 * @param second second number of the family; 0 if it has only one
 * @param low smallest possible value, in the unit of the trait
 * @param high largest possible value, in the unit of the trait
 */
public record Distribution(Family family, double first, double second, double low, double high) {
  /** Halvings after which a bisection has reached the spacing of doubles. */
  private static final int HALVINGS = 80;

  /** A family of distributions and what its numbers are called. */
  public enum Family {
    /** Mean and standard deviation. */
    NORMAL("mean", "sd") {
      @Override
      double quantile(double mean, double sd, double u) {
        return mean + sd * NormalQuantile.of(u);
      }

      @Override
      double below(double mean, double sd, double x) {
        return normalBelow((x - mean) / sd);
      }
    },
    /** Median, and standard deviation of the natural logarithm. */
    LOGNORMAL("median", "sigma") {
      @Override
      double quantile(double median, double sigma, double u) {
        return median * StrictMath.exp(sigma * NormalQuantile.of(u));
      }

      @Override
      double below(double median, double sigma, double x) {
        return x <= 0 ? 0 : normalBelow(StrictMath.log(x / median) / sigma);
      }
    },
    /** Lower and upper end. */
    UNIFORM("low", "high") {
      @Override
      double quantile(double low, double high, double u) {
        return low + u * (high - low);
      }

      @Override
      double below(double low, double high, double x) {
        return Math.min(1, Math.max(0, (x - low) / (high - low)));
      }
    },
    /** Shape numbers alpha and beta; values from 0 to 1. */
    BETA("alpha", "beta") {
      @Override
      double quantile(double alpha, double beta, double u) {
        return bisect(0, 1, x -> BetaFunction.regularized(x, alpha, beta) < u);
      }

      @Override
      double below(double alpha, double beta, double x) {
        return BetaFunction.regularized(x, alpha, beta);
      }
    },
    /** One value for everybody. */
    FIXED("value") {
      @Override
      double quantile(double value, double unused, double u) {
        return value;
      }

      @Override
      double below(double value, double unused, double x) {
        return x < value ? 0 : 1;
      }
    },
    /** Probability of being female. */
    BERNOULLI("female") {
      @Override
      double quantile(double female, double unused, double u) {
        return u > 1 - female ? 1 : 0;
      }

      @Override
      double below(double female, double unused, double x) {
        return x < 0 ? 0 : x < 1 ? 1 - female : 1;
      }
    };

    private final List<String> numbers;

    Family(String... numbers) {
      this.numbers = List.of(numbers);
    }

    /** Returns the name in scenario files, for example {@code lognormal}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what the numbers are called in scenario files. */
    List<String> numbers() {
      return numbers;
    }

    boolean isContinuous() {
      return this != FIXED && this != BERNOULLI;
    }

    /** The value that the share {@code u} of the population stays below, before cutting off. */
    abstract double quantile(double first, double second, double u);

    /** The share of the population that has at most {@code x}, before cutting off. */
    abstract double below(double first, double second, double x);
  }

  /**
   * Returns the share of the uncut distribution that lies between {@link #low} and {@link #high}.
   */
  double shareInside() {
    return family.below(first, second, high) - (family.isContinuous() ? below(low) : 0);
  }

  private double below(double x) {
    return family.below(first, second, x);
  }

  /**
   * Returns the value at the quantile {@code u}.
   *
   * @param u in (0, 1)
   */
  public double quantile(double u) {
    if (!family.isContinuous()) {
      return family.quantile(first, second, u);
    }
    double from = below(low);
    double to = below(high);
    double inside = from + u * (to - from);
    // An inside of exactly 0 or 1 can only come from rounding; the clamp below gives the end.
    double safe = Math.min(Math.nextDown(1.0), Math.max(Double.MIN_NORMAL, inside));
    return Math.min(high, Math.max(low, family.quantile(first, second, safe)));
  }

  /** Φ(z), as the exact inverse of {@link NormalQuantile}, so that cutting off is consistent. */
  static double normalBelow(double z) {
    if (z > 0) {
      return 1 - normalBelow(-z);
    }
    return bisect(Double.MIN_NORMAL, 0.5, u -> NormalQuantile.of(u) < z);
  }

  private interface Left {
    boolean isBelow(double x);
  }

  private static double bisect(double low, double high, Left left) {
    double from = low;
    double to = high;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = from + (to - from) / 2;
      if (left.isBelow(middle)) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from + (to - from) / 2;
  }
}
