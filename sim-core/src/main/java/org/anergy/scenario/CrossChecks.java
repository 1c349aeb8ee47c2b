package org.anergy.scenario;

import java.util.List;
import org.anergy.base.NearestName;
import org.anergy.base.NumberText;
import org.anergy.yaml.Problems;
import org.anergy.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** What must hold between several values of a scenario, each of which is good alone. */
final class CrossChecks {
  private static final long MAX_SITES = 4_000_000;
  private static final double ROUNDING = 1e-6;
  private static final int MINUTES_A_DAY = 24 * 60;

  private final YamlNode.Keys root;
  private final Problems problems;
  private final List<FieldNeed> fieldNeeds;

  CrossChecks(YamlNode.Keys root, Problems problems, List<FieldNeed> fieldNeeds) {
    this.root = root;
    this.problems = problems;
    this.fieldNeeds = fieldNeeds;
  }

  void check(Scenario scenario, OutputSpec output) {
    checkStep(scenario.stepHours());
    checkSize(scenario.space());
    checkFields(scenario.fields());
    checkPictures(scenario.followUpDays(), output.pictureDays());
    checkChanges(scenario);
    WellFormat.check(root, scenario, this::report);
  }

  /** Pools, visits and the series run on days: a day must be a whole number of steps. */
  private void checkStep(double hours) {
    double steps = 24 / hours;
    if (Math.abs(steps - Math.rint(steps)) > ROUNDING) {
      long minutes = Math.max(1, Math.round(hours * 60));
      while (MINUTES_A_DAY % minutes != 0) {
        minutes--;
      }
      report(
          "time.step",
          "a day must be a whole number of steps, but is "
              + NumberText.of(Math.rint(steps * 1000) / 1000)
              + " steps of "
              + NumberText.of(Math.rint(hours * 60_000) / 1000)
              + " min. Maybe "
              + minutes
              + " min.");
    }
  }

  private void checkSize(Space space) {
    long sites =
        (long) space.tissuePatches() * space.patchSites() * space.patchSites()
            + (long) space.nodeSites() * space.nodeSites();
    if (sites > MAX_SITES) {
      report(
          "space",
          "the lattices have "
              + sites
              + " sites in all; at most "
              + MAX_SITES
              + " are allowed."
              + " Maybe fewer tissuePatches or patchSites.");
    }
  }

  private void checkFields(List<FieldSpec> fields) {
    if (fields.isEmpty()) {
      report("fields", "has no cytokine; at least one is needed. Maybe extend a disease profile.");
    }
    if (fieldNeeds.isEmpty()) {
      return;
    }
    for (FieldNeed need : fieldNeeds) {
      checkNeed(need, fields);
    }
    List<String> known = fieldNeeds.stream().map(FieldNeed::name).toList();
    for (FieldSpec field : fields) {
      if (!known.contains(field.name())) {
        report(
            "fields." + field.name(),
            "no rule of the model makes or reads \""
                + field.name()
                + "\", so it would change nothing."
                + NearestName.maybe(field.name(), known)
                + " Known: "
                + String.join(", ", known)
                + ".");
      }
    }
  }

  private void checkNeed(FieldNeed need, List<FieldSpec> fields) {
    String path = "fields." + need.name();
    for (FieldSpec field : fields) {
      if (field.name().equals(need.name())) {
        if (need.inNode() && !field.inNode() || need.inTissue() && !field.inTissue()) {
          String missing = need.inNode() && !field.inNode() ? "node" : "tissue";
          report(
              path + ".in",
              "rules need "
                  + need.name()
                  + " in the "
                  + missing
                  + ". Maybe add \""
                  + missing
                  + "\".");
        }
        return;
      }
    }
    report(path, "is missing, but rules need it. Maybe \"extends: disease/healthy\".");
  }

  private void checkPictures(double followUpDays, List<Double> pictures) {
    for (double day : pictures) {
      if (day > followUpDays) {
        report(
            "output.picturesAt",
            NumberText.of(day)
                + " days is after the end of the follow-up at "
                + NumberText.of(followUpDays)
                + " days. Maybe lengthen followUp.");
      }
    }
  }

  private void checkChanges(Scenario scenario) {
    if (!scenario.changes().isEmpty() && scenario.well() != null) {
      report("changes", "a well has no follow-up on which parameters could change.");
    }
    double before = -1;
    for (ParameterChange change : scenario.changes()) {
      if (change.day() > scenario.followUpDays()) {
        report(
            "changes",
            NumberText.of(change.day())
                + " days is after the end of the follow-up at "
                + NumberText.of(scenario.followUpDays())
                + " days. Maybe lengthen followUp.");
      }
      if (change.day() <= before) {
        report(
            "changes",
            "each must be later than the one before: "
                + NumberText.of(change.day())
                + " days does not come after "
                + NumberText.of(before)
                + " days. Maybe put what changes on a day into one item.");
      }
      if (change.values().isEmpty()) {
        report(
            "changes",
            "nothing changes on day " + NumberText.of(change.day()) + ". Maybe remove the item.");
      }
      before = change.day();
    }
  }

  private void report(String path, String message) {
    @Nullable YamlNode node = root;
    for (String part : path.split("\\.")) {
      node = node instanceof YamlNode.Keys keys ? keys.get(part) : null;
    }
    problems.add(node == null ? root.place() : node.place(), path, message);
  }
}
