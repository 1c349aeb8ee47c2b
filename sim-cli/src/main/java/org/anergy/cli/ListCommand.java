package org.anergy.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anergy.base.NumberText;
import org.anergy.base.Parameter;
import org.anergy.scenario.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what scenarios can name. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List what scenarios can name: diseases, parameters, rules.")
final class ListCommand implements Callable<Integer> {
  private enum Kind {
    DISEASES,
    PARAMETERS,
    RULES
  }

  private final Terminal terminal;
  private final Engine engine;

  @Parameters(paramLabel = "WHAT", description = "diseases, parameters or rules.")
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

  /** One tab-separated line, for people and for {@code cut}. */
  private static String line(Map<String, Object> entry) {
    return String.join(
        "\t",
        entry.values().stream()
            .map(value -> value instanceof Double number ? NumberText.of(number) : value.toString())
            .toList());
  }
}
