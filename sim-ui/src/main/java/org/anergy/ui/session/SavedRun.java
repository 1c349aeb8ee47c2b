package org.anergy.ui.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anergy.base.NumberText;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.LoadedScenario;
import org.anergy.study.runs.ShellWord;
import org.anergy.ui.live.LiveStatus;
import org.anergy.ui.live.RunSetup;
import org.anergy.ui.look.DayText;
import org.anergy.ui.plan.Journal;

/**
 * A watched run as a scenario file: what the user did stands in it at its days, so that the command
 * line simulates the same. The file lets the command line write down the digest of the step at
 * which it was saved.
 */
final class SavedRun {
  private static final double LONGEST_DAYS = 3652.5; // between digests, as scenarios allow

  private static final int LONGEST_TITLE = 180; // of 200 that scenarios allow
  private static final String USUAL_NAME = "watched.yaml";

  private final RunSetup setup;
  private final LoadedScenario origin;
  private final Journal journal;
  private final LiveStatus status;
  private final String digest;

  /**
   * @param origin the scenario that was opened, before anything was done
   * @param status how the run stood
   * @param digest digest of its state then
   */
  SavedRun(
      RunSetup setup, LoadedScenario origin, Journal journal, LiveStatus status, String digest) {
    this.setup = setup;
    this.origin = origin;
    this.journal = journal;
    this.status = status;
    this.digest = digest;
  }

  /** Returns the command that simulates the run from {@code file}. */
  String command(Path file) {
    String words = "anergy run " + ShellWord.quoted(file.toString()) + " --seed " + setup.seed();
    return setup.patient() < 0 ? words : words + " --patient " + setup.patient();
  }

  /**
   * Writes the scenario file, which takes tens of milliseconds.
   *
   * @throws org.anergy.base.RefusedException if that is not possible
   */
  void write(Path file) {
    new SavedText(withDigest(), origin, title(), comments()).write(file);
  }

  /** Returns where a user would look for the file first: beside the one that was opened. */
  String suggestedFile() {
    Path opened = SavedText.file(origin);
    if (opened == null) {
      return USUAL_NAME;
    }
    String stem = String.valueOf(opened.getFileName()).replaceAll("\\.ya?ml$", "");
    Path folder = opened.toAbsolutePath().getParent();
    String name = stem + "-" + USUAL_NAME;
    return folder != null && Files.isWritable(folder) ? folder.resolve(name).toString() : name;
  }

  /** What the scenario was called, and what was done. */
  private String title() {
    StringBuilder title = new StringBuilder(origin.scenario().title());
    List<Journal.Entry> entries = journal.entries();
    for (int k = 0; k < entries.size(); k++) {
      String next = ", " + entries.get(k).brief();
      if (title.length() + next.length() > LONGEST_TITLE) {
        return title + ", and " + (entries.size() - k) + " more";
      }
      title.append(next);
    }
    return title.toString();
  }

  private String comments() {
    StringBuilder text = new StringBuilder();
    text.append("# Saved from the window at ").append(DayText.of(status.day()));
    text.append(" (step ").append(status.step()).append(").\n");
    for (Journal.Entry entry : journal.entries()) {
      text.append("# ").append(DayText.of(entry.day())).append(" (step ").append(entry.step());
      text.append("): ").append(entry.sentence().replace('\n', ' ')).append('\n');
    }
    text.append("# Seed ").append(setup.seed());
    if (setup.patient() >= 0) {
      text.append(", patient ").append(setup.patient());
    }
    text.append(". Digest of step ").append(status.step()).append(": ").append(digest).append('\n');
    return text.toString();
  }

  /** Tells whether the command line writes the digest of the step down. */
  boolean asksForDigest() {
    return digestEveryDays() > 0;
  }

  private LoadedScenario withDigest() {
    byte[] merged = setup.loaded().mergedYaml().getBytes(StandardCharsets.UTF_8);
    List<String> every =
        asksForDigest()
            ? List.of("output.digestEvery=" + NumberText.of(digestEveryDays()) + " days")
            : List.of();
    return BuiltIns.scenarioLoader().load("scenario", merged, every);
  }

  /**
   * Returns the longest time between digests with which one falls on the step, d; 0 if it would
   * have to be less than a day, so that thousands were written.
   */
  private double digestEveryDays() {
    double stepDays = setup.scenario().stepHours() / 24;
    long step = status.step();
    for (long k = 1; k <= step && step * stepDays / k >= 1; k++) {
      double every = step / (double) k * stepDays;
      if (step % k == 0 && every <= LONGEST_DAYS) {
        return every;
      }
    }
    return 0;
  }

  String digest() {
    return digest;
  }
}
