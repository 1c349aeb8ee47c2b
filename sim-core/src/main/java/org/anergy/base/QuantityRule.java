package org.anergy.base;

import java.util.List;

/**
 * What a quantity in the user's input must be: its unit and its range. The one place where text
 * becomes a number with a meaning.
 *
 * @param unit unit in which the range is given and values are returned
 * @param low smallest allowed value, in {@code unit}
 * @param high largest allowed value, in {@code unit}
 */
public record QuantityRule(Unit unit, double low, double high) {

  public QuantityRule {
    if (!(low <= high)) {
      throw new IllegalArgumentException("no value can be in [" + low + ", " + high + "]");
    }
  }

  /** Returns the rule for values in {@code unit}, written as in {@link Unit#of}. */
  public static QuantityRule of(String unit, double low, double high) {
    return new QuantityRule(Unit.of(unit), low, high);
  }

  /**
   * Reads {@code text}, checks it and converts it into {@link #unit}.
   *
   * @param place where the text stands, for the message
   * @throws UserInputException if the text is no quantity of this dimension within the range
   */
  public double read(String place, String text) {
    Quantity quantity = Quantity.parse(place, text, allowedUnits());
    if (!quantity.unit().measuresSameAs(unit)) {
      throw new UserInputException(place, wrongUnit(quantity, text.strip()));
    }
    double value = quantity.in(unit);
    if (value < low && value < 0 && low >= 0) {
      throw new UserInputException(
          place,
          quantity + " must not be negative; allowed is " + range() + ". Maybe the sign is wrong.");
    }
    if (!(low <= value && value <= high)) {
      throw new UserInputException(
          place, quantity + " is out of range; allowed is " + range() + "." + scaleHint(quantity));
    }
    return value;
  }

  /** Returns the range in words, for example {@code 1 to 120 years}. */
  public String range() {
    String symbol = unit.equals(Unit.ONE) ? "" : " " + unit.symbol();
    return NumberText.of(low) + " to " + NumberText.of(high) + symbol;
  }

  private String wrongUnit(Quantity quantity, String text) {
    String units = allowedUnits();
    if (quantity.unit().equals(Unit.ONE)) {
      String cure = NumberText.of(quantity.value()) + " " + unit.symbol();
      return text + " has no unit. Maybe \"" + cure + "\"; " + units + ".";
    }
    String found = "\"" + text + "\" is " + quantity.unit().dimension().inWords();
    if (unit.dimension().equals(Dimension.NONE)) {
      return found + ", but a pure number from " + range() + " is needed.";
    }
    return found + ", but " + unit.dimension().inWords() + " is needed; " + units + ".";
  }

  private String allowedUnits() {
    if (unit.equals(Unit.ONE)) {
      return "a pure number from " + range() + " is needed";
    }
    List<String> offered = UnitSymbols.offered(unit.dimension());
    return offered.isEmpty()
        ? "the unit is " + unit.symbol()
        : "units are " + String.join(", ", offered);
  }

  private String scaleHint(Quantity quantity) {
    boolean percentMissing =
        unit.dimension().equals(Dimension.NONE)
            && quantity.unit().equals(Unit.ONE)
            && quantity.value() / 100 >= low
            && quantity.value() / 100 <= high;
    return percentMissing ? " Maybe \"" + NumberText.of(quantity.value()) + " %\"." : "";
  }
}
