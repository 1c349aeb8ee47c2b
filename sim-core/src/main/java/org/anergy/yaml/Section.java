package org.anergy.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anergy.base.NearestName;
import org.jspecify.annotations.Nullable;

/** A block with a closed set of keys: any other key is a mistake. */
public final class Section implements ValueType {
  private static final int MAX_LISTED = 30;

  private final String name;
  private final Map<String, Key> keys;

  /**
   * One key of a section.
   *
   * @param name the key
   * @param type what its value may be
   * @param required whether it must be there
   * @param meaning one sentence for editors
   */
  public record Key(String name, ValueType type, boolean required, String meaning) {
    public static Key of(String name, ValueType type, String meaning) {
      return new Key(name, type, false, meaning);
    }

    public static Key required(String name, ValueType type, String meaning) {
      return new Key(name, type, true, meaning);
    }
  }

  /**
   * @param name what messages call the section, for example {@code patient}
   * @param keys the keys in the order of the documentation
   */
  public Section(String name, List<Key> keys) {
    this.name = name;
    this.keys = new LinkedHashMap<>();
    keys.forEach(key -> this.keys.put(key.name(), key));
  }

  public @Nullable Key key(String key) {
    return keys.get(key);
  }

  /** The known keys, in the order of the documentation. */
  public Set<String> keyNames() {
    return Collections.unmodifiableSet(keys.keySet());
  }

  /** Whether a dot can be part of a key, as in the names of parameters. */
  public boolean hasDottedKeys() {
    return keys.keySet().stream().anyMatch(key -> key.contains("."));
  }

  @Override
  public boolean isScalar() {
    return false;
  }

  @Override
  public void check(YamlNode node, String path, Pass pass) {
    if (!(node instanceof YamlNode.Keys found)) {
      pass.wrong(
          node, path, notABlock(node, keys.isEmpty() ? "name" : keys.keySet().iterator().next()));
      return;
    }
    found
        .entries()
        .forEach(
            (key, value) -> {
              Key known = keys.get(key);
              if (known == null) {
                pass.problems().add(found.keyPlace(key), join(path, key), unknown(key));
              } else {
                known.type().check(value, join(path, key), pass);
              }
            });
    if (pass.complete()) {
      keys.values().stream()
          .filter(key -> key.required() && found.get(key.name()) == null)
          .forEach(
              key ->
                  pass.wrong(
                      node, join(path, key.name()), "is missing. It gives " + key.meaning() + "."));
    }
  }

  public static String notABlock(YamlNode node, String example) {
    return node.kind()
        + " stands where a block of keys is needed. Maybe indent the keys on the next lines, such"
        + " as \""
        + example
        + ": ...\".";
  }

  /** Returns the message for a key that the section does not know. */
  public String unknown(String key) {
    if (key.equals("<<")) {
      return "merge keys (<<) are not part of YAML 1.2. Maybe use \"extends\".";
    }
    String shown = key.length() > 60 ? key.substring(0, 60) + "…" : key;
    String known = String.join(", ", keys.keySet().stream().limit(MAX_LISTED).toList());
    return "\""
        + shown
        + "\" is not a key of "
        + name
        + "."
        + NearestName.maybe(key, keys.keySet())
        + " Known: "
        + known
        + (keys.size() > MAX_LISTED ? ", … (" + keys.size() + " in all)" : "")
        + ".";
  }

  public static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(
        (key, spec) -> {
          Map<String, Object> property = new LinkedHashMap<>(spec.type().schema());
          property.put("description", spec.meaning());
          properties.put(key, property);
        });
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("properties", properties);
    return schema;
  }
}
