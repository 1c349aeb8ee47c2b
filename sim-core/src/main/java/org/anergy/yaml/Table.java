package org.anergy.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A block whose keys are names that the user chooses, each with a row of the same form.
 *
 * @param noun what a name stands for, for messages
 * @param names which names are allowed
 * @param namesInWords the same for people
 * @param row what stands under each name
 */
public record Table(String noun, Pattern names, String namesInWords, Section row)
    implements ValueType {
  private static final int MAX_ROWS = 32;

  @Override
  public boolean isScalar() {
    return false;
  }

  @Override
  public void check(YamlNode node, String path, Pass pass) {
    if (!(node instanceof YamlNode.Keys found)) {
      pass.wrong(node, path, Section.notABlock(node, noun));
      return;
    }
    if (found.entries().size() > MAX_ROWS) {
      pass.wrong(node, path, "has " + found.entries().size() + " rows; at most 32 are allowed.");
    }
    found
        .entries()
        .forEach(
            (name, value) -> {
              String rowPath = Section.join(path, name);
              if (!names.matcher(name).matches()) {
                pass.problems()
                    .add(
                        found.keyPlace(name),
                        rowPath,
                        "\""
                            + name
                            + "\" cannot name a "
                            + noun
                            + "; allowed are "
                            + namesInWords
                            + ".");
              }
              row.check(value, rowPath, pass);
            });
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("patternProperties", Map.of("^" + names.pattern() + "$", row.schema()));
    return schema;
  }
}
