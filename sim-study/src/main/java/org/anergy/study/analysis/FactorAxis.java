package org.anergy.study.analysis;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.Quantity;
import org.anergy.base.UserInputException;
import org.anergy.study.sweep.Factor;
import org.anergy.study.sweep.StudyPoints;

/**
 * A factor as an axis: its value at each point as a number. Values with units count in the unit of
 * the first one; names count from 0 in the order in which the points have them.
 *
 * @param name name of the factor
 * @param unit unit of the numbers; empty for pure numbers and names
 * @param values one a point; NaN where the scenario was left as it is
 * @param labels what the numbers 0, 1, … are called; empty if they are numbers
 */
public record FactorAxis(String name, String unit, double[] values, List<String> labels) {

  /** Returns the axis of factor {@code index} of a study. */
  public static FactorAxis of(List<Factor> factors, int index, StudyPoints points) {
    List<String> texts = new ArrayList<>();
    for (int p = 0; p < points.size(); p++) {
      texts.add(points.values(p).get(index));
    }
    String name = factors.get(index).name();
    FactorAxis numbers = numbers(name, texts);
    return numbers == null ? names(name, texts) : numbers;
  }

  private static @org.jspecify.annotations.Nullable FactorAxis numbers(
      String name, List<String> texts) {
    double[] values = new double[texts.size()];
    Quantity first = null;
    try {
      for (int p = 0; p < values.length; p++) {
        if (texts.get(p).equals(StudyPoints.UNCHANGED)) {
          values[p] = Double.NaN;
          continue;
        }
        Quantity quantity = Quantity.parse(name, texts.get(p));
        first = first == null ? quantity : first;
        if (!quantity.unit().measuresSameAs(first.unit())) {
          return null;
        }
        values[p] = quantity.in(first.unit());
      }
    } catch (UserInputException e) {
      return null; // names, not numbers
    }
    String unit =
        first == null || first.unit().equals(org.anergy.base.Unit.ONE) ? "" : first.unit().symbol();
    return new FactorAxis(name, unit, values, List.of());
  }

  private static FactorAxis names(String name, List<String> texts) {
    List<String> labels =
        texts.stream().filter(text -> !text.equals(StudyPoints.UNCHANGED)).distinct().toList();
    double[] values =
        texts.stream()
            .mapToDouble(
                text -> text.equals(StudyPoints.UNCHANGED) ? Double.NaN : labels.indexOf(text))
            .toArray();
    return new FactorAxis(name, "", values, labels);
  }

  /** Returns what {@code value} of this axis is called. */
  public String label(double value) {
    if (!labels.isEmpty()) {
      return labels.get((int) value);
    }
    return org.anergy.base.NumberText.of(value) + (unit.isEmpty() ? "" : " " + unit);
  }
}
