package org.anergy.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anergy.base.Parameter;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Regimen;
import org.anergy.yaml.Problems;
import org.anergy.yaml.Section;
import org.anergy.yaml.SourceText;
import org.anergy.yaml.ValueType;
import org.anergy.yaml.Values;
import org.anergy.yaml.YamlNode;
import org.anergy.yaml.YamlReader;
import org.anergy.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/**
 * Loads scenario files: reads, follows {@code extends}, applies overrides, checks everything and
 * builds the records. All problems of the input are reported at once. Immutable and thread-safe.
 */
public final class ScenarioLoader {
  private static final String THERAPIES = "therapy/library";

  private final List<Parameter> parameters;
  private final List<Parameter> treatmentParameters;
  private final Library library = new Library();
  private final Section format;
  private final List<FieldNeed> fieldNeeds;

  /**
   * A loader that accepts any cytokines.
   *
   * @param parameters the model's parameters, which a scenario may override
   * @param ruleNames the model's rules, which a scenario may switch off
   * @throws IllegalArgumentException if the unit of a parameter is unknown
   */
  public ScenarioLoader(List<Parameter> parameters, Collection<String> ruleNames) {
    this(parameters, ruleNames, List.of());
  }

  /**
   * A loader that demands the cytokines that the model's rules use, and refuses others.
   *
   * @param parameters the model's parameters, which a scenario may override
   * @param ruleNames the model's rules, which a scenario may switch off
   * @param fieldNeeds the cytokines that the rules use; empty if any will do
   * @throws IllegalArgumentException if the unit of a parameter is unknown
   */
  public ScenarioLoader(
      List<Parameter> parameters, Collection<String> ruleNames, List<FieldNeed> fieldNeeds) {
    this(parameters, List.of(), ruleNames, fieldNeeds);
  }

  /**
   * As the other constructor.
   *
   * @param treatmentParameters parameters that only matter to treated patients: an untreated
   *     patient's resolved scenario does not list them
   */
  public ScenarioLoader(
      List<Parameter> parameters,
      List<Parameter> treatmentParameters,
      Collection<String> ruleNames,
      List<FieldNeed> fieldNeeds) {
    this.parameters = List.copyOf(parameters);
    this.treatmentParameters = List.copyOf(treatmentParameters);
    this.fieldNeeds = List.copyOf(fieldNeeds);
    this.format = ScenarioFormat.root(allParameters(), new TreeSet<>(ruleNames));
  }

  private List<Parameter> allParameters() {
    return Stream.concat(parameters.stream(), treatmentParameters.stream()).toList();
  }

  /**
   * Loads {@code file}.
   *
   * @param file the user's file
   * @param setOverrides texts {@code path=value}, as after {@code --set}
   * @throws org.anergy.base.UserInputException with every problem of the file, of what it extends
   *     and of the overrides
   */
  public LoadedScenario load(Path file, List<String> setOverrides) {
    return load(file.toString(), SourceText.read(file, ScenarioFormat.KIND), file, setOverrides);
  }

  /**
   * Loads a scenario that is no file; it may extend only built-in profiles.
   *
   * @param name what messages call it
   * @param bytes the text in UTF-8
   * @param setOverrides texts {@code path=value}, as after {@code --set}
   * @throws org.anergy.base.UserInputException as {@link #load(Path, List)}
   */
  public LoadedScenario load(String name, byte[] bytes, List<String> setOverrides) {
    return load(name, SourceText.decode(name, bytes, ScenarioFormat.KIND), null, setOverrides);
  }

  private LoadedScenario load(
      String name, String text, @Nullable Path file, List<String> setOverrides) {
    Problems problems = new Problems();
    ExtendsChain chain = ExtendsChain.read(library, name, text, file, problems);
    if (chain.isEmpty()) {
      problems.throwIfAny();
    }
    YamlNode.Keys root = new Overrides(format, problems).apply(chain.merged(format), setOverrides);
    YamlNode.Keys merged = root;
    boolean treated =
        root.get("therapies") instanceof YamlNode.Keys some && !some.entries().isEmpty();
    if (treated || WellFormat.isWell(root)) {
      root = ExtendsChain.merge(therapyLibrary(problems), root, format);
    }
    format.check(root, "", new ValueType.Pass(problems, chain.complete()));
    problems.throwIfAny();

    ScenarioBuilder builder = new ScenarioBuilder(root);
    Scenario scenario = builder.scenario(allParameters());
    PopulationSpec population = builder.population(problems);
    OutputSpec output = builder.output();
    new CrossChecks(root, problems, fieldNeeds).check(scenario, output);
    new TherapyChecks(root, problems, treatmentParameters).check(scenario);
    problems.throwIfAny();

    List<Parameter> written =
        scenario.therapies().isEmpty() && scenario.well() == null ? parameters : allParameters();
    String resolved = ScenarioText.write(scenario, population, output, written);
    return new LoadedScenario(
        scenario,
        population,
        output,
        text,
        chain.names(),
        mergedText(merged),
        resolved,
        sha256(resolved));
  }

  /** Agents and regimens that every treated scenario knows; it may change them and add others. */
  /** Returns the agents of the library, which any scenario may give, in its order. */
  public List<Agent> agents() {
    YamlNode.Keys table = Values.section(library(), "agents");
    return table.entries().keySet().stream()
        .map(name -> TherapyReader.agent(name, Values.section(table, name)))
        .toList();
  }

  /** Returns the regimens of the library, in its order. */
  public List<Regimen> regimens() {
    YamlNode.Keys table = Values.section(library(), "regimens");
    return table.entries().keySet().stream()
        .map(name -> TherapyReader.regimen(name, Values.section(table, name)))
        .toList();
  }

  private YamlNode.Keys library() {
    Problems problems = new Problems();
    YamlNode.Keys keys = therapyLibrary(problems);
    problems.throwIfAny();
    return keys;
  }

  private YamlNode.Keys therapyLibrary(Problems problems) {
    YamlNode node = YamlReader.read(THERAPIES, library.text("", THERAPIES), problems);
    if (node instanceof YamlNode.Keys keys) {
      return keys;
    }
    throw new IllegalStateException("the program is damaged: " + THERAPIES + " holds no keys");
  }

  /** The chain has been followed: what is left extends nothing. */
  private static String mergedText(YamlNode.Keys merged) {
    return "schema: " + ScenarioFormat.SCHEMA + "\n" + YamlText.of(merged);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
