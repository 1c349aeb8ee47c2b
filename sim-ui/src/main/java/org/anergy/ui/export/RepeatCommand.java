package org.anergy.ui.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.anergy.base.NumberText;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.anergy.model.BuiltIns;
import org.anergy.run.RunResult;
import org.anergy.run.StepDigest;
import org.anergy.scenario.Scenario;
import org.anergy.study.runs.ShellWord;
import org.anergy.ui.live.RunSetup;

/**
 * The command that repeats a run as far as it went. Of a run that goes on, it ends on the day
 * reached, unless the scenario cannot end there because something of it comes later: then the
 * command repeats the same days and those after them.
 */
final class RepeatCommand {
  private static final double SHORTEST_DAYS = 1; // of a follow-up, as scenarios allow

  private final RunSetup setup;
  private final RunResult run;

  RepeatCommand(RunSetup setup, RunResult run) {
    this.setup = setup;
    this.run = run;
  }

  /**
   * Returns the command that reads the scenario of the run from {@code file}.
   *
   * @throws RefusedException if the run has not lived the shortest follow-up that there is
   */
  String text(Path file) {
    String words = "anergy run " + ShellWord.quoted(file.toString()) + " --seed " + setup.seed();
    if (setup.patient() >= 0) {
      words += " --patient " + setup.patient();
    }
    return words + until();
  }

  private String until() {
    Scenario scenario = run.scenario();
    long stepsPerDay = Math.round(24 / scenario.stepHours());
    List<StepDigest> digests = run.digests();
    long step = digests.get(digests.size() - 1).step(); // of the final state, as results promise
    long lived = step - Math.round(scenario.runInDays() * stepsPerDay);
    boolean whole = lived >= Math.round(scenario.followUpDays() * stepsPerDay);
    if (whole || run.death().isPresent()) {
      return "";
    }
    double days = (double) lived / stepsPerDay;
    if (days < SHORTEST_DAYS) {
      throw new RefusedException(
          "Day "
              + NumberText.of(days)
              + " is too early for a report: a run can be repeated until day 1 of the follow-up at"
              + " the earliest. Maybe let it go on.");
    }
    String text = NumberText.of(days) + " days";
    return canEndAfter(text) ? " --until " + ShellWord.quoted(text) : "";
  }

  private boolean canEndAfter(String followUp) {
    byte[] merged = setup.loaded().mergedYaml().getBytes(StandardCharsets.UTF_8);
    try {
      BuiltIns.scenarioLoader().load("scenario", merged, List.of("followUp=" + followUp));
      return true;
    } catch (UserInputException e) {
      return false;
    }
  }
}
