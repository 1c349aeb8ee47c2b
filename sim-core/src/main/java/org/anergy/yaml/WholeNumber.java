package org.anergy.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A count without a unit.
 *
 * @param low smallest allowed
 * @param high largest allowed
 */
public record WholeNumber(int low, int high) implements ValueType {
  private static final int MAX_DIGITS = 9;

  @Override
  public void check(YamlNode node, String path, Pass pass) {
    String allowed = "a whole number from " + low + " to " + high;
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.missing()) {
      pass.wrong(node, path, node.kind() + " stands where " + allowed + " is needed.");
      return;
    }
    String text = scalar.text().strip();
    if (!text.matches("[+-]?[0-9]+")) {
      pass.wrong(node, path, node.kind() + " is not " + allowed + "." + guess(text));
      return;
    }
    if (text.length() > MAX_DIGITS || outside(Integer.parseInt(text))) {
      pass.wrong(node, path, text + " is out of range; allowed is " + allowed + ".");
    }
  }

  private boolean outside(int value) {
    return value < low || value > high;
  }

  private static String guess(String text) {
    @Nullable String digits = text.replaceAll("^([0-9]+)(\\.0*)?\\D*$", "$1");
    return !digits.equals(text) && digits.matches("[0-9]+") ? " Maybe " + digits + "." : "";
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", low);
    schema.put("maximum", high);
    return schema;
  }
}
