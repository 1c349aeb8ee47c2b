package org.anergy.yaml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A list of values of one form; an override replaces the whole list.
 *
 * @param element what each value may be
 * @param least smallest number of values
 * @param most largest number of values
 * @param repeats whether a value may be there twice
 */
public record ListOf(ValueType element, int least, int most, boolean repeats) implements ValueType {

  /** A list without repeats. */
  public ListOf(ValueType element, int least, int most) {
    this(element, least, most, false);
  }

  @Override
  public boolean isScalar() {
    return false;
  }

  @Override
  public void check(YamlNode node, String path, Pass pass) {
    if (!(node instanceof YamlNode.Items list)) {
      String cure =
          node instanceof YamlNode.Scalar s && !s.missing() ? " Maybe [" + s.text() + "]." : "";
      pass.wrong(node, path, node.kind() + " stands where a list is needed." + cure);
      return;
    }
    int length = list.items().size();
    if (length < least || length > most) {
      pass.wrong(
          node, path, "has " + length + " values; allowed are " + least + " to " + most + ".");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < length; i++) {
      YamlNode item = list.items().get(i);
      String itemPath = path + "[" + i + "]";
      element.check(item, itemPath, pass);
      if (!repeats && item instanceof YamlNode.Scalar scalar && !seen.add(scalar.text())) {
        pass.wrong(item, itemPath, scalar.kind() + " is in the list twice. Maybe remove one.");
      }
    }
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", element.schema());
    schema.put("minItems", least);
    schema.put("maxItems", most);
    schema.put("uniqueItems", !repeats);
    return schema;
  }
}
