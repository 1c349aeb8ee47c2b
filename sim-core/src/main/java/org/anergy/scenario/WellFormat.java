package org.anergy.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.anergy.base.NearestName;
import org.anergy.base.NumberText;
import org.anergy.base.QuantityRule;
import org.anergy.therapy.Agent;
import org.anergy.yaml.Choice;
import org.anergy.yaml.ListOf;
import org.anergy.yaml.QuantityValue;
import org.anergy.yaml.Section;
import org.anergy.yaml.Section.Key;
import org.anergy.yaml.Text;
import org.anergy.yaml.Values;
import org.anergy.yaml.WholeNumber;
import org.anergy.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** The keys of a well, their defaults, and what must hold between them. */
final class WellFormat {
  private static final QuantityRule SHARE = QuantityRule.of("1", 0, 1);
  private static final QuantityRule MEETS = QuantityRule.of("/h", 0, 10);
  private static final QuantityRule UNTIL = QuantityRule.of("days", 0, 1000);
  private static final WholeNumber CELLS = new WholeNumber(0, 100_000);
  private static final int CAPACITY = 3; // small cells a site
  private static final double ROOM = 0.5; // of it, so that cells can be placed and divide

  // Modelling assumptions: a tenth of the cells answers a strong stimulus within two days.
  private static final int T_CELLS = 1000;
  private static final double RESPONDING = 0.1;
  private static final double STRENGTH = 0.5;
  private static final double COSTIMULATION = 0.8;
  private static final double MEETS_PER_HOUR = 0.05;

  private WellFormat() {}

  static boolean isWell(YamlNode.Keys root) {
    return Values.text(root, "geometry", "body").equals("well");
  }

  static Section section() {
    Section stromal =
        new Section(
            "stromal cells",
            List.of(
                Key.required("agent", Text.line(60), "the product, an agent with cells"),
                Key.required("number", CELLS, "how many"),
                Key.of("until", new QuantityValue(UNTIL), "when they are taken out"),
                Key.of(
                    "contact",
                    Choice.SWITCH,
                    "whether they are among the T cells; true if left out"),
                Key.of("primed", Choice.SWITCH, "whether they are licensed when they are added")));
    return new Section(
        "the well",
        List.of(
            Key.of("tCells", CELLS, "T cells at the start"),
            Key.of("responding", new QuantityValue(SHARE), "share that answers the stimulus"),
            Key.of("strength", new QuantityValue(SHARE), "strength of the stimulus"),
            Key.of("costimulation", new QuantityValue(SHARE), "costimulation that comes with it"),
            Key.of("meets", new QuantityValue(MEETS), "hazard of meeting a stimulator"),
            Key.of("regulatory", CELLS, "activated regulatory cells that are added"),
            Key.of("stromal", stromal, "stromal cells that are added"),
            Key.of(
                "neutralized",
                new ListOf(new Choice("cytokine", WellSpec.CAN_BE_NEUTRALIZED), 0, 3),
                "cytokines that antibodies take away")));
  }

  /** Returns what the keys say; null for a body. */
  static @Nullable WellSpec read(YamlNode.Keys root) {
    if (!isWell(root)) {
      return null;
    }
    YamlNode.Keys node = Values.section(root, "well");
    YamlNode.Keys stromal = Values.section(node, "stromal");
    return new WellSpec(
        Values.whole(node, "tCells", T_CELLS),
        Values.quantity(node, "responding", SHARE, RESPONDING),
        Values.quantity(node, "strength", SHARE, STRENGTH),
        Values.quantity(node, "costimulation", SHARE, COSTIMULATION),
        Values.quantity(node, "meets", MEETS, MEETS_PER_HOUR),
        Values.whole(node, "regulatory", 0),
        agent(root, Values.text(stromal, "agent", "")),
        Values.whole(stromal, "number", 0),
        Values.quantity(stromal, "until", UNTIL, Double.POSITIVE_INFINITY),
        Boolean.parseBoolean(Values.text(stromal, "contact", "true")),
        Boolean.parseBoolean(Values.text(stromal, "primed", "false")),
        new LinkedHashSet<>(Values.texts(node.get("neutralized"))));
  }

  private static @Nullable Agent agent(YamlNode.Keys root, String name) {
    return Values.section(root, "agents").get(name) instanceof YamlNode.Keys found
        ? TherapyReader.agent(name, found)
        : null;
  }

  static void check(YamlNode.Keys root, Scenario scenario, BiConsumer<String, String> report) {
    WellSpec well = scenario.well();
    if (well == null) {
      if (root.get("well") != null) {
        report.accept("well", "needs \"geometry: well\".");
      }
      return;
    }
    if (!scenario.therapies().isEmpty()) {
      report.accept("therapies", "need a body. Maybe take \"geometry: well\" out.");
    }
    if (scenario.fidelity() == Scenario.Fidelity.MEAN_FIELD) {
      report.accept("geometry", "of a well needs \"fidelity: agents\".");
    }
    room(well, scenario.space().nodeSites(), report);
    product(root, well, report);
  }

  private static void room(WellSpec well, int side, BiConsumer<String, String> report) {
    long room = (long) (ROOM * CAPACITY * side * side);
    if (well.tCells() + well.regulatory() > room) {
      report.accept(
          "well",
          "holds at most "
              + room
              + " T cells, half of its places, but is to have "
              + (well.tCells() + well.regulatory())
              + ". Maybe a larger space.nodeSites.");
    }
  }

  private static void product(
      YamlNode.Keys root, WellSpec well, BiConsumer<String, String> report) {
    String name = Values.text(Values.section(Values.section(root, "well"), "stromal"), "agent", "");
    if (name.isEmpty()) {
      return;
    }
    Agent agent = well.stromal();
    if (agent != null && agent.product() != null) {
      return;
    }
    Set<String> products = new TreeSet<>();
    YamlNode.Keys agents = Values.section(root, "agents");
    for (String each : agents.entries().keySet()) {
      if (Values.section(agents, each).get("cells") != null) {
        products.add(each);
      }
    }
    report.accept(
        "well.stromal.agent",
        "\""
            + name
            + "\" is no product of cells."
            + NearestName.maybe(name, products)
            + " Known: "
            + String.join(", ", products)
            + ".");
  }

  /** Writes a well back with every default. */
  static String text(WellSpec well) {
    StringBuilder out = new StringBuilder("geometry: well\nwell:\n");
    line(out, "tCells: " + well.tCells());
    line(out, "responding: " + NumberText.of(well.responding()));
    line(out, "strength: " + NumberText.of(well.strength()));
    line(out, "costimulation: " + NumberText.of(well.costimulation()));
    line(out, "meets: " + ScenarioText.quantity(well.meetsPerHour(), "/h"));
    line(out, "regulatory: " + well.regulatory());
    line(out, "neutralized: [" + String.join(", ", new TreeSet<>(well.neutralized())) + "]");
    Agent agent = well.stromal();
    if (agent == null) {
      return out.toString();
    }
    line(out, "stromal:");
    line(out, "  agent: " + ScenarioText.quoted(agent.name()));
    line(out, "  number: " + well.stromalCells());
    if (Double.isFinite(well.stromalUntilDays())) {
      line(out, "  until: " + ScenarioText.quantity(well.stromalUntilDays(), "days"));
    }
    line(out, "  contact: " + well.contact());
    line(out, "  primed: " + well.primed());
    return out + TherapyText.of(agent);
  }

  private static void line(StringBuilder out, String text) {
    out.append("  ").append(text).append('\n');
  }
}
