package org.anergy.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.anergy.model.BuiltIns;
import org.anergy.run.PatientRun;
import org.anergy.scenario.LoadedScenario;
import org.anergy.ui.live.LiveStatus;
import org.anergy.ui.session.SessionView;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with the window, done with pointer and keys. */
class WindowIT {
  private static final String PATIENT =
      """
      # A patient who is quickly simulated.
      schema: anergy/scenario/1
      title: Small patient
      extends: disease/relapsing-remitting-ms
      runIn: 10 days
      followUp: 200 days
      space: {tissuePatches: 2, patchSites: 24, nodeSites: 32}
      """;

  @TempDir Path root;

  private Path scenarios;
  private Path saved;

  @BeforeEach
  void writeScenario() throws Exception {
    scenarios = Files.createDirectories(root.resolve("scenarios/ms")).getParent();
    Files.writeString(scenarios.resolve("ms/small.yaml"), PATIENT);
    saved = root.resolve("saved.yaml");
  }

  @Test
  void openRunPauseSeekBackInterveneForkSaveExport() throws Exception {
    try (WindowDriver driver = WindowDriver.open(scenarios, saved)) {
      driver.robot().doubleClick(driver.find("start.card.ms-small"));
      driver.await("a patient is shown", () -> driver.frame().shown() instanceof SessionView);
      SessionView session = (SessionView) driver.frame().shown();
      assertThat(
              GuiActionRunner.execute(
                  () -> driver.window().tabbedPane("window.tabs").target().getTabCount()))
          .as("a double click opens once")
          .isEqualTo(2);

      driver.await("keys go to the patient", () -> hasFocus(session));
      driver.robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
      driver.await("it plays", () -> status(session).isBusy());
      driver.await("day 60", () -> status(session).day() > 60);
      driver.robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
      driver.await("it pauses", () -> !status(session).isBusy());

      Component timeline = driver.find("timeline");
      driver.robot().click(timeline, new Point(timeline.getWidth() / 4, timeline.getHeight() / 2));
      driver.await("it went back", () -> !status(session).isBusy() && status(session).day() < 60);
      double back = status(session).day();
      assertThat(back).isCloseTo(-10 + 210 / 4.0, within(8.0));

      click(driver, "control.intervene");
      choose(driver, "intervention.kind", 1);
      assertThat(((JTextComponent) driver.find("intervention.consequence")).getText())
          .contains("up to day", "will be discarded");
      driver.press("intervention.ok");
      driver.await(
          "cells are given",
          () -> !session.chosenRun().setup().loaded().scenario().therapies().isEmpty());
      assertThat(status(session).day()).isEqualTo(back);

      click(driver, "control.fork");
      driver.press("intervention.ok");
      driver.await("two arms", () -> session.armCount() == 2);
      GuiActionRunner.execute(() -> session.requestFocusInWindow());
      GuiActionRunner.execute(() -> session.seekTo(back + 40));
      driver.await("both are later", () -> !session.isBusy() && status(session).day() == back + 40);

      GuiActionRunner.execute(session::playOrPause);
      driver.await("they play", () -> status(session).day() > back + 42);
      GuiActionRunner.execute(session::playOrPause);
      JLabel first = (JLabel) driver.find("session.arm-1.day");
      JLabel second = (JLabel) driver.find("session.arm-2.day");
      driver.await(
          "they stand at one step",
          () -> !session.isBusy() && first.getText().equals(second.getText()));

      click(driver, "control.save");
      String digest = ((JTextComponent) driver.find("saved.digest")).getText();
      String command = ((JTextArea) driver.find("saved.command")).getText();
      assertThat(command).isEqualTo("anergy run " + saved + " --seed 1");
      driver.robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
      assertThat(digest).isEqualTo(digestOfCommandLine(status(session).step()));

      Path table = export(driver);
      assertThat(Files.readAllLines(table).get(0)).startsWith("time_d,");
      assertThat(Files.readAllLines(table)).hasSizeGreaterThan((int) back + 40);
      assertThat(root.resolve("new/values.README.md"))
          .content()
          .contains("Small patient · seed 1", "arm 2", "digest of the state at step");
      assertThat(((JLabel) driver.find("chart.key.of")).getText()).isEqualTo("marks of arm 2");
      click(driver, "session.arm-1.choose");
      driver.await(
          "marks are those of the chosen arm",
          () -> shows(driver.frame().getContentPane(), "marks of arm 1"));

      click(driver, "session.arm-1.close");
      Component question = driver.find("session.end");
      assertThat(question.isShowing()).isTrue();
      driver.robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
      driver.await("it asked, and nothing was ended", () -> !question.isShowing());
      assertThat(session.armCount()).isEqualTo(2);
      click(driver, "session.arm-2.close");
      driver.await("the saved arm ends at once", () -> session.armCount() == 1);
    }
  }

