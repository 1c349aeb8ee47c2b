package org.anergy.ui.plan;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JTextField;
import org.anergy.base.Problem;
import org.anergy.base.Quantity;
import org.anergy.base.QuantityRule;
import org.anergy.base.Unit;
import org.anergy.base.UserInputException;

/** Reads the fields of a form and keeps all that is wrong with them. Of one reading. */
final class FieldReader {
  private static final double ANY = 1e9; // the scenario's checks know the range

  private final List<Problem> problems = new ArrayList<>();

  /** What a field is read as. */
  private interface Reading {
    double read();
  }

  /** Returns what {@code field} says in {@code unit}; NaN if it is empty or wrong. */
  double optional(String label, JTextField field, String unit, String example) {
    return field.getText().isBlank() ? Double.NaN : number(label, field, unit, example);
  }

  /** Returns what {@code field} says in {@code unit}; NaN if it is wrong. */
  double number(String label, JTextField field, String unit, String example) {
    return number(label, field, QuantityRule.of(unit, -ANY, ANY * ANY), example);
  }

  /** Returns what {@code field} says, as {@code rule} has it; NaN if it is wrong. */
  double number(String label, JTextField field, QuantityRule rule, String example) {
    return read(example, () -> rule.read(label, field.getText()));
  }

  /** Returns the dose that {@code field} says; {@code per} if it is wrong. */
  Quantity dose(String label, JTextField field, Quantity per) {
    String example = PlanText.shown(per);
    Quantity[] found = {per};
    double value =
        read(
            example,
            () -> {
              found[0] = Quantity.parse(label, field.getText());
              return found[0].value();
            });
    if (Double.isNaN(value)) {
      return per;
    }
    String text = field.getText().strip();
    Unit unit = per.unit();
    if (found[0].unit().equals(Unit.ONE) && !unit.equals(Unit.ONE)) {
      wrong(label, "\"" + text + "\" has no unit. Maybe \"" + text + " " + unit.symbol() + "\".");
    } else if (!found[0].unit().measuresSameAs(unit)) {
      wrong(label, "\"" + text + "\" does not fit; its unit is " + unit.symbol() + ".");
    } else if (!(value > 0)) {
      wrong(label, "must be above 0.");
    }
    return found[0];
  }

  private double read(String example, Reading reading) {
    try {
      return reading.read();
    } catch (UserInputException e) {
      for (Problem problem : e.problems()) {
        wrong(
            problem.place(), problem.message().replace("such as 24 months", "such as " + example));
      }
      return Double.NaN;
    }
  }

  /** Takes note of something that is wrong with the field {@code label}. */
  void wrong(String label, String message) {
    problems.add(new Problem(label, message));
  }

  /**
   * Ends the reading.
   *
   * @throws UserInputException with everything that is wrong, if anything is
   */
  void end() {
    if (!problems.isEmpty()) {
      throw new UserInputException(problems);
    }
  }
}
