package org.anergy.scenario;

import java.util.List;
import org.anergy.base.NumberText;
import org.jspecify.annotations.Nullable;

/** What must hold between several values of a scenario, each of which is good alone. */
final class CrossChecks {
  private static final long MAX_SITES = 4_000_000;
  private static final double ROUNDING = 1e-6;
  private static final int MINUTES_A_DAY = 24 * 60;

  private final YamlNode.Keys root;
  private final Problems problems;

  CrossChecks(YamlNode.Keys root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  void check(Scenario scenario, OutputSpec output) {
    checkStep(scenario.stepHours());
    checkSize(scenario.space());
    checkFields(scenario.fields());
    checkPictures(scenario.followUpDays(), output.pictureDays());
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

  private void report(String path, String message) {
    @Nullable YamlNode node = root;
    for (String part : path.split("\\.")) {
      node = node instanceof YamlNode.Keys keys ? keys.get(part) : null;
    }
    problems.add(node == null ? root.place() : node.place(), path, message);
  }
}
