package org.anergy.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anergy.base.UserInputException;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Course;
import org.anergy.therapy.TherapyPlan;
import org.anergy.yaml.Problems;
import org.anergy.yaml.YamlNode;
import org.anergy.yaml.YamlReader;

/** Reads what the gallery says about the scenarios and studies of a directory. */
final class GalleryReader {
  private static final String YAML = ".yaml";
  private static final String STUDY_SCHEMA = "schema: anergy/study/";
  private static final String HEALTHY = "healthy";
  private static final String COMMAND = "#  "; // an indented line shows what to type
  private static final int DEPTH = 3;
  private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*(.*?)\\s*$");
  private static final Pattern SENTENCE = Pattern.compile("(.+?[.!])(\\s+\\p{Lu}.*|\\s*)");

  private final Path directory;
  private final ScenarioLoader loader = BuiltIns.scenarioLoader();

  /**
   * @param directory where scenarios lie, in folders
   */
  GalleryReader(Path directory) {
    this.directory = directory;
  }

  /**
   * Returns the YAML files, patients before wells before studies, within a folder by name; none if
   * there is no such directory.
   *
   * @throws IOException if the directory cannot be read
   */
  List<Path> files() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory, DEPTH)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(YAML))
          .sorted(Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  private int rank(Path file) {
    List<String> folders = List.of("ms", HEALTHY, "wells", "comparison", "studies");
    int place = folders.indexOf(directory.relativize(file).getName(0).toString());
    int first = file.getFileName().toString().equals("natural-history.yaml") ? 0 : 1;
    return 2 * (place < 0 ? folders.size() : place) + first;
  }

  /**
   * Returns what the gallery says about {@code file}.
   *
   * @throws IOException if it cannot be read
   */
  GalleryEntry entry(Path file) throws IOException {
    String text = Files.readString(file);
    String stem = directory.relativize(file).toString().replace('\\', '-').replace('/', '-');
    String name = stem.substring(0, stem.length() - YAML.length());
    if (text.contains(STUDY_SCHEMA)) {
      return new GalleryEntry(
          file,
          name,
          title(text, name),
          sentence(text),
          List.of(GalleryEntry.Tag.STUDY),
          null,
          factors(file, text));
    }
    try {
      Scenario scenario = loader.load(file, List.of()).scenario();
      return new GalleryEntry(
          file, name, title(text, name), sentence(text), tags(scenario), scenario, List.of());
    } catch (UserInputException e) {
      List<GalleryEntry.Tag> broken = List.of(GalleryEntry.Tag.BROKEN);
      return new GalleryEntry(
          file, name, title(text, name), sentence(text), broken, null, List.of());
    }
  }

  /** Returns the {@code title:} of a file; {@code otherwise} if it has none. */
  static String title(String text, String otherwise) {
    Matcher title = TITLE.matcher(text);
    if (!title.find() || title.group(1).isEmpty()) {
      return otherwise;
    }
    String found = title.group(1);
    boolean quoted = found.length() > 1 && found.charAt(0) == found.charAt(found.length() - 1);
    return quoted && "\"'".indexOf(found.charAt(0)) >= 0
        ? found.substring(1, found.length() - 1)
        : found;
  }

  /** Returns the first sentence of the comment at the top of a file; empty if there is none. */
  static String sentence(String text) {
    StringBuilder comment = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (!line.startsWith("#") || line.startsWith(COMMAND)) {
        break;
      }
      comment.append(line.substring(1).strip()).append(' ');
    }
    String whole = comment.toString().strip();
    Matcher first = SENTENCE.matcher(whole);
    return first.matches() ? first.group(1) : whole;
  }

  /** Returns what {@code scenario} is about. */
  static List<GalleryEntry.Tag> tags(Scenario scenario) {
    if (scenario.well() != null) {
      boolean stromal = scenario.well().stromal() != null;
      return stromal
          ? List.of(GalleryEntry.Tag.WELL, GalleryEntry.Tag.MSC)
          : List.of(GalleryEntry.Tag.WELL);
    }
    List<GalleryEntry.Tag> tags = new ArrayList<>();
    TherapyPlan plan = scenario.therapies();
    if (plan.isEmpty()) {
      tags.add(GalleryEntry.Tag.UNTREATED);
    }
    if (!plan.transplants().isEmpty()) {
      tags.add(GalleryEntry.Tag.TRANSPLANT);
    }
    if (plan.givesCells()) {
      tags.add(GalleryEntry.Tag.MSC);
    }
    if (plan.courses().stream().anyMatch(course -> isDrug(course, plan.agents()))) {
      tags.add(GalleryEntry.Tag.DRUGS);
    }
    if (scenario.disease().equals(HEALTHY)) {
      tags.add(GalleryEntry.Tag.HEALTHY);
    }
    return tags;
  }

  private static boolean isDrug(Course course, Map<String, Agent> agents) {
    Agent agent = agents.get(course.agent());
    return !course.isTransplant() && (agent == null || agent.product() == null);
  }

  private static List<GalleryEntry.FactorLevels> factors(Path file, String text) {
    YamlNode node = YamlReader.read(file.toString(), text, new Problems());
    List<GalleryEntry.FactorLevels> factors = new ArrayList<>();
    if (node instanceof YamlNode.Keys keys && keys.get("factors") instanceof YamlNode.Keys all) {
      all.entries()
          .forEach(
              (name, factor) -> {
                int levels =
                    factor instanceof YamlNode.Keys f
                            && f.get("levels") instanceof YamlNode.Items listed
                        ? listed.items().size()
                        : 0;
                factors.add(new GalleryEntry.FactorLevels(name, levels));
              });
    }
    return factors;
  }
}
