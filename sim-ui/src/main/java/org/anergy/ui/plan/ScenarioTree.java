package org.anergy.ui.plan;

import java.util.List;
import org.anergy.yaml.Place;
import org.anergy.yaml.Problems;
import org.anergy.yaml.YamlNode;
import org.anergy.yaml.YamlReader;
import org.anergy.yaml.YamlText;

/** The text of a scenario as keys and values. */
final class ScenarioTree {
  private static final Place HERE = Place.of("scenario");

  private ScenarioTree() {}

  /** Returns the tree of {@code yaml}, which was loaded before. */
  static YamlNode.Keys read(String yaml) {
    Problems problems = new Problems();
    YamlNode root = YamlReader.read("scenario", yaml, problems);
    problems.throwIfAny();
    if (root instanceof YamlNode.Keys keys) {
      return keys;
    }
    throw new IllegalStateException("a loaded scenario consists of keys");
  }

  /** Returns {@code node} on one line, as an override needs it. */
  static String flow(YamlNode node) {
    YamlNode.Keys one =
        YamlNode.Keys.empty(HERE).with("x", HERE, new YamlNode.Items(HERE, List.of(node)));
    // Items of a list are written in flow style, whatever they are.
    String line = YamlText.of(one).strip();
    return line.substring(line.indexOf('[') + 1, line.length() - 1);
  }
}
