package org.anergy.study.sweep;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.Quantity;
import org.anergy.base.Unit;
import org.anergy.base.UserInputException;
import org.anergy.study.sweep.FactorValues.Levels;
import org.anergy.study.sweep.FactorValues.Spread;
import org.anergy.yaml.Problems;
import org.anergy.yaml.Values;
import org.anergy.yaml.YamlNode;

/** Reads the factors of a study out of a block whose form has been checked. */
final class FactorReader {
  private final Problems problems;

  FactorReader(Problems problems) {
    this.problems = problems;
  }

  List<Factor> factors(YamlNode.Keys block) {
    List<Factor> factors = new ArrayList<>();
    block
        .entries()
        .forEach(
            (name, node) -> {
              YamlNode.Keys keys = (YamlNode.Keys) node;
              String path = Values.text(keys, "path", "");
              if (factors.stream().anyMatch(other -> other.path().equals(path))) {
                problems.add(node.place(), name, path + " is a factor already. Maybe remove one.");
              }
              FactorValues values = values(name, keys);
              if (values != null) {
                factors.add(new Factor(name, path, values, block.keyPlace(name)));
              }
            });
    return factors;
  }

  private FactorValues values(String name, YamlNode.Keys keys) {
    List<FactorValues> found = new ArrayList<>();
    if (Values.has(keys, "levels")) {
      found.add(new Levels(Values.texts(keys.get("levels"))));
    }
    int distributions = 0;
    for (Spread.Family family : Spread.Family.values()) {
      if (Values.has(keys, family.key())) {
        distributions++;
        Spread spread = spread(name, family, Values.section(keys, family.key()));
        if (spread != null) {
          found.add(spread);
        }
      }
    }
    int given = distributions + (Values.has(keys, "levels") ? 1 : 0);
    if (given > 1) {
      problems.add(keys.place(), name, "has " + given + " sets of values; one is needed.");
    }
    // Without values of its own a factor takes them from the rows of a list or file.
    return found.isEmpty() ? new Levels(List.of("")) : found.get(0);
  }

  private @org.jspecify.annotations.Nullable Spread spread(
      String name, Spread.Family family, YamlNode.Keys numbers) {
    String place = numbers.place().at(name + "." + family.key());
    try {
      Quantity first = Quantity.parse(place, Values.text(numbers, family.firstKey(), ""));
      Quantity second = Quantity.parse(place, Values.text(numbers, family.secondKey(), ""));
      boolean pure = family == Spread.Family.LOGNORMAL;
      if (!pure && !first.unit().measuresSameAs(second.unit())) {
        problems.add(numbers.place(), name, first + " and " + second + " are of different kinds.");
        return null;
      }
      if (pure && !second.unit().equals(Unit.ONE)) {
        problems.add(
            numbers.place(), name, second + " must be a pure number: it is of the logarithm.");
        return null;
      }
      double other = pure ? second.value() : second.in(first.unit());
      String wrong = wrong(family, first.value(), other);
      if (!wrong.isEmpty()) {
        problems.add(numbers.place(), name + "." + family.key(), wrong);
        return null;
      }
      String unit = first.unit().equals(Unit.ONE) ? "" : first.unit().symbol();
      return new Spread(family, first.value(), other, unit);
    } catch (UserInputException e) {
      problems.add(numbers.place(), name + "." + family.key(), e);
      return null;
    }
  }

  private static String wrong(Spread.Family family, double first, double second) {
    return switch (family) {
      case UNIFORM -> first < second ? "" : "\"from\" must be below \"to\".";
      case LOG_UNIFORM ->
          first <= 0
              ? "\"from\" must be positive, since it has no logarithm."
              : first < second ? "" : "\"from\" must be below \"to\".";
      case NORMAL -> second > 0 ? "" : "\"sd\" must be positive.";
      case LOGNORMAL ->
          first <= 0
              ? "\"median\" must be positive."
              : second > 0 ? "" : "\"sigma\" must be positive.";
    };
  }
}
