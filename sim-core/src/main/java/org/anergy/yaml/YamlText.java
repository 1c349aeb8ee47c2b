package org.anergy.yaml;

import java.util.Iterator;
import java.util.Map;

/** Writes trees as YAML that {@link YamlReader} reads back as the same tree, but for places. */
public final class YamlText {
  private YamlText() {}

  /** Returns {@code root} in block style, values in single quotes. */
  public static String of(YamlNode.Keys root) {
    StringBuilder text = new StringBuilder(1024);
    root.entries().forEach((key, value) -> entry(text, key, value, ""));
    return text.toString();
  }

  private static void entry(StringBuilder text, String key, YamlNode value, String indent) {
    text.append(indent).append(quoted(key)).append(':');
    if (value instanceof YamlNode.Keys keys && !keys.entries().isEmpty()) {
      text.append('\n');
      keys.entries().forEach((below, node) -> entry(text, below, node, indent + "  "));
    } else {
      text.append(' ');
      flow(text, value);
      text.append('\n');
    }
  }

  private static void flow(StringBuilder text, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      text.append(scalar.missing() ? "null" : quoted(scalar.text()));
    } else if (node instanceof YamlNode.Items items) {
      text.append('[');
      Iterator<YamlNode> rest = items.items().iterator();
      while (rest.hasNext()) {
        flow(text, rest.next());
        text.append(rest.hasNext() ? ", " : "");
      }
      text.append(']');
    } else if (node instanceof YamlNode.Keys keys) {
      text.append('{');
      Iterator<Map.Entry<String, YamlNode>> rest = keys.entries().entrySet().iterator();
      while (rest.hasNext()) {
        Map.Entry<String, YamlNode> entry = rest.next();
        text.append(quoted(entry.getKey())).append(": ");
        flow(text, entry.getValue());
        text.append(rest.hasNext() ? ", " : "");
      }
      text.append('}');
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