  @Test
  void brokenScenarioIsShownWithItsProblemAndRunsWhenItIsMended() throws Exception {
    Path broken = scenarios.resolve("ms/broken.yaml");
    Files.writeString(broken, PATIENT.replace("followUp: 200 days", "followUp: 200 dayz"));
    try (WindowDriver driver = WindowDriver.open(scenarios, saved)) {
      GuiActionRunner.execute(() -> driver.frame().open(broken));
      Component text = driver.find("editor.text");
      Component run = driver.find("editor.run");
      JList<?> problems = (JList<?>) driver.find("editor.problems");
      driver.await("the problem is listed", () -> problems.getModel().getSize() > 0);
      assertThat(GuiActionRunner.execute(run::isEnabled)).isFalse();

      GuiActionRunner.execute(() -> ((JTextComponent) text).setText(PATIENT));
      driver.await("it may run", run::isEnabled);
      driver.robot().click(run);
      driver.await("a patient is shown", () -> driver.frame().shown() instanceof SessionView);
    }
  }

  @Test
  void cohortIsDrawnBehindThePatientAndTakenAway() throws Exception {
    try (WindowDriver driver = WindowDriver.open(scenarios, saved)) {
      GuiActionRunner.execute(() -> driver.frame().open(scenarios.resolve("ms/small.yaml")));
      driver.await("a patient is shown", () -> driver.frame().shown() instanceof SessionView);
      SessionView session = (SessionView) driver.frame().shown();
      double[][] visits = {{0, 100}, {2, 3}};

      GuiActionRunner.execute(() -> session.showCohort(List.of(visits, visits)));

      JLabel median = (JLabel) driver.find("chart.clinic.score.score.value1");
      GuiActionRunner.execute(() -> session.seekTo(50));
      driver.await("the median is beside the value", () -> median.getText().equals("2.5"));
      GuiActionRunner.execute(session::hideCohort);
      driver.await("it is gone", () -> !median.isShowing());
    }
  }

  /** Tells whether a label below {@code parent} has this text; of the event thread. */
  private static boolean shows(Container parent, String text) {
    return Stream.of(parent.getComponents())
        .anyMatch(
            child ->
                child instanceof JLabel label && text.equals(label.getText())
                    || child instanceof Container inner && shows(inner, text));
  }

  private static boolean hasFocus(SessionView session) {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    return owner != null && SwingUtilities.isDescendingFrom(owner, session);
  }

  private static LiveStatus status(SessionView session) {
    return session.chosenRun().status();
  }

  private static void click(WindowDriver driver, String name) {
    Component button = driver.find(name);
    driver.await(name + " is enabled", button::isEnabled);
    GuiActionRunner.execute(() -> ((AbstractButton) button).isShowing());
    driver.robot().click(button);
  }

  private static void choose(WindowDriver driver, String tabs, int index) {
    JTabbedPane pane = (JTabbedPane) driver.find(tabs);
    GuiActionRunner.execute(() -> pane.setSelectedIndex(index));
  }

  private Path export(WindowDriver driver) {
    click(driver, "control.export");
    choose(driver, "export.kind", 1);
    JTextComponent folder = (JTextComponent) driver.find("export.folder");
    GuiActionRunner.execute(() -> folder.setText(root.resolve("new").toString()));
    JTextComponent name = (JTextComponent) driver.find("export.name");
    GuiActionRunner.execute(() -> name.setText("values"));
    driver.press("export.begin");
    AbstractButton begin = (AbstractButton) driver.find("export.begin");
    driver.await("it asks for a folder", () -> begin.getText().startsWith("Create folder"));
    driver.press("export.begin");
    Path table = root.resolve("new/values.csv");
    driver.await("the table is written", () -> Files.exists(table));
    driver.await("buttons are whole", () -> begin.getVisibleRect().height == begin.getHeight());
    click(driver, "export.close");
    return table;
  }

  /** What `anergy run` does with the file, up to {@code step}. */
  private String digestOfCommandLine(long step) {
    LoadedScenario loaded = BuiltIns.scenarioLoader().load(saved, List.of());
    assertThat(loaded.output().digestEveryDays() * 24).isEqualTo((double) step);
    try (PatientRun run = new PatientRun(loaded.scenario(), loaded.output(), 1, 0, 1)) {
      while (run.step() < step) {
        run.advance();
      }
      return run.digest();
    }
  }
}
