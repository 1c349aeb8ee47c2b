package org.anergy.run;

import java.util.List;
import java.util.regex.Pattern;
import org.anergy.base.Parameter;
import org.anergy.scenario.LoadedScenario;

/**
 * What a result directory must say about a run beyond its numbers: where it came from and how to
 * get it again.
 *
 * @param program name and version of the program, commit and machine
 * @param commandLine the words as the user typed them, beginning with {@code anergy}
 * @param reproduceCommand one line that repeats this run, with the seed written out
 * @param sourceText the user's scenario file as it was read
 * @param resolvedYaml the scenario with every default written out
 * @param scenarioSha256 SHA-256 of {@code resolvedYaml}, 64 hexadecimal digits
 * @param modelHash hash of the model's code, resources and defaults
 * @param parameters all parameters of the model, in the order of documentation
 */
public record ResultContext(
    ResultProgram program,
    List<String> commandLine,
    String reproduceCommand,
    String sourceText,
    String resolvedYaml,
    String scenarioSha256,
    String modelHash,
    List<Parameter> parameters) {
  private static final Pattern PUBLISHED =
      Pattern.compile("\\b(19|20)\\d\\d\\b|\\b10\\.\\d{4,9}/|\\bPMC\\d+");

  public ResultContext {
    commandLine = List.copyOf(commandLine);
    parameters = List.copyOf(parameters);
  }

  /** Returns the published sources of the parameters: those with a year, a DOI or a PMC id. */
  public List<String> citations() {
    return parameters.stream()
        .map(Parameter::source)
        .filter(source -> PUBLISHED.matcher(source).find())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Returns the context of a run of {@code loaded}.
   *
   * @param loaded the scenario file
   * @param commandLine the words as the user typed them
   * @param reproduceCommand one line that repeats this run
   * @param modelHash hash of the model
   * @param parameters all parameters of the model
   */
  public static ResultContext of(
      LoadedScenario loaded,
      List<String> commandLine,
      String reproduceCommand,
      String modelHash,
      List<Parameter> parameters) {
    return new ResultContext(
        ResultProgram.running(),
        commandLine,
        reproduceCommand,
        loaded.sourceText(),
        loaded.resolvedYaml(),
        loaded.sha256(),
        modelHash,
        parameters);
  }
}
