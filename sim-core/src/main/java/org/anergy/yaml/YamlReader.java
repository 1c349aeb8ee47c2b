package org.anergy.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Turns YAML text into {@link YamlNode}s with places. Our own tree rather than data binding,
 * because every problem must be found, at the place of its own key, and duplicates and aliases
 * counted.
 */
public final class YamlReader {
  /** The format needs five levels. */
  private static final int MAX_DEPTH = 12;

  /** Nodes after aliases are expanded; a resolved scenario has a few hundred. */
  private static final int MAX_NODES = 20_000;

  /** Only blocks and lists can have one: the library gives no anchors of single values. */
  private static final int MAX_ANCHORS = 100;

  private final String file;
  private final boolean positions;
  private final Problems problems;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int nodes;

  private record Anchored(YamlNode node, int size) {}

  /** Ends the reading of a file whose problem has been reported already. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private YamlReader(String file, boolean positions, Problems problems) {
    this.file = file;
    this.positions = positions;
    this.problems = problems;
  }

  /** Returns the value in {@code text}, or null if it is no YAML and the problem was reported. */
  public static @Nullable YamlNode read(String file, String text, Problems problems) {
    return new YamlReader(file, true, problems).document(text);
  }

  /** The same for the value of a command-line option, which has no lines. */
  public static @Nullable YamlNode readOption(String option, String text, Problems problems) {
    return new YamlReader(option, false, problems).document(text);
  }

  private @Nullable YamlNode document(String text) {
    try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
      YAMLParser yaml = (YAMLParser) parser;
      if (yaml.nextToken() == null) {
        problems.add(start(), "", "holds nothing but comments.");
        return null;
      }
      YamlNode node = value(yaml, 0);
      if (yaml.nextToken() != null) {
        throw stop(
            place(yaml),
            "a second document begins here; one file holds one. Maybe a \"---\""
                + " line is left over.");
      }
      return node;
    } catch (Unreadable e) {
      return null;
    } catch (JacksonException e) {
      YamlSyntax.Complaint complaint = YamlSyntax.explain(e);
      Place at = positions ? new Place(file, complaint.line(), complaint.column()) : Place.of(file);
      problems.add(at, "", complaint.message());
      return null;
    }
  }

  private YamlNode value(YAMLParser yaml, int depth) {
    if (depth > MAX_DEPTH) {
      throw stop(place(yaml), "is nested deeper than " + MAX_DEPTH + " levels.");
    }
    String tag = yaml.getTypeId() == null ? "" : String.valueOf(yaml.getTypeId());
    if (!tag.isEmpty()) {
      throw stop(place(yaml), "the tag \"" + tag + "\" is not allowed. Maybe remove the \"!\".");
    }
    count(yaml, 1);
    int before = nodes;
    if (yaml.isCurrentAlias()) {
      return alias(yaml);
    }
    Object anchor = yaml.getObjectId();
    YamlNode node = fresh(yaml, depth);
    if (anchor != null) {
      if (anchors.size() >= MAX_ANCHORS) {
        throw stop(node.place(), "there are more than " + MAX_ANCHORS + " anchors (&).");
      }
      anchors.put(anchor.toString(), new Anchored(node, nodes - before + 1));
    }
    return node;
  }

  private YamlNode fresh(YAMLParser yaml, int depth) {
    Place place = place(yaml);
    JsonToken token = yaml.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return keys(yaml, place, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (yaml.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(yaml, depth + 1));
      }
      return new YamlNode.Items(place, items);
    }
    return new YamlNode.Scalar(
        place, String.valueOf(yaml.getString()), token == JsonToken.VALUE_NULL);
  }

  private YamlNode keys(YAMLParser yaml, Place place, int depth) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    while (yaml.nextToken() != JsonToken.END_OBJECT) {
      String key = yaml.currentName();
      Place keyPlace = place(yaml);
      yaml.nextToken();
      YamlNode node = value(yaml, depth + 1);
      Place first = places.get(key);
      if (first != null) {
        problems.add(
            keyPlace,
            key,
            "is given twice; the first is at line " + first.line() + ". Maybe remove one.");
        continue;
      }
      entries.put(key, node);
      places.put(key, keyPlace);
    }
    return new YamlNode.Keys(place, entries, places);
  }

  private YamlNode alias(YAMLParser yaml) {
    String name = yaml.getString();
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      throw stop(
          place(yaml),
          "\"*"
              + name
              + "\" refers to no block or list with an anchor above it. Maybe put the text in"
              + " quotes, or repeat the value.");
    }
    count(yaml, anchored.size());
    return anchored.node();
  }

  private void count(YAMLParser yaml, int more) {
    nodes += more;
    if (nodes > MAX_NODES) {
      throw stop(
          place(yaml),
          "the file holds more than " + MAX_NODES + " values once its aliases (*) are filled in.");
    }
  }

  private Unreadable stop(Place place, String message) {
    problems.add(place, "", message);
    return new Unreadable();
  }

  private Place start() {
    return positions ? new Place(file, 1, 1) : Place.of(file);
  }

  private Place place(YAMLParser yaml) {
    if (!positions) {
      return Place.of(file);
    }
    TokenStreamLocation location = yaml.currentTokenLocation();
    return new Place(file, location.getLineNr(), location.getColumnNr());
  }
}
