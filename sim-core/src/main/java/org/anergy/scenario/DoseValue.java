package org.anergy.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anergy.base.Dimension;
import org.anergy.base.Quantity;
import org.anergy.base.Unit;
import org.anergy.base.UserInputException;
import org.anergy.yaml.ValueType;
import org.anergy.yaml.YamlNode;

/** A dose: a number with any unit, which must fit the agent's (see {@link TherapyChecks}). */
final class DoseValue implements ValueType {
  static final DoseValue INSTANCE = new DoseValue();
  private static final String EXAMPLE = "a dose with its unit is needed, such as 50 mg/kg.";

  private DoseValue() {}

  @Override
  public void check(YamlNode node, String path, Pass pass) {
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.missing()) {
      pass.wrong(node, path, node.kind() + " stands where " + EXAMPLE);
      return;
    }
    try {
      Quantity dose = Quantity.parse(node.place().at(path), scalar.text());
      boolean none = dose.unit().dimension().equals(Dimension.NONE);
      if (none && Unit.ONE.sameKind().contains(dose.unit().symbol())) { // a number or percent
        pass.wrong(node, path, scalar.kind() + " has no unit of a dose; " + EXAMPLE);
      } else if (dose.value() < 0) {
        pass.wrong(node, path, scalar.kind() + " must not be negative. Maybe the sign is wrong.");
      }
    } catch (UserInputException e) {
      pass.problems().add(node.place(), path, e);
    }
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put(
        "pattern", "^\\s*\\+?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?\\s*[^0-9\\s].*$");
    return schema;
  }
}
