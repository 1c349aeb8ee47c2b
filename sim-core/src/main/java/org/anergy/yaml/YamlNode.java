package org.anergy.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file with the place where it was written. */
public sealed interface YamlNode {
  /** Where the value begins. */
  Place place();

  /** How a message calls this kind of value. */
  String kind();

  /**
   * A single value, kept as the user wrote it.
   *
   * @param text the text without quotes
   * @param missing whether nothing, or {@code null}, was written
   */
  record Scalar(Place place, String text, boolean missing) implements YamlNode {
    @Override
    public String kind() {
      return missing ? "nothing" : "\"" + shortened() + "\"";
    }

    private String shortened() {
      String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
      return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
  }

  /** A list. */
  record Items(Place place, List<YamlNode> items) implements YamlNode {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * Keys with values, in the order in which they were written.
   *
   * @param keys where each key was written
   */
  record Keys(Place place, Map<String, YamlNode> entries, Map<String, Place> keys)
      implements YamlNode {
    public Keys {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** A map without entries at {@code place}. */
    public static Keys empty(Place place) {
      return new Keys(place, Map.of(), Map.of());
    }

    public @Nullable YamlNode get(String key) {
      return entries.get(key);
    }

    public Place keyPlace(String key) {
      return keys.getOrDefault(key, place);
    }

    /** Returns a copy in which {@code key} has {@code value}. */
    public Keys with(String key, Place keyPlace, YamlNode value) {
      Map<String, YamlNode> newEntries = new LinkedHashMap<>(entries);
      newEntries.put(key, value);
      Map<String, Place> newKeys = new LinkedHashMap<>(keys);
      newKeys.put(key, keyPlace);
      return new Keys(place, newEntries, newKeys);
    }

    @Override
    public String kind() {
      return "a block of keys";
    }
  }
}
