package org.anergy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anergy.base.Problem;
import org.anergy.base.UserInputException;
import org.anergy.study.sweep.StudyLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks scenario files and shows all problems of all files. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Check scenario files; shows every problem of every file.")
final class ValidateCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON
  }

  private final Terminal terminal;
  private final Engine engine;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario and study files (YAML).")
  private final List<Path> files = new ArrayList<>();

  @Option(names = "--format", description = "text or json.", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  ValidateCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    List<Map<String, Object>> report = new ArrayList<>();
    boolean valid = true;
    for (Path file : files) {
      List<Problem> problems = problems(file);
      valid &= problems.isEmpty();
      if (format == Format.JSON) {
        report.add(entry(file, problems));
      } else if (problems.isEmpty()) {
        terminal.out().println(file + ": valid");
      } else {
        problems.forEach(terminal.err()::println);
      }
    }
    if (format == Format.JSON) {
      terminal.out().println(JsonText.of(Map.of("files", report)));
    }
    return valid ? ExitCode.GOOD : ExitCode.INVALID_INPUT;
  }

  private List<Problem> problems(Path file) {
    try {
      if (StudyLoader.isStudy(file)) {
        new StudyLoader(engine.loader(), engine).load(file);
      } else {
        engine.loader().load(file, List.of());
      }
      return List.of();
    } catch (UserInputException e) {
      return e.problems();
    }
  }

  private static Map<String, Object> entry(Path file, List<Problem> problems) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", file.toString());
    entry.put("valid", problems.isEmpty());
    entry.put(
        "problems",
        problems.stream().map(p -> Map.of("place", p.place(), "message", p.message())).toList());
    return entry;
  }
}
