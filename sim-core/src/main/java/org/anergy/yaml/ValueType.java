package org.anergy.yaml;

import java.util.Map;

/**
 * What one value of a file may be. The same object checks the value, says what it is in JSON Schema
 * and decides how an override is merged, so that the three cannot disagree.
 */
public interface ValueType {

  /**
   * Reports everything wrong with {@code node}.
   *
   * @param path dotted path of the value, for messages
   */
  void check(YamlNode node, String path, Pass pass);

  /** Returns the JSON Schema of the value as ordered maps, lists, strings and numbers. */
  Map<String, Object> schema();

  /** Returns whether the value is a single text or number, so that {@code --set} needs no YAML. */
  default boolean isScalar() {
    return true;
  }

  /**
   * One walk over a file.
   *
   * @param problems where problems go
   * @param complete whether missing keys are problems (not if a profile could not be read)
   */
  record Pass(Problems problems, boolean complete) {
    public void wrong(YamlNode node, String path, String message) {
      problems.add(node.place(), path, message);
    }
  }
}
