package org.anergy.ui.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.anergy.base.NumberText;
import org.anergy.base.Quantity;
import org.anergy.base.Unit;
import org.anergy.yaml.Place;
import org.anergy.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Writes a scenario as a person would: what it has more than another one, and few quotes. */
public final class ScenarioDraft {
  private static final int WIDTH = 100; // columns of a line
  private static final double HOURS_PER_DAY = 24;
  private static final Place HERE = Place.of("scenario");

  private final YamlNode.Keys whole;

  /**
   * @param mergedYaml the scenario with all that it extends
   */
  public ScenarioDraft(String mergedYaml) {
    whole = ScenarioTree.read(mergedYaml);
  }

  /** Returns the text of the whole scenario, which extends nothing. */
  public String whole(String title) {
    return text(whole, title, "");
  }

  /**
   * Returns the text of a scenario that extends another one.
   *
   * @param parent name of the other as {@code extends} has it
   * @param parentYaml the other with all that it extends
   * @return the text; null if something of the other would have to be taken away, which a file that
   *     extends it cannot
   */
  public @Nullable String extending(String title, String parent, String parentYaml) {
    YamlNode.Keys more = difference(whole, ScenarioTree.read(parentYaml), 1);
    return more == null ? null : text(more, title, parent);
  }

  /** Sections are merged key by key when files extend each other; deeper values are replaced. */
  private static YamlNode.@Nullable Keys difference(
      YamlNode.Keys from, YamlNode.Keys base, int depth) {
    Map<String, YamlNode> more = new LinkedHashMap<>();
    for (String key : base.entries().keySet()) {
      if (from.get(key) == null) {
        return null;
      }
    }
    for (Map.Entry<String, YamlNode> entry : from.entries().entrySet()) {
      YamlNode value = entry.getValue();
      YamlNode before = base.get(entry.getKey());
      if (before != null && plain(before).equals(plain(value))) {
        continue;
      }
      if (depth > 0
          && value instanceof YamlNode.Keys keys
          && before instanceof YamlNode.Keys old
          && !keys.entries().isEmpty()) {
        YamlNode.Keys below = difference(keys, old, depth - 1);
        if (below == null) {
          return null;
        }
        value = below;
      }
      more.put(entry.getKey(), value);
    }
    return new YamlNode.Keys(HERE, more, Map.of());
  }

  /** A text that is the same for values that are the same wherever they were written. */
  private static String plain(YamlNode node) {
    return ScenarioTree.flow(node);
  }

  private static String text(YamlNode.Keys keys, String title, String parent) {
    StringBuilder text = new StringBuilder("schema: anergy/scenario/1\n");
    text.append("title: ").append(word(title, false)).append('\n');
    if (!parent.isEmpty()) {
      text.append("extends: ").append(word(parent, false)).append('\n');
    }
    keys.entries()
        .forEach(
            (key, value) -> {
              if (!key.equals("schema") && !key.equals("title")) {
                entry(text, key, value, "");
              }
            });
    return text.toString();
  }

  private static void entry(StringBuilder text, String key, YamlNode value, String indent) {
    String start = indent + word(key, true) + ":";
    String line = flow(value);
    boolean table = indent.isEmpty() && key.equals("therapies"); // one below the other
    if (value instanceof YamlNode.Keys keys
        && !keys.entries().isEmpty()
        && (table || start.length() + 1 + line.length() > WIDTH)) {
      text.append(start).append('\n');
      keys.entries().forEach((name, below) -> entry(text, name, below, indent + "  "));
    } else if (value instanceof YamlNode.Scalar scalar && !scalar.missing()) {
      text.append(start).append(' ').append(word(round(scalar.text()), false)).append('\n');
    } else {
      text.append(start).append(' ').append(line).append('\n');
    }
  }

  private static String flow(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.missing() ? "null" : word(round(scalar.text()), true);
    }
    StringBuilder text = new StringBuilder();
    if (node instanceof YamlNode.Items items) {
      items.items().forEach(item -> text.append(text.isEmpty() ? "" : ", ").append(flow(item)));
      return "[" + text + "]";
    }
    if (node instanceof YamlNode.Keys keys) {
      keys.entries()
          .forEach(
              (key, value) ->
                  text.append(text.isEmpty() ? "" : ", ")
                      .append(word(key, true))
                      .append(": ")
                      .append(flow(value)));
    }
    return "{" + text + "}";
  }

  /** Quotes what would not be read back as it stands. */
  private static String word(String text, boolean inFlow) {
    String safe =
        inFlow
            ? "[+.-]?[/A-Za-z0-9][A-Za-z0-9 ./_+*^%()µ-]*"
            : "[+.-]?[/A-Za-z0-9][A-Za-z0-9 ./_+*^%()µ,;'-]*";
    boolean special = text.matches("(?i)null|true|false|yes|no|on|off|[yn]");
    boolean plain = text.matches(safe) && !text.endsWith(" ") && !special;
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }

  /** Returns days with many decimals as hours if that is exactly the same time. */
  private static String round(String text) {
    if (!text.matches("-?[0-9]+\\.[0-9]{4,} days")) {
      return text;
    }
    Unit day = Unit.of("days");
    double days = Quantity.parse("days", text).in(day);
    String hours = NumberText.of(Math.rint(days * HOURS_PER_DAY)) + " h";
    boolean same = Objects.equals(Quantity.parse("hours", hours).in(day), days);
    return same ? hours : text;
  }
}
