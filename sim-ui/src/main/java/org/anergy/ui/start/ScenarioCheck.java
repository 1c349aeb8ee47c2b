package org.anergy.ui.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.anergy.base.Problem;
import org.anergy.base.UserInputException;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.ScenarioDescription;
import org.anergy.scenario.ScenarioLoader;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a text.
 *
 * @param loaded the scenario; null if there are problems, or it is a study
 * @param problems what is wrong with it
 * @param description what would be simulated, or why nothing would
 */
record ScenarioCheck(
    @Nullable LoadedScenario loaded, List<PlacedProblem> problems, String description) {
  private static final String STUDY_SCHEMA = "(?s)(.*\\n)?schema:\\s*anergy/study/.*";

  ScenarioCheck {
    problems = List.copyOf(problems);
  }

  /**
   * Checks {@code text}; takes some tens of milliseconds, so not on the event dispatch thread.
   *
   * @param loader loads it
   * @param file where it will be saved; what it extends is found from there
   */
  static ScenarioCheck of(ScenarioLoader loader, Path file, String text) {
    if (text.matches(STUDY_SCHEMA)) {
      return new ScenarioCheck(
          null,
          List.of(),
          "This is a study of many runs.\n\nThe command line runs it:\n  anergy sweep "
              + file
              + "\n\nOpen the result directory afterwards to look at its runs.");
    }
    try (DraftCopy draft = new DraftCopy(file, text)) {
      return check(loader, draft, file, text);
    } catch (IOException e) {
      PlacedProblem problem = new PlacedProblem(0, 0, "", "cannot be checked: " + e.getMessage());
      return new ScenarioCheck(null, List.of(problem), "");
    }
  }

  private static ScenarioCheck check(
      ScenarioLoader loader, DraftCopy draft, Path file, String text) {
    try {
      LoadedScenario copy = loader.load(draft.file(), List.of());
      LoadedScenario loaded =
          new LoadedScenario(
              copy.scenario(),
              copy.population(),
              copy.output(),
              text,
              copy.chain().stream().map(name -> draft.original(name, file)).toList(),
              copy.mergedYaml(),
              copy.resolvedYaml(),
              copy.sha256());
      String words = ScenarioDescription.describe(loaded, BuiltIns.parameters(loaded.scenario()));
      return new ScenarioCheck(loaded, List.of(), singular(words));
    } catch (UserInputException e) {
      List<PlacedProblem> problems =
          e.problems().stream()
              .map(
                  problem ->
                      new Problem(
                          draft.original(problem.place(), file),
                          draft.original(problem.message(), file)))
              .map(problem -> PlacedProblem.of(problem, file.toString()))
              .toList();
      return new ScenarioCheck(null, problems, "");
    }
  }

  private static String singular(String words) {
    return words.replace("every 1 days", "every day").replace("(1 years)", "(1 year)");
  }
}
