package org.anergy.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.NearestName;
import org.anergy.base.UserInputException;
import org.anergy.yaml.Choice;
import org.anergy.yaml.Problems;
import org.anergy.yaml.Section;
import org.anergy.yaml.SourceText;
import org.anergy.yaml.Table;
import org.anergy.yaml.ValueType;
import org.anergy.yaml.YamlNode;
import org.anergy.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code extends} from the user's file to the profile that extends nothing.
 *
 * <p>A name such as {@code disease/healthy} is a profile inside the program. A name that ends in
 * {@code .yaml} is a file, relative to the file that says it; it must lie in the directory of the
 * user's file or below, so that a scenario from a stranger reads nothing else, and a study
 * directory can be moved as one.
 */
final class ExtendsChain {
  private static final int MAX_LENGTH = 8;
  private static final String SCHEMA_KEY = "schema";
  private static final String EXTENDS_KEY = "extends";
  private static final Choice SCHEMA_TYPE = new Choice("schema", List.of(ScenarioFormat.SCHEMA));

  private final Library library;
  private final Problems problems;
  private final @Nullable Path top;
  private final List<String> names = new ArrayList<>();
  private final List<YamlNode.Keys> layers = new ArrayList<>();
  private boolean complete;

  /** A file to read: how the user knows it, what it holds, and where it lies if it is a file. */
  private record Source(String name, String identity, String text, @Nullable Path file) {}

  private ExtendsChain(Library library, Problems problems, @Nullable Path top) {
    this.library = library;
    this.problems = problems;
    this.top = top;
  }

  /**
   * Reads the user's file and all that it extends.
   *
   * @param file the user's file, null if the text comes from elsewhere and extends only profiles
   */
  static ExtendsChain read(
      Library library, String name, String text, @Nullable Path file, Problems problems) {
    ExtendsChain chain = new ExtendsChain(library, problems, file);
    chain.follow(new Source(name, identity(file, name), text, file));
    return chain;
  }

  private static String identity(@Nullable Path file, String name) {
    return file == null ? name : file.toAbsolutePath().normalize().toString();
  }

  /** The names of the files, the user's first. */
  List<String> names() {
    return names;
  }

  /** Whether every file could be read, so that a missing key is really missing. */
  boolean complete() {
    return complete;
  }

  /** Returns the merged keys: what a file says replaces what it extends. */
  YamlNode.Keys merged(Section format) {
    YamlNode.Keys result = layers.get(layers.size() - 1);
    for (int i = layers.size() - 2; i >= 0; i--) {
      result = merge(result, layers.get(i), format);
    }
    return result;
  }

  boolean isEmpty() {
    return layers.isEmpty();
  }

  private void follow(Source first) {
    List<String> seen = new ArrayList<>();
    Source source = first;
    while (source != null) {
      problems.name(source.name());
      names.add(source.name());
      seen.add(source.identity());
      YamlNode node = YamlReader.read(source.name(), source.text(), problems);
      if (node == null) {
        return;
      }
      if (!(node instanceof YamlNode.Keys keys)) {
        problems.add(node.place(), "", Section.notABlock(node, "schema"));
        return;
      }
      checkSchema(keys);
      layers.add(without(keys));
      YamlNode parent = keys.get(EXTENDS_KEY);
      if (parent == null) {
        complete = true;
        return;
      }
      source = resolve(source, parent, seen);
    }
  }

  private void checkSchema(YamlNode.Keys keys) {
    YamlNode schema = keys.get(SCHEMA_KEY);
    if (schema == null) {
      problems.add(
          keys.place(),
          SCHEMA_KEY,
          "is missing. Maybe begin with \"schema: " + ScenarioFormat.SCHEMA + "\".");
    } else {
      SCHEMA_TYPE.check(schema, SCHEMA_KEY, new ValueType.Pass(problems, true));
    }
  }

  private static YamlNode.Keys without(YamlNode.Keys keys) {
    Map<String, YamlNode> entries = new LinkedHashMap<>(keys.entries());
    entries.remove(SCHEMA_KEY);
    entries.remove(EXTENDS_KEY);
    return new YamlNode.Keys(keys.place(), entries, keys.keys());
  }

