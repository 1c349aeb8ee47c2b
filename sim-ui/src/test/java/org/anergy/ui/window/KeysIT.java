package org.anergy.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.AbstractButton;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import org.anergy.ui.session.SessionView;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keys mean wherever the focus is, and what closing asks. */
class KeysIT {
  private static final String PATIENT =
      """
      schema: anergy/scenario/1
      title: Small patient
      extends: disease/relapsing-remitting-ms
      runIn: 10 days
      followUp: 200 days
      space: {tissuePatches: 1, patchSites: 24, nodeSites: 32}
      """;

  @TempDir Path root;

  private Path scenario;
  private Path saved;

  @BeforeEach
  void writeScenario() throws Exception {
    scenario = root.resolve("small.yaml");
    Files.writeString(scenario, PATIENT);
    saved = root.resolve("saved.yaml");
  }

  private SessionView open(WindowDriver driver) {
    GuiActionRunner.execute(() -> driver.frame().open(scenario));
    driver.await("a patient is shown", () -> driver.frame().shown() instanceof SessionView);
    driver.await("keys go to the patient", driver.find("timeline")::isFocusOwner);
    return (SessionView) driver.frame().shown();
  }

  @Test
  void spacePlaysWhateverWasClickedAndEnterSwitchesBoxes() {
    try (WindowDriver driver = WindowDriver.open(root, saved)) {
      SessionView session = open(driver);
      AbstractButton box = (AbstractButton) driver.find("lattice.layer.vessels");
      boolean before = GuiActionRunner.execute(box::isSelected);
      driver.robot().click(box);
      driver.await("the click switches", () -> box.isSelected() != before && box.isFocusOwner());

      driver.robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
      driver.await("it plays", session::isBusy);
      driver.robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
      driver.await("it pauses", () -> !session.isBusy());
      assertThat(GuiActionRunner.execute(box::isSelected)).isEqualTo(!before);

      driver.robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
      driver.await("Enter switches", () -> box.isSelected() == before);
      AbstractButton damage = (AbstractButton) driver.find("lattice.layer.damage");
      boolean wasShown = GuiActionRunner.execute(damage::isSelected);
      driver.robot().click(driver.find("timeline"));
      driver.robot().pressAndReleaseKeys(KeyEvent.VK_2);
      driver.await("2 is the damage", () -> damage.isSelected() != wasShown);
    }
  }

  @Test
  void keysGoToThePatientAfterAnotherTabIsClosed() {
    try (WindowDriver driver = WindowDriver.open(root, saved)) {
      SessionView session = open(driver);
      control(driver, KeyEvent.VK_T);
      driver.await("the text is shown", () -> driver.frame().shown() != session);
      driver.await("it has the keys", driver.find("editor.text")::isFocusOwner);
      control(driver, KeyEvent.VK_W);
      driver.await("the patient is shown", () -> driver.frame().shown() == session);

      driver.robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
      driver.await("it plays", session::isBusy);
    }
  }

  @Test
  void interventionsThatAreNotSavedAreAskedAbout() {
    try (WindowDriver driver = WindowDriver.open(root, saved)) {
      JMenuItem play = (JMenuItem) driver.frame().getJMenuBar().getMenu(1).getMenuComponent(0);
      assertThat(GuiActionRunner.execute(play::isEnabled)).as("nobody can be played").isFalse();
      SessionView session = open(driver);
      assertThat(GuiActionRunner.execute(play::isEnabled)).isTrue();
      driver.robot().pressAndReleaseKeys(KeyEvent.VK_F);
      JTabbedPane kinds = (JTabbedPane) driver.find("intervention.kind");
      GuiActionRunner.execute(() -> kinds.setSelectedIndex(1));
      driver.press("intervention.ok");
      driver.await("two arms", () -> session.armCount() == 2);
      keysAgain(driver);
      driver.robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
      driver.await("they play", session::isBusy);
      driver.robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
      driver.await("they pause", () -> !session.isBusy());
      assertThat(title(driver)).isEqualTo("Small patient  •");

      close(driver, "Cancel");
      keysAgain(driver);
      assertThat(GuiActionRunner.execute(() -> driver.frame().shown())).isSameAs(session);
      close(driver, "Save");
      driver.find("saved.digest");
      driver.robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
      driver.await("the tab is closed", () -> driver.frame().shown() != session);
      assertThat(saved).exists();
    }
  }

  /** Plays the window manager, which there is none: asks for the focus until it is given. */
  private static void keysAgain(WindowDriver driver) {
    driver.await(
        "the window has the keys again",
        () -> {
          if (!driver.frame().isFocused()) {
            driver.frame().requestFocus();
          }
          return driver.frame().isFocused();
        });
  }

  private static void close(WindowDriver driver, String answer) {
    control(driver, KeyEvent.VK_W);
    driver.window().optionPane().buttonWithText(answer).click();
    driver.robot().waitForIdle();
  }

  private static void control(WindowDriver driver, int key) {
    driver.robot().pressKey(KeyEvent.VK_CONTROL);
    driver.robot().pressAndReleaseKeys(key);
    driver.robot().releaseKey(KeyEvent.VK_CONTROL);
  }

  private static String title(WindowDriver driver) {
    JTabbedPane tabs = driver.window().tabbedPane("window.tabs").target();
    return GuiActionRunner.execute(() -> tabs.getTitleAt(1));
  }
}
