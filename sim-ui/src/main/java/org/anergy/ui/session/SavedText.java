package org.anergy.ui.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.ui.export.Exports;
import org.anergy.ui.plan.ScenarioDraft;
import org.jspecify.annotations.Nullable;

/**
 * Writes a saved scenario: what it has more than the file or the built-in profile that it came
 * from, if a reader of the file gets exactly the same scenario that way, else everything. What was
 * written is read back and compared.
 */
final class SavedText {
  private final ScenarioLoader loader = BuiltIns.scenarioLoader();
  private final LoadedScenario wanted;
  private final LoadedScenario origin;
  private final String title;
  private final String comments;

  /**
   * @param wanted what is saved
   * @param origin the scenario that was opened
   * @param title title of the file
   * @param comments lines before the scenario
   */
  SavedText(LoadedScenario wanted, LoadedScenario origin, String title, String comments) {
    this.wanted = wanted;
    this.origin = origin;
    this.title = title;
    this.comments = comments;
  }

  /** Returns the file that was opened, null if the scenario came from elsewhere. */
  static @Nullable Path file(LoadedScenario origin) {
    String name = origin.chain().isEmpty() ? "" : origin.chain().get(0);
    boolean yaml = name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml");
    try {
      return yaml && Files.isRegularFile(Path.of(name)) ? Path.of(name) : null;
    } catch (InvalidPathException e) {
      return null; // a name that is none of a file
    }
  }

  /**
   * Writes the file; not for the event thread.
   *
   * @throws RefusedException if it cannot be written, or is not what was to be saved
   */
  void write(Path target) {
    ScenarioDraft draft = new ScenarioDraft(wanted.mergedYaml());
    String whole = comments + draft.whole(title);
    String must = loader.load("scenario", bytes(whole), List.of()).sha256();
    for (String text : new String[] {besideFile(draft, target), onProfile(draft)}) {
      if (text != null) {
        Exports.text(comments + text, target);
        if (readsAs(target, must)) {
          return;
        }
      }
    }
    Exports.text(whole, target);
    if (!readsAs(target, must)) {
      throw new RefusedException(target + " was written, but does not read back as the same run.");
    }
  }

  private boolean readsAs(Path target, String must) {
    try {
      return loader.load(target, List.of()).sha256().equals(must);
    } catch (UserInputException e) {
      return false; // the parent was changed meanwhile, or cannot be extended in this way
    }
  }

  /** A file may extend what lies in its own directory or below; the name is relative. */
  private @Nullable String besideFile(ScenarioDraft draft, Path target) {
    Path parent = file(origin);
    Path folder = target.toAbsolutePath().normalize().getParent();
    if (parent == null || folder == null) {
      return null;
    }
    Path whole = parent.toAbsolutePath().normalize();
    if (!whole.startsWith(folder) || whole.equals(target.toAbsolutePath().normalize())) {
      return null;
    }
    String name = folder.relativize(whole).toString().replace('\\', '/');
    return draft.extending(title, name, origin.mergedYaml());
  }

  /** The first of the chain that is built in, because it is the nearest to what was opened. */
  private @Nullable String onProfile(ScenarioDraft draft) {
    for (String name : origin.chain()) {
      String parent = profile(name);
      if (parent != null) {
        return draft.extending(title, name, parent);
      }
    }
    return null;
  }

  /** Returns the built-in profile {@code name} with all that it extends; null if there is none. */
  private @Nullable String profile(String name) {
    String text = "schema: anergy/scenario/1\nextends: " + name + "\n";
    try {
      return loader.load("profile", bytes(text), List.of()).mergedYaml();
    } catch (UserInputException e) {
      return null; // a file, or what was no file either
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
