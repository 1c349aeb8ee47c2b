package org.anergy.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.QuantityRule;
import org.anergy.base.Unit;
import org.anergy.base.UserInputException;

/**
 * A number with its unit, or a pure number.
 *
 * @param rule unit and range
 */
public record QuantityValue(QuantityRule rule) implements ValueType {
  private static final String NUMBER = "([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

  public static QuantityValue of(String unit, double low, double high) {
    return new QuantityValue(QuantityRule.of(unit, low, high));
  }

  @Override
  public void check(YamlNode node, String path, Pass pass) {
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.missing()) {
      pass.wrong(
          node, path, node.kind() + " stands where " + need() + " is needed, " + range() + ".");
      return;
    }
    try {
      rule.read(node.place().at(path), scalar.text());
    } catch (UserInputException e) {
      pass.problems().add(node.place(), path, e);
    }
  }

  private String range() {
    return "from " + rule.range();
  }

  private String need() {
    return isPure() ? "a number" : "a number with its unit";
  }

  private boolean isPure() {
    return rule.unit().measuresSameAs(Unit.ONE);
  }

  @Override
  public Map<String, Object> schema() {
    String sign = rule.low() < 0 ? "[+-]?" : "\\+?";
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", "string");
    text.put("pattern", "^\\s*" + sign + NUMBER + "\\s*" + unitPattern() + "\\s*$");
    if (!isPure()) {
      return text;
    }
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("type", "number");
    number.put("minimum", rule.low());
    number.put("maximum", rule.high());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("anyOf", List.of(number, text));
    return schema;
  }

  private String unitPattern() {
    List<String> simple = rule.unit().sameKind();
    if (simple.isEmpty()) {
      return "[^0-9\\s].*";
    }
    return isPure() ? "(" + String.join("|", simple) + ")?" : "(" + String.join("|", simple) + ")";
  }
}
