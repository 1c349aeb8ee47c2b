package org.anergy.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anergy.base.NumberText;
import org.anergy.base.Parameter;
import org.anergy.scenario.Library;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Effect;
import org.anergy.therapy.Harm;
import org.anergy.therapy.Regimen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what scenarios can name. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List what scenarios can name: diseases, parameters, rules, agents, regimens.")
final class ListCommand implements Callable<Integer> {
  private enum Kind {
    DISEASES,
    PARAMETERS,
    RULES,
    AGENTS,
    REGIMENS
  }

  private final Terminal terminal;
  private final Engine engine;

  @Parameters(paramLabel = "WHAT", description = "diseases, parameters, rules, agents or regimens.")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  private Kind kind;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  ListCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    List<Map<String, Object>> entries =
        switch (kind) {
          case DISEASES -> names(diseases());
          case PARAMETERS -> parameters();
          case RULES -> names(engine.rules());
          case AGENTS -> agents();
          case REGIMENS -> regimens();
        };
    if (json) {
      terminal.out().println(JsonText.of(entries));
    } else {
      entries.forEach(entry -> terminal.out().println(line(entry)));
    }
    return ExitCode.GOOD;
  }

  private static List<String> diseases() {
    return new Library().names().stream().filter(name -> name.startsWith("disease/")).toList();
  }

  private static List<Map<String, Object>> names(List<String> names) {
    return names.stream().map(name -> Map.<String, Object>of("name", name)).toList();
  }

  private List<Map<String, Object>> parameters() {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Parameter parameter : engine.parameters()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", parameter.name());
      entry.put("value", parameter.value());
      entry.put("unit", parameter.unit());
      entry.put("low", parameter.low());
      entry.put("high", parameter.high());
      entry.put("meaning", parameter.meaning());
      entry.put("source", parameter.source());
      entries.add(entry);
    }
    return entries;
  }

  private List<Map<String, Object>> agents() {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Agent agent : engine.loader().agents()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", agent.name());
      entry.put("per", agent.per().toString());
      entry.put("does", does(agent));
      entry.put("source", agent.source());
      entries.add(entry);
    }
    return entries;
  }

  private static String does(Agent agent) {
    List<String> parts = new ArrayList<>();
    if (agent.product() != null) {
      parts.add("stromal cells");
    }
    if (agent.isToxic()) {
      parts.add("kills or damages");
    }
    for (Effect effect : agent.action().effects()) {
      parts.add("changes " + effect.rate().key());
    }
    for (Harm harm : agent.action().harms()) {
      parts.add("may bring " + harm.name());
    }
    return String.join(", ", parts);
  }

  private List<Map<String, Object>> regimens() {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Regimen regimen : engine.loader().regimens()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", regimen.name());
      List<String> agents = regimen.steps().stream().map(Regimen.Step::agent).distinct().toList();
      entry.put("agents", String.join(", ", agents));
      entry.put("source", regimen.source());
      entries.add(entry);
    }
    return entries;
  }

  /** One tab-separated line, for people and for {@code cut}. */
  private static String line(Map<String, Object> entry) {
    return String.join(
        "\t",
        entry.values().stream()
            .map(value -> value instanceof Double number ? NumberText.of(number) : value.toString())
            .toList());
  }
}
