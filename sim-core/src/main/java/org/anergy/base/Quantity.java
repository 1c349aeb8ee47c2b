package org.anergy.base;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, as users write it: {@code 24 months}, {@code 0.3 /h}, {@code 2e6
 * cells/kg}.
 *
 * @param value the number, finite
 * @param unit what it counts
 */
public record Quantity(double value, Unit unit) {
  private static final Pattern TEXT =
      Pattern.compile(
          "([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(.*)", Pattern.DOTALL);
  private static final Pattern SPECIAL =
      Pattern.compile("[+-]?\\.?(?:nan|inf(?:inity)?)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMA = Pattern.compile("([+-]?[0-9]+),([0-9]+)(.*)");
  private static final int MAX_LENGTH = 100;

  public Quantity {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a quantity must be finite, but is " + value);
    }
  }

  /**
   * Reads a number and its unit; a number alone is a pure number.
   *
   * @param place where the text stands, for the message
   * @param text what the user wrote
   * @throws UserInputException if it is no finite number followed by a known unit
   */
  public static Quantity parse(String place, String text) {
    return parse(place, text, "");
  }

  /**
   * As {@link #parse(String, String)}.
   *
   * @param advice said of a unit that is unknown: what units would do; may be empty
   */
  static Quantity parse(String place, String text, String advice) {
    String trimmed = text.strip();
    Matcher matcher = TEXT.matcher(trimmed);
    boolean hasComma = COMMA.matcher(trimmed).matches();
    if (trimmed.length() > MAX_LENGTH || hasComma || !matcher.matches()) {
      throw new UserInputException(place, notANumber(trimmed));
    }
    double value = Double.parseDouble(matcher.group(1));
    if (!Double.isFinite(value)) {
      throw new UserInputException(place, "\"" + trimmed + "\" is too large for a number.");
    }
    String unit = matcher.group(2).strip();
    if (unit.isEmpty()) {
      return new Quantity(value, Unit.ONE);
    }
    try {
      return new Quantity(value, Unit.of(unit));
    } catch (IllegalArgumentException e) {
      String cure = advice.isEmpty() ? "." : "; " + advice + ".";
      throw new UserInputException(place, "\"" + trimmed + "\": " + e.getMessage() + cure);
    }
  }

  private static String notANumber(String text) {
    if (text.isEmpty()) {
      return "is empty; a number with its unit is needed, such as 24 months.";
    }
    String shown = "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    if (SPECIAL.matcher(text).matches()) {
      return shown + " is not a finite number.";
    }
    Matcher comma = COMMA.matcher(text);
    if (comma.matches()) {
      String cure = comma.group(1) + "." + comma.group(2) + comma.group(3);
      return shown + " has a comma. Maybe \"" + cure + "\".";
    }
    return String.format(
        Locale.ROOT, "%s does not begin with a number; write it such as 24 months.", shown);
  }

  /**
   * Returns the value in {@code target}.
   *
   * @throws IllegalArgumentException if the dimensions differ
   */
  public double in(Unit target) {
    return unit.convert(value, target);
  }

  /** Returns the text that {@link #parse} reads back. */
  @Override
  public String toString() {
    return unit.equals(Unit.ONE)
        ? NumberText.of(value)
        : NumberText.of(value) + " " + unit.symbol();
  }
}
