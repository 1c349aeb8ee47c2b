package org.anergy.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a unit by recursive descent; one instance reads one text. */
final class UnitParser {
  private static final int MAX_LENGTH = 60;
  private static final int MAX_EXPONENT = 9;
  private static final int MAX_PARENTHESES = 4;
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([\\p{L}%]+|\\^?-?[0-9]+|[\u00b2\u00b3]|[/*\u00b7()])");
  private static final String EXPONENT = "\\^?-?[0-9]+";
  private static final String AMBIGUOUS_M =
      "\"m\" can be minutes, months or meters. Maybe \"min\", \"months\" or \"mm\"";

  private static final String SQUARED = "\\^?2|\u00b2";

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int next;
  private int open;

  private double up = 1;
  private double down = 1;
  private Dimension dimension = Dimension.NONE;

  UnitParser(String text) {
    this.text = text.strip();
  }

  Unit parse() {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          text.isEmpty() ? "there is no unit" : "the unit is longer than " + MAX_LENGTH + " signs");
    }
    Unit simple = UnitSymbols.all().get(text);
    if (simple != null) {
      return simple;
    }
    tokenize();
    product(1);
    if (next < tokens.size()) {
      throw new IllegalArgumentException("\"" + tokens.get(next) + "\" is out of place in a unit");
    }
    return new Unit(text, dimension, up, down);
  }

  private void tokenize() {
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new IllegalArgumentException(
            "\"" + text.substring(at).strip().charAt(0) + "\" cannot stand in a unit");
      }
      // An exponent must touch its symbol: "1 h 3 min" is a mistake and no h^3.
      boolean apart = matcher.start(1) > at && !matcher.group(1).equals("1");
      tokens.add(
          apart && matcher.group(1).matches(EXPONENT) ? " " + matcher.group(1) : matcher.group(1));
      at = matcher.end();
    }
  }

  private void product(int power) {
    int sign = power;
    if (isDivision(peek())) {
      next++;
      sign = -power;
    }
    term(sign);
    while (next < tokens.size() && !peek().equals(")")) {
      sign = power;
      if (isDivision(peek())) {
        next++;
        sign = -power;
      } else if (peek().equals("*") || peek().equals("\u00b7")) {
        next++;
      }
      term(sign);
    }
  }

  private static boolean isDivision(String token) {
    return token.equals("/") || token.equals("per");
  }

  private void term(int power) {
    String token = peek();
    if (token.isEmpty()) {
      throw new IllegalArgumentException("the unit ends too early");
    }
    next++;
    if (token.equals("(")) {
      if (++open > MAX_PARENTHESES) {
        throw new IllegalArgumentException("the unit has too many parentheses");
      }
      product(power);
      if (!peek().equals(")")) {
        throw new IllegalArgumentException("a parenthesis of the unit is not closed");
      }
      next++;
    } else if (token.equals("m") && peek().matches(SQUARED)) {
      factor(UnitSymbols.METER, power * exponent()); // body surface; no time is squared
    } else if (!token.equals("1")) {
      factor(symbol(token), power * exponent());
    }
  }

  private static Unit symbol(String token) {
    Unit unit = UnitSymbols.all().get(token);
    if (unit != null) {
      return unit;
    }
    if (token.strip().matches(EXPONENT)) {
      throw new IllegalArgumentException(
          "the number \""
              + token.strip()
              + "\" stands where a unit is needed. Maybe remove the blank before it");
    }
    if (token.equals("m")) {
      throw new IllegalArgumentException(AMBIGUOUS_M);
    }
    Optional<String> nearest = NearestName.of(token, UnitSymbols.all().keySet());
    throw new IllegalArgumentException(
        "\""
            + token
            + "\" is not a unit"
            + nearest.map(name -> ". Maybe \"" + name + "\"").orElse(""));
  }

  private int exponent() {
    String token = peek();
    if (token.equals("\u00b2") || token.equals("\u00b3")) {
      next++;
      return token.equals("\u00b2") ? 2 : 3;
    }
    if (!token.matches(EXPONENT)) {
      return 1;
    }
    next++;
    String digits = token.startsWith("^") ? token.substring(1) : token;
    if (digits.length() > 2 || Math.abs(Integer.parseInt(digits)) > MAX_EXPONENT) {
      throw new IllegalArgumentException("the exponent " + digits + " is too large for a unit");
    }
    return Integer.parseInt(digits);
  }

  private void factor(Unit unit, int power) {
    if (Math.abs((long) power) > MAX_EXPONENT) {
      throw new IllegalArgumentException("the exponents of the unit are too large");
    }
    dimension = dimension.times(unit.dimension(), power);
    for (int i = 0; i < Math.abs(power); i++) {
      up *= power > 0 ? unit.up() : unit.down();
      down *= power > 0 ? unit.down() : unit.up();
    }
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }
}
