package org.anergy.base;

import java.util.List;
import java.util.Map;

/**
 * A unit of measurement: a dimension and an exact fraction {@code up/down} that turns a value in
 * this unit into the base units of {@link Dimension}.
 *
 * <p>The factor is kept as a fraction because {@code 0.3 /h} must be {@code 7.2 /d} and not {@code
 * 7.199999999999999 /d}.
 *
 * @param symbol how the unit is written, for example {@code um2/s}; "1" for a pure number
 * @param dimension what it measures
 * @param up numerator of the factor, above 0
 * @param down denominator of the factor, above 0
 */
public record Unit(String symbol, Dimension dimension, double up, double down) {

  /** The unit of pure numbers. */
  public static final Unit ONE = new Unit("1", Dimension.NONE, 1, 1);

  /**
   * Reads a unit: symbols joined by {@code /}, {@code per}, {@code *} or a space, with whole
   * exponents, for example {@code um2/s}, {@code /h}, {@code per year}, {@code 1/(pM h)}.
   *
   * @throws IllegalArgumentException with the cure in its message if {@code text} is no unit
   */
  public static Unit of(String text) {
    return new UnitParser(text).parse();
  }

  /** Returns whether values can be converted between this unit and {@code other}. */
  public boolean measuresSameAs(Unit other) {
    return dimension.equals(other.dimension);
  }

  /** Returns all symbols that alone measure the same, synonyms too; empty for composed units. */
  public List<String> sameKind() {
    return UnitSymbols.all().entrySet().stream()
        .filter(entry -> measuresSameAs(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Converts {@code value} from this unit into {@code target}; exact if both are the same unit.
   *
   * @throws IllegalArgumentException if the two measure different things
   */
  public double convert(double value, Unit target) {
    if (!measuresSameAs(target)) {
      throw new IllegalArgumentException(
          symbol
              + " is "
              + dimension.inWords()
              + ", "
              + target.symbol
              + " is "
              + target.dimension.inWords());
    }
    double above = up * target.down;
    double below = down * target.up;
    return above == below ? value : value * above / below;
  }
}
