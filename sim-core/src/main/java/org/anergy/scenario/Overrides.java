package org.anergy.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anergy.yaml.Place;
import org.anergy.yaml.Problems;
import org.anergy.yaml.Section;
import org.anergy.yaml.Table;
import org.anergy.yaml.ValueType;
import org.anergy.yaml.YamlNode;
import org.anergy.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Applies {@code --set path=value}: the value goes where the file would have it and is checked the
 * same way. Lists and blocks are written as in YAML: {@code --set rules.off=[infections]}.
 */
final class Overrides {
  private final Section format;
  private final Problems problems;

  Overrides(Section format, Problems problems) {
    this.format = format;
    this.problems = problems;
  }

  YamlNode.Keys apply(YamlNode.Keys root, List<String> overrides) {
    YamlNode.Keys result = root;
    Set<String> seen = new HashSet<>();
    for (String override : overrides) {
      int equals = override.indexOf('=');
      String path = equals < 0 ? override.strip() : override.substring(0, equals).strip();
      Place place = Place.of("--set " + path);
      if (equals <= 0 || path.isEmpty()) {
        problems.add(place, "", "needs path=value. Maybe --set \"patient.age=34 years\".");
      } else if (path.equals("schema") || path.equals("extends")) {
        problems.add(place, path, "cannot be set from outside. Maybe change the file.");
      } else if (!seen.add(path)) {
        problems.add(place, path, "is set twice. Maybe remove one.");
      } else {
        result = put(result, format, path, "", override.substring(equals + 1).strip(), place);
      }
    }
    return result;
  }

  private YamlNode.Keys put(
      YamlNode.Keys node, ValueType type, String rest, String done, String value, Place place) {
    String key = firstKey(type, rest);
    ValueType below = ExtendsChain.child(type, key);
    if (below == null) {
      String message =
          type instanceof Section section
              ? section.unknown(key)
              : "\"" + rest + "\" has no parts that could be set. Maybe set " + done + " whole.";
      problems.add(place, "", message);
      return node;
    }
    String path = Section.join(done, key);
    if (key.equals(rest)) {
      YamlNode parsed = parse(below, value, place);
      if (parsed instanceof YamlNode.Keys more
          && node.get(key) instanceof YamlNode.Keys old
          && (below instanceof Section || below instanceof Table)
          && !ExtendsChain.takesAway(below, more)) {
        parsed = ExtendsChain.merge(old, more, below);
      }
      return parsed == null ? node : node.with(key, place, parsed);
    }
    YamlNode.Keys child =
        node.get(key) instanceof YamlNode.Keys found ? found : YamlNode.Keys.empty(place);
    String remaining = rest.substring(key.length() + 1);
    if (!(below instanceof Section || below instanceof Table)) {
      problems.add(
          place, "", path + " has no part \"" + remaining + "\". Maybe set " + path + " whole.");
      return node;
    }
    return node.with(key, node.keyPlace(key), put(child, below, remaining, path, value, place));
  }

  /** Names of parameters hold dots themselves: the longest key that fits wins. */
  private static String firstKey(ValueType type, String rest) {
    boolean named = type instanceof Section section && section.key(rest) != null;
    boolean dotted = type instanceof Section section && section.hasDottedKeys();
    int dot = rest.indexOf('.');
    return named || dotted || dot < 0 ? rest : rest.substring(0, dot);
  }

  private @Nullable YamlNode parse(ValueType type, String value, Place place) {
    if (type.isScalar()) {
      return new YamlNode.Scalar(place, value, value.isEmpty());
    }
    if (value.isEmpty()) {
      return new YamlNode.Scalar(place, "", true);
    }
    return YamlReader.readOption(place.file(), value, problems);
  }
}