  private @Nullable Source resolve(Source from, YamlNode node, List<String> seen) {
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.missing() || scalar.text().isBlank()) {
      problems.add(
          node.place(), EXTENDS_KEY, node.kind() + " stands where one name is needed." + offer());
      return null;
    }
    String name = scalar.text().strip();
    try {
      Source parent = isFile(name) ? file(from, scalar, name) : profile(scalar, name);
      if (seen.contains(parent.identity())) {
        String cycle = String.join(" -> ", names) + " -> " + parent.name();
        throw wrong(scalar, "the files extend each other in a circle: " + cycle + ".");
      }
      if (seen.size() >= MAX_LENGTH) {
        throw wrong(scalar, "more than " + MAX_LENGTH + " files extend each other.");
      }
      return parent;
    } catch (UserInputException e) {
      problems.add(scalar.place(), EXTENDS_KEY, e);
      return null;
    }
  }

  private static boolean isFile(String name) {
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.startsWith(".")
        || name.startsWith("/")
        || name.contains("\\");
  }

  private Source profile(YamlNode.Scalar scalar, String name) {
    if (!library.names().contains(name)) {
      List<String> lastParts =
          library.names().stream().map(known -> known.substring(known.indexOf('/') + 1)).toList();
      String lastPart = name.substring(name.lastIndexOf('/') + 1);
      NearestName.of(lastPart, lastParts)
          .ifPresent(
              near -> {
                String full = library.names().get(lastParts.indexOf(near));
                throw wrong(
                    scalar,
                    "\""
                        + name
                        + "\" is not a built-in profile. Maybe \""
                        + full
                        + "\"."
                        + offer());
              });
    }
    return new Source(name, name, library.text(scalar.place().at(EXTENDS_KEY), name), null);
  }

  private String offer() {
    return " Known profiles: "
        + String.join(", ", library.names())
        + "; a file's name ends in .yaml.";
  }

  private Source file(Source from, YamlNode.Scalar scalar, String name) {
    Path folder = from.file() == null ? null : from.file().toAbsolutePath().getParent();
    Path user = top == null ? null : top.toAbsolutePath().normalize().getParent();
    if (folder == null || user == null) {
      throw wrong(scalar, "a built-in profile cannot extend the file \"" + name + "\".");
    }
    try {
      Path target = folder.resolve(name).normalize();
      boolean inside = target.startsWith(user) && !Path.of(name).isAbsolute();
      if (inside && Files.exists(target)) {
        inside = target.toRealPath().startsWith(user.toRealPath());
      }
      if (!inside) {
        throw wrong(
            scalar,
            "\""
                + name
                + "\" lies outside the directory of the scenario, which is not allowed."
                + " Maybe copy it beside the scenario.");
      }
      Path shown = shownFolder().resolve(user.relativize(target));
      return new Source(
          shown.toString(),
          identity(target, name),
          SourceText.read(shown, ScenarioFormat.KIND),
          shown);
    } catch (InvalidPathException | IOException e) {
      throw wrong(scalar, "\"" + name + "\" cannot be a file: " + e.getMessage() + ".");
    } catch (UserInputException e) {
      throw e.problems().get(0).place().contains(EXTENDS_KEY)
          ? e
          : wrong(scalar, "\"" + name + "\": " + e.problems().get(0).message());
    }
  }

  private Path shownFolder() {
    Path folder = top == null ? null : top.getParent();
    return folder == null ? Path.of("") : folder;
  }

  private static UserInputException wrong(YamlNode.Scalar scalar, String message) {
    return new UserInputException(scalar.place().at(EXTENDS_KEY), message);
  }

  /** Blocks are merged key by key; lists, distributions and single values are replaced. */
  static YamlNode.Keys merge(YamlNode.Keys base, YamlNode.Keys over, ValueType type) {
    YamlNode.Keys result = new YamlNode.Keys(over.place(), base.entries(), base.keys());
    for (Map.Entry<String, YamlNode> entry : over.entries().entrySet()) {
      String key = entry.getKey();
      YamlNode value = entry.getValue();
      ValueType below = child(type, key);
      if ((below instanceof Section || below instanceof Table)
          && value instanceof YamlNode.Keys overKeys
          && !takesAway(below, overKeys)
          && result.get(key) instanceof YamlNode.Keys baseKeys) {
        value = merge(baseKeys, overKeys, below);
      }
      result = result.with(key, over.keyPlace(key), value);
    }
    return result;
  }

  /** An empty table takes all rows away, which nothing else could. */
  static boolean takesAway(ValueType type, YamlNode.Keys over) {
    return type instanceof Table && over.entries().isEmpty();
  }

  /** Returns the form of the value under {@code key}, null if the key is unknown. */
  static @Nullable ValueType child(ValueType type, String key) {
    if (type instanceof Section section) {
      Section.Key known = section.key(key);
      return known == null ? null : known.type();
    }
    return type instanceof Table table ? table.row() : null;
  }
}
