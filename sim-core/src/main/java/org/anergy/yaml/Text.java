package org.anergy.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A line of text.
 *
 * @param pattern what it must match
 * @param inWords the same for people
 * @param maxLength most characters
 */
public record Text(Pattern pattern, String inWords, int maxLength) implements ValueType {
  private static final Pattern ONE_LINE = Pattern.compile("\\s*[^\\s\\p{Cntrl}][^\\p{Cntrl}]*");

  /** A line for people. */
  public static Text line(int maxLength) {
    return new Text(ONE_LINE, "one line of text", maxLength);
  }

  @Override
  public void check(YamlNode node, String path, Pass pass) {
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.missing()) {
      pass.wrong(node, path, node.kind() + " stands where " + inWords + " is needed.");
      return;
    }
    String text = scalar.text();
    if (text.length() > maxLength) {
      pass.wrong(
          node,
          path,
          "has " + text.length() + " characters; at most " + maxLength + " are allowed.");
    } else if (!pattern.matcher(text).matches()) {
      pass.wrong(node, path, node.kind() + " is not " + inWords + ".");
    }
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("minLength", 1);
    schema.put("maxLength", maxLength);
    if (!pattern.equals(ONE_LINE)) {
      schema.put("pattern", "^" + pattern.pattern() + "$");
    }
    return schema;
  }
}
