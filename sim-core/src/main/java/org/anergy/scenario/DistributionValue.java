package org.anergy.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.NearestName;
import org.anergy.base.NumberText;
import org.anergy.base.QuantityRule;
import org.anergy.base.Unit;
import org.anergy.scenario.Distribution.Family;
import org.anergy.yaml.ListOf;
import org.anergy.yaml.Problems;
import org.anergy.yaml.QuantityValue;
import org.anergy.yaml.Section;
import org.anergy.yaml.ValueType;
import org.anergy.yaml.Values;
import org.anergy.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * How a trait is spread: {@code {lognormal: {median: 0.4, sigma: 0.5}, within: [0.05, 1.2]}}. An
 * override replaces it whole.
 *
 * @param trait the trait, which gives units and the widest interval
 */
record DistributionValue(Trait trait) implements ValueType {
  private static final String WITHIN = "within";

  /**
   * Below this share inside the interval, cutting off would leave an artifact and no population.
   */
  private static final double SMALLEST_SHARE = 1e-3;

  @Override
  public boolean isScalar() {
    return false;
  }

  private List<Family> families() {
    if (trait == Trait.SEX) {
      return List.of(Family.BERNOULLI);
    }
    List<Family> families =
        new ArrayList<>(List.of(Family.NORMAL, Family.LOGNORMAL, Family.UNIFORM, Family.FIXED));
    if (trait.rule().unit().equals(Unit.ONE)) {
      families.add(Family.BETA);
    }
    return families;
  }

  private ValueType form(Family family) {
    if (family == Family.FIXED) {
      return new QuantityValue(trait.rule());
    }
    List<Section.Key> keys = new ArrayList<>();
    for (int i = 0; i < family.numbers().size(); i++) {
      String number = family.numbers().get(i);
      keys.add(
          Section.Key.required(
              number,
              new QuantityValue(rule(family, i)),
              number + " of the " + family.key() + " distribution"));
    }
    return new Section(family.key() + " distribution", keys);
  }

  private QuantityRule rule(Family family, int number) {
    QuantityRule own = trait.rule();
    boolean spread = family == Family.NORMAL && number == 1;
    return switch (family) {
      case NORMAL, UNIFORM ->
          spread ? new QuantityRule(own.unit(), own.high() * 1e-6, own.high()) : own;
      case LOGNORMAL ->
          number == 0
              ? new QuantityRule(own.unit(), own.high() * 1e-6, own.high())
              : QuantityRule.of("1", 1e-3, 3);
      case BETA -> QuantityRule.of("1", 0.5, 1000);
      case BERNOULLI -> QuantityRule.of("1", 0, 1);
      case FIXED -> own;
    };
  }

  private ListOf interval() {
    return new ListOf(new QuantityValue(trait.rule()), 2, 2);
  }

  @Override
  public void check(YamlNode node, String path, Pass pass) {
    List<String> known = families().stream().map(Family::key).toList();
    if (!(node instanceof YamlNode.Keys keys)) {
      pass.wrong(
          node,
          path,
          node.kind()
              + " stands where a distribution is needed: one of "
              + String.join(", ", known)
              + "."
              + fixedCure(node));
      return;
    }
    int found = 0;
    for (Map.Entry<String, YamlNode> entry : keys.entries().entrySet()) {
      String key = entry.getKey();
      String keyPath = Section.join(path, key);
      Family family = families().stream().filter(f -> f.key().equals(key)).findFirst().orElse(null);
      if (family != null) {
        found++;
        form(family).check(entry.getValue(), keyPath, pass);
      } else if (key.equals(WITHIN)) {
        interval().check(entry.getValue(), keyPath, pass);
      } else {
        List<String> all = new ArrayList<>(known);
        all.add(WITHIN);
        pass.problems()
            .add(
                keys.keyPlace(key),
                keyPath,
                "\""
                    + key
                    + "\" is not a distribution of "
                    + trait.key()
                    + "."
                    + NearestName.maybe(key, all)
                    + " Known: "
                    + String.join(", ", all)
                    + ".");
      }
    }
    if (found != 1) {
      pass.wrong(
          node,
          path,
          "needs exactly one distribution, but has "
              + found
              + "; known are "
              + String.join(", ", known)
              + ".");
    }
  }

  private String fixedCure(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && !scalar.missing() && trait != Trait.SEX
        ? " Maybe {fixed: " + scalar.text() + "}."
        : "";
  }

  /**
   * Returns the distribution that a checked node says, or null if its numbers contradict each other
   * and the problem was reported.
   */
  @Nullable Distribution read(YamlNode.Keys node, String path, Problems problems) {
    Family family =
        families().stream().filter(f -> node.get(f.key()) != null).findFirst().orElseThrow();
    double[] numbers = new double[2];
    if (family == Family.FIXED) {
      numbers[0] = Values.quantity(node, Family.FIXED.key(), trait.rule());
    } else {
      YamlNode.Keys block = Values.section(node, family.key());
      for (int i = 0; i < family.numbers().size(); i++) {
        numbers[i] = Values.quantity(block, family.numbers().get(i), rule(family, i));
      }
    }
    double low = trait.rule().low();
    double high = trait.rule().high();
    if (node.get(WITHIN) instanceof YamlNode.Items ends) {
      low = Values.quantity(ends.items().get(0), trait.rule());
      high = Values.quantity(ends.items().get(1), trait.rule());
    }
    if (low >= high || family == Family.UNIFORM && numbers[0] >= numbers[1]) {
      problems.add(
          node.place(), path, "the lower end must be below the upper end. Maybe swap them.");
      return null;
    }
    Distribution distribution = new Distribution(family, numbers[0], numbers[1], low, high);
    if (distribution.shareInside() < SMALLEST_SHARE) {
      problems.add(
          node.place(),
          path,
          "only "
              + NumberText.of(distribution.shareInside())
              + " of the distribution lies within "
              + trait.text(low)
              + " to "
              + trait.text(high)
              + "; at least "
              + NumberText.of(SMALLEST_SHARE)
              + " must. Maybe widen \"within\".");
      return null;
    }
    return distribution;
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    families().forEach(family -> properties.put(family.key(), strict(form(family).schema())));
    properties.put(WITHIN, interval().schema());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("properties", properties);
    schema.put(
        "oneOf", families().stream().map(f -> Map.of("required", List.of(f.key()))).toList());
    return schema;
  }

  private static Map<String, Object> strict(Map<String, Object> schema) {
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      schema.put("required", List.copyOf(properties.keySet()));
    }
    return schema;
  }
}
