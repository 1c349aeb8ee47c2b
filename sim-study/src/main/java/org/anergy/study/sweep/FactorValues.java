package org.anergy.study.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.anergy.base.NumberText;
import org.anergy.random.NormalQuantile;

/** The values of a factor: some levels, or a distribution. Values are texts with their units. */
public sealed interface FactorValues {
  /** Returns the value at quantile {@code u}, 0–1; more of it gives more of the value. */
  String at(double u);

  /** Returns values that stand for all others when a study is checked: the ends and the middle. */
  default List<String> examples() {
    return List.of(at(0), at(0.5), at(1));
  }

  /**
   * A few values.
   *
   * @param texts the values, as the user wrote them, in order
   */
  record Levels(List<String> texts) implements FactorValues {
    public Levels {
      texts = List.copyOf(texts);
      if (texts.isEmpty()) {
        throw new IllegalArgumentException("a factor needs at least one level");
      }
    }

    /** All levels have the same share of the quantiles; 1 belongs to the last. */
    @Override
    public String at(double u) {
      return texts.get(Math.min(texts.size() - 1, (int) (u * texts.size())));
    }

    @Override
    public List<String> examples() {
      return texts;
    }
  }

  /**
   * A continuous distribution.
   *
   * @param family its shape
   * @param first first number of the family, in {@code unit} but for the shape numbers
   * @param second second number of the family
   * @param unit symbol of the unit, empty for a pure number
   */
  record Spread(Spread.Family family, double first, double second, String unit)
      implements FactorValues {

    @Override
    public String at(double u) {
      double value = family.quantile(first, second, u);
      // What the table says is what is simulated: a number that people can copy.
      double rounded = new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
      String number = NumberText.of(rounded);
      return unit.isEmpty() ? number : number + " " + unit;
    }

    private static final int DIGITS = 8;

    /** Returns for example <code>uniform: {from: '1 h', to: '3 h'}</code>. */
    String yaml() {
      String end = unit.isEmpty() ? "" : " " + unit;
      String other = family == Family.LOGNORMAL ? "" : end;
      return family.key()
          + ": {"
          + family.firstKey()
          + ": '"
          + NumberText.of(first)
          + end
          + "', "
          + family.secondKey()
          + ": '"
          + NumberText.of(second)
          + other
          + "'}";
    }

    /** Returns for example {@code uniform, from 1 h, to 3 h}. */
    public String inWords() {
      String end = unit.isEmpty() ? "" : " " + unit;
      boolean shape = family == Family.LOGNORMAL;
      return family.key()
          + ", "
          + family.firstKey()
          + " "
          + NumberText.of(first)
          + end
          + ", "
          + family.secondKey()
          + " "
          + NumberText.of(second)
          + (shape ? "" : end);
    }

    /** Shapes. */
    public enum Family {
      /** Between two ends. */
      UNIFORM("from", "to") {
        @Override
        double quantile(double from, double to, double u) {
          return u >= 1 ? to : from + (to - from) * u;
        }
      },
      /** Between two positive ends, even in the logarithm. */
      LOG_UNIFORM("from", "to") {
        @Override
        double quantile(double from, double to, double u) {
          return u >= 1 ? to : from * StrictMath.exp(u * StrictMath.log(to / from));
        }
      },
      /**
       * Mean and standard deviation, cut off at the {@value #TAIL} and 1 − {@value #TAIL}
       * quantiles.
       */
      NORMAL("mean", "sd") {
        @Override
        double quantile(double mean, double sd, double u) {
          return mean + sd * normal(u);
        }
      },
      /** Median and standard deviation of the natural logarithm, cut off as the normal is. */
      LOGNORMAL("median", "sigma") {
        @Override
        double quantile(double median, double sigma, double u) {
          return median * StrictMath.exp(sigma * normal(u));
        }
      };

      /** Designs reach the ends 0 and 1, where these distributions are infinite. */
      static final double TAIL = 0.001;

      private final String firstKey;
      private final String secondKey;

      Family(String firstKey, String secondKey) {
        this.firstKey = firstKey;
        this.secondKey = secondKey;
      }

      /** Returns the name in study files. */
      String key() {
        return this == LOG_UNIFORM ? "logUniform" : name().toLowerCase(Locale.ROOT);
      }

      String firstKey() {
        return firstKey;
      }

      String secondKey() {
        return secondKey;
      }

      abstract double quantile(double first, double second, double u);

      private static double normal(double u) {
        return NormalQuantile.of(TAIL + (1 - 2 * TAIL) * u);
      }
    }
  }
}
