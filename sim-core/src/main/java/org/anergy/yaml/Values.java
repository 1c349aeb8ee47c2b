package org.anergy.yaml;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.QuantityRule;
import org.jspecify.annotations.Nullable;

/** Reads values out of a block that has been checked: nothing can go wrong any more. */
public final class Values {
  private Values() {}

  /** Returns the block under {@code key}, an empty one if there is none. */
  public static YamlNode.Keys section(YamlNode.Keys node, String key) {
    return node.get(key) instanceof YamlNode.Keys found ? found : YamlNode.Keys.empty(node.place());
  }

  public static boolean has(YamlNode.Keys node, String key) {
    return node.get(key) != null;
  }

  public static String text(YamlNode.Keys node, String key, String fallback) {
    return node.get(key) instanceof YamlNode.Scalar scalar ? scalar.text().strip() : fallback;
  }

  public static int whole(YamlNode.Keys node, String key, int fallback) {
    return Integer.parseInt(text(node, key, Integer.toString(fallback)));
  }

  /** Returns the value under {@code key}, which is there, in the unit of {@code rule}. */
  public static double quantity(YamlNode.Keys node, String key, QuantityRule rule) {
    return quantity(node.get(key), rule);
  }

  public static double quantity(
      YamlNode.Keys node, String key, QuantityRule rule, double fallback) {
    return has(node, key) ? quantity(node, key, rule) : fallback;
  }

  public static double quantity(@Nullable YamlNode node, QuantityRule rule) {
    if (node instanceof YamlNode.Scalar scalar) {
      return rule.read(node.place().at(""), scalar.text());
    }
    throw new IllegalStateException("a value was read before it was checked");
  }

  /** Returns the texts of a list; none if there is no list. */
  public static List<String> texts(@Nullable YamlNode node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof YamlNode.Items list) {
      list.items().forEach(item -> texts.add(((YamlNode.Scalar) item).text()));
    }
    return texts;
  }
}
