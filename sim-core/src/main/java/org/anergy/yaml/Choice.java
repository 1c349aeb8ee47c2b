package org.anergy.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.NearestName;

/**
 * One of a few names.
 *
 * @param noun what the names are, for messages
 * @param names the allowed names; an empty list allows none
 */
public record Choice(String noun, List<String> names) implements ValueType {

  /** The two values of a switch. */
  public static final Choice SWITCH = new Choice("switch", List.of("true", "false"));

  @Override
  public void check(YamlNode node, String path, Pass pass) {
    String allowed =
        names.isEmpty() ? "There are none." : "Known: " + String.join(", ", names) + ".";
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.missing()) {
      pass.wrong(node, path, node.kind() + " stands where a " + noun + " is needed. " + allowed);
      return;
    }
    if (!names.contains(scalar.text())) {
      pass.wrong(
          node,
          path,
          node.kind() + " is not a " + noun + "." + maybe(scalar.text()) + " " + allowed);
    }
  }

  private String maybe(String wrong) {
    if (equals(SWITCH)) {
      return wrong.matches("(?i)y|yes|on|1")
          ? " Maybe true."
          : wrong.matches("(?i)n|no|off|0") ? " Maybe false." : "";
    }
    return NearestName.maybe(wrong, names);
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (equals(SWITCH)) {
      schema.put("type", "boolean");
    } else {
      schema.put("type", "string");
      if (!names.isEmpty()) {
        schema.put("enum", names);
      }
    }
    return schema;
  }
}
