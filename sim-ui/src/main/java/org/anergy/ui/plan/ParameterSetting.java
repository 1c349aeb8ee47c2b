package org.anergy.ui.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anergy.base.NumberText;
import org.anergy.base.Parameter;
import org.anergy.scenario.ParameterChange;

/**
 * A parameter of the model that has another value from now on. Changes that the scenario has
 * already are kept; those of one day become one.
 *
 * @param parameter the parameter
 * @param value its value from now on, in its unit
 */
public record ParameterSetting(Parameter parameter, double value) implements Intervention {

  @Override
  public List<String> overrides(Situation now) {
    Map<Double, Map<String, Double>> days = new TreeMap<>();
    for (ParameterChange change : now.base().scenario().changes()) {
      days.put(change.day(), new LinkedHashMap<>(change.values()));
    }
    days.computeIfAbsent(now.start(), day -> new LinkedHashMap<>()).put(parameter.name(), value);
    List<String> items = new ArrayList<>();
    days.forEach((day, values) -> items.add(item(now, day, values)));
    return List.of("changes=[" + String.join(", ", items) + "]");
  }

  private static String item(Situation now, double day, Map<String, Double> values) {
    List<String> parts = new ArrayList<>();
    values.forEach(
        (name, number) -> parts.add(name + ": \"" + text(number, now.unit(name)) + "\""));
    return "{at: " + PlanText.exact(day) + ", parameters: {" + String.join(", ", parts) + "}}";
  }

  /** Returns {@code number} with {@code unit}, which a pure number has none of. */
  static String text(double number, String unit) {
    return NumberText.of(number) + (unit.equals("1") ? "" : " " + unit);
  }

  @Override
  public String brief(Situation now) {
    String number = text(value, parameter.unit());
    return parameter.name() + " " + number + " from day " + PlanText.shown(now.start());
  }

  @Override
  public String sentence(Situation now) {
    return parameter.name()
        + " is "
        + text(value, parameter.unit())
        + " from day "
        + PlanText.shown(now.start())
        + " on.";
  }
}
